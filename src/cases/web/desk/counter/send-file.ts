import type { UploadView } from '../../../core/index.ts'

/** Bytes of a piece; the server takes no others. */
const CHUNK = 512 * 1024

export interface Sending {
  readonly file: File
  /** 0 to 1. */
  readonly share: number
  readonly state: 'waiting' | 'sending' | 'paused' | 'came' | 'failed'
  /** What the server knows it as, once it has begun. */
  readonly id?: string
  readonly error?: unknown
}

/** How pieces travel; a test brings its own network. */
export interface Wire {
  begin(caseId: string, file: Pick<File, 'name' | 'size'>, sha256: string): Promise<UploadView>
  piece(
    caseId: string,
    upload: string,
    at: number,
    sha256: string,
    bytes: Blob,
  ): Promise<UploadView>
  /** Whether it failed only for now: the network, not a refusal. */
  passes(error: unknown): boolean
  /** Resolves when it is worth trying again. */
  back(): Promise<void>
}

async function digest(bytes: ArrayBuffer): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/**
 * Sends one file piece by piece. A piece that the network dropped is sent again when the network is
 * back, from the byte the server has; a refusal (too large, tray full) ends it.
 */
export async function sendFile(
  wire: Wire,
  caseId: string,
  file: File,
  tell: (part: Partial<Sending>) => void,
): Promise<UploadView> {
  const sha256 = await digest(await file.arrayBuffer())
  let known = await steadily(wire, tell, () => wire.begin(caseId, file, sha256))
  tell({ id: known.id, state: 'sending', share: known.received / file.size })
  while (known.received < file.size) {
    const at = known.received
    const bytes = file.slice(at, at + CHUNK)
    const hash = await digest(await bytes.arrayBuffer())
    known = await steadily(wire, tell, () => wire.piece(caseId, known.id, at, hash, bytes))
    tell({ state: 'sending', share: known.received / file.size })
  }
  tell({ state: 'came', share: 1 })
  return known
}

async function steadily<T>(
  wire: Wire,
  tell: (part: Partial<Sending>) => void,
  work: () => Promise<T>,
): Promise<T> {
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (!wire.passes(error)) throw error
      tell({ state: 'paused' })
      await wire.back()
    }
  }
}
