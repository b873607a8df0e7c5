import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { newId } from '#platform/server/ids.ts'
import { listDepartment, type AccessRefusal, type Actor } from '../../../access/server/index.ts'
import type { CaseRecord, Doer } from '../../../cases/core/index.ts'
import { leaseUntil } from '../../../cases/server/index.ts'
import { record as writeRecord } from '../../../records/server/index.ts'
import { mayClaim, mayPassOn, type DelegateBranch } from '../../core/index.ts'
import { performOn } from '../command-branch.ts'
import {
  findBranchFor,
  isHead,
  lockBranch,
  renewLease,
  type BranchAddress,
  type BranchOfCase,
} from '../find-branch.ts'
import type { ReviewsRefusal } from '../refusal.ts'
import { beginReview } from '../standards/begin-review.ts'
import { insertDelegation } from './store.ts'

/**
 * 接办: takes the branch for the time of a lease, or renews one's own. A colleague's lease is told with
 * its end; only the head of the department takes it over before.
 */
export async function claimBranch(
  tx: Tx,
  context: Context,
  actor: Actor,
  at: BranchAddress,
  { takeOver }: { readonly takeOver: boolean },
): Promise<Result<CaseRecord, ReviewsRefusal>> {
  const found = await lockBranch(tx, context, actor, 'branch.decide', at)
  if (!found.ok) return found
  const now = context.clock.now()
  const force = takeOver && isHead(actor, found.value)
  const who = { accountId: actor.accountId, force }
  const free = mayClaim(found.value.lease, who, now.toISOString())
  if (!free.ok) return free
  const claimed = await giveTo(tx, context, actor, found.value, actor)
  if (!claimed.ok) return claimed
  await renewLease(tx, claimed.value, at.item, now)
  await beginReview(tx, { region: claimed.value.region, ...at }, actor, now)
  return claimed
}

/** 放回: whoever holds it, or the head, gives it back; anybody of the department may take it then. */
export async function releaseBranch(
  tx: Tx,
  context: Context,
  actor: Actor,
  at: BranchAddress,
): Promise<Result<CaseRecord, ReviewsRefusal>> {
  const found = await lockBranch(tx, context, actor, 'branch.decide', at)
  if (!found.ok) return found
  const who = { accountId: actor.accountId, force: isHead(actor, found.value) }
  const mine = mayPassOn(found.value.lease, who, context.clock.now().toISOString())
  if (!mine.ok) return mine
  const { record } = found.value
  await leaseUntil(tx, { region: record.region, ...at }, null)
  await writeDown(tx, actor, record, 'branch.released', { item: at.item })
  return granted(record)
}

/**
 * 转办 to a colleague of the same department until the end of a day: recorded with the reason. The
 * lease ends with that day and whoever gave it, or anybody else, may take it again.
 */
export async function delegateBranch(
  tx: Tx,
  context: Context,
  actor: Actor,
  at: BranchAddress,
  { to, until, reason }: DelegateBranch,
): Promise<Result<CaseRecord, ReviewsRefusal>> {
  const found = await lockBranch(tx, context, actor, 'branch.decide', at)
  if (!found.ok) return found
  const now = context.clock.now()
  const head = isHead(actor, found.value)
  const mine = mayPassOn(
    found.value.lease,
    { accountId: actor.accountId, force: head },
    now.toISOString(),
  )
  if (!mine.ok) return mine
  const today = context.clock.today()
  if (to === actor.accountId) return refused({ code: 'REVIEWS_DELEGATION_TO_SELF' })
  if (until < today) return refused({ code: 'REVIEWS_DELEGATION_ENDED', until, today })
  const { branch } = found.value
  const colleague = (await colleaguesOf(tx, found.value)).find(({ accountId }) => accountId === to)
  if (!colleague || to === found.value.record.ownerId)
    return refused({ code: 'REVIEWS_COLLEAGUE_UNKNOWN', department: branch.department })
  const given = await giveTo(tx, context, actor, found.value, colleague)
  if (!given.ok) return given
  const { region } = given.value
  await leaseUntil(tx, { region, ...at }, endOfDay(until))
  await insertDelegation(tx, {
    region,
    id: newId(),
    case_id: at.caseId,
    item: at.item,
    from_id: actor.accountId,
    from_name: actor.name,
    to_id: colleague.accountId,
    to_name: colleague.name,
    until,
    reason,
    at: now.toISOString(),
  })
  await beginReview(tx, { region, ...at }, actor, now)
  const detail = { item: at.item, to: colleague.accountId, until }
  await writeDown(tx, actor, given.value, 'branch.delegated', detail)
  return given
}

/** Who may be given this branch: everybody else of the department who may decide. */
export async function readColleagues(
  tx: Tx,
  context: Context,
  actor: Actor,
  at: BranchAddress,
): Promise<
  Result<{ accountId: string; name: string; role: 'reviewer' | 'head' }[], AccessRefusal>
> {
  const found = await findBranchFor(tx, context, actor, 'branch.decide', at, { lock: false })
  if (!found.ok) return found
  const all = await colleaguesOf(tx, found.value)
  const { ownerId } = found.value.record
  const others = all.filter(({ accountId }) => ![actor.accountId, ownerId].includes(accountId))
  const once = new Map(others.map((one) => [one.accountId, one]))
  return granted(
    [...once.values()].map(({ accountId, name, role }) => {
      return { accountId, name, role: role === 'head' ? 'head' : 'reviewer' }
    }),
  )
}

async function colleaguesOf(tx: Tx, { record, branch }: BranchOfCase) {
  const { region } = record
  const { department } = branch
  return listDepartment(tx, { region, department, roles: ['reviewer', 'head'] })
}

/** The history says who took it on; a repetition says nothing new. */
async function giveTo(
  tx: Tx,
  context: Context,
  actor: Actor,
  found: BranchOfCase,
  to: Doer,
): Promise<Result<CaseRecord, ReviewsRefusal>> {
  const by = { accountId: to.accountId, name: to.name }
  if (found.branch.claimedBy?.accountId === to.accountId) return granted(found.record)
  return performOn(tx, context, actor, found, { kind: 'claim', by, takeOver: true })
}

/** Midnight in Shanghai (UTC+8, no summer time) at the end of the day. */
function endOfDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00+08:00`) + 86_400_000).toISOString()
}

async function writeDown(
  tx: Tx,
  actor: Actor,
  { region, id }: CaseRecord,
  action: string,
  detail: Record<string, string>,
): Promise<void> {
  await writeRecord(tx, {
    actor: { accountId: actor.accountId, username: actor.username },
    action,
    region,
    object: { kind: 'case', id },
    detail,
  })
}
