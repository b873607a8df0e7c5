import { ApiError, post, request, upload } from '#platform/web/index.ts'
import { forgetParcel, keepParcel } from './kept-parcels.ts'
import { overHttp } from './over-http.ts'
import type { Parcel } from './parcel.ts'
import { CHUNK, sendFile, steadily, type Tell } from './send-file.ts'

export { keptParcels } from './kept-parcels.ts'

/**
 * Brings a file to its material, and keeps it on the device until it is there: a small one goes in one
 * piece, any other in pieces, so that a lost network costs one of them. Where the browser has no digest
 * (plain http) every file goes in one piece.
 */
export async function deliver(parcel: Parcel, tell: Tell, signal: AbortSignal): Promise<void> {
  await keepParcel(parcel)
  const inParts = parcel.file.size > CHUNK && globalThis.isSecureContext
  try {
    await (inParts ? inPieces : whole)(parcel, tell, signal)
    await forgetParcel(parcel)
  } catch (error) {
    if (isRefusal(error)) await forgetParcel(parcel)
    throw error
  }
}

/** The server wants none of it, however often it comes; signing in again is no such thing. */
function isRefusal(error: unknown): boolean {
  if (!(error instanceof ApiError)) return false
  return error.status >= 400 && error.status < 500 && error.status !== 401
}

async function whole(parcel: Parcel, tell: Tell, signal: AbortSignal): Promise<void> {
  const { caseId, material, file, key } = parcel
  const onProgress = (share: number): void => tell({ state: 'sending', share })
  const path = `/cases/${caseId}/materials/${material}` as const
  const send = () => upload(path, file, { key, signal, onProgress })
  await steadily(overHttp, tell, send, signal)
}

async function inPieces(parcel: Parcel, tell: Tell, signal: AbortSignal): Promise<void> {
  const { caseId, material, file } = parcel
  const { id } = await sendFile(overHttp, caseId, file, tell, signal)
  const assign = () =>
    post(`/cases/${caseId}/uploads/${id}/assign`, { material }, `sort-${id}-${material}`)
  try {
    await steadily(overHttp, tell, assign, signal)
  } catch (error) {
    // the server has looked at the whole of it, and wants none of it
    if (isRefusal(error)) await drop(caseId, id)
    throw error
  }
}

/** Given up by the person: forgotten here, and what came so far (`upload`) is thrown away there. */
export async function takeBack(parcel: Parcel, upload: string | undefined): Promise<void> {
  await forgetParcel(parcel)
  if (upload !== undefined) await drop(parcel.caseId, upload)
}

/** If nobody hears of it, the server does so by itself in a week. */
async function drop(caseId: string, id: string): Promise<void> {
  await request('DELETE', `/cases/${caseId}/uploads/${id}`).catch(() => undefined)
}
