import { ApiError, get, newKey, OFFLINE, request } from '#platform/web/index.ts'
import type { Acknowledged, FileAcknowledged, VisitView } from '../../core/index.ts'
import { forgetAcknowledged, keepVisit, markAcknowledged, readKept } from './store.ts'

/** Entries travel in bundles; a bundle that was sent is never sent again. */
const BUNDLE = 100

/** How a sending ended; whatever it says, what is not acknowledged is still on the device. */
export type Sent =
  /** `forgotten`: there was something here, and now it is on the server alone. */
  | { readonly ended: 'done'; readonly view: VisitView; readonly forgotten: boolean }
  | { readonly ended: 'offline' }
  | { readonly ended: 'login' }
  | { readonly ended: 'refused'; readonly error: ApiError }

/**
 * Sends everything that is not acknowledged: bytes first, then what speaks of them; each is marked
 * when the server names its hash. When nothing is left unacknowledged the local copies are deleted
 * and the server's view takes their place. Tabs of one device take turns.
 */
export async function sendAll(account: string, visit: string, told: () => void): Promise<Sent> {
  try {
    return await navigator.locks.request(`zhunying-send-${visit}`, () =>
      sendInTurn(account, visit, told),
    )
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    if (error.status === 401) return { ended: 'login' }
    return error.code === OFFLINE || error.status >= 500
      ? { ended: 'offline' }
      : { ended: 'refused', error }
  }
}

async function sendInTurn(account: string, visit: string, told: () => void): Promise<Sent> {
  const kept = await readKept(account, visit)
  for (const file of kept.files) {
    if (file.acknowledged) continue
    const { sha256 } = await sendFile(visit, file)
    await markAcknowledged(account, visit, 'files', [sha256])
    told()
  }
  const entries = kept.entries.filter(({ acknowledged }) => !acknowledged)
  for (let at = 0; at < entries.length; at += BUNDLE) {
    const bundle = entries.slice(at, at + BUNDLE).map(({ hash, entry }) => ({ hash, entry }))
    const reply = await request<Acknowledged>('POST', `/visits/${visit}/entries`, {
      body: { entries: bundle },
      key: newKey(),
    })
    await markAcknowledged(account, visit, 'entries', reply.body.acknowledged)
    told()
  }
  const view = await get<VisitView>(`/visits/${visit}`)
  if (kept.visit !== undefined) await keepVisit(account, view)
  const had = kept.entries.length + kept.files.length > 0
  return { ended: 'done', view, forgotten: (await forgetAcknowledged(account, view)) && had }
}

/** Sends bytes under the hash they were given when they were made; the server reckons it anew. */
export async function sendFile(
  visit: string,
  file: { readonly sha256: string; readonly type: string; readonly bytes: ArrayBuffer },
): Promise<FileAcknowledged> {
  return sendBytes(`/api/v1/visits/${visit}/files/${file.sha256}`, file)
}

/** The same for whoever else keeps bytes on a device: not acknowledged under their own hash, they were not sent. */
export async function sendBytes(
  url: string,
  file: { readonly sha256: string; readonly type: string; readonly bytes: ArrayBuffer },
): Promise<FileAcknowledged> {
  const form = new FormData()
  form.append('file', new Blob([file.bytes], { type: file.type }), file.sha256)
  const reply = await reach(url, form)
  const body: unknown = await reply.json().catch(() => ({}))
  if (!reply.ok) throw new ApiError(reply.status, body as Record<string, unknown>)
  const answer = body as FileAcknowledged
  if (answer.sha256 !== file.sha256)
    throw new Error(`another hash was acknowledged: ${answer.sha256}`)
  return answer
}

async function reach(url: string, body: FormData): Promise<Response> {
  try {
    return await fetch(url, { method: 'POST', body, headers: { 'idempotency-key': newKey() } })
  } catch {
    throw new ApiError(0, { code: OFFLINE })
  }
}
