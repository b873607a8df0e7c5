import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import type { Actor } from '../../access/server/index.ts'
import { catalogueOf } from '../../catalogue/server/index.ts'
import type { BranchCommand, CaseRecord, CaseRefusal } from '../../cases/core/index.ts'
import { perform } from '../../cases/server/index.ts'
import { makeGrant, type GrantBranch, type GrantRefusal } from '../core/index.ts'
import { openBranch, type BranchAddress, type BranchOfCase } from './find-branch.ts'
import { mayDecide } from './opinions/may-decide.ts'
import type { ReviewsRefusal } from './refusal.ts'

type Plain =
  | 'suspend'
  | 'resume'
  | 'offerHearing'
  | 'openHearing'
  | 'passCheck'
  | 'findBreach'
  | 'rescindGrant'
  | 'waiveHearing'
  | 'setHearing'
  | 'closeHearing'
  | 'recordHearing'

type Without<C, K extends PropertyKey> = C extends unknown ? Omit<C, K> : never

/** What a reviewer asks for; who asks is added, and a grant is still to be reckoned. */
export type ReviewCommand =
  | Without<Extract<BranchCommand, { kind: Plain }>, 'by'>
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
): Promise<Result<CaseRecord, ReviewsRefusal>> {
  const found = await openBranch(tx, context, actor, at)
  return found.ok ? commandOpened(tx, context, actor, found.value, command) : found
}

/** The same on a branch that is already locked and open to this actor. */
export async function commandOpened(
  tx: Tx,
  context: Context,
  actor: Actor,
  opened: BranchOfCase,
  command: ReviewCommand,
): Promise<Result<CaseRecord, ReviewsRefusal>> {
  if (command.kind === 'grant' || command.kind === 'refuse') {
    const step = await mayDecide(tx, context, actor, opened, command)
    if (!step.ok) return step
  }
  const full = await complete(context, actor, opened, command)
  if (!full.ok) return full
  return performOn(tx, context, actor, opened, full.value)
}

/** Gives a whole command to cases; its refusals in this module's words. */
export async function performOn(
  tx: Tx,
  context: Context,
  actor: Actor,
  { record, branch }: BranchOfCase,
  command: BranchCommand,
): Promise<Result<CaseRecord, ReviewsRefusal>> {
  const { item } = branch
  const done = await perform(tx, context, actor, record, { kind: 'branch', item, command })
  return done.ok ? done : refused(named(done.refusal))
}

async function complete(
  context: Context,
  actor: Actor,
  { record, branch }: BranchOfCase,
  command: ReviewCommand,
): Promise<Result<BranchCommand, GrantRefusal>> {
  const by = { accountId: actor.accountId, name: actor.name }
  if (command.kind !== 'grant') return granted({ ...command, by } as BranchCommand)
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
