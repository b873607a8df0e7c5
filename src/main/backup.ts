import path from 'node:path'
import { keysOf, restoreBackup, takeBackup } from '#platform/server/backup/index.ts'
import { systemClock } from '#platform/server/clock.ts'
import { addressOfRunning, startEmbedded } from '#platform/server/embedded/index.ts'
import { openDatabase } from '#platform/server/database.ts'
import { migrate } from '#platform/server/migrate.ts'
import { verifyChains } from '../records/server/index.ts'
import { settings, type SettingFlags } from './settings.ts'
import { Exit, printJson, say } from './terminal.ts'
import { mustHoldData } from './with-database.ts'

/** `zhunying backup`: beside a running service, or on a database that it starts and stops itself. */
export async function backup(
  flags: SettingFlags,
  { out, json }: { out?: string; json?: boolean },
): Promise<void> {
  const config = settings(flags)
  mustHoldData(config)
  const takenAt = systemClock.now()
  const folder = path.resolve(
    out ?? `zhunying-${takenAt.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`,
  )
  const running = config.migrationUrl ?? (await addressOfRunning(config.dataDir))
  const own = running === undefined ? await startEmbedded(config.dataDir) : undefined
  try {
    const url = running ?? own!.url
    const manifest = await takeBackup({ url, dataDir: config.dataDir, folder, takenAt })
    const { database, files } = manifest
    if (json) printJson({ folder, keys: keysOf(folder), ...manifest, files: files.length })
    say(
      `备份完成 · done: ${folder}（${megabytes(database.bytes)}，${files.length} 个文件 · files）`,
    )
    say(`密钥另存于 ${keysOf(folder)}，请与备份分开保管。 · the keys lie apart; keep them apart.`)
  } finally {
    await own?.stop()
  }
}

/** `zhunying restore`: into a new folder, then every chain of records is checked there. */
export async function restore(from: string, flags: SettingFlags, json: boolean): Promise<void> {
  const { dataDir } = settings(flags)
  const manifest = await restoreBackup(path.resolve(from), dataDir)
  const results = await chainsIn(dataDir)
  const broken = results.filter((result) => !result.ok).length
  if (json) printJson({ dataDir, takenAt: manifest.takenAt, chains: results.length, broken })
  say(`已恢复到 ${dataDir}，备份时间 ${manifest.takenAt} · restored as of then`)
  if (broken > 0)
    throw new Exit(1, `有 ${broken} 条记录链不完好 · chains do not hold: audit verify`)
  say(`${results.length} 条记录链完好 · chains of records hold`)
}

/** The chains of the restored database itself, whatever DATABASE_URL says. */
async function chainsIn(dataDir: string) {
  const postgres = await startEmbedded(dataDir)
  try {
    await migrate(postgres.url)
    const db = openDatabase(postgres.url, { max: 1 })
    try {
      return await db.transaction((tx) => verifyChains(tx))
    } finally {
      await db.close()
    }
  } finally {
    await postgres.stop()
  }
}

const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB`
