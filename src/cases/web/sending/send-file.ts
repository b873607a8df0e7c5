import type { UploadView } from '../../core/index.ts'
import { MAX_FILE } from '../../core/sniff.ts'

/** Bytes of a piece; the server takes no others. */
export const CHUNK = 512 * 1024
const NONE = '0'.repeat(64)
/** So often in a row the server may say that it has another count of the file, or none. */
const MOST_STRAYS = 3

export interface Sending {
  readonly file: File
  /** 0 to 1. */
  readonly share: number
  readonly state: 'waiting' | 'sending' | 'paused' | 'came' | 'failed'
  /** What the server knows it as, once it has begun. */
  readonly id?: string
  readonly error?: unknown
}
export type Tell = (part: Partial<Sending>) => void

/** One piece of a file on its way. */
export interface Piece {
  readonly upload: string
  readonly at: number
  readonly sha256: string
  readonly bytes: Blob
  /** How much of the piece has gone, 0 to 1. */
  readonly onProgress?: (share: number) => void
  readonly signal?: AbortSignal
}

/** How pieces travel; a test brings its own network. */
export interface Wire {
  begin(caseId: string, file: Pick<File, 'name' | 'size'>, sha256: string): Promise<UploadView>
  piece(caseId: string, piece: Piece): Promise<UploadView>
  /** Whether it failed only for now: the network, too many at once, not a refusal. */
  passes(error: unknown): boolean
  /** Whether the server has another count of this file, or has cleared it: it is begun again. */
  strays(error: unknown): boolean
  /** Resolves when it is worth trying again. */
  back(error: unknown): Promise<void>
}

async function digest(bytes: ArrayBuffer): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/**
 * Sends one file piece by piece. A piece that the network dropped is sent again when the network is
 * back, from the byte the server has; a refusal (too large, tray full) ends it, and so does `signal`.
 */
export async function sendFile(
  wire: Wire,
  caseId: string,
  file: File,
  tell: Tell,
  signal?: AbortSignal,
): Promise<UploadView> {
  // too large to be taken: the service says so, and a film is not read into memory for its digest
  const sha256 = file.size > MAX_FILE ? NONE : await digest(await file.arrayBuffer())
  const begin = () => steadily(wire, tell, () => wire.begin(caseId, file, sha256), signal)
  let known = await begin()
  let strays = 0
  tell({ id: known.id, state: 'sending', share: known.received / file.size })
  while (known.received < file.size) {
    try {
      known = await sendPiece(wire, caseId, { file, upload: known }, tell, signal)
      strays = 0
    } catch (error) {
      if (!wire.strays(error) || ++strays > MOST_STRAYS) throw error
      known = await begin()
    }
    tell({ id: known.id, state: 'sending', share: known.received / file.size })
  }
  tell({ state: 'came', share: 1 })
  return known
}

async function sendPiece(
  wire: Wire,
  caseId: string,
  { file, upload }: { readonly file: File; readonly upload: UploadView },
  tell: Tell,
  signal: AbortSignal | undefined,
): Promise<UploadView> {
  const at = upload.received
  const bytes = file.slice(at, at + CHUNK)
  const onProgress = (share: number): void =>
    tell({ state: 'sending', share: (at + share * bytes.size) / file.size })
  const piece = { upload: upload.id, at, bytes, onProgress, ...(signal && { signal }) }
  const sha256 = await digest(await bytes.arrayBuffer())
  // what of a piece had gone counts for nothing once it is dropped
  const told: Tell = (part) => tell({ ...part, share: at / file.size })
  return steadily(wire, told, () => wire.piece(caseId, { ...piece, sha256 }), signal)
}

/** Does the work, again and again while it fails only for now; until it is given up. */
export async function steadily<T>(
  wire: Pick<Wire, 'passes' | 'back'>,
  tell: Tell,
  work: () => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  for (;;) {
    signal?.throwIfAborted()
    try {
      return await work()
    } catch (error) {
      signal?.throwIfAborted()
      if (!wire.passes(error)) throw error
      tell({ state: 'paused' })
      await wire.back(error)
    }
  }
}
