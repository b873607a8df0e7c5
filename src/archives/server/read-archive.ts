import type { PlainDate } from '#kernel/plain-date.ts'
import { granted, refused, type Result } from '#kernel/result.ts'
import { dayInShanghai } from '#platform/server/clock.ts'
import type { Context } from '#platform/server/context.ts'
import { allow, type AccessRefusal, type Actor } from '../../access/server/index.ts'
import type { CaseId } from '../../cases/core/index.ts'
import { findCase, isTheirDraft, targetOf } from '../../cases/server/index.ts'
import { recordRead } from '../../records/server/index.ts'
import { keptUntil, type ArchiveInfo } from '../core/index.ts'
import { archivesOf } from './store.ts'

export type ArchivesRefusal =
  | AccessRefusal
  | { readonly code: 'ARCHIVES_NOT_YET' }
  | { readonly code: 'ARCHIVES_DESTROYED'; readonly keptUntil: PlainDate }

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
  const { sha256, name, madeAt, period } = found.value
  const bytes = await context.blobs.get(sha256)
  const until = keptUntil(dayInShanghai(new Date(madeAt)), period)
  if (!bytes && until < context.clock.today())
    return refused({ code: 'ARCHIVES_DESTROYED', keptUntil: until })
  if (!bytes) throw new Error(`the bytes of ${sha256} are gone`)
  return granted({ name, bytes })
}

/** What is kept of an ended case and until when, for those who may have the package itself. */
export async function archiveInfo(
  context: Context,
  actor: Actor,
  caseId: CaseId,
): Promise<Result<ArchiveInfo, AccessRefusal>> {
  return context.db.transaction(async (tx) => {
    const record = await findCase(tx, caseId)
    if (!record || !isTheirDraft(record, actor)) return refused({ code: 'ACCESS_NOT_FOUND' })
    const allowed = allow(actor, 'archive.read', targetOf(record))
    if (!allowed.ok) return allowed
    const [latest] = await archivesOf(tx, record)
    if (!latest) return granted({ latest: null })
    const archivedOn = dayInShanghai(new Date(latest.madeAt))
    return granted({ latest: { ...latest, keptUntil: keptUntil(archivedOn, latest.period) } })
  })
}
