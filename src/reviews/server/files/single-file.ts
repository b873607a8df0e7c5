import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { newId } from '#platform/server/ids.ts'
import type { Actor } from '../../../access/server/index.ts'
import { branchesOf, isOpen, type CaseRecord } from '../../../cases/core/index.ts'
import { findCase } from '../../../cases/server/index.ts'
import { record as writeRecord } from '../../../records/server/index.ts'
import { mayClaim, type SingleFile } from '../../core/index.ts'
import { findBranchFor, lockBranch, type BranchAddress } from '../find-branch.ts'
import type { ReviewsRefusal } from '../refusal.ts'
import { currentSingleFile, insertSingleFile } from './store.ts'

/** A file whose content has been looked at and which is on disk already. */
export type StoredFile = Pick<SingleFile, 'name' | 'size' | 'sha256' | 'contentType'>

/**
 * 单项证件文件: what the department's own system made, put to the branch before the decision or after
 * the grant (never to one that was refused or ended). The same bytes again are the same file.
 */
export async function attachSingleFile(
  tx: Tx,
  context: Context,
  actor: Actor,
  at: BranchAddress,
  stored: StoredFile,
): Promise<Result<CaseRecord, ReviewsRefusal>> {
  const found = await lockBranch(tx, context, actor, 'branch.decide', at)
  if (!found.ok) return found
  const { record, branch, lease } = found.value
  const { item } = branch
  if (!isOpen(branch) && branch.at.state !== 'granted')
    return refused({ code: 'CASES_BRANCH_ENDED', item, state: branch.at.state })
  const now = context.clock.now().toISOString()
  if (isOpen(branch)) {
    const free = mayClaim(lease, { accountId: actor.accountId, force: false }, now)
    if (!free.ok) return free
  }
  const key = { region: record.region, caseId: record.id, item }
  const before = await currentSingleFile(tx, key)
  if (before?.sha256 === stored.sha256 && before.name === stored.name) return granted(record)
  const file = { ...stored, id: newId(), by: actor.name, byId: actor.accountId, at: now }
  await insertSingleFile(tx, key, file)
  await writeRecord(tx, {
    actor: { accountId: actor.accountId, username: actor.username },
    action: 'branch.file-attached',
    region: record.region,
    object: { kind: 'case', id: record.id },
    detail: { item, sha256: stored.sha256 },
  })
  return granted(record)
}

/**
 * The file that stands. The department reads it at any time; its owner once the licence is granted
 * (before that it is a draft of the department's).
 */
export async function readSingleFile(
  tx: Tx,
  context: Context,
  actor: Actor,
  at: BranchAddress,
): Promise<Result<SingleFile, ReviewsRefusal>> {
  const record = await findCase(tx, at.caseId)
  const branch = record && branchesOf(record.file).get(at.item)
  const own = record?.ownerId === actor.accountId && branch?.at.state === 'granted'
  if (!own) {
    const found = await findBranchFor(tx, context, actor, 'branch.read', at, { lock: false })
    if (!found.ok) return found
  }
  if (!record) return refused({ code: 'ACCESS_NOT_FOUND' })
  const key = { region: record.region, caseId: at.caseId, item: at.item }
  const file = await currentSingleFile(tx, key)
  return file ? granted(file) : refused({ code: 'CASES_FILE_NOT_FOUND' })
}
