import type { Command } from 'commander'
import type { VerifyFlags } from '../licences/verify.ts'

export function register(program: Command): void {
  program
    .command('verify <file-token-or-url>')
    .description(
      '核验证照（PDF、OFD、照片、二维码数字或网址） · verify a PDF, an OFD, a photo, a token or a link',
    )
    .option('--offline', '不联网，只凭公钥和状态清单 · without a network, by keys and status list')
    .option('--trust <file>', '公钥文件（jwks.json） · the public keys to trust')
    .option('--status <file>', '状态清单（/status/地区） · the signed status list')
    .option('--server <url>', '到哪里联网核验 · the service to ask when online')
    .option('--json')
    .action(async (what: string, flags: VerifyFlags) => {
      const { verifyCommand } = await import('../licences/verify.ts')
      await verifyCommand(what, flags)
    })
}
