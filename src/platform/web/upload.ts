import type { Path } from '../core/calls.ts'
import { ApiError, newKey, OFFLINE } from './api.ts'
import { language } from './language.ts'

export interface Uploading {
  /** How much has gone, from 0 to 1. */
  readonly onProgress?: (share: number) => void
  /** Stops it: nothing is kept. */
  readonly signal?: AbortSignal
  /** The same for the same file sent again: what arrived unseen is not kept twice. */
  readonly key?: string
}

/** Nothing has moved for so long: the network is gone, whatever the browser believes; in milliseconds. */
const PATIENCE = 45_000

/** Sends one file with its progress; fetch cannot tell how much has gone, XMLHttpRequest can. */
export function upload<T>(
  path: Path<'POST', T>,
  file: File,
  { onProgress, signal, key = newKey() }: Uploading = {},
): Promise<T> {
  return new Promise((resolve, reject) => {
    const wire = new XMLHttpRequest()
    let patience: ReturnType<typeof setTimeout> | undefined
    const stop = (): void => wire.abort()
    const moved = (): void => {
      clearTimeout(patience)
      patience = setTimeout(stop, PATIENCE)
    }
    wire.open('POST', `/api/v1${path}`)
    wire.responseType = 'json'
    wire.setRequestHeader('idempotency-key', key)
    wire.setRequestHeader('accept-language', language() === 'en' ? 'en' : 'zh-CN')
    wire.upload.addEventListener('progress', (event) => {
      moved()
      if (event.lengthComputable) onProgress?.(event.loaded / event.total)
    })
    wire.addEventListener('load', () => {
      const body: unknown = wire.response
      if (wire.status < 300) resolve(body as T)
      else reject(new ApiError(wire.status, (body ?? {}) as Record<string, unknown>))
    })
    for (const lost of ['error', 'abort'] as const)
      wire.addEventListener(lost, () => reject(new ApiError(0, { code: OFFLINE })))
    wire.addEventListener('loadend', () => {
      clearTimeout(patience)
      signal?.removeEventListener('abort', stop)
    })
    signal?.addEventListener('abort', stop)
    const form = new FormData()
    form.append('file', file, file.name)
    moved()
    wire.send(form)
  })
}
