import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { allow, type Actor } from '../../../access/server/index.ts'
import { findCase, noteRead } from '../../../cases/server/index.ts'
import { listEntries } from '../entries/store.ts'
import { filesOf, isGoing } from '../../core/index.ts'
import type { InspectionsRefusal } from '../refusal.ts'
import { findVisit } from '../store.ts'
import { targetOf } from '../target.ts'
import { findFileOfVisit, type VisitFile } from './store.ts'

/**
 * One photo, signature or paper of a visit, for those who may read the visit. Reading by officers is
 * recorded. The owner sees what they brought and, once its round is finished, what officers recorded.
 */
export async function readVisitFile(
  tx: Tx,
  context: Context,
  actor: Actor,
  at: { readonly id: string; readonly sha256: string },
): Promise<Result<{ file: VisitFile; bytes: Buffer }, InspectionsRefusal>> {
  const visit = await findVisit(tx, at.id)
  const record = visit && (await findCase(tx, visit.caseId))
  if (!visit || !record) return refused({ code: 'ACCESS_NOT_FOUND' })
  const allowed = allow(actor, 'visit.read', targetOf(visit))
  if (!allowed.ok) return allowed
  const file = await findFileOfVisit(tx, visit, at.sha256)
  if (!file) return refused({ code: 'INSPECTIONS_FILE_NOT_FOUND' })
  if (actor.accountId === visit.ownerId && isGoing(visit)) {
    const entries = await listEntries(tx, visit)
    const about = entries.filter(({ entry }) => filesOf(entry).includes(file.sha256))
    const unfinished = about.length > 0 && about.every(({ entry }) => entry.round > visit.rounds)
    if (unfinished) return refused({ code: 'INSPECTIONS_FILE_NOT_FOUND' })
  }
  await noteRead(tx, actor, record, [`visit-file:${file.sha256}`])
  const bytes = await context.blobs.get(file.sha256)
  if (!bytes) throw new Error(`the bytes of ${file.sha256} are gone`)
  return granted({ file, bytes })
}
