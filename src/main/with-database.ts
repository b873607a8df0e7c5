import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Config } from '#platform/server/config.ts'
import { openDatabase, type Database } from '#platform/server/database.ts'
import { addressOfRunning, startEmbedded } from '#platform/server/embedded/index.ts'
import { openFieldKeys } from '#platform/server/fields/index.ts'
import { createEvents, type Events } from '#platform/server/events.ts'
import { migrate } from '#platform/server/migrate.ts'
import type { Context } from '#platform/server/context.ts'
import { recordsModule } from '../records/server/index.ts'
import { namesData, settings, type SettingFlags } from './settings.ts'
import { Exit } from './terminal.ts'

/** What a command that only touches the database has at hand; what it does is recorded. */
export interface DatabaseAtHand {
  readonly db: Database
  readonly events: Events
}

/**
 * A command that looks at what is there must not make an empty installation where a folder was misspelt,
 * and then find nothing wrong with it.
 */
export function mustHoldData({ databaseUrl, dataDir }: Config): void {
  if (databaseUrl !== undefined || existsSync(path.join(dataDir, 'postgres.password'))) return
  throw new Exit(
    2,
    `${dataDir} 里没有准营的数据，请用 --data 或 DATA_DIR 指明。\n` +
      `There is no Zhunying data in ${dataDir}; name the folder with --data or DATA_DIR.`,
  )
}

/** Runs a command on the database that the settings name, brought to this version first, and ends it. */
export async function withDatabase<T>(
  flags: SettingFlags,
  work: (at: DatabaseAtHand) => Promise<T>,
): Promise<T> {
  const config = settings(flags)
  const postgres =
    config.databaseUrl === undefined ? await startEmbedded(config.dataDir) : undefined
  try {
    const url = config.databaseUrl ?? postgres?.url ?? ''
    await migrate(config.migrationUrl ?? url)
    return await onDatabase(config, url, work)
  } finally {
    await postgres?.stop()
  }
}

/**
 * The same for what may be done while a service works on the embedded database: then on that one, as the
 * service left it. Refuses a folder without data that was named, unless the command may be the first there.
 */
export async function besideService<T>(
  flags: SettingFlags,
  work: (at: DatabaseAtHand) => Promise<T>,
  { first = false } = {},
): Promise<T> {
  const config = settings(flags)
  if (!first && namesData(flags)) mustHoldData(config)
  const running =
    config.databaseUrl === undefined ? await addressOfRunning(config.dataDir) : undefined
  return running === undefined ? withDatabase(flags, work) : onDatabase(config, running, work)
}

async function onDatabase<T>(
  config: Config,
  url: string,
  work: (at: DatabaseAtHand) => Promise<T>,
): Promise<T> {
  openFieldKeys(config.dataDir)
  const db = openDatabase(url, { max: 2 })
  // the listeners that run here write records and ask nothing else of a context
  const events = createEvents([recordsModule.listeners], () => ({ db }) as Context)
  try {
    return await work({ db, events })
  } finally {
    await db.close()
  }
}
