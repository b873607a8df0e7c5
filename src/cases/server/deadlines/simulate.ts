import { parsePlainDate } from '#kernel/plain-date.ts'
import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { allow, may, type Actor } from '../../../access/server/index.ts'
import type { ItemId } from '../../../catalogue/core/index.ts'
import { catalogueOf, currentCatalogue } from '../../../catalogue/server/index.ts'
import {
  branchesOf,
  presentClock,
  simulate,
  type BranchClock,
  type CaseId,
  type Reckon,
  type Simulate,
  type SimulatedClock,
} from '../../core/index.ts'
import { targetOf } from '../find-case.ts'
import type { CasesRefusal } from '../refusal.ts'
import { findCase } from '../store.ts'

/**
 * 期限试算 of one item: its clock as it stands and as it would be; nothing is written. For those who
 * may read the case, and for the department that decides the item.
 */
export async function simulateItem(
  tx: Tx,
  context: Context,
  actor: Actor,
  at: { readonly id: CaseId; readonly item: ItemId },
  imagined: Simulate,
): Promise<Result<SimulatedClock, CasesRefusal>> {
  const record = await findCase(tx, at.id)
  const branch = record && branchesOf(record.file).get(at.item)
  if (!record || !branch) return refused({ code: 'ACCESS_NOT_FOUND' })
  const target = targetOf(record)
  if (!may(actor, 'branch.read', { ...target, department: branch.department })) {
    const allowed = allow(actor, 'case.read', target)
    if (!allowed.ok) return allowed
  }
  if (!('clock' in branch.at))
    return refused({ code: 'CASES_BRANCH_ENDED', item: at.item, state: branch.at.state })
  const { calendar } = await catalogueOf(context, record.catalogueVersion)
  const on = imagined.on === undefined ? context.clock.today() : parsePlainDate(imagined.on)
  if (!on) return refused({ code: 'CASES_DAY_WRONG', day: imagined.on ?? '' })
  const tried = simulate(calendar, branch.at.clock, imagined, on)
  return tried.ok
    ? granted({ now: presentClock(calendar, branch.at.clock, on), tried: tried.value })
    : tried
}

/** Any limit in the calendar in force: what the window reckons before there is a case. */
export function reckonLimit(context: Context, wish: Reckon): Result<SimulatedClock, CasesRefusal> {
  const startedOn = parsePlainDate(wish.from)
  if (!startedOn) return refused({ code: 'CASES_DAY_WRONG', day: wish.from })
  const basis = { zh: '试算', en: 'reckoned' }
  const limit = { days: wish.days, rule: 'default', of: '' as ItemId, basis } as const
  const clock: BranchClock = { startedOn, limit, pauses: [] }
  const { calendar } = currentCatalogue(context)
  const tried = simulate(calendar, clock, wish, context.clock.today())
  if (!tried.ok) return tried
  const { limit: _limit, ...rest } = tried.value
  return granted({
    now: null,
    tried: { ...rest, limit: { days: wish.days, rule: 'default', basis } },
  })
}
