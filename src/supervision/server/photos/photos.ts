import type { MultipartFile } from '@fastify/multipart'
import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { allow, type Actor } from '../../../access/server/index.ts'
import { takeIn } from '../../../cases/server/index.ts'
import { record } from '../../../records/server/index.ts'
import type { Check } from '../../core/index.ts'
import { targetOf } from '../checks/present.ts'
import { findCheck } from '../checks/store.ts'
import type { PhotoRefusal, SupervisionRefusal } from '../problems.ts'
import { insertPhoto, listPhotos } from './store.ts'

/** Photos of one check at the most. */
const MOST = 200

interface Kept {
  readonly sha256: string
  readonly size: number
  readonly contentType: string
}

/** The check that this actor records. In every state: what was photographed without a network comes when it can. */
export async function mayAdd(
  tx: Tx,
  actor: Actor,
  id: string,
): Promise<Result<Check, SupervisionRefusal>> {
  const found = await findCheck(tx, id)
  if (!found) return refused({ code: 'ACCESS_NOT_FOUND' })
  const allowed = allow(actor, 'check.record', targetOf(found.check))
  return allowed.ok ? granted(found.check) : allowed
}

/** Takes the bytes of a picture in; what is none is kept nowhere. */
export async function storePhoto(
  context: Context,
  part: MultipartFile,
): Promise<Result<Kept, PhotoRefusal>> {
  const taken = await takeIn(context, part)
  if (!taken.ok) return taken
  const { sha256, size, contentType } = taken.value
  return contentType.startsWith('image/')
    ? granted({ sha256, size, contentType })
    : refused({ code: 'SUPERVISION_NOT_A_PHOTO' })
}

/** Notes a picture on disk as the check's. */
export async function addPhoto(
  tx: Tx,
  context: Context,
  actor: Actor,
  id: string,
  { sha256, size, contentType }: Kept,
): Promise<Result<{ sha256: string; size: number }, SupervisionRefusal>> {
  const check = await mayAdd(tx, actor, id)
  if (!check.ok) return check
  if ((await listPhotos(tx, check.value)).length >= MOST)
    return refused({ code: 'SUPERVISION_PHOTOS_TOO_MANY', most: MOST })
  const at = context.clock.now().toISOString()
  const photo = { sha256, size, content_type: contentType, by_id: actor.accountId, at }
  await insertPhoto(tx, check.value, photo)
  const { region } = check.value
  await record(tx, {
    actor,
    action: 'check.photo-added',
    region,
    object: { kind: 'check', id },
    detail: { sha256 },
  })
  return granted({ sha256, size })
}

/** One photo, for who may read the check; reading by officers is recorded: people may be on it. */
export async function readPhoto(
  tx: Tx,
  context: Context,
  actor: Actor,
  at: { readonly id: string; readonly sha256: string },
): Promise<Result<{ bytes: Buffer; contentType: string }, SupervisionRefusal>> {
  const found = await findCheck(tx, at.id)
  if (!found) return refused({ code: 'ACCESS_NOT_FOUND' })
  const { check } = found
  const allowed = allow(actor, 'check.read', targetOf(check))
  if (!allowed.ok) return allowed
  const photo = (await listPhotos(tx, check)).find(({ sha256 }) => sha256 === at.sha256)
  const bytes = photo && (await context.blobs.get(photo.sha256))
  if (!photo || !bytes) return refused({ code: 'SUPERVISION_PHOTO_ABSENT', sha256: at.sha256 })
  if (actor.accountId !== check.ownerId)
    await record(tx, {
      actor,
      action: 'personal.read',
      region: check.region,
      object: { kind: 'check', id: at.id },
      detail: { fields: [`photo:${photo.sha256}`] },
    })
  return granted({ bytes, contentType: photo.content_type })
}
