import { refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import type { Action, Actor } from '../../access/server/index.ts'
import { catalogueOf } from '../../catalogue/server/index.ts'
import { fieldsOf, mergeForms } from '../../forms/core/index.ts'
import { recordDemands } from '../../notices/server/index.ts'
import {
  planBranches,
  type AskCorrection,
  type CaseCommand,
  type CaseRecord,
  type CorrectionPoint,
} from '../core/index.ts'
import { doerOf, lockUnchanged, type CaseAddress } from './address.ts'
import { perform } from './perform.ts'
import type { CasesRefusal } from './refusal.ts'

type Answer = Promise<Result<CaseRecord, CasesRefusal>>

/** 受理: every item becomes a branch at its department, and the clocks begin. */
export async function acceptCase(tx: Tx, context: Context, actor: Actor, at: CaseAddress): Answer {
  const found = await lockUnchanged(tx, context, actor, 'case.accept', at)
  if (!found.ok) return found
  const plan = await planFor(context, found.value)
  return perform(tx, context, actor, found.value, { kind: 'accept', by: doerOf(actor) }, { plan })
}

/** What dispatch makes of the case, by the catalogue it was filed under. */
export async function planFor(context: Context, record: CaseRecord) {
  const catalogue = await catalogueOf(context, record.catalogueVersion)
  const { region, items, kind, file } = record
  return planBranches(catalogue, region, items, kind, file.beside.commitments)
}

/** 不予受理, with its reason (行政许可法 art 32). */
export function declineCase(
  tx: Tx,
  context: Context,
  actor: Actor,
  at: CaseAddress,
  reason: string,
): Answer {
  const by = doerOf(actor)
  return simply(tx, context, actor, 'case.decline', at, { kind: 'decline', reason, by })
}

/** 撤回: the applicant's own; open branches end in the same transaction. */
export function withdrawCase(
  tx: Tx,
  context: Context,
  actor: Actor,
  at: CaseAddress,
  reason: string,
): Answer {
  return simply(tx, context, actor, 'case.withdraw', at, { kind: 'withdraw', reason })
}

/** 办结 or 终止: handed over, or ended for a cause in law; the window's, who may also decline. */
export function closeCase(
  tx: Tx,
  context: Context,
  actor: Actor,
  at: CaseAddress,
  reason: string,
): Answer {
  return simply(tx, context, actor, 'case.decline', at, { kind: 'close', reason })
}

async function simply(
  tx: Tx,
  context: Context,
  actor: Actor,
  action: Action,
  at: CaseAddress,
  command: CaseCommand,
): Answer {
  const found = await lockUnchanged(tx, context, actor, action, at)
  return found.ok ? perform(tx, context, actor, found.value, command) : found
}

/**
 * 补正: all points at once, each on a box or a material that this application has. What the served
 * notice did not name needs its reason and is counted (notices' `recordDemands`).
 */
export async function askCorrection(
  tx: Tx,
  context: Context,
  actor: Actor,
  at: CaseAddress,
  letter: AskCorrection,
): Answer {
  const found = await lockUnchanged(tx, context, actor, 'case.ask-correction', at)
  if (!found.ok) return found
  const record = found.value
  const strange = await unknownPoints(context, record, letter)
  if (strange.length > 0) return refused({ code: 'CASES_POINT_UNKNOWN', points: strange })
  const reason = letter.whyBeyondNotice ?? null
  const judged = await recordDemands(tx, context, {
    region: record.region,
    caseId: record.id,
    noticeId: record.noticeId,
    demands: letter.points.map(({ target: kind, id }) => ({ kind, id })),
    actor: { accountId: actor.accountId, username: actor.username },
    reason,
  })
  if (!judged.ok) return judged
  const beyond = new Set(judged.value.beyondNotice.map(({ kind, id }) => `${kind} ${id}`))
  const points = letter.points.map(({ target, id, reason: why, code }): CorrectionPoint => {
    const extra = beyond.has(`${target} ${id}`) && reason !== null && { beyondNotice: reason }
    return { target, id, reason: why, ...(code && { code }), ...extra }
  })
  const whyAgain = letter.whyAgain ?? null
  const command = { kind: 'askCorrection', points, whyAgain, by: doerOf(actor) } as const
  return perform(tx, context, actor, record, command)
}

async function unknownPoints(
  context: Context,
  record: CaseRecord,
  letter: AskCorrection,
): Promise<string[]> {
  const catalogue = await catalogueOf(context, record.catalogueVersion)
  const form = mergeForms(catalogue, record.items, record)
  const elements = new Set<string>(fieldsOf(form).map((field) => field.element))
  const materials = new Set<string>(form.materials.map((material) => material.id))
  return letter.points
    .filter(({ target, id }) => !(target === 'element' ? elements : materials).has(id))
    .map((point) => point.id)
}
