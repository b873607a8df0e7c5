import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import type { Actor } from '../../../access/server/index.ts'
import { catalogueOf } from '../../../catalogue/server/index.ts'
import type { CaseRecord } from '../../../cases/core/index.ts'
import { leaseUntil } from '../../../cases/server/index.ts'
import { record as writeRecord } from '../../../records/server/index.ts'
import {
  checkLines,
  makeGrant,
  standingOpinion,
  type GiveOpinion,
  type OpinionRecord,
  type SaveChecks,
} from '../../core/index.ts'
import { openBranch, type BranchAddress, type BranchOfCase } from '../find-branch.ts'
import type { ReviewsRefusal } from '../refusal.ts'
import { hearingDutyDone } from '../hearings/duty-done.ts'
import { settingOf } from '../settings/store.ts'
import { linesOf } from '../standards/lines-of.ts'
import { insertOpinion, listChecks, listOpinions, removeCheck, saveCheck } from './store.ts'

type Answer = Promise<Result<CaseRecord, ReviewsRefusal>>

/** Marks lines of the standard passed or wrong; a fault says what is wrong. */
export async function saveChecks(
  tx: Tx,
  context: Context,
  actor: Actor,
  at: BranchAddress,
  { lines: marks }: SaveChecks,
): Answer {
  const opened = await openBranch(tx, context, actor, at)
  if (!opened.ok) return opened
  const { record, branch } = opened.value
  if (!OPEN_TO_REVIEW.includes(branch.at.state))
    return refused({ code: 'CASES_BRANCH_ENDED', item: branch.item, state: branch.at.state })
  const { lines } = await linesOf(tx, context, opened.value)
  const known = new Set(lines.map(({ kind, subject }) => `${kind} ${subject}`))
  const key = { region: record.region, caseId: record.id, item: branch.item }
  for (const { kind, subject, result, note } of marks) {
    if (!known.has(`${kind} ${subject}`)) return refused({ code: 'REVIEWS_LINE_UNKNOWN', subject })
    if (result === 'fail' && note === undefined)
      return refused({ code: 'REVIEWS_FAULT_UNEXPLAINED', subject })
  }
  const stamp = { by: actor.name, byId: actor.accountId, at: context.clock.now().toISOString() }
  for (const { kind, subject, result, note = null } of marks)
    await (result === null
      ? removeCheck(tx, key, { kind, subject })
      : saveCheck(tx, key, { kind, subject, result, note, ...stamp }))
  return granted(record)
}

const OPEN_TO_REVIEW: readonly string[] = ['inReview', 'inspection', 'rectification', 'commitment']

/**
 * 审查意见 for whoever decides, where the item is decided in two steps. A proposed grant is reckoned
 * as the grant itself will be, and is not proposed before a hearing that the law demands nor over a
 * line that was found wrong (its decision rests on the record, 行政许可法 art 48). Whoever gives it
 * gives the branch back, so that the second person can take it.
 */
export async function giveOpinion(
  tx: Tx,
  context: Context,
  actor: Actor,
  at: BranchAddress,
  { kind, reasons, wish = {} }: GiveOpinion,
): Answer {
  const opened = await openBranch(tx, context, actor, at)
  if (!opened.ok) return opened
  const { record, branch } = opened.value
  const { item } = branch
  const key = { region: record.region, caseId: record.id, item }
  const setting = await settingOf(tx, { region: record.region, department: branch.department })
  if (!setting.twoStep.includes(item)) return refused({ code: 'REVIEWS_NOT_TWO_STEP', item })
  if (!OPEN_TO_REVIEW.includes(branch.at.state))
    return refused({ code: 'CASES_BRANCH_ENDED', item, state: branch.at.state })
  const opinions = await listOpinions(tx, key)
  const standing = standingOpinion(opinions)
  if (standing) return refused({ code: 'REVIEWS_OPINION_STANDS', item, by: standing.by })
  const { lines, version } = await linesOf(tx, context, opened.value)
  if (kind === 'grant') {
    const duty = await hearingDutyDone(context, opened.value)
    if (!duty.ok) return duty
    const settled = checkLines(lines, await listChecks(tx, key), { every: false })
    if (!settled.ok) return settled
    const sound = await reckon(context, actor, opened.value, wish)
    if (!sound.ok) return sound
  }
  await addOpinion(tx, context, actor, opened.value, opinions, {
    kind,
    reasons,
    wish,
    standardVersion: version,
  })
  await leaseUntil(tx, key, null)
  return granted(record)
}

/** 退回: whoever would decide sends the opinion back with the reason. */
export async function returnOpinion(
  tx: Tx,
  context: Context,
  actor: Actor,
  at: BranchAddress,
  { reasons }: { readonly reasons: string },
): Answer {
  const opened = await openBranch(tx, context, actor, at)
  if (!opened.ok) return opened
  const { record, branch } = opened.value
  const { item } = branch
  const opinions = await listOpinions(tx, { region: record.region, caseId: record.id, item })
  const standing = standingOpinion(opinions)
  if (!standing) return refused({ code: 'REVIEWS_OPINION_NEEDED', item })
  if (standing.byId === actor.accountId)
    return refused({ code: 'REVIEWS_SAME_PERSON', item, by: standing.by })
  const { standardVersion } = standing
  await addOpinion(tx, context, actor, opened.value, opinions, {
    kind: 'return',
    reasons,
    wish: {},
    standardVersion,
  })
  await leaseUntil(tx, { region: record.region, caseId: record.id, item }, null)
  return granted(record)
}

async function addOpinion(
  tx: Tx,
  context: Context,
  actor: Actor,
  { record, branch }: BranchOfCase,
  before: readonly OpinionRecord[],
  opinion: Pick<OpinionRecord, 'kind' | 'reasons' | 'wish' | 'standardVersion'>,
): Promise<void> {
  const { region, id: caseId } = record
  await insertOpinion(
    tx,
    { region, caseId, item: branch.item },
    {
      ...opinion,
      seq: before.length + 1,
      byId: actor.accountId,
      by: actor.name,
      at: context.clock.now().toISOString(),
    },
  )
  await writeRecord(tx, {
    actor: { accountId: actor.accountId, username: actor.username },
    action: opinion.kind === 'return' ? 'branch.opinion-returned' : 'branch.opinion-given',
    region,
    object: { kind: 'case', id: caseId },
    detail: { item: branch.item, opinion: opinion.kind },
  })
}

async function reckon(
  context: Context,
  actor: Actor,
  { record, branch }: BranchOfCase,
  wish: OpinionRecord['wish'],
) {
  const catalogue = await catalogueOf(context, record.catalogueVersion)
  const item = catalogue.items.get(branch.item)
  if (!item) throw new Error(`no item ${branch.item} in catalogue ${catalogue.version}`)
  const by = { accountId: actor.accountId, name: actor.name }
  const position = record.items.indexOf(branch.item)
  const today = context.clock.today()
  return makeGrant(wish, { item, caseNo: record.caseNo ?? '', position, today, by })
}
