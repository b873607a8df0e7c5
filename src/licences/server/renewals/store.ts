import { tables, type Tx } from '#platform/server/database.ts'
import type { Reminder } from '../../core/index.ts'
import type { LicencesTables } from '../tables.ts'

const own = (tx: Tx) => tables<LicencesTables>(tx)

/** A place in the order of ends of validity; `null` before the first. */
export interface EndPlace {
  readonly validUntil: string
  readonly id: string
}

/** Live single licences whose validity ends in `[from, until]`, nearest first, after a place. */
export async function endingBetween(
  tx: Tx,
  of: { readonly from: string | null; readonly until: string },
  after: EndPlace | null,
  limit: number,
): Promise<EndPlace[]> {
  let query = own(tx)
    .selectFrom('single_licence')
    .select(['id', 'valid_until'])
    .where('state', '<>', 'ended')
    .where('valid_until', '<=', of.until)
  if (of.from !== null) query = query.where('valid_until', '>=', of.from)
  if (after)
    query = query.where((and) =>
      and.or([
        and('valid_until', '>', after.validUntil),
        and.and([and('valid_until', '=', after.validUntil), and('id', '>', after.id)]),
      ]),
    )
  const rows = await query.orderBy('valid_until').orderBy('id').limit(limit).execute()
  return rows.map(({ id, valid_until }) => ({ id, validUntil: valid_until as string }))
}

/** Notes a mark; whether it was not noted before. */
export async function noteReminder(
  tx: Tx,
  of: {
    readonly region: string
    readonly singleId: string
    readonly validUntil: string
    readonly mark: Reminder
    readonly at: string
  },
): Promise<boolean> {
  const added = await own(tx)
    .insertInto('renewal_reminder')
    .values({
      region: of.region,
      single_id: of.singleId,
      valid_until: of.validUntil,
      mark: of.mark,
      at: of.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return added.numInsertedOrUpdatedRows === 1n
}
