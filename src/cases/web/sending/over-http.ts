import { ApiError, newKey, request, upload } from '#platform/web/index.ts'
import type { UploadView } from '../../core/index.ts'
import type { Wire } from './send-file.ts'

/** The network, a service that is being restarted, or too much at once; and a piece that broke on its way. */
function passes(error: unknown): boolean {
  if (!(error instanceof ApiError)) return false
  const { status, code } = error
  return status === 0 || status === 429 || status >= 502 || code === 'CASES_UPLOAD_CHUNK_BROKEN'
}

/** The server counts otherwise (another tab sent on), or has cleared it. */
function strays(error: unknown): boolean {
  return (
    error instanceof ApiError &&
    (error.code === 'CASES_UPLOAD_GAP' || error.code === 'CASES_UPLOAD_UNKNOWN')
  )
}

/** As soon as the browser has a network again; else after as long as the server asked for, or three seconds. */
function back(error: unknown): Promise<void> {
  const asked = error instanceof ApiError ? Number(error.facts['seconds']) : Number.NaN
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer)
      removeEventListener('online', done)
      resolve()
    }
    const timer = setTimeout(done, (asked > 0 ? Math.min(asked, 60) : 3) * 1000)
    addEventListener('online', done)
  })
}

/** Pieces over the service's own routes. */
export const overHttp: Wire = {
  passes,
  strays,
  back,
  begin: async (caseId, { name, size }, sha256) =>
    (
      await request<UploadView>('POST', `/cases/${caseId}/uploads`, {
        body: { name, size, sha256 },
        key: newKey(),
      })
    ).body,
  piece: (caseId, { upload: id, at, sha256, bytes, ...sending }) =>
    upload<UploadView>(
      `/cases/${caseId}/uploads/${id}/chunks?at=${at}&sha256=${sha256}`,
      new File([bytes], 'piece'),
      sending,
    ),
}
