import type { ColumnType } from 'kysely'
import type { PlainDate } from '#kernel/plain-date.ts'
import { tables, type Tx } from '#platform/server/database.ts'
import type { BusinessLicence } from '../../core/index.ts'

interface OpenedTables {
  opened_business: {
    region: string
    uscc: string
    licence: ColumnType<BusinessLicence, string, string>
    industry: string | null
    source: string
    as_of: string
    heard_at: string
  }
}

const own = (tx: Tx) => tables<OpenedTables>(tx)

export interface Opened {
  readonly licence: BusinessLicence
  /** The system that told of it. */
  readonly source: string
  readonly asOf: PlainDate
}

/** Keeps what an opening platform told of a licence just granted; a later word takes the place of an earlier one. */
export async function rememberOpened(
  tx: Tx,
  of: { readonly region: string; readonly industry: string | null; readonly heardAt: string },
  { licence, source, asOf }: Opened,
): Promise<void> {
  const told = {
    licence: JSON.stringify(licence),
    industry: of.industry,
    source,
    as_of: asOf,
    heard_at: of.heardAt,
  }
  await own(tx)
    .insertInto('opened_business')
    .values({ region: of.region, uscc: licence.uscc, ...told })
    .onConflict((conflict) => conflict.columns(['region', 'uscc']).doUpdateSet(told))
    .execute()
}

/** The latest word of any region about this code. */
export async function findOpened(tx: Tx, uscc: string): Promise<Opened | undefined> {
  const row = await own(tx)
    .selectFrom('opened_business')
    .select(['licence', 'source', 'as_of'])
    .where('uscc', '=', uscc)
    .orderBy('as_of', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && { licence: row.licence, source: row.source, asOf: row.as_of as PlainDate }
}
