import type { Path } from '../core/calls.ts'
import { ApiError, newKey, OFFLINE } from './api.ts'
import { language } from './language.ts'

/** Sends one file with its progress (0–1); fetch cannot tell how much has gone, XMLHttpRequest can. */
export function upload<T>(
  path: Path<'POST', T>,
  file: File,
  onProgress: (share: number) => void,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const wire = new XMLHttpRequest()
    wire.open('POST', `/api/v1${path}`)
    wire.responseType = 'json'
    wire.setRequestHeader('idempotency-key', newKey())
    wire.setRequestHeader('accept-language', language() === 'en' ? 'en' : 'zh-CN')
    wire.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total)
    })
    wire.addEventListener('load', () => {
      const body: unknown = wire.response
      if (wire.status < 300) resolve(body as T)
      else reject(new ApiError(wire.status, (body ?? {}) as Record<string, unknown>))
    })
    wire.addEventListener('error', () => reject(new ApiError(0, { code: OFFLINE })))
    const form = new FormData()
    form.append('file', file, file.name)
    wire.send(form)
  })
}
