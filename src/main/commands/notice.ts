import type { Command } from 'commander'
import type { VerifyPaperFlags } from '../papers/verify.ts'

export function register(program: Command): void {
  program
    .command('notice')
    .description('一次告知单和文书 · notices and letters')
    .command('verify <file>')
    .description('核验告知单（PDF 或 JSON）或者文书（PDF） · verify a notice or a letter')
    .option('--trust <file>', '公钥文件（jwks.json） · the public keys to trust')
    .option('--server <url>', '从哪里取公钥 · the service whose keys to trust')
    .option('--json')
    .action(async (file: string, flags: VerifyPaperFlags) => {
      const { verifyPaper } = await import('../papers/verify.ts')
      await verifyPaper(file, flags)
    })
}
