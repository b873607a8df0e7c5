import { keyIn } from '#platform/server/key-file.ts'
import { openBytes, sealBytes } from '#platform/server/sealed-bytes.ts'

const NAME = 'outbox.key'

/** Seals a receiver's secret or a person's address; `bound` to the row that it stands in. */
export function seal(dataDir: string, bound: string, text: string): Buffer {
  return sealBytes(keyIn(dataDir, NAME), bound, text)
}

export function unseal(dataDir: string, bound: string, sealed: Buffer): string {
  return openBytes(keyIn(dataDir, NAME), bound, sealed).toString()
}
