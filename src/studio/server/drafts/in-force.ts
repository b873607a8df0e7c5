import type { Context } from '#platform/server/context.ts'
import { unconfined } from '#platform/server/reach.ts'
import { reloadCatalogue, type LawFiles } from '../../../catalogue/server/index.ts'
import { draftsInForce } from './store.ts'

/** How often a process looks whether a draft was approved elsewhere, or its day has come. */
const LOOK_EVERY_MS = 30_000

const taken = new WeakMap<Context, string>()
const looking = new WeakMap<Context, NodeJS.Timeout>()

/** What was approved in the program and is in force today, as one layer of the law. */
export async function publishedLaw(context: Context): Promise<LawFiles | undefined> {
  const drafts = await inForce(context)
  taken.set(context, drafts.map(({ id }) => id).join(' '))
  if (drafts.length === 0) return undefined
  // an empty text must stay: it takes the file below away
  return new Map(drafts.flatMap(({ files }) => Object.entries(files)))
}

async function inForce(context: Context) {
  const today = context.clock.today()
  return unconfined(() => context.db.transaction((tx) => draftsInForce(tx, today)))
}

/** Takes the law up anew when what is in force is not what this process read last. */
export async function takeUp(context: Context): Promise<void> {
  const drafts = await inForce(context)
  if (drafts.map(({ id }) => id).join(' ') === (taken.get(context) ?? '')) return
  await reloadCatalogue(context)
}

/** Looks now and then; several processes serve one law within half a minute. */
export function keepLooking(context: Context): void {
  const look = () =>
    void takeUp(context).catch((err: unknown) => context.log.warn({ err }, 'law drafts'))
  looking.set(context, setInterval(look, LOOK_EVERY_MS).unref())
}

export function stopLooking(context: Context): void {
  clearInterval(looking.get(context))
}
