import { createHash } from 'node:crypto'
import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { newId } from '#platform/server/ids.ts'
import type { Actor } from '../../../../access/server/index.ts'
import type { MaterialId } from '../../../../catalogue/core/index.ts'
import {
  CHUNK,
  MAX_BEGUN,
  MAX_FILE,
  MAX_TRAY,
  type BeginUpload,
  type CaseFile,
  type CaseId,
  type ChunkAt,
  type UploadView,
} from '../../../core/index.ts'
import { isClerk } from '../../at-window.ts'
import { findCaseFor, lockCaseFor } from '../../find-case.ts'
import type { CasesRefusal } from '../../refusal.ts'
import { attachMaterial } from '../attach-material.ts'
import { cleanName, takeInBytes } from '../take-in.ts'
import {
  addPart,
  bytesOf,
  deleteBeyond,
  deleteUpload,
  insertUpload,
  listUploads,
  lockUpload,
} from './store.ts'

interface Place {
  readonly id: CaseId
  readonly upload: string
}

/** What lies on the case and is no material of it yet. */
export async function readTray(
  tx: Tx,
  actor: Actor,
  id: CaseId,
): Promise<Result<UploadView[], CasesRefusal>> {
  const found = await findCaseFor(tx, actor, 'case.edit', id)
  return found.ok ? granted(await listUploads(tx, found.value)) : found
}

/**
 * Begins a file; begun before, it answers from which byte to go on. At the window a full tray is sorted
 * first. An applicant's own files go to their material as soon as they have come: what of them was given up
 * makes room for the next, the oldest first.
 */
export async function beginUpload(
  tx: Tx,
  context: Context,
  actor: Actor,
  id: CaseId,
  { name, size, sha256 }: BeginUpload,
): Promise<Result<UploadView, CasesRefusal>> {
  const found = await lockCaseFor(tx, actor, 'case.edit', id)
  if (!found.ok) return found
  if (size > MAX_FILE)
    return refused({ code: 'CASES_FILE_TOO_LARGE', name: cleanName(name), megabytes: 20 })
  const { accountId } = actor
  const upload = { id: newId(), name: cleanName(name), size, sha256, received: 0 }
  const tray = await listUploads(tx, found.value)
  const known = tray.some((one) => one.name === upload.name && one.sha256 === sha256)
  if (isClerk(actor) && !known && tray.length >= MAX_TRAY)
    return refused({ code: 'CASES_TRAY_FULL', most: MAX_TRAY })
  const at = context.clock.now().toISOString()
  const begun = await insertUpload(tx, found.value, upload, { accountId, at })
  if (!isClerk(actor)) await deleteBeyond(tx, found.value, accountId, MAX_BEGUN)
  return granted(begun)
}

/** One piece: at the place where the last one ended, or sent again and not taken twice. */
export async function takeChunk(
  tx: Tx,
  actor: Actor,
  { id, upload: uploadId }: Place,
  { at, sha256 }: ChunkAt,
  bytes: Buffer,
): Promise<Result<UploadView, CasesRefusal>> {
  const found = await findCaseFor(tx, actor, 'case.edit', id)
  if (!found.ok) return found
  const upload = await lockUpload(tx, found.value, uploadId)
  if (!upload) return refused({ code: 'CASES_UPLOAD_UNKNOWN' })
  if (digest(bytes) !== sha256) return refused({ code: 'CASES_UPLOAD_CHUNK_BROKEN', at })
  const { received, size } = upload
  if (at + bytes.length <= received) return granted(upload)
  const whole = bytes.length === CHUNK || received + bytes.length === size
  if (at !== received || !whole || received + bytes.length > size)
    return refused({ code: 'CASES_UPLOAD_GAP', received })
  await addPart(tx, found.value, upload, bytes)
  return granted({ ...upload, received: received + bytes.length })
}

/** The scan becomes a file of a material: whole, what it says it is, and harmless. */
export async function assignUpload(
  tx: Tx,
  context: Context,
  actor: Actor,
  { id, upload: uploadId }: Place,
  material: MaterialId,
): Promise<Result<{ file: CaseFile; version: number }, CasesRefusal>> {
  const found = await lockCaseFor(tx, actor, 'case.edit', id)
  if (!found.ok) return found
  const upload = await lockUpload(tx, found.value, uploadId)
  if (!upload) return refused({ code: 'CASES_UPLOAD_UNKNOWN' })
  const { received, size, name } = upload
  if (received < size) return refused({ code: 'CASES_UPLOAD_GAP', received })
  const bytes = await bytesOf(tx, found.value, uploadId)
  if (digest(bytes) !== upload.sha256) return refused({ code: 'CASES_UPLOAD_BROKEN', name })
  const stored = await takeInBytes(context, name, bytes)
  if (!stored.ok) return stored
  const attached = await attachMaterial(tx, context, actor, { id, material }, stored.value)
  if (attached.ok) await deleteUpload(tx, found.value, uploadId)
  return attached
}

/** Thrown away: a page scanned twice, or of somebody else. */
export async function dropUpload(
  tx: Tx,
  actor: Actor,
  { id, upload }: Place,
): Promise<Result<UploadView[], CasesRefusal>> {
  const found = await findCaseFor(tx, actor, 'case.edit', id)
  if (!found.ok) return found
  if (!(await lockUpload(tx, found.value, upload))) return refused({ code: 'CASES_UPLOAD_UNKNOWN' })
  await deleteUpload(tx, found.value, upload)
  return granted(await listUploads(tx, found.value))
}

/** The scan as it came, to see what it is before it is sorted. */
export async function readUpload(
  tx: Tx,
  actor: Actor,
  { id, upload: uploadId }: Place,
): Promise<Result<{ upload: UploadView; bytes: Buffer }, CasesRefusal>> {
  const found = await findCaseFor(tx, actor, 'case.edit', id)
  if (!found.ok) return found
  const upload = await lockUpload(tx, found.value, uploadId)
  if (!upload) return refused({ code: 'CASES_UPLOAD_UNKNOWN' })
  if (upload.received < upload.size)
    return refused({ code: 'CASES_UPLOAD_GAP', received: upload.received })
  return granted({ upload, bytes: await bytesOf(tx, found.value, uploadId) })
}

function digest(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}
