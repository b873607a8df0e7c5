import { addDays, type PlainDate } from '#kernel/plain-date.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { listScope, type Actor } from '../../../access/server/index.ts'
import { currentCatalogue } from '../../../catalogue/server/index.ts'
import { record as writeRecord } from '../../../records/server/index.ts'
import {
  AMBER_DAYS,
  horizonOf,
  lookFor,
  presentOwed,
  presentSummary,
  type CaseLine,
  type Light,
  type ListWindow,
  type WindowCase,
  type WindowCounts,
  type WindowPage,
} from '../../core/index.ts'
import {
  countDrafts,
  countWindow,
  findWindow,
  listWindow,
  type WindowFilter,
  type WindowPlace,
} from './store.ts'

const MOST = 5000

/** The window's inbox as this clerk, or who oversees the window, asks for it. */
export async function readWindow(
  tx: Tx,
  context: Context,
  actor: Actor,
  wish: ListWindow,
): Promise<WindowPage> {
  const scope = listScope(actor, 'deadline.read')
  if (!scope) return { items: [], next: null }
  const days = daysOf(context)
  const after = placeOf(wish.cursor)
  const limit = wish.limit + 1
  const found =
    wish.q === undefined
      ? await listWindow(tx, filterOf(actor, scope.regions, wish, days), { after, limit })
      : await lookUp(tx, context, actor, scope.regions, wish.q, { before: after?.id, limit })
  const page = found.slice(0, wish.limit)
  const last = page.at(-1)
  const next =
    found.length > wish.limit && last ? `${last.due ?? 'infinity'}/${last.record.id}` : null
  return { items: page.map((one) => present(context, one, days)), next }
}

/** What officers look for by name or code is recorded: how, how many were found, and which. */
async function lookUp(
  tx: Tx,
  context: Context,
  actor: Actor,
  regions: readonly string[] | '*',
  words: string,
  page: { readonly before: string | undefined; readonly limit: number },
): Promise<{ record: CaseLine; due: string | null }[]> {
  const sought = lookFor(words, context.clock.today())
  const places = regions === '*' ? [...currentCatalogue(context).regions.keys()] : regions
  if (!sought) return []
  const found = await findWindow(tx, places, sought, page)
  await writeRecord(tx, {
    actor: { accountId: actor.accountId, username: actor.username },
    action: 'case.searched',
    region: places.length === 1 ? (places[0] ?? '*') : '*',
    object: { kind: 'account', id: actor.accountId },
    detail: { by: sought.by, cases: found.map(({ record }) => record.id).join(' ') },
  })
  return found
}

interface Days {
  readonly today: PlainDate
  /** The last day that counts as near. */
  readonly near: PlainDate
}

function daysOf(context: Context): Days {
  const today = context.clock.today()
  return { today, near: horizonOf(currentCatalogue(context).calendar, today, AMBER_DAYS) }
}

function filterOf(
  actor: Actor,
  regions: readonly string[] | '*',
  { state, light, kind, industry, handler }: ListWindow,
  { today, near }: Days,
): WindowFilter {
  const later = addDays(near, 1)
  const spans: Record<Light, Pick<WindowFilter, 'dueFrom' | 'dueBefore'>> = {
    red: { dueBefore: today },
    amber: { dueFrom: today, dueBefore: later },
    green: { dueFrom: later, dueBefore: 'infinity' },
  }
  return {
    regions,
    state,
    kind,
    industry,
    ...(light && spans[light]),
    ...(handler && { handler: handler === 'me' ? actor.accountId : null }),
    ...(state === 'draft' && { draftsOf: actor.accountId }),
  }
}

function present(
  context: Context,
  { record, due }: { readonly record: CaseLine; readonly due: string | null },
  days: Days,
): WindowCase {
  return {
    ...presentSummary(record, currentCatalogue(context)),
    owed: presentOwed(currentCatalogue(context).calendar, days.today, due as PlainDate | null),
    handler: record.file.beside.handler,
    atCounter: record.filedBy !== null,
  }
}

function placeOf(cursor: string | undefined): WindowPlace | undefined {
  const [due, id] = cursor?.split('/') ?? []
  return due && id ? { due, id } : undefined
}

/** How many wait, by state and by light. */
export async function countForWindow(
  tx: Tx,
  context: Context,
  actor: Actor,
): Promise<WindowCounts> {
  const none = () => ({ all: 0, red: 0, amber: 0, green: 0 })
  const counts: WindowCounts = {
    most: MOST,
    open: none(),
    states: {},
    mine: 0,
    nobodys: 0,
    drafts: await countDrafts(tx, actor.accountId, MOST),
  }
  const scope = listScope(actor, 'deadline.read')
  if (!scope) return counts
  const facts = { ...daysOf(context), me: actor.accountId, most: MOST }
  for (const { state, light, whose, count } of await countWindow(tx, scope.regions, facts)) {
    const ofState = (counts.states[state] ??= none())
    for (const sum of [counts.open, ofState]) {
      sum.all += count
      if (light !== 'none') sum[light] += count
    }
    if (whose !== 'others') counts[whose] += count
  }
  return counts
}
