import type { Context } from '#platform/server/context.ts'
import { newId } from '#platform/server/ids.ts'
import type { SignalKind } from '../../core/index.ts'
import { findReport, insertReport, joinSignal } from './store.ts'

export interface Report {
  readonly reference: string
  readonly number: string
  /** What the page said to the person. */
  readonly verdict: string
  readonly kind: SignalKind
  readonly words: string
}

/**
 * Keeps a report and counts it with those of its kind about the same number. Sent again it changes
 * nothing. Nothing of who sent it is kept; the instant is cut to the hour.
 */
export async function keepReport(context: Context, report: Report): Promise<void> {
  const { reference, number, verdict, kind, words } = report
  const region = number.slice(0, 6)
  const hour = `${context.clock.now().toISOString().slice(0, 13)}:00:00.000Z`
  await context.db
    .transaction(async (tx) => {
      if (await findReport(tx, reference)) return
      const id = await joinSignal(tx, { region, id: newId(), number, verdict, kind, at: hour })
      const kept = await insertReport(tx, { region, reference, signal_id: id, words, at: hour })
      if (!kept) throw new SentTwice()
    })
    .catch((error: unknown) => {
      if (!(error instanceof SentTwice)) throw error
    })
}

/** The same form arrived in the same moment: the other one counts, this one is undone. */
class SentTwice extends Error {}
