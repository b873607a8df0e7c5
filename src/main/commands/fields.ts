import type { Command } from 'commander'
import type { RotateFieldsFlags } from '../personal-data/rotate.ts'

export function register(program: Command): void {
  const fields = program
    .command('fields')
    .description('个人信息字段加密 · the sealing of personal data at rest')
  fields
    .command('rotate')
    .description(
      '换新密钥并重新加密身份证号和电话 · a new key, and ID numbers and telephones sealed by it',
    )
    .option('--cipher <name>', 'aes（AES-256-GCM）或 sm4（SM4-CTR + HMAC-SM3）', 'aes')
    .option('--data <folder>', 'DATA_DIR，默认 ./data · ./data by default')
    .option('--database-url <url>', 'DATABASE_URL，默认使用内置数据库 · embedded by default')
    .option('--json')
    .action(async (flags: RotateFieldsFlags) =>
      (await import('../personal-data/rotate.ts')).rotateFields(flags),
    )
}
