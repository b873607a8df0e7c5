import type { Command } from 'commander'
import type { SettingFlags } from '../settings.ts'

export function register(program: Command): void {
  const audit = program.command('audit').description('操作记录 · the records')
  audit
    .command('verify')
    .description('逐条核对记录链，指出第一条不符的 · check every chain, name the first broken row')
    .option('--data <folder>', 'DATA_DIR，默认 ./data · ./data by default')
    .option('--database-url <url>', 'DATABASE_URL，默认使用内置数据库 · embedded by default')
    .option('--json')
    .action(async (flags: SettingFlags & { json?: boolean }) => {
      const { verifyAudit } = await import('../audit.ts')
      await verifyAudit(flags, flags.json === true)
    })
}
