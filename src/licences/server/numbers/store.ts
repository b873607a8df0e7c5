import { tables, type Tx } from '#platform/server/database.ts'
import { LAST_SERIAL } from '../../core/index.ts'
import type { LicencesTables } from '../tables.ts'

const own = (tx: Tx) => tables<LicencesTables>(tx)

/**
 * The next serial of a region and category; `undefined` when all 99,999 are used. The row stays
 * locked until the transaction ends, so two issues at once follow one another and an undone
 * one leaves no gap.
 */
export async function allotSerial(
  tx: Tx,
  region: string,
  industry: string,
): Promise<number | undefined> {
  const row = await own(tx)
    .insertInto('number_sequence')
    .values({ region, industry, last: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['region', 'industry'])
        .doUpdateSet((set) => ({ last: set('number_sequence.last', '+', 1) }))
        .where('number_sequence.last', '<', LAST_SERIAL),
    )
    .returning('last')
    .executeTakeFirst()
  return row?.last
}

/** The next place in the region's status list. */
export async function allotSlot(tx: Tx, region: string): Promise<number> {
  const row = await own(tx)
    .insertInto('status_sequence')
    .values({ region, last: 0 })
    .onConflict((conflict) =>
      conflict
        .column('region')
        .doUpdateSet((set) => ({ last: set('status_sequence.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return row.last
}
