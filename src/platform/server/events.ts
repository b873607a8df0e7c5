import type { Context, Events, Listeners } from './context.ts'

export type { Events, Listener, Listeners, PublishedEvent } from './context.ts'

/** Listeners hear in the order of the modules; `context` is asked for late, since it holds the events. */
export function createEvents(modules: readonly Listeners[], context: () => Context): Events {
  return {
    async publish(tx, event) {
      for (const listeners of modules) await listeners[event.kind]?.(tx, event, context())
    },
  }
}
