import type { MultipartFile } from '@fastify/multipart'
import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { may, type Actor } from '../../../access/server/index.ts'
import { takeInBytes } from '../../../cases/server/index.ts'
import type { FileAcknowledged } from '../../core/index.ts'
import { sha256 as hashOf } from '../hash.ts'
import { lockVisitFor } from '../read-visit.ts'
import type { InspectionsRefusal } from '../refusal.ts'
import { targetOf } from '../target.ts'
import { insertFileOfVisit, listFilesOfVisit, type VisitFile } from './store.ts'

/** Photos, signatures and papers of one visit. */
const MOST_FILES = 500

/**
 * Takes bytes in under the hash that the sender gave them when they were made, and puts them on
 * disk; what is not what its name says is refused and kept nowhere.
 */
export async function storeFile(
  context: Context,
  part: MultipartFile,
  said: string,
): Promise<Result<VisitFile, InspectionsRefusal>> {
  const name = part.filename || said
  const bytes = await part.toBuffer().catch((error: { statusCode?: number }) => {
    if (error.statusCode === 413) return undefined
    throw error
  })
  if (!bytes) return refused({ code: 'CASES_FILE_TOO_LARGE', name, megabytes: 20 })
  const found = hashOf(bytes)
  if (found !== said) return refused({ code: 'INSPECTIONS_FILE_HASH_DIFFERS', said, found })
  const taken = await takeInBytes(context, name, bytes)
  if (!taken.ok) return taken
  const { sha256, size, contentType } = taken.value
  return granted({ sha256, size, contentType })
}

/** Who may bring bytes: those who record the visit, and the owner. */
export async function mayBring(
  tx: Tx,
  actor: Actor,
  id: string,
): Promise<Result<{ readonly asOwner: boolean }, InspectionsRefusal>> {
  const answering = await lockVisitFor(tx, actor, 'visit.answer', id)
  if (answering.ok) return granted({ asOwner: true })
  const recording = await lockVisitFor(tx, actor, 'visit.record', id)
  return recording.ok ? granted({ asOwner: false }) : recording
}

/** Notes the bytes on disk as the visit's; acknowledged by hash, however often they come. */
export async function receiveFile(
  tx: Tx,
  context: Context,
  actor: Actor,
  id: string,
  file: VisitFile,
): Promise<Result<FileAcknowledged, InspectionsRefusal>> {
  const allowed = await mayBring(tx, actor, id)
  if (!allowed.ok) return allowed
  const found = await lockVisitFor(tx, actor, 'visit.read', id)
  if (!found.ok) return found
  const { visit } = found.value
  const there = await listFilesOfVisit(tx, visit)
  const { sha256, size } = file
  if (there.some((one) => one.sha256 === sha256)) return granted({ sha256, size })
  if (there.length >= MOST_FILES)
    return refused({ code: 'INSPECTIONS_FILES_TOO_MANY', most: MOST_FILES })
  const owner = may(actor, 'visit.answer', targetOf(visit))
  const at = context.clock.now().toISOString()
  await insertFileOfVisit(tx, visit, file, { accountId: actor.accountId, owner, at })
  return granted({ sha256, size })
}
