import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context, PublishedEvent } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { newId } from '#platform/server/ids.ts'
import { allow, type Actor } from '../../../access/server/index.ts'
import { branchesOf, isOpen, type CaseId, type CaseRecord } from '../../../cases/core/index.ts'
import { findCase, lockCase } from '../../../cases/server/index.ts'
import { record as writeRecord } from '../../../records/server/index.ts'
import type { Question } from '../../core/index.ts'
import { openBranch, type BranchAddress } from '../find-branch.ts'
import type { ReviewsRefusal } from '../refusal.ts'
import { insertAnswer, insertQuestion, listQuestions } from './store.ts'

/** A question was put to the applicant, or answered by them: for whoever sends messages. */
export interface QuestionMoved extends PublishedEvent {
  readonly kind: 'reviews.question-asked' | 'reviews.question-answered'
  readonly caseId: CaseId
  readonly item: string
  readonly question: string
}

/**
 * 询问: the reviewer asks the applicant to explain. Materials are asked for once, at the window
 * (行政许可法 art 32(4)), so a question asks for words; the clock goes on, and silence is no ground for
 * a refusal.
 */
export async function askApplicant(
  tx: Tx,
  context: Context,
  actor: Actor,
  at: BranchAddress,
  { words }: { readonly words: string },
): Promise<Result<CaseRecord, ReviewsRefusal>> {
  const opened = await openBranch(tx, context, actor, at)
  if (!opened.ok) return opened
  const { record, branch } = opened.value
  const { item } = branch
  if (!isOpen(branch)) return refused({ code: 'CASES_BRANCH_ENDED', item, state: branch.at.state })
  const { region, id: caseId } = record
  const row = { region, id: newId(), case_id: caseId, item, words }
  const stamp = { by_id: actor.accountId, by_name: actor.name }
  await insertQuestion(tx, { ...row, ...stamp, at: context.clock.now().toISOString() })
  const kind = 'reviews.question-asked'
  await follow(tx, context, actor, { record, item, question: row.id, kind })
  return granted(record)
}

/** What the departments asked about a case, for its owner alone. */
export async function readQuestions(
  tx: Tx,
  actor: Actor,
  caseId: CaseId,
): Promise<Result<Question[], ReviewsRefusal>> {
  const record = await findCase(tx, caseId)
  if (!record || record.ownerId !== actor.accountId) return refused({ code: 'ACCESS_NOT_FOUND' })
  const allowed = allow(actor, 'case.read', { region: record.region, ownerId: record.ownerId })
  if (!allowed.ok) return allowed
  return granted(await listQuestions(tx, { region: record.region, caseId }))
}

/** The owner answers once; after the decision there is nothing left to explain. */
export async function answerQuestion(
  tx: Tx,
  context: Context,
  actor: Actor,
  at: { readonly caseId: CaseId; readonly question: string },
  { words }: { readonly words: string },
): Promise<Result<Question[], ReviewsRefusal>> {
  const record = await lockCase(tx, at.caseId)
  if (!record || record.ownerId !== actor.accountId) return refused({ code: 'ACCESS_NOT_FOUND' })
  const { region, id: caseId } = record
  const asked = (await listQuestions(tx, { region, caseId })).find(({ id }) => id === at.question)
  if (!asked) return refused({ code: 'REVIEWS_QUESTION_UNKNOWN' })
  const branch = [...branchesOf(record.file).values()].find(({ item }) => item === asked.item)
  if (!branch || !isOpen(branch)) return refused({ code: 'REVIEWS_QUESTION_CLOSED' })
  const by = { by_id: actor.accountId, by_name: actor.name }
  const row = { region, question_id: asked.id, words, ...by }
  const added = await insertAnswer(tx, { ...row, at: context.clock.now().toISOString() })
  if (!added) return refused({ code: 'REVIEWS_QUESTION_ANSWERED' })
  const kind = 'reviews.question-answered'
  await follow(tx, context, actor, { record, item: asked.item, question: asked.id, kind })
  return granted(await listQuestions(tx, { region, caseId }))
}

async function follow(
  tx: Tx,
  context: Context,
  actor: Actor,
  moved: { record: CaseRecord } & Pick<QuestionMoved, 'item' | 'question' | 'kind'>,
): Promise<void> {
  const { region, id: caseId } = moved.record
  const { item, question, kind } = moved
  await writeRecord(tx, {
    actor: { accountId: actor.accountId, username: actor.username },
    action:
      kind === 'reviews.question-asked' ? 'branch.question-asked' : 'branch.question-answered',
    region,
    object: { kind: 'case', id: caseId },
    detail: { item },
  })
  await context.events.publish<QuestionMoved>(tx, { kind, region, caseId, item, question })
}
