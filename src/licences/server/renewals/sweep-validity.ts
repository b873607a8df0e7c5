import { addDays } from '#kernel/plain-date.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { expire, type Expired } from './expire.ts'
import { remind } from './remind.ts'
import { endingBetween, type EndPlace } from './store.ts'

export const SWEEP = 'licences.sweep-validity'
const BATCH = 200
/** Windows open six months before the end at the earliest (drug business); a month to spare. */
const HORIZON = 215

export interface Swept extends Record<Exclude<Expired, 'nothing'>, number> {
  readonly reminded: number
}

/**
 * Every night: what ended yesterday lapses, is renewed by silence or is held; what can be renewed is
 * reminded of. Ends are rows, not jobs: a sweep that dies, runs twice or at once with another finds
 * what is left and nothing else. Each single licence has its own transaction, so that one that
 * fails holds up none of the others; the sweep then fails at its end, to be tried again.
 */
export async function sweepValidity(context: Context): Promise<Swept> {
  const today = context.clock.today()
  const failures: unknown[] = []
  const swept = { lapsed: 0, renewed: 0, held: 0, reminded: 0 }
  const count = async (id: string, work: (tx: Tx) => Promise<keyof typeof swept | null>) => {
    try {
      const what = await context.db.transaction(work)
      if (what) swept[what]++
    } catch (err) {
      context.log.error({ err, single: id }, 'licences: end of validity not settled')
      failures.push(err)
    }
  }
  const ended = { from: null, until: addDays(today, -1) }
  await each(context, ended, (id) =>
    count(id, async (tx) => {
      const what = await expire(tx, context, id)
      return what === 'nothing' ? null : what
    }),
  )
  const soon = { from: today, until: addDays(today, HORIZON) }
  await each(context, soon, (id) =>
    count(id, async (tx) => ((await remind(tx, context, id)) ? 'reminded' : null)),
  )
  if (failures.length > 0)
    throw new AggregateError(failures, `${failures.length} single licences were not settled`)
  return swept
}

async function each(
  context: Context,
  of: Parameters<typeof endingBetween>[1],
  work: (id: string) => Promise<void>,
): Promise<void> {
  let after: EndPlace | null = null
  for (;;) {
    const from: EndPlace | null = after
    const found: EndPlace[] = await context.db.transaction((tx) =>
      endingBetween(tx, of, from, BATCH),
    )
    for (const { id } of found) await work(id)
    after = found.at(-1) ?? null
    if (found.length < BATCH) return
  }
}
