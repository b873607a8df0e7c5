import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { isSpike, SPIKE, usualOf } from '../../core/index.ts'
import { addScans, addTotals, countsOf, forgetScans, saveSpike, type ScanRow } from './store.ts'

/** By hour, then by licence number: what waits to be written. */
type Waiting = Map<number, Map<string, { count: number }>>
const counts = new WeakMap<Context['db'], Waiting>()
const timers = new WeakMap<Context['db'], NodeJS.Timeout>()
const EVERY_MS = 10_000
const HOUR_MS = 3_600_000
const DAY_MS = 86_400_000
/** Counts of single codes are kept for a quarter. */
const KEPT_DAYS = 92

/** Counts an opened code, by hour; nothing of who opened it is looked at. Written later, in one go. */
export function noteScan(context: Context, number: string): void {
  add(context, Math.floor(context.clock.now().getTime() / HOUR_MS), number, 1)
}

function add({ db }: Context, hour: number, number: string, times: number): void {
  const waiting: Waiting = counts.get(db) ?? new Map()
  counts.set(db, waiting)
  const inHour = waiting.get(hour) ?? new Map<string, { count: number }>()
  waiting.set(hour, inHour)
  const known = inHour.get(number)
  if (known) known.count += times
  else inHour.set(number, { count: times })
}

/** Writes what is waiting; what cannot be written now waits on. */
export async function flushScans(context: Context): Promise<void> {
  const waiting = counts.get(context.db)
  if (!waiting) return
  counts.delete(context.db)
  const rows = [...waiting].flatMap(([hour, inHour]) => rowsOf(hour, inHour))
  try {
    await context.db.transaction(async (tx) => {
      const now = await addScans(tx, rows)
      await addTotals(tx, sumByRegion(rows))
      for (const row of now.filter(({ count }) => count >= SPIKE.least)) await judgeHour(tx, row)
    })
  } catch (error) {
    for (const [hour, inHour] of waiting)
      for (const [number, { count }] of inHour) add(context, hour, number, count)
    throw error
  }
}

function rowsOf(hour: number, inHour: Map<string, { count: number }>): ScanRow[] {
  const at = new Date(hour * HOUR_MS).toISOString()
  return [...inHour].map(([number, { count }]) => ({
    region: number.slice(0, 6),
    number,
    hour: at,
    count,
  }))
}

function sumByRegion(rows: readonly ScanRow[]) {
  const groups = Map.groupBy(rows, ({ region, hour }) => `${region} ${hour}`)
  return [...groups.values()].map((group) => {
    const { region, hour } = group[0] as ScanRow
    return { region, hour, count: group.reduce((sum, { count }) => sum + count, 0) }
  })
}

async function judgeHour(tx: Tx, row: ScanRow): Promise<void> {
  const from = new Date(Date.parse(row.hour) - SPIKE.days * DAY_MS).toISOString()
  const usual = usualOf(await countsOf(tx, row.number, from, row.hour))
  if (isSpike(row.count, usual)) await saveSpike(tx, { ...row, usual })
}

/** Writes waiting counts every ten seconds; a crash loses counts, never anything that was promised. */
export function startScans(context: Context): void {
  const timer = setInterval(() => {
    flushScans(context).catch((err: unknown) => context.log.warn({ err }, 'scans: not written'))
  }, EVERY_MS)
  timer.unref()
  timers.set(context.db, timer)
}

export async function stopScans(context: Context): Promise<void> {
  clearInterval(timers.get(context.db))
  await flushScans(context)
}

/** Nightly: counts of single codes older than a quarter are forgotten. */
export async function sweepScans(context: Context): Promise<number> {
  const before = new Date(context.clock.now().getTime() - KEPT_DAYS * DAY_MS).toISOString()
  return context.db.transaction((tx) => forgetScans(tx, before))
}
