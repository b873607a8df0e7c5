import type { z } from 'zod'
import { addDays } from '#kernel/plain-date.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { listScope, type Actor, type ListScope } from '../../access/server/index.ts'
import { catalogueOf, currentCatalogue } from '../../catalogue/server/index.ts'
import type { Branch } from '../../cases/core/index.ts'
import { countBranches, listBranches, type BranchFilter } from '../../cases/server/index.ts'
import {
  amberUntil,
  presentBranchSummary,
  type BranchCounts,
  type BranchPage,
  type ListBranches,
} from '../core/index.ts'
import { listTasks } from './after-checks/store.ts'
import { leaseOf } from './find-branch.ts'

/** How far the numbers beside the filters are counted. */
const MOST = 999

/** The inbox: the branches of one's own department and region, first due first. */
export async function readBranches(
  tx: Tx,
  context: Context,
  actor: Actor,
  asked: ListBranches,
): Promise<z.infer<typeof BranchPage>> {
  const scope = listScope(actor, 'branch.read')
  if (!scope) return { items: [], next: null }
  const { cursor, limit } = asked
  const [due = '', caseId = '', item = ''] = cursor?.split('/') ?? []
  const found = await listBranches(tx, scope, {
    ...filterOf(context, actor, asked),
    after: cursor === undefined ? undefined : { due, caseId, item },
    limit: limit + 1,
  })
  const page = found.slice(0, limit)
  const last = page.at(-1)
  const today = context.clock.today()
  const items = []
  for (const { record, branch, claimedUntil } of page) {
    const catalogue = await catalogueOf(context, record.catalogueVersion)
    const lease = leaseOf(branch, claimedUntil, context.clock.now())
    items.push(presentBranchSummary(catalogue, record, branch, today, lease))
  }
  const more = found.length > limit && last
  return { items, next: more ? `${last.due}/${last.record.id}/${last.branch.item}` : null }
}

type Filters = Pick<ListBranches, 'state' | 'item' | 'light' | 'claim'>

function filterOf(
  context: Context,
  actor: Actor,
  { state, item, light, claim }: Filters,
): BranchFilter {
  const today = context.clock.today()
  const amber = amberUntil(currentCatalogue(context).calendar, today)
  const now = context.clock.now().toISOString()
  const only = state === 'open' || state === 'ended' ? undefined : state
  const working = light !== undefined || claim !== undefined
  const open = only === undefined ? isOpenOf(state) : OPEN.includes(only)
  return {
    open: working ? true : open,
    ...(only !== undefined && { states: [only] }),
    item,
    ...(light === 'red' && { dueBefore: today }),
    ...(light === 'amber' && { dueFrom: today, dueBefore: addDays(amber, 1) }),
    ...(claim === 'mine' && { held: { by: actor.accountId, now } }),
    ...(claim === 'unclaimed' && { held: { by: null, now } }),
  }
}

function isOpenOf(state: Filters['state']): boolean | undefined {
  if (state === 'open') return true
  return state === 'ended' ? false : undefined
}

/** The states in which there is still something to do. */
const OPEN: readonly Branch['at']['state'][] = [
  'waiting',
  'inReview',
  'commitment',
  'inspection',
  'rectification',
  'suspended',
  'hearing',
]

/** The numbers beside the filters, each counted up to `most`. */
export async function readCounts(tx: Tx, context: Context, actor: Actor): Promise<BranchCounts> {
  const scope = listScope(actor, 'branch.read')
  const count = async (filters: Filters) =>
    scope ? countBranches(tx, scope, filterOf(context, actor, filters), MOST + 1) : 0
  const states: Record<string, number> = {}
  for (const state of OPEN) states[state] = await count({ state })
  return {
    most: MOST,
    open: await count({ state: 'open' }),
    mine: await count({ claim: 'mine' }),
    unclaimed: await count({ claim: 'unclaimed' }),
    red: await count({ light: 'red' }),
    amber: await count({ light: 'amber' }),
    states,
    checks: await countTasks(tx, context, scope),
  }
}

async function countTasks(tx: Tx, context: Context, scope: ListScope | undefined) {
  if (!scope) return { open: 0, overdue: 0 }
  const limit = MOST + 1
  const open = await listTasks(tx, scope, { open: true, limit })
  const today = context.clock.today()
  return { open: open.length, overdue: open.filter(({ dueOn }) => dueOn < today).length }
}
