import { tables, type Database, type Tx } from './database.ts'

interface InstallationTables {
  installation: { only_one?: boolean; training: boolean }
}

/** A database that is for something else than this start says; `message` says what to do. */
export class InstallationError extends Error {
  override name = 'InstallationError'
}

/**
 * Says once what the database is for. Throws when it was said otherwise before: practice cases never stand
 * among real ones, and no real case is ever opened in training.
 */
export async function claimInstallation(db: Database, training: boolean): Promise<void> {
  const known = await db.transaction(async (tx) => {
    const own = tables<InstallationTables>(tx)
    await own
      .insertInto('installation')
      .values({ training })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    return own.selectFrom('installation').select('training').executeTakeFirstOrThrow()
  })
  if (known.training === training) return
  throw new InstallationError(
    known.training
      ? '这是培训系统的数据库，须设 TRAINING=1 才能打开；正式办理请另建数据库。\nThis database is for training: start with TRAINING=1, or take another one for real applications.'
      : '这是正式办理的数据库，不能用于培训；请为 TRAINING=1 另设 DATA_DIR 或 DATABASE_URL。\nThis database holds real applications: give training another DATA_DIR or DATABASE_URL.',
  )
}

/** Whether this database was said to be for training; one of which nothing was said yet is not. */
export async function isTraining(tx: Tx): Promise<boolean> {
  const own = tables<InstallationTables>(tx)
  const known = await own.selectFrom('installation').select('training').executeTakeFirst()
  return known?.training ?? false
}
