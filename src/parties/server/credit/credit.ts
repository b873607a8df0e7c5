import type { PlainDate } from '#kernel/plain-date.ts'
import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { newId } from '#platform/server/ids.ts'
import { allow, type AccessRefusal, type Actor } from '../../../access/server/index.ts'
import { record } from '../../../records/server/index.ts'
import {
  decideRepair,
  exclusionOf,
  type CreditExclusion,
  type CreditKind,
  type CreditMark,
  type CreditRefusal,
} from '../../core/index.ts'
import { insertMark, insertRepair, selectMarks } from './store.ts'

export interface NewMark {
  readonly region: string
  readonly uscc: string
  readonly kind: CreditKind
  readonly caseId: string
  readonly item: string
  readonly department: string
  readonly reason: string
  readonly on: PlainDate
  readonly by: { readonly accountId: string; readonly name: string }
}

/** 记入信用记录, in the caller's transaction: one mark for one promise, however often it is told. */
export async function markCredit(tx: Tx, mark: NewMark): Promise<boolean> {
  const { caseId, on, by, ...facts } = mark
  return insertMark(tx, {
    ...facts,
    id: newId(),
    case_id: caseId,
    marked_on: on,
    marked_by: by.accountId,
    marked_by_name: by.name,
  })
}

/**
 * Whether a business may not choose 告知承诺 now, wherever it broke its word: ask before offering and
 * again when it is chosen. Reads in the caller's transaction.
 */
export async function creditExclusion(tx: Tx, uscc: string): Promise<CreditExclusion | undefined> {
  return exclusionOf(await selectMarks(tx, { uscc }))
}

/** The marks of one business, as an officer of this region may read them. */
export async function readMarks(
  tx: Tx,
  actor: Actor,
  asked: { readonly region: string; readonly uscc: string },
): Promise<Result<CreditMark[], AccessRefusal>> {
  const allowed = allow(actor, 'credit.read', { region: asked.region })
  return allowed.ok ? granted(await selectMarks(tx, asked)) : allowed
}

export type RepairRefusal = AccessRefusal | CreditRefusal

/** 信用修复 by the head of the department that made the mark; the exclusion ends with it. */
export async function repairMark(
  tx: Tx,
  context: Context,
  actor: Actor,
  asked: { readonly id: string; readonly reason: string },
): Promise<Result<CreditMark, RepairRefusal>> {
  const [mark] = await selectMarks(tx, { id: asked.id })
  if (!mark) return refused({ code: 'ACCESS_NOT_FOUND' })
  const { region, department } = mark
  const allowed = allow(actor, 'credit.repair', { region, department })
  if (!allowed.ok) return allowed
  const today = context.clock.today()
  const decided = decideRepair(mark, today)
  if (!decided.ok) return decided
  const repair = { reason: asked.reason, repaired_on: today, repaired_by: actor.accountId }
  const row = { region, mark_id: mark.id, ...repair, repaired_by_name: actor.name }
  if (!(await insertRepair(tx, row))) return refused({ code: 'PARTIES_MARK_REPAIRED', on: today })
  await record(tx, {
    actor: { accountId: actor.accountId, username: actor.username },
    action: 'credit.repaired',
    region,
    object: { kind: 'credit-mark', id: mark.id },
    detail: { reason: asked.reason },
  })
  return granted({ ...mark, repair: { reason: asked.reason, on: today, by: actor.name } })
}
