import { tables, type Tx } from '#platform/server/database.ts'
import type { Hashed, Kept, Visit } from '../../core/index.ts'
import type { InspectionsTables } from '../tables.ts'

const own = (tx: Tx) => tables<InspectionsTables>(tx)
type Of = Pick<Visit, 'region' | 'id'>

/** Everything written down about a visit, in the order in which it came. */
export async function listEntries(tx: Tx, visit: Of): Promise<Kept[]> {
  const rows = await own(tx)
    .selectFrom('visit_entry')
    .select(['hash', 'seq', 'entry', 'author_name', 'received_at'])
    .where('region', '=', visit.region)
    .where('visit_id', '=', visit.id)
    .orderBy('seq')
    .execute()
  return rows.map(({ hash, seq, entry, author_name, received_at }) => {
    return { hash, seq, entry, author: author_name, receivedAt: received_at }
  })
}

export interface Received {
  readonly author: { readonly accountId: string; readonly name: string }
  readonly at: string
}

/** Keeps entries of a locked visit; those it has are left as they are. How many were new. */
export async function insertEntries(
  tx: Tx,
  visit: Of,
  entries: readonly Hashed[],
  { author, at }: Received,
): Promise<number> {
  if (entries.length === 0) return 0
  const last = await own(tx)
    .selectFrom('visit_entry')
    .select(({ fn }) => fn.max('seq').as('seq'))
    .where('region', '=', visit.region)
    .where('visit_id', '=', visit.id)
    .executeTakeFirst()
  const begin = (last?.seq ?? 0) + 1
  const rows = entries.map(({ hash, entry }, n) => ({
    region: visit.region,
    visit_id: visit.id,
    hash,
    seq: begin + n,
    kind: entry.kind,
    round: entry.round,
    line_id: 'line' in entry ? entry.line : null,
    device: entry.device ?? null,
    written_at: entry.at,
    received_at: at,
    author_id: author.accountId,
    author_name: author.name,
    entry: JSON.stringify(entry),
  }))
  const done = await own(tx)
    .insertInto('visit_entry')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['region', 'visit_id', 'hash']).doNothing())
    .returning('hash')
    .execute()
  return done.length
}
