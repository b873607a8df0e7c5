import type { Command } from 'commander'

export function register(program: Command): void {
  const archive = program.command('archive').description('电子档案 · packages of ended cases')
  archive
    .command('verify <file>')
    .description('核验归档包：目录、摘要、签名 · manifest, digests and signature of a package')
    .option('--trust <file>', '公钥文件（jwks.json） · the public keys to trust')
    .option('--json')
    .action(async (file: string, flags: { trust?: string; json?: boolean }) => {
      const { verifyArchiveFile } = await import('../papers/verify-archive.ts')
      verifyArchiveFile(file, flags)
    })
}
