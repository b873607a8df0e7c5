import { z } from 'zod'
import { MaterialId } from '../../catalogue/core/index.ts'
import { CaseId } from './ids.ts'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const MOST = 20 * 1024 * 1024

/** Bytes of one piece; the last one may be shorter. */
export const CHUNK = 512 * 1024
/** So many scans may lie unsorted on one case at the window. */
export const MAX_TRAY = 60
/** So many files an applicant may have on their way, over all their cases; the oldest gives way. */
export const MAX_BEGUN = 20

/** `POST …/uploads`: begins a scan, or finds again how far it came. */
export const BeginUpload = z.strictObject({
  name: z.string().min(1).max(300),
  /** Bytes; more than a file may have is refused by name. */
  size: z.int().min(1),
  sha256,
})
export type BeginUpload = z.infer<typeof BeginUpload>
/** `POST …/uploads/:upload/chunks?at=&sha256=`: the piece that begins at this byte, with its own digest. */
export const ChunkAt = z.strictObject({ at: z.coerce.number().int().min(0).max(MOST), sha256 })
export type ChunkAt = z.infer<typeof ChunkAt>
export const UploadParams = z.object({ id: CaseId, upload: z.uuid() })
/** `POST …/uploads/:upload/assign`: which material the scan is. */
export const AssignUpload = z.strictObject({ material: MaterialId })

export const UploadView = z.object({
  id: z.uuid(),
  name: z.string(),
  size: z.number(),
  sha256,
  /** Bytes that have come; the next piece begins here. */
  received: z.number(),
})
export type UploadView = z.infer<typeof UploadView>
export const UploadTray = z.array(UploadView)
