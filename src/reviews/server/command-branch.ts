import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import type { AccessRefusal, Actor } from '../../access/server/index.ts'
import type { ItemId } from '../../catalogue/core/index.ts'
import { catalogueOf } from '../../catalogue/server/index.ts'
import type { BranchCommand, CaseId, CaseRefusal, Fault } from '../../cases/core/index.ts'
import { changedSince, perform, type CasesRefusal } from '../../cases/server/index.ts'
import { makeGrant, type GrantBranch, type GrantRefusal } from '../core/index.ts'
import { findBranchFor, type BranchOfCase } from './find-branch.ts'

export type ReviewsRefusal =
  | AccessRefusal
  | GrantRefusal
  | Exclude<CaseRefusal, { code: 'CASES_BRANCH_VISIT_OUTSTANDING' }>
  | Extract<CasesRefusal, { code: 'CASES_CHANGED' }>
  | {
      readonly code: 'REVIEWS_VISIT_OUTSTANDING'
      readonly item: ItemId
      readonly faults: readonly Fault[]
    }

export interface BranchAddress {
  readonly caseId: CaseId
  readonly item: ItemId
  /** The version the reviewer looked at, when they say so (If-Match). */
  readonly seen?: number | undefined
}

/** What a reviewer asks for; a grant is still to be reckoned. */
export type ReviewCommand =
  | Extract<BranchCommand, { kind: 'suspend' | 'resume' }>
  | { readonly kind: 'claim'; readonly takeOver: boolean }
  | { readonly kind: 'refuse'; readonly reasons: string }
  | { readonly kind: 'grant'; readonly wish: GrantBranch }

/**
 * One command of a reviewer on a branch of their own department and region; nobody else's, and never
 * the lead authority's. The last decision decides the case in the same transaction.
 */
export async function commandBranch(
  tx: Tx,
  context: Context,
  actor: Actor,
  at: BranchAddress,
  command: ReviewCommand,
): Promise<Result<BranchOfCase['record'], ReviewsRefusal>> {
  const found = await findBranchFor(tx, actor, 'branch.decide', at, { lock: true })
  if (!found.ok) return found
  const { record } = found.value
  if (at.seen !== undefined && at.seen !== record.version) {
    const changed = await changedSince(tx, record, at.seen)
    return changed as Result<never, Extract<CasesRefusal, { code: 'CASES_CHANGED' }>>
  }
  const full = await complete(context, actor, found.value, command)
  if (!full.ok) return full
  const { item } = at
  const done = await perform(tx, context, actor, record, {
    kind: 'branch',
    item,
    command: full.value,
  })
  return done.ok ? done : refused(named(done.refusal))
}

async function complete(
  context: Context,
  actor: Actor,
  { record, branch }: BranchOfCase,
  command: ReviewCommand,
): Promise<Result<BranchCommand, GrantRefusal>> {
  const by = { accountId: actor.accountId, name: actor.name }
  if (command.kind === 'claim' || command.kind === 'refuse') return granted({ ...command, by })
  if (command.kind !== 'grant') return granted(command)
  const catalogue = await catalogueOf(context, record.catalogueVersion)
  const item = catalogue.items.get(branch.item)
  if (!item) throw new Error(`no item ${branch.item} in catalogue ${catalogue.version}`)
  const position = record.items.indexOf(branch.item)
  const facts = { item, caseNo: record.caseNo ?? '', position, today: context.clock.today(), by }
  const grant = makeGrant(command.wish, facts)
  return grant.ok ? granted({ kind: 'grant', grant: grant.value }) : grant
}

function named(refusal: CaseRefusal): ReviewsRefusal {
  if (refusal.code !== 'CASES_BRANCH_VISIT_OUTSTANDING') return refusal
  const { item, faults } = refusal
  return { code: 'REVIEWS_VISIT_OUTSTANDING', item, faults }
}
