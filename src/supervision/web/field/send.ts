import { ApiError, get, newKey, OFFLINE, request } from '#platform/web/index.ts'
import { sendBytes } from '../../../inspections/web/index.ts'
import type { CheckView, FieldReceipt } from '../../core/index.ts'
import { forget, markSent, readKept } from './store.ts'

/** How a sending ended; whatever it says, what is not acknowledged is still on the device. */
export type Sent =
  | { readonly ended: 'done'; readonly receipt: FieldReceipt | undefined }
  | { readonly ended: 'offline' }
  | { readonly ended: 'login' }
  | { readonly ended: 'refused'; readonly error: ApiError }

/**
 * Sends what the server does not have: bytes first, then, once it is finished, the record that speaks of them. Only
 * when the server names the record's own hash is anything deleted here. Tabs of one device take turns.
 */
export async function sendAll(account: string, id: string, told: () => void): Promise<Sent> {
  try {
    return await navigator.locks.request(`zhunying-send-${id}`, () => sendInTurn(account, id, told))
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    if (error.status === 401) return { ended: 'login' }
    return error.code === OFFLINE || error.status >= 500
      ? { ended: 'offline' }
      : { ended: 'refused', error }
  }
}

async function sendInTurn(account: string, id: string, told: () => void): Promise<Sent> {
  const kept = await readKept(account, id)
  for (const file of kept?.files ?? []) {
    if (file.acknowledged) continue
    await sendBytes(`/api/v1/checks/${id}/photos`, file)
    await markSent(file)
    told()
  }
  const sealed = kept?.check.sealed
  if (sealed === undefined) {
    // nothing to send yet: says all the same whether there is a network, and whether one is still signed in
    await get<CheckView>(`/checks/${id}`)
    return { ended: 'done', receipt: undefined }
  }
  const reply = await request<FieldReceipt>('POST', `/checks/${id}/field-records`, {
    body: { hash: sealed.hash, record: sealed.record },
    key: newKey(),
  })
  const gone = await forget(account, id, reply.body.acknowledged)
  return { ended: 'done', receipt: gone ? reply.body : undefined }
}
