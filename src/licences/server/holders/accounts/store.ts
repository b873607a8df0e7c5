import { tables, type Tx } from '#platform/server/database.ts'
import type { LicencesTables } from '../../tables.ts'

const own = (tx: Tx) => tables<LicencesTables>(tx)

/** Whom to tell of a licence that holds. */
export interface HolderAccount {
  readonly region: string
  readonly number: string
  readonly ownerId: string
}

/** The accounts that hold a licence of this trade, by number; imported licences without one are left out. */
export async function listHolderAccounts(
  tx: Tx,
  of: {
    readonly region: string
    readonly industry: string
    readonly after?: string | undefined
    readonly limit: number
  },
): Promise<HolderAccount[]> {
  const rows = await own(tx)
    .selectFrom('licence')
    .select(['number', 'owner_id'])
    .where('region', '=', of.region)
    .where('industry', '=', of.industry)
    .where('state', 'in', ['valid', 'partial', 'suspended'])
    .where('owner_id', 'is not', null)
    .$if(of.after !== undefined, (query) => query.where('number', '>', of.after ?? ''))
    .orderBy('number')
    .limit(of.limit)
    .execute()
  const { region } = of
  return rows.map(({ number, owner_id }) => ({ region, number, ownerId: owner_id ?? '' }))
}
