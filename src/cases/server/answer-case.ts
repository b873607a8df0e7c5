import { refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import type { Action, Actor } from '../../access/server/index.ts'
import { catalogueOf } from '../../catalogue/server/index.ts'
import { fieldsOf, mergeForms } from '../../forms/core/index.ts'
import {
  planBranches,
  type AskCorrection,
  type CaseCommand,
  type CaseId,
  type CaseRecord,
} from '../core/index.ts'
import { lockCaseFor } from './find-case.ts'
import { perform } from './perform.ts'
import type { CasesRefusal } from './refusal.ts'

type Answer = Promise<Result<CaseRecord, CasesRefusal>>

/** 受理: every item becomes a branch at its department, and the clocks begin. */
export async function acceptCase(tx: Tx, context: Context, actor: Actor, id: CaseId): Answer {
  const found = await lockCaseFor(tx, actor, 'case.accept', id)
  if (!found.ok) return found
  const plan = await planFor(context, found.value)
  return perform(tx, context, actor, found.value, { kind: 'accept' }, { plan })
}

/** What dispatch makes of the case, by the catalogue it was filed under. */
export async function planFor(context: Context, record: CaseRecord) {
  const catalogue = await catalogueOf(context, record.catalogueVersion)
  return planBranches(catalogue, record.region, record.items, record.kind)
}

/** 不予受理, with its reason (行政许可法 art 32). */
export function declineCase(
  tx: Tx,
  context: Context,
  actor: Actor,
  id: CaseId,
  reason: string,
): Answer {
  return simply(tx, context, actor, 'case.decline', id, { kind: 'decline', reason })
}

/** 撤回: the applicant's own; open branches end in the same transaction. */
export function withdrawCase(
  tx: Tx,
  context: Context,
  actor: Actor,
  id: CaseId,
  reason: string,
): Answer {
  return simply(tx, context, actor, 'case.withdraw', id, { kind: 'withdraw', reason })
}

/** 办结 or 终止: handed over, or ended for a cause in law; the window's, who may also decline. */
export function closeCase(
  tx: Tx,
  context: Context,
  actor: Actor,
  id: CaseId,
  reason: string,
): Answer {
  return simply(tx, context, actor, 'case.decline', id, { kind: 'close', reason })
}

async function simply(
  tx: Tx,
  context: Context,
  actor: Actor,
  action: Action,
  id: CaseId,
  command: CaseCommand,
): Answer {
  const found = await lockCaseFor(tx, actor, action, id)
  return found.ok ? perform(tx, context, actor, found.value, command) : found
}

/** 补正: all points at once, each on a box or a material that this application has. */
export async function askCorrection(
  tx: Tx,
  context: Context,
  actor: Actor,
  id: CaseId,
  letter: AskCorrection,
): Answer {
  const found = await lockCaseFor(tx, actor, 'case.ask-correction', id)
  if (!found.ok) return found
  const record = found.value
  const catalogue = await catalogueOf(context, record.catalogueVersion)
  const form = mergeForms(catalogue, record.items, record.region)
  const elements = new Set<string>(fieldsOf(form).map((field) => field.element))
  const materials = new Set<string>(form.materials.map((material) => material.id))
  const unknown = letter.points.filter(
    ({ target, id: point }) => !(target === 'element' ? elements : materials).has(point),
  )
  if (unknown.length > 0)
    return refused({ code: 'CASES_POINT_UNKNOWN', points: unknown.map((point) => point.id) })
  const command = {
    kind: 'askCorrection',
    points: letter.points,
    whyAgain: letter.whyAgain ?? null,
  } as const
  return perform(tx, context, actor, record, command)
}
