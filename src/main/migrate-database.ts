import { startEmbedded } from '#platform/server/embedded/index.ts'
import { migrate } from '#platform/server/migrate.ts'
import { settings, type SettingFlags } from './settings.ts'
import { printJson, say } from './terminal.ts'

/** `zhunying migrate`: without a server, on the database that the settings name. */
export async function migrateDatabase(flags: SettingFlags, json: boolean): Promise<void> {
  const config = settings(flags)
  const postgres =
    config.migrationUrl === undefined ? await startEmbedded(config.dataDir) : undefined
  try {
    const report = await migrate(config.migrationUrl ?? postgres!.url)
    if (json) printJson(report)
    else if (report.applied.length === 0) say(`数据库已是最新（${report.at}） · up to date`)
    else say(`已应用 · applied:\n${report.applied.map((name) => `  ${name}`).join('\n')}`)
  } finally {
    await postgres?.stop()
  }
}
