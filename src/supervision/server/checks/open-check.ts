import { granted, refused, type Result } from '#kernel/result.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { newId } from '#platform/server/ids.ts'
import { allow, type Actor } from '../../../access/server/index.ts'
import type { DepartmentId, RegionCode } from '../../../catalogue/core/index.ts'
import { currentCatalogue } from '../../../catalogue/server/index.ts'
import type { Licence } from '../../../licences/core/index.ts'
import { findLicence, listHolderLines } from '../../../licences/server/index.ts'
import { record } from '../../../records/server/index.ts'
import type { Cause } from '../../core/index.ts'
import type { SupervisionRefusal } from '../problems.ts'
import { rulesAt } from '../credit/rules.ts'
import { ratingsOf } from '../credit/standing.ts'
import { inPlan } from '../plans/plan.ts'
import { findGoing, happen, type CheckRecord } from './store.ts'

export interface CheckWish {
  readonly number: string
  readonly cause: Cause
  /** The draw or the signal it comes from; the year of the plan; empty for others. */
  readonly causeId?: string
  readonly reason: string
  /** The day by which officers should have been there. */
  readonly by: PlainDate
}

/**
 * A joint check of one licence is to be made: of all departments whose single licences it shows, in one visit
 * (北京市优化营商环境条例 art 70). Refused while another is going on, of a licence that has ended, and, for the plan's
 * own checks, of a trade that the year's plan does not name.
 */
export async function openCheck(
  tx: Tx,
  context: Context,
  actor: Actor,
  wish: CheckWish,
): Promise<Result<CheckRecord, SupervisionRefusal>> {
  const number = wish.number.replaceAll(/\s/g, '').toUpperCase()
  const found = await findLicence(tx, number)
  if (!found) return refused({ code: 'ACCESS_NOT_FOUND' })
  const { licence, ownerId } = found
  const { region, face, state } = licence
  const allowed = allow(actor, 'check.open', { region, ownerId })
  if (!allowed.ok) return allowed
  if (state === 'void' || state === 'recalled')
    return refused({ code: 'SUPERVISION_LICENCE_ENDED', number, on: licence.voidedOn })
  const today = context.clock.today()
  if (wish.by < today) return refused({ code: 'SUPERVISION_DAY_PAST', day: wish.by })
  const planned = await mayPlan(tx, context, found.licence, wish)
  if (!planned.ok) return planned
  const going = await findGoing(tx, region, number)
  if (going) return refused({ code: 'SUPERVISION_CHECK_GOING', id: going.check.id })
  const check = {
    region,
    id: newId(),
    number,
    industry: face.industry.code,
    ownerId,
    uscc: face.holder.uscc,
    cause: wish.cause,
    causeId: wish.causeId ?? (wish.cause === 'plan' ? wish.by.slice(0, 4) : ''),
    reason: wish.reason,
    departments: departmentsOf(
      context,
      region,
      face.items.map(({ item }) => item),
    ),
    by: wish.by,
  }
  const by = {
    at: context.clock.now().toISOString(),
    actorId: actor.accountId,
    actorName: actor.name,
  }
  const made = await happen(tx, undefined, { kind: 'opened', check }, by)
  if (!made) return refused({ code: 'SUPERVISION_CHECK_GOING', id: '' })
  await record(tx, {
    actor,
    action: 'check.opened',
    region,
    object: { kind: 'check', id: check.id },
    detail: { number, cause: wish.cause },
  })
  return granted(made)
}

/** The plan's own checks are of trades that it names, in their months; 无事不扰 keeps them off. */
async function mayPlan(
  tx: Tx,
  context: Context,
  licence: Licence,
  { cause, by }: CheckWish,
): Promise<Result<true, SupervisionRefusal>> {
  if (cause !== 'plan') return granted(true)
  const { region, face } = licence
  const industry = face.industry.code
  if (!(await inPlan(tx, { region, industry, day: by })))
    return refused({ code: 'SUPERVISION_NOT_PLANNED', industry, year: Number(by.slice(0, 4)) })
  const lines = await listHolderLines(tx, { region, number: licence.number })
  const [rating] = await ratingsOf(tx, rulesAt(context, region), lines)
  if (rating?.quiet.quiet === true)
    return refused({ code: 'SUPERVISION_QUIET', number: licence.number })
  return granted(true)
}

/** The departments whose items stand on the face. */
function departmentsOf(
  context: Context,
  region: RegionCode,
  items: readonly string[],
): DepartmentId[] {
  const plan = currentCatalogue(context).regions.get(region)?.plan
  return (plan?.departments ?? [])
    .filter((department) => department.items.some((id) => items.includes(id)))
    .map(({ id }) => id)
}
