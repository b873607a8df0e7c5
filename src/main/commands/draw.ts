import type { Command } from 'commander'
import type { VerifyDrawFlags } from '../draws/verify-draw.ts'

export function register(program: Command): void {
  program
    .command('draw')
    .description('双随机抽查 · random draws')
    .command('verify <file-or-url>')
    .description(
      '按公布的名单、种子重算抽查结果，指出不符的一处 · do a published draw again, naming what differs',
    )
    .option('--commitment <sha256>', '事先公布的种子承诺 · the commitment as it was announced')
    .option('--population <sha256>', '事先公布的名单摘要 · the population hash as announced')
    .option(
      '--trust <jwks>',
      '验公告签名的公钥（JWKS 文件；网址的自动取） · keys of the signed announcement; of a URL they are fetched',
    )
    .option('--json')
    .action(async (what: string, flags: VerifyDrawFlags) => {
      const { verifyDraw } = await import('../draws/verify-draw.ts')
      await verifyDraw(what, flags)
    })
}
