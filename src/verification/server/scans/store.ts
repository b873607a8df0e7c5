import { tables, type Tx } from '#platform/server/database.ts'
import type { HourCount } from '../../core/index.ts'

interface ScanTables {
  scan: { region: string; number: string; hour: string; count: number }
  scan_total: { region: string; hour: string; count: number }
  scan_spike: { region: string; number: string; hour: string; count: number; usual: number }
}

const own = (tx: Tx) => tables<ScanTables>(tx)

export interface ScanRow extends HourCount {
  readonly region: string
  readonly number: string
}
export type SpikeRow = ScanRow & { readonly usual: number }

/** Adds to the counts; what they are now comes back. Rows in one order, so that two nodes never lock crosswise. */
export async function addScans(tx: Tx, rows: readonly ScanRow[]): Promise<ScanRow[]> {
  const sorted = rows.toSorted((a, b) => (`${a.number}${a.hour}` < `${b.number}${b.hour}` ? -1 : 1))
  const counts: ScanRow[] = []
  for (let at = 0; at < sorted.length; at += MOST_ROWS)
    counts.push(...(await addSome(tx, sorted.slice(at, at + MOST_ROWS))))
  return counts
}

/** A statement has 65,535 parameters at most. */
const MOST_ROWS = 5000

function addSome(tx: Tx, rows: ScanRow[]): Promise<ScanRow[]> {
  return own(tx)
    .insertInto('scan')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['region', 'number', 'hour']).doUpdateSet((set) => ({
        count: set('scan.count', '+', set.ref('excluded.count')),
      })),
    )
    .returningAll()
    .execute()
}

/** The same of whole regions. */
export async function addTotals(
  tx: Tx,
  rows: readonly { readonly region: string; readonly hour: string; readonly count: number }[],
): Promise<void> {
  if (rows.length === 0) return
  await own(tx)
    .insertInto('scan_total')
    .values(rows.toSorted((a, b) => (`${a.region}${a.hour}` < `${b.region}${b.hour}` ? -1 : 1)))
    .onConflict((conflict) =>
      conflict.columns(['region', 'hour']).doUpdateSet((set) => ({
        count: set('scan_total.count', '+', set.ref('excluded.count')),
      })),
    )
    .execute()
}

/** The counts of one licence in [from, until). */
export function countsOf(
  tx: Tx,
  number: string,
  from: string,
  until: string,
): Promise<HourCount[]> {
  return own(tx)
    .selectFrom('scan')
    .select(['hour', 'count'])
    .where('region', '=', number.slice(0, 6))
    .where('number', '=', number)
    .where('hour', '>=', from)
    .where('hour', '<', until)
    .orderBy('hour')
    .execute()
}

export function spikesOf(tx: Tx, number: string, from: string, until: string): Promise<SpikeRow[]> {
  return own(tx)
    .selectFrom('scan_spike')
    .selectAll()
    .where('region', '=', number.slice(0, 6))
    .where('number', '=', number)
    .where('hour', '>=', from)
    .where('hour', '<', until)
    .orderBy('hour', 'desc')
    .execute()
}

/** An hour that turned out to be a spike; it grows until it is over. */
export async function saveSpike(tx: Tx, spike: SpikeRow): Promise<void> {
  const { count, usual } = spike
  await own(tx)
    .insertInto('scan_spike')
    .values(spike)
    .onConflict((conflict) =>
      conflict.columns(['region', 'number', 'hour']).doUpdateSet({ count, usual }),
    )
    .execute()
}

/** Totals of a region by the hour, from an instant on. */
export function totalsOf(tx: Tx, region: string, from: string): Promise<HourCount[]> {
  return own(tx)
    .selectFrom('scan_total')
    .select(['hour', 'count'])
    .where('region', '=', region)
    .where('hour', '>=', from)
    .orderBy('hour')
    .execute()
}

/** The latest spikes of a region. */
export function latestSpikes(
  tx: Tx,
  region: string,
  from: string,
  limit: number,
): Promise<SpikeRow[]> {
  return own(tx)
    .selectFrom('scan_spike')
    .selectAll()
    .where('region', '=', region)
    .where('hour', '>=', from)
    .orderBy('hour', 'desc')
    .limit(limit)
    .execute()
}

/** Forgets counts of single codes from before an instant; totals stay. */
export async function forgetScans(tx: Tx, before: string): Promise<number> {
  const { numDeletedRows } = await own(tx)
    .deleteFrom('scan')
    .where('hour', '<', before)
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}
