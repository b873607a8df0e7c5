import type { Context } from '#platform/server/context.ts'
import type { CloudEvent } from '../core/index.ts'

/**
 * Completes an event just before it goes out: what must not lie in the outbox (a filled form) is read at the
 * moment of sending. It has to give the same for the same event, however often it is sent.
 */
export type Complete = (
  context: Context,
  event: CloudEvent,
  receiver: { readonly region: string; readonly id: string },
) => Promise<CloudEvent>

const completions = new WeakMap<Context, Map<string, Complete>>()

/** For events of this type (without prefix), as long as this context runs. */
export function completeWith(context: Context, type: string, complete: Complete): void {
  const known = completions.get(context) ?? new Map<string, Complete>()
  completions.set(context, known.set(type, complete))
}

export function completionOf(context: Context, type: string): Complete | undefined {
  return completions.get(context)?.get(type)
}
