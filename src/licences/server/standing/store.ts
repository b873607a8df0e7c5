import { tables, type Tx } from '#platform/server/database.ts'
import type { LicencesTables } from '../tables.ts'

const own = (tx: Tx) => tables<LicencesTables>(tx)

export interface StandingRow {
  /** Number of a comprehensive, id of a single licence. */
  readonly key: string
  readonly number: string
  readonly state: string
  readonly version: number | null
  readonly changedAt: string
}

interface Range {
  /** The range begins behind this key; null: at the first. */
  readonly after: string | null
  /** And ends with this key; null: at the last. */
  readonly upTo: string | null
}

/** How the comprehensive licences of a region stand, by number. */
export async function wholesIn(tx: Tx, region: string, range: Range): Promise<StandingRow[]> {
  return own(tx)
    .selectFrom('licence')
    .select(['number as key', 'number', 'state', 'version', 'updated_at as changedAt'])
    .where('region', '=', region)
    .$if(range.after !== null, (query) => query.where('number', '>', range.after as string))
    .$if(range.upTo !== null, (query) => query.where('number', '<=', range.upTo as string))
    .orderBy('number')
    .execute()
}

/** How the single licences of a region stand, by id. */
export async function singlesIn(tx: Tx, region: string, range: Range): Promise<StandingRow[]> {
  const rows = await own(tx)
    .selectFrom('single_licence')
    .select(['id as key', 'number', 'state', 'confirmed_at as changedAt'])
    .where('region', '=', region)
    .$if(range.after !== null, (query) => query.where('id', '>', range.after as string))
    .$if(range.upTo !== null, (query) => query.where('id', '<=', range.upTo as string))
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...row, version: null }))
}
