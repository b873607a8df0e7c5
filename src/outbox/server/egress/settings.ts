import type { Context } from '#platform/server/context.ts'
import type { PostOptions } from './post.ts'

const given = new WeakMap<Context, Partial<PostOptions>>()

/** What may be reached from this installation (OUTBOX_NETWORKS). */
export function egressOf(context: Context): PostOptions {
  const { outboxNetworks, demo } = context.config
  return { networks: outboxNetworks, demo, ...given.get(context) }
}

/** Other patience, names or authorities for one context: for an installation that knows better, and for tests. */
export function setEgress(context: Context, options: Partial<PostOptions>): void {
  given.set(context, options)
}
