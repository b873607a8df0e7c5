import type { Context } from '#platform/server/context.ts'
import { addScans } from './store.ts'

const counts = new WeakMap<Context['db'], Map<string, number>>()
const timers = new WeakMap<Context['db'], NodeJS.Timeout>()
const EVERY_MS = 10_000

/** Counts an opened code, by hour; nothing of who opened it is looked at. Written later, in one go. */
export function noteScan(context: Context, number: string): void {
  const waiting = counts.get(context.db) ?? new Map<string, number>()
  counts.set(context.db, waiting)
  const hour = `${context.clock.now().toISOString().slice(0, 13)}:00:00Z`
  const key = `${number} ${hour}`
  waiting.set(key, (waiting.get(key) ?? 0) + 1)
}

export async function flushScans(context: Context): Promise<void> {
  const waiting = counts.get(context.db)
  if (!waiting || waiting.size === 0) return
  counts.delete(context.db)
  const rows = [...waiting].map(([key, count]) => {
    const [number = '', hour = ''] = key.split(' ')
    return { region: number.slice(0, 6), number, hour, count }
  })
  await context.db.transaction((tx) => addScans(tx, rows))
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
