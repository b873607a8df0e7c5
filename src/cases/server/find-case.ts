import { granted, refused, type Result } from '#kernel/result.ts'
import type { Tx } from '#platform/server/database.ts'
import { allow, type AccessRefusal, type Action, type Actor } from '../../access/server/index.ts'
import type { Target } from '../../access/core/index.ts'
import type { CaseId, CaseRecord } from '../core/index.ts'
import { findCase, lockCase } from './store.ts'

/** What permission looks at in a case. */
export function targetOf({ region, ownerId, filedBy }: CaseRecord): Target {
  return { region, ownerId, ...(filedBy !== null && { filedBy }) }
}

/** A draft is nobody's business but its owner's, and the clerk's who types it for them. */
export function isTheirDraft(record: CaseRecord, { accountId }: Pick<Actor, 'accountId'>): boolean {
  if (record.file.at.state !== 'draft') return true
  return record.ownerId === accountId || record.filedBy === accountId
}

/** The case, if the actor may do this to it. */
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
  if (!record || !isTheirDraft(record, actor)) return refused({ code: 'ACCESS_NOT_FOUND' })
  const allowed = allow(actor, action, targetOf(record))
  return allowed.ok ? granted(record) : allowed
}
