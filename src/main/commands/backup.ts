import type { Command } from 'commander'
import type { SettingFlags } from '../settings.ts'

export function register(program: Command): void {
  program
    .command('backup')
    .description(
      '备份数据库与文件，服务可以照常运行 · copy database and files while everyone works',
    )
    .option('--out <folder>', '备份到哪个新文件夹，默认按时间命名 · the new folder, named by time')
    .option('--data <folder>', 'DATA_DIR，默认 ./data · ./data by default')
    .option('--database-url <url>', 'DATABASE_URL，默认使用内置数据库 · embedded by default')
    .option('--json')
    .action(async (flags: SettingFlags & { out?: string; json?: boolean }) => {
      const { backup } = await import('../backup.ts')
      await backup(flags, flags)
    })
  program
    .command('restore')
    .description(
      '把备份恢复到新的数据目录并核对 · put a backup into a new data folder and check it',
    )
    .argument('<backup>', '备份文件夹 · the folder of the backup')
    .requiredOption('--data <folder>', '新的数据目录 · the new data folder')
    .option('--json')
    .action(async (from: string, flags: SettingFlags & { json?: boolean }) => {
      const { restore } = await import('../backup.ts')
      await restore(from, flags, flags.json === true)
    })
}
