import type { Tx } from '#platform/server/database.ts'
import type { Face } from '../../core/index.ts'
import { facesOf } from '../versions/store.ts'
import type { QueuedPrint } from './print.ts'
import type { PaperView } from './schema.ts'
import type { Delivery, PaperRow } from './store.ts'

function onFace(face: Face | undefined) {
  const { title = '', holder } = face ?? {}
  return { title, holder: holder?.name ?? '', address: holder?.address ?? '' }
}

export function presentQueued({ request, face }: QueuedPrint) {
  const { id, region, number, version, copies, reason, at } = request
  return { id, region, number, version, copies, reason, at, ...onFace(face) }
}

/** Papers with what is printed on each. */
export async function presentPapers(tx: Tx, papers: readonly PaperRow[]): Promise<PaperView[]> {
  const faces = await facesOf(
    tx,
    papers.map(({ number }) => number),
  )
  return papers.map((paper) => {
    const { region, serial, number, version, copy, state, printed_at: printedAt } = paper
    const face = faces.find((f) => f.number === number && f.version === version)
    return { region, serial, number, version, copy, state, printedAt, ...onFace(face) }
  })
}

export function presentDelivery(delivery: Delivery) {
  const { number, version, copy, way, receiver, tracking, at, actor_name: by } = delivery
  return { number, version, copy, way, receiver, tracking, at, by }
}
