import { granted, refused, type Result } from '#kernel/result.ts'
import type { Tx } from '#platform/server/database.ts'
import { allow, type AccessRefusal, type Action, type Actor } from '../../access/server/index.ts'
import type { ItemId } from '../../catalogue/core/index.ts'
import { branchesOf, type Branch, type CaseId, type CaseRecord } from '../../cases/core/index.ts'
import { findCase, lockCase } from '../../cases/server/index.ts'

export interface BranchOfCase {
  readonly record: CaseRecord
  readonly branch: Branch
}

/** What permission looks at in a branch: its region and its deciding department. */
export function targetOf({ record, branch }: BranchOfCase) {
  const { region, ownerId } = record
  return { region, department: branch.department, item: branch.item, ownerId }
}

/** The branch, if the actor may do this to it; another department's does not exist for them. */
export async function findBranchFor(
  tx: Tx,
  actor: Actor,
  action: Action,
  at: { readonly caseId: CaseId; readonly item: ItemId },
  { lock }: { readonly lock: boolean },
): Promise<Result<BranchOfCase, AccessRefusal>> {
  const record = await (lock ? lockCase : findCase)(tx, at.caseId)
  const branch = record && branchesOf(record.file).get(at.item)
  if (!branch) return refused({ code: 'ACCESS_NOT_FOUND' })
  const found = { record, branch }
  const allowed = allow(actor, action, targetOf(found))
  return allowed.ok ? granted(found) : allowed
}
