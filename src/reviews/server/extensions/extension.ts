import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import type { Actor } from '../../../access/server/index.ts'
import type { CaseRecord } from '../../../cases/core/index.ts'
import { record as writeRecord } from '../../../records/server/index.ts'
import type { AnswerExtension, AskExtension, ExtensionAsk } from '../../core/index.ts'
import { performOn } from '../command-branch.ts'
import { lockBranch, openBranch, type BranchAddress, type BranchOfCase } from '../find-branch.ts'
import type { ReviewsRefusal } from '../refusal.ts'
import { insertAnswer, insertRequest, listExtensions } from './store.ts'

type Answer = Promise<Result<CaseRecord, ReviewsRefusal>>

/** 请示延长: with the reason that the applicant will be told (行政许可法 art 42). Nothing is longer yet. */
export async function askExtension(
  tx: Tx,
  context: Context,
  actor: Actor,
  at: BranchAddress,
  ask: AskExtension,
): Answer {
  const opened = await openBranch(tx, context, actor, at)
  if (!opened.ok) return opened
  const { record, branch } = opened.value
  const { item } = branch
  const key = { region: record.region, caseId: record.id, item }
  const before = await listExtensions(tx, key)
  const waiting = before.find(({ answer }) => answer === null)
  if (waiting) return refused({ code: 'REVIEWS_EXTENSION_ASKED', item, by: waiting.by })
  await insertRequest(tx, key, {
    ...ask,
    seq: before.length + 1,
    byId: actor.accountId,
    by: actor.name,
    at: context.clock.now().toISOString(),
  })
  await writeDown(tx, actor, opened.value, 'branch.extension-asked', { days: ask.days })
  return granted(record)
}

/**
 * The head of the department approves (the clock is longer from this moment, with the approver named)
 * or does not. What is beyond the authority's own ten days names the head of the government. Whoever
 * asked does not approve it.
 */
export async function answerExtension(
  tx: Tx,
  context: Context,
  actor: Actor,
  at: BranchAddress,
  body: AnswerExtension,
): Answer {
  const found = await lockBranch(tx, context, actor, 'branch.approve', at)
  if (!found.ok) return found
  const { record, branch } = found.value
  const { item } = branch
  const key = { region: record.region, caseId: record.id, item }
  const asked = (await listExtensions(tx, key)).find(({ answer }) => answer === null)
  if (!asked) return refused({ code: 'REVIEWS_EXTENSION_NOT_ASKED', item })
  if (asked.byId === actor.accountId)
    return refused({ code: 'REVIEWS_EXTENSION_OWN', item, by: asked.by })
  if (body.approved && asked.ground === 'joint' && body.approver === undefined)
    return refused({ code: 'REVIEWS_APPROVER_NEEDED', item })
  const approver = approverOf(asked, body, actor)
  const extended = body.approved
    ? await extend(tx, context, actor, found.value, asked, body, approver)
    : granted(record)
  if (!extended.ok) return extended
  await insertAnswer(tx, key, asked.seq, {
    approved: body.approved,
    approver,
    document: body.document ?? null,
    note: body.note ?? null,
    byId: actor.accountId,
    by: actor.name,
    at: context.clock.now().toISOString(),
  })
  await writeDown(tx, actor, found.value, 'branch.extension-answered', { approved: body.approved })
  return extended
}

/** The head of the authority is whoever answers; only the government's is named by another. */
function approverOf(asked: ExtensionAsk, body: AnswerExtension, actor: Actor): string {
  return asked.ground === 'joint' ? (body.approver ?? actor.name) : actor.name
}

async function extend(
  tx: Tx,
  context: Context,
  actor: Actor,
  found: BranchOfCase,
  { days, ground, reason }: ExtensionAsk,
  { document }: AnswerExtension,
  approver: string,
): Answer {
  const command = { kind: 'extend', days, ground, reason, approver } as const
  return performOn(tx, context, actor, found, { ...command, document: document ?? null })
}

async function writeDown(
  tx: Tx,
  actor: Actor,
  { record, branch }: BranchOfCase,
  action: string,
  detail: Readonly<Record<string, unknown>>,
): Promise<void> {
  await writeRecord(tx, {
    actor: { accountId: actor.accountId, username: actor.username },
    action,
    region: record.region,
    object: { kind: 'case', id: record.id },
    detail: { item: branch.item, ...detail },
  })
}
