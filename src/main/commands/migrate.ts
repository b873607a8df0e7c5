import type { Command } from 'commander'
import type { SettingFlags } from '../settings.ts'

export function register(program: Command): void {
  program
    .command('migrate')
    .description('把数据库升级到当前版本 · bring the database to this version')
    .option('--data <folder>', 'DATA_DIR，默认 ./data · ./data by default')
    .option('--database-url <url>', 'DATABASE_URL，默认使用内置数据库 · embedded by default')
    .option('--json')
    .action(async (flags: SettingFlags & { json?: boolean }) => {
      const { migrateDatabase } = await import('../migrate-database.ts')
      await migrateDatabase(flags, flags.json === true)
    })
}
