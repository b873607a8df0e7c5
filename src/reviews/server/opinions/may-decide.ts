import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import type { Actor } from '../../../access/server/index.ts'
import { checkLines, maySecondStep, type BatchRefusal, type StepRefusal } from '../../core/index.ts'
import type { BranchOfCase } from '../find-branch.ts'
import { hearingDutyDone } from '../hearings/duty-done.ts'
import { listParties } from '../hearings/store.ts'
import type { ReviewsRefusal } from '../refusal.ts'
import { settingOf } from '../settings/store.ts'
import { linesOf } from '../standards/lines-of.ts'
import { listChecks, listOpinions } from './store.ts'

type Decision =
  | { readonly kind: 'refuse'; readonly reasons: string }
  | { readonly kind: 'grant'; readonly wish: { readonly reasons?: string | undefined } }

/**
 * What stands in the way of a decision beside the case's own rules: an interested party whose time to
 * be heard still runs (行政许可法 arts 36, 47), the other person where two have to act, and, for a
 * grant, a hearing that the law demands (行政许可法 art 46) and a line of the standard found wrong.
 */
export async function mayDecide(
  tx: Tx,
  context: Context,
  actor: Actor,
  opened: BranchOfCase,
  decision: Decision,
): Promise<Result<null, ReviewsRefusal>> {
  const heard = await partiesHeard(tx, context, opened)
  if (!heard.ok) return heard
  const stepped = await secondStep(tx, actor, opened, decision)
  if (!stepped.ok) return stepped
  if (decision.kind === 'refuse') return granted(null)
  const duty = await hearingDutyDone(context, opened)
  return duty.ok ? linesSettled(tx, context, opened, { every: false }) : duty
}

async function secondStep(
  tx: Tx,
  actor: Actor,
  { record, branch }: BranchOfCase,
  decision: Decision,
): Promise<Result<null, StepRefusal>> {
  const { region, id: caseId } = record
  const { item, department } = branch
  const { twoStep } = await settingOf(tx, { region, department })
  if (!twoStep.includes(item)) return granted(null)
  const opinions = await listOpinions(tx, { region, caseId, item })
  const reasons = decision.kind === 'refuse' ? decision.reasons : (decision.wish.reasons ?? null)
  const { accountId: byId } = actor
  const step = maySecondStep(item, opinions, { kind: decision.kind, byId, reasons })
  return step.ok ? granted(null) : step
}

/** Whether the lines of the standard let a licence be granted; `every`: none may be left unlooked at. */
export async function linesSettled(
  tx: Tx,
  context: Context,
  opened: BranchOfCase,
  { every }: { readonly every: boolean },
): Promise<Result<null, BatchRefusal>> {
  const { record, branch } = opened
  const checks = await listChecks(tx, {
    region: record.region,
    caseId: record.id,
    item: branch.item,
  })
  if (checks.length === 0 && !every) return granted(null)
  const { lines } = await linesOf(tx, context, opened)
  return checkLines(lines, checks, { every })
}

async function partiesHeard(
  tx: Tx,
  context: Context,
  { record, branch }: BranchOfCase,
): Promise<Result<null, ReviewsRefusal>> {
  const { item } = branch
  const parties = await listParties(tx, { region: record.region, caseId: record.id, item })
  const today = context.clock.today()
  const waiting = parties.filter(({ answer, answerBy }) => answer === null && today <= answerBy)
  const answerBy = waiting
    .map((party) => party.answerBy)
    .toSorted()
    .at(-1)
  if (answerBy !== undefined)
    return refused({
      code: 'REVIEWS_PARTY_TIME',
      item,
      parties: waiting.map(({ name }) => name),
      answerBy,
    })
  const asking = parties.filter(
    ({ answer }) => answer?.wantsHearing === true && !wasHeard(branch.heard ?? [], answer.on),
  )
  if (asking.length === 0) return granted(null)
  return refused({
    code: 'REVIEWS_PARTY_ASKS_HEARING',
    item,
    parties: asking.map(({ name }) => name),
  })
}

/** A hearing that was closed after they asked; called off counts, its reason is on record. */
function wasHeard(heard: readonly { readonly closedOn: string }[], asked: string): boolean {
  return heard.some(({ closedOn }) => closedOn >= asked)
}
