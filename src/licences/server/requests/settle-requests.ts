import type { Tx } from '#platform/server/database.ts'
import { ENDING_EVENTS, type LifecycleEvent } from '../../core/index.ts'
import type { Doer } from '../doer.ts'
import { answerRequest, openRequests } from './store.ts'

/** A request for cancellation is answered by whatever ends what it asks to end. */
export async function settleRequests(
  tx: Tx,
  of: {
    readonly region: string
    readonly number: string | null
    readonly singleId: string | null
    readonly event: LifecycleEvent
  },
  doer: Doer,
  at: string,
): Promise<void> {
  const { region, number, singleId, event } = of
  if (number === null || !ENDING_EVENTS.some((ending) => ending === event)) return
  for (const request of await openRequests(tx, { region, number, singleId }))
    await answerRequest(tx, request, {
      state: 'done',
      answered_by: doer?.accountId ?? null,
      answered_at: at,
      answer: event,
    })
}
