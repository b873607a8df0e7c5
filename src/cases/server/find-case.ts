import { granted, refused, type Result } from '#kernel/result.ts'
import type { Tx } from '#platform/server/database.ts'
import { allow, type AccessRefusal, type Action, type Actor } from '../../access/server/index.ts'
import type { CaseId, CaseRecord } from '../core/index.ts'
import { findCase, lockCase } from './store.ts'

/** What permission looks at in a case. */
export function targetOf(record: CaseRecord): { region: string; ownerId: string } {
  return { region: record.region, ownerId: record.ownerId }
}

/** The case, if the actor may do this to it. A draft is nobody's business but its owner's. */
export async function findCaseFor(
  tx: Tx,
  actor: Actor,
  action: Action,
  id: CaseId,
): Promise<Result<CaseRecord, AccessRefusal>> {
  return permit(await findCase(tx, id), actor, action)
}

/** The same with its row locked, for commands. */
export async function lockCaseFor(
  tx: Tx,
  actor: Actor,
  action: Action,
  id: CaseId,
): Promise<Result<CaseRecord, AccessRefusal>> {
  return permit(await lockCase(tx, id), actor, action)
}

function permit(
  record: CaseRecord | undefined,
  actor: Actor,
  action: Action,
): Result<CaseRecord, AccessRefusal> {
  if (!record) return refused({ code: 'ACCESS_NOT_FOUND' })
  if (record.file.at.state === 'draft' && record.ownerId !== actor.accountId)
    return refused({ code: 'ACCESS_NOT_FOUND' })
  const allowed = allow(actor, action, targetOf(record))
  return allowed.ok ? granted(record) : allowed
}
