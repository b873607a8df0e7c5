import { granted, refused, type Result } from '#kernel/result.ts'
import type { Tx } from '#platform/server/database.ts'
import { allow, type AccessRefusal, type Action, type Actor } from '../../access/server/index.ts'
import type { CaseId, CaseRecord } from '../../cases/core/index.ts'
import { findCase, isTheirDraft, lockCase, targetOf } from '../../cases/server/index.ts'

/** The case, if the actor may do this to it; a draft is nobody's business but its owner's. */
export async function findFor(
  tx: Tx,
  actor: Actor,
  action: Action,
  id: CaseId,
  { lock }: { readonly lock: boolean },
): Promise<Result<CaseRecord, AccessRefusal>> {
  const record = await (lock ? lockCase : findCase)(tx, id)
  if (!record || !isTheirDraft(record, actor)) return refused({ code: 'ACCESS_NOT_FOUND' })
  const allowed = allow(actor, action, targetOf(record))
  return allowed.ok ? granted(record) : allowed
}
