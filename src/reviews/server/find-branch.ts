import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import {
  allow,
  may,
  type AccessRefusal,
  type Action,
  type Actor,
} from '../../access/server/index.ts'
import type { ItemId } from '../../catalogue/core/index.ts'
import { catalogueOf } from '../../catalogue/server/index.ts'
import {
  branchesOf,
  presentTimeline,
  type Branch,
  type CaseId,
  type CaseRecord,
} from '../../cases/core/index.ts'
import {
  findCase,
  leaseEnd,
  leaseUntil,
  listHappenings,
  lockCase,
  type CasesRefusal,
} from '../../cases/server/index.ts'
import { LEASE_HOURS, liveLease, mayClaim, type ClaimRefusal, type Lease } from '../core/index.ts'
import { beginReview } from './standards/begin-review.ts'

export interface BranchAddress {
  readonly caseId: CaseId
  readonly item: ItemId
  /** The version the reviewer looked at, when they say so (If-Match). */
  readonly seen?: number | undefined
}

export interface BranchOfCase {
  readonly record: CaseRecord
  readonly branch: Branch
  /** The lease that holds now; null: nobody's. */
  readonly lease: Lease | null
}

/** What permission looks at in a branch: its region and its deciding department. */
export function targetOf({ record, branch }: Pick<BranchOfCase, 'record' | 'branch'>) {
  const { region, ownerId } = record
  return { region, department: branch.department, item: branch.item, ownerId }
}

/** The branch, if the actor may do this to it; another department's does not exist for them. */
export async function findBranchFor(
  tx: Tx,
  context: Context,
  actor: Actor,
  action: Action,
  at: { readonly caseId: CaseId; readonly item: ItemId },
  { lock }: { readonly lock: boolean },
): Promise<Result<BranchOfCase, AccessRefusal>> {
  const record = await (lock ? lockCase : findCase)(tx, at.caseId)
  const branch = record && branchesOf(record.file).get(at.item)
  if (!branch) return refused({ code: 'ACCESS_NOT_FOUND' })
  const allowed = allow(actor, action, targetOf({ record, branch }))
  if (!allowed.ok) return allowed
  const until = await leaseEnd(tx, { region: record.region, ...at })
  return granted({ record, branch, lease: leaseOf(branch, until, context.clock.now()) })
}

/** The claim on the branch while its lease holds. */
export function leaseOf(branch: Branch, until: string | null, now: Date): Lease | null {
  const { claimedBy } = branch
  if (until === null || claimedBy === null) return null
  return liveLease({ ...claimedBy, until }, now.toISOString())
}

export type OpenRefusal =
  | AccessRefusal
  | ClaimRefusal
  | Extract<CasesRefusal, { code: 'CASES_CHANGED' }>

/**
 * The branch locked for a command of this actor: theirs to decide, not changed since they looked, and
 * not in a colleague's hands. Working on one's own renews the lease and begins the review.
 */
export async function openBranch(
  tx: Tx,
  context: Context,
  actor: Actor,
  at: BranchAddress,
): Promise<Result<BranchOfCase, OpenRefusal>> {
  const found = await lockBranch(tx, context, actor, 'branch.decide', at)
  if (!found.ok) return found
  const { record, lease } = found.value
  const now = context.clock.now()
  const free = mayClaim(lease, { accountId: actor.accountId, force: false }, now.toISOString())
  if (!free.ok) return free
  if (lease !== null) await renewLease(tx, record, at.item, now)
  await beginReview(tx, { region: record.region, ...at }, actor, now)
  return found
}

/**
 * The branch locked, allowed, and unchanged since it was looked at; whoever holds it. What happens to a
 * neighbour's item in the meantime is no change of this one, and is not told.
 */
export async function lockBranch(
  tx: Tx,
  context: Context,
  actor: Actor,
  action: Action,
  at: BranchAddress,
): Promise<Result<BranchOfCase, OpenRefusal>> {
  const found = await findBranchFor(tx, context, actor, action, at, { lock: true })
  if (!found.ok) return found
  const { record } = found.value
  if (at.seen === undefined || at.seen === record.version) return found
  const since = (await listHappenings(tx, record, at.seen)).filter(
    ({ event }) => event.kind !== 'branch' || event.item === at.item,
  )
  if (since.length === 0 && at.seen < record.version) return found
  const catalogue = await catalogueOf(context, record.catalogueVersion)
  const changes = since.map((one) => {
    const text = presentTimeline(catalogue, [one])[0]?.text ?? { zh: '有改动', en: 'changed' }
    return { by: one.actor, at: one.at, text, what: [one.event.kind] }
  })
  return refused({ code: 'CASES_CHANGED', current: record.version, changes })
}

export async function renewLease(
  tx: Tx,
  { region, id: caseId }: CaseRecord,
  item: ItemId,
  now: Date,
): Promise<void> {
  const until = new Date(now.getTime() + LEASE_HOURS * 3_600_000).toISOString()
  await leaseUntil(tx, { region, caseId, item }, until)
}

/** Whether this person may act as the head of the department that decides the branch. */
export function isHead(actor: Actor, found: Pick<BranchOfCase, 'record' | 'branch'>): boolean {
  return may(actor, 'branch.approve', targetOf(found))
}
