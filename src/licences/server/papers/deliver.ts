import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { newId } from '#platform/server/ids.ts'
import { allow, type AccessRefusal, type Actor } from '../../../access/server/index.ts'
import { record } from '../../../records/server/index.ts'
import type { Face, LicenceRefusal } from '../../core/index.ts'
import { followDelivery } from '../postings/settle.ts'
import { findLicence } from '../store.ts'
import { deliveriesOf, findPapers, insertDelivery, movePaper, type Delivery } from './store.ts'

type Refusal = LicenceRefusal | AccessRefusal

export interface Handover {
  readonly number: string
  readonly serial: string
  readonly way: 'window' | 'post'
  /** Who took it at the window, or where it was posted. */
  readonly receiver: string
  /** Only with post. */
  readonly tracking: string | null
  /** 承运单位, with post where it is known. */
  readonly carrier?: string | undefined
}

/** 送达 (行政许可法 art 44): one copy is handed over at the window or posted. */
export async function deliverPaper(
  tx: Tx,
  context: Context,
  actor: Actor,
  handover: Handover,
): Promise<Result<Delivery, Refusal>> {
  const { number, serial, way, receiver, tracking } = handover
  const found = await findLicence(tx, number)
  if (!found) return refused({ code: 'LICENCES_NOT_FOUND', number })
  const { region } = found.licence
  const allowed = allow(actor, 'licence.deliver', { region, ownerId: found.ownerId })
  if (!allowed.ok) return allowed
  const [paper] = await findPapers(tx, { region, number, serial }, true)
  if (!paper) return refused({ code: 'LICENCES_PAPER_NOT_FOUND', serial })
  if (paper.state !== 'printed')
    return refused({ code: 'LICENCES_PAPER_NOT_IN_THIS_STATE', serial, state: paper.state })
  const at = context.clock.now().toISOString()
  const { accountId: actor_id, name: actor_name } = actor
  const { version, copy } = paper
  const delivery: Delivery = {
    region,
    id: newId(),
    number,
    version,
    copy,
    way,
    receiver,
    at,
    actor_id,
    actor_name,
    tracking: way === 'post' ? tracking : null,
  }
  await insertDelivery(tx, delivery)
  const note = `${way === 'post' ? '邮寄' : '窗口'}：${receiver}`
  await movePaper(tx, paper, 'delivered', { at, actorId: actor_id, actorName: actor_name }, note)
  await followDelivery(tx, context, delivery, handover.carrier ?? null)
  const detail = { serial, way }
  const object = { kind: 'licence', id: number }
  await record(tx, { actor, action: 'licence.delivered', region, object, detail })
  return granted(delivery)
}

/**
 * The holder's first download of a version is its electronic delivery; later ones, and downloads by
 * anybody else, are none.
 */
export async function noteDownload(
  tx: Tx,
  context: Context,
  actor: Actor,
  face: Pick<Face, 'region' | 'number' | 'version'>,
): Promise<void> {
  const { region, number, version } = face
  const found = await findLicence(tx, number)
  if (found?.ownerId !== actor.accountId) return
  const known = await deliveriesOf(tx, region, number)
  if (known.some((d) => d.way === 'download' && d.version === version)) return
  await insertDelivery(tx, {
    region,
    id: newId(),
    number,
    version,
    copy: null,
    way: 'download',
    tracking: null,
    receiver: actor.name,
    at: context.clock.now().toISOString(),
    actor_id: actor.accountId,
    actor_name: actor.name,
  })
}
