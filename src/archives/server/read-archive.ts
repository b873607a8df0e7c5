import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import { allow, type AccessRefusal, type Actor } from '../../access/server/index.ts'
import type { CaseId } from '../../cases/core/index.ts'
import { findCase, isTheirDraft, targetOf } from '../../cases/server/index.ts'
import { recordRead } from '../../records/server/index.ts'
import { archivesOf } from './store.ts'

export type ArchivesRefusal = AccessRefusal | { readonly code: 'ARCHIVES_NOT_YET' }

/** The latest package of an ended case: for its applicant, and for the window that keeps the files of the region. */
export async function readArchive(
  context: Context,
  actor: Actor,
  caseId: CaseId,
): Promise<Result<{ name: string; bytes: Buffer }, ArchivesRefusal>> {
  const found = await context.db.transaction(async (tx) => {
    const record = await findCase(tx, caseId)
    if (!record || !isTheirDraft(record, actor))
      return refused({ code: 'ACCESS_NOT_FOUND' as const })
    const allowed = allow(actor, 'archive.read', targetOf(record))
    if (!allowed.ok) return allowed
    const [latest] = await archivesOf(tx, record)
    if (!latest) return refused({ code: 'ARCHIVES_NOT_YET' as const })
    const fields = Object.keys(record.submittedValues ?? {})
    if (record.ownerId !== actor.accountId)
      await recordRead(tx, actor, { region: record.region, caseId, fields })
    return granted({ ...latest, name: `${record.caseNo}-v${latest.version}.zip` })
  })
  if (!found.ok) return found
  const { sha256, name } = found.value
  const bytes = await context.blobs.get(sha256)
  if (!bytes) throw new Error(`the bytes of ${sha256} are gone`)
  return granted({ name, bytes })
}
