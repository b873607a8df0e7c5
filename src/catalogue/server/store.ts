import type { Generated, JSONColumnType } from 'kysely'
import { tables, type Tx } from '#platform/server/database.ts'
import type { CatalogueDocument } from '../core/index.ts'

interface CatalogueTables {
  catalogue_version: {
    version: string
    content: JSONColumnType<CatalogueDocument>
    published_at: Generated<string>
  }
}

const own = (tx: Tx) => tables<CatalogueTables>(tx)

/** Stores a version unless it is stored already; true when it is new. */
export async function insertVersion(
  tx: Tx,
  version: string,
  content: CatalogueDocument,
): Promise<boolean> {
  const stored = await own(tx)
    .insertInto('catalogue_version')
    .values({ version, content: JSON.stringify(content) })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (stored.numInsertedOrUpdatedRows ?? 0n) > 0n
}

export async function findVersion(tx: Tx, version: string): Promise<unknown> {
  const row = await own(tx)
    .selectFrom('catalogue_version')
    .select('content')
    .where('version', '=', version)
    .executeTakeFirst()
  return row?.content
}
