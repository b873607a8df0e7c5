import { granted, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import type { Action, Actor } from '../../access/server/index.ts'
import type { CaseId, CaseRecord, Doer } from '../core/index.ts'
import { changedSince } from './changed.ts'
import { lockCaseFor } from './find-case.ts'
import type { CasesRefusal } from './refusal.ts'

/** Which case, and the version that the writer looked at, when they say so (If-Match). */
export interface CaseAddress {
  readonly id: CaseId
  readonly seen?: number | undefined
}

export function doerOf({ accountId, name }: Actor): Doer {
  return { accountId, name }
}

/** The case locked, allowed, and unchanged since it was looked at: the second writer is told who was first. */
export async function lockUnchanged(
  tx: Tx,
  context: Context,
  actor: Actor,
  action: Action,
  { id, seen }: CaseAddress,
): Promise<Result<CaseRecord, CasesRefusal>> {
  const found = await lockCaseFor(tx, actor, action, id)
  if (!found.ok) return found
  const record = found.value
  if (seen === undefined || seen === record.version) return granted(record)
  return changedSince(tx, context, record, seen)
}
