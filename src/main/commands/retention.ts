import type { Command } from 'commander'
import type { RetainFlags } from '../personal-data/retain.ts'

export function register(program: Command): void {
  program
    .command('retention')
    .description(
      '到期删除：各类数据保存多久、依据，以及现在到期的 · what is kept how long and why, and what goes now',
    )
    .option('--dry-run', '只列出，不删除 · only show, delete nothing')
    .option('--data <folder>', 'DATA_DIR，默认 ./data · ./data by default')
    .option('--database-url <url>', 'DATABASE_URL，默认使用内置数据库 · embedded by default')
    .option('--json')
    .action(async (flags: RetainFlags) =>
      (await import('../personal-data/retain.ts')).retain(flags),
    )
}
