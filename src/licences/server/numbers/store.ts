import { sql } from 'kysely'
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

/**
 * Takes note of a serial that was given elsewhere (存量): the sequence goes on after it. Answers with
 * the last serial before; the row stays locked until the transaction ends.
 */
export async function raiseSerial(
  tx: Tx,
  region: string,
  industry: string,
  serial: number,
): Promise<number> {
  const row = await own(tx)
    .selectFrom('number_sequence')
    .select('last')
    .where('region', '=', region)
    .where('industry', '=', industry)
    .forUpdate()
    .executeTakeFirst()
  await own(tx)
    .insertInto('number_sequence')
    .values({ region, industry, last: serial })
    .onConflict((conflict) =>
      conflict
        .columns(['region', 'industry'])
        .doUpdateSet({ last: sql<number>`greatest(number_sequence.last, ${serial})` }),
    )
    .execute()
  return row?.last ?? 0
}

export type NumberGap = LicencesTables['number_gap']

/** Says why no licence carries these serials. */
export async function insertGap(tx: Tx, gap: NumberGap): Promise<void> {
  await own(tx).insertInto('number_gap').values(gap).execute()
}

export async function gapsOf(tx: Tx, region: string): Promise<NumberGap[]> {
  return own(tx)
    .selectFrom('number_gap')
    .selectAll()
    .where('region', '=', region)
    .orderBy('industry')
    .orderBy('first')
    .execute()
}

/** How far each category of a region has come. */
export async function sequencesOf(
  tx: Tx,
  region: string,
): Promise<{ industry: string; last: number }[]> {
  return own(tx)
    .selectFrom('number_sequence')
    .select(['industry', 'last'])
    .where('region', '=', region)
    .orderBy('industry')
    .execute()
}

/** Allotted serials that neither a licence carries nor a gap explains; there should be none. */
export async function unexplainedSerials(
  tx: Tx,
  region: string,
): Promise<{ industry: string; serial: number }[]> {
  const { rows } = await sql<{ industry: string; serial: number }>`
    select s.industry, n.serial
    from number_sequence s
    cross join lateral generate_series(1, s.last) as n (serial)
    where s.region = ${region}
      and not exists (
        select from licence l
        where l.region = s.region and l.industry = s.industry
          and substr(l.number, 11, 5)::integer = n.serial
      )
      and not exists (
        select from number_gap g
        where g.region = s.region and g.industry = s.industry
          and n.serial between g.first and g.last
      )
    order by s.industry, n.serial
    limit 1000
  `.execute(own(tx))
  return rows
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
