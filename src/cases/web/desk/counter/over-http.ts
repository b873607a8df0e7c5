import { ApiError, newKey, request, upload } from '#platform/web/index.ts'
import type { UploadView } from '../../../core/index.ts'
import type { Wire } from './send-file.ts'

/** The network, or a service that is being restarted; and a piece that broke on its way. */
function passes(error: unknown): boolean {
  if (!(error instanceof ApiError)) return false
  return error.status === 0 || error.status >= 502 || error.code === 'CASES_UPLOAD_CHUNK_BROKEN'
}

/** Pieces over the service's own routes. */
export const overHttp: Wire = {
  passes,
  begin: async (caseId, { name, size }, sha256) =>
    (
      await request<UploadView>('POST', `/cases/${caseId}/uploads`, {
        body: { name, size, sha256 },
        key: newKey(),
      })
    ).body,
  piece: (caseId, id, at, sha256, bytes) =>
    upload<UploadView>(
      `/cases/${caseId}/uploads/${id}/chunks?at=${at}&sha256=${sha256}`,
      new File([bytes], 'piece'),
    ),
  back: () =>
    new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer)
        removeEventListener('online', done)
        resolve()
      }
      const timer = setTimeout(done, 3000)
      addEventListener('online', done)
    }),
}
