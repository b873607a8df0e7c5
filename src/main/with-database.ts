import { openDatabase, type Database } from '#platform/server/database.ts'
import { startEmbedded } from '#platform/server/embedded/index.ts'
import { openFieldKeys } from '#platform/server/fields/index.ts'
import { createEvents, type Events } from '#platform/server/events.ts'
import { migrate } from '#platform/server/migrate.ts'
import type { Context } from '#platform/server/context.ts'
import { recordsModule } from '../records/server/index.ts'
import { settings, type SettingFlags } from './settings.ts'

/** What a command that only touches the database has at hand; what it does is recorded. */
export interface DatabaseAtHand {
  readonly db: Database
  readonly events: Events
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
    openFieldKeys(config.dataDir)
    const db = openDatabase(url, { max: 2 })
    // the listeners that run here write records and ask nothing else of a context
    const events = createEvents([recordsModule.listeners], () => ({ db }) as Context)
    try {
      return await work({ db, events })
    } finally {
      await db.close()
    }
  } finally {
    await postgres?.stop()
  }
}
