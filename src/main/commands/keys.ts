import type { Command } from 'commander'
import type { KeyFlags, RetireFlags, RotateFlags, TrustFlags } from '../keys/index.ts'

const DATA = ['--data <folder>', 'DATA_DIR，默认 ./data · ./data by default'] as const
const URL = [
  '--database-url <url>',
  'DATABASE_URL，默认使用内置数据库 · embedded by default',
] as const

/** 签名密钥: rotation with overlap, and keys of other regions (互认). */
export function register(program: Command): void {
  const keys = program.command('keys').description('签发二维码的密钥 · the keys that sign codes')
  const command = (name: string, description: string) =>
    keys
      .command(name)
      .description(description)
      .option(...DATA)
      .option(...URL)
      .option('--json')
  command('list', '列出本平台和互认的密钥 · our keys, and those of other regions').action(
    async (flags: KeyFlags) => (await import('../keys/index.ts')).listKeys(flags),
  )
  command(
    'rotate <region>',
    '换新密钥：先公布，重叠期满后启用；旧证继续可验 · a new key: published first, signs after the overlap; old papers still verify',
  )
    .option('--overlap <days>', '重叠天数，默认 7，0 为立即启用 · days of overlap', '7')
    .action(async (region: string, flags: RotateFlags) =>
      (await import('../keys/index.ts')).rotate(region, flags),
    )
  command('retire <kid>', '停止用它签发；旧证仍可验 · it signs no more; its papers still verify')
    .option(
      '--compromised <why>',
      '私钥可能外泄：不再信任它，写明原因 · its private half may be in other hands: believe it no more',
    )
    .action(async (kid: string, flags: RetireFlags) =>
      (await import('../keys/index.ts')).retire(kid, flags),
    )
  command(
    'trust <file-or-url>',
    '互认：信任其他地区的密钥（jwks.json），指纹须另行核对 · believe a key of another region, its fingerprint compared by another way',
  )
    .requiredOption('--fingerprint <sha256>', '对方口头或书面告知的指纹 · as its keeper told you')
    .requiredOption('--authority <name>', '对方名称，显示给扫码人 · shown to whoever scans')
    .requiredOption('--origin <url>', '对方核验网址 · where it answers for its licences')
    .action(async (source: string, flags: TrustFlags) =>
      (await import('../keys/index.ts')).trust(source, flags),
    )
  command(
    'distrust <kid>',
    '不再信任其他地区的密钥 · believe a key of another region no more',
  ).action(async (kid: string, flags: KeyFlags) =>
    (await import('../keys/index.ts')).distrust(kid, flags),
  )
  command(
    'export',
    '输出离线核验用的公钥文件（含互认） · the trust file for verify --offline, other regions with it',
  ).action(async (flags: KeyFlags) => (await import('../keys/index.ts')).exportTrust(flags))
}
