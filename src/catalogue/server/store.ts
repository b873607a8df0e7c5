import type { Generated, JSONColumnType } from 'kysely'
import { tables, type Tx } from '#platform/server/database.ts'
import type { CatalogueDocument } from '../core/index.ts'

/** Read when the program started, or taken up from changed files while it ran. */
export type PublishedHow = 'start' | 'change'

interface CatalogueTables {
  catalogue_version: {
    version: string
    content: JSONColumnType<CatalogueDocument>
    published_at: Generated<string>
    published_how: Generated<PublishedHow>
  }
  catalogue_served: { served_from: Generated<string>; version: string }
}

const own = (tx: Tx) => tables<CatalogueTables>(tx)

/** Stores a version unless it is stored already; true when it is new. */
export async function insertVersion(
  tx: Tx,
  version: string,
  content: CatalogueDocument,
  how: PublishedHow = 'start',
): Promise<boolean> {
  const stored = await own(tx)
    .insertInto('catalogue_version')
    .values({ version, content: JSON.stringify(content), published_how: how })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (stored.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Notes that this version is served from now on; nothing new when it was served last. */
export async function noteServed(tx: Tx, version: string): Promise<void> {
  if ((await lastServed(tx)) === version) return
  await own(tx).insertInto('catalogue_served').values({ version }).execute()
}

/** The version that any process of this installation took up last. */
export async function lastServed(tx: Tx): Promise<string | undefined> {
  const row = await own(tx)
    .selectFrom('catalogue_served')
    .select('version')
    .orderBy('served_from', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.version
}

export async function findVersion(tx: Tx, version: string): Promise<unknown> {
  const row = await own(tx)
    .selectFrom('catalogue_version')
    .select('content')
    .where('version', '=', version)
    .executeTakeFirst()
  return row?.content
}

export interface PublishedVersion {
  readonly version: string
  readonly publishedAt: string
  readonly how: PublishedHow
}

/** Every version that was ever served, the newest first. */
export async function listVersions(tx: Tx): Promise<PublishedVersion[]> {
  return own(tx)
    .selectFrom('catalogue_version')
    .select(['version', 'published_at as publishedAt', 'published_how as how'])
    .orderBy('published_at', 'desc')
    .execute()
}
