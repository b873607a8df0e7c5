import { createHash } from 'node:crypto'
import { canonical, type Entry } from '../core/index.ts'

/** SHA-256 of a text or bytes, in hexadecimal. */
export function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex')
}

/** The name of an entry: what every device calls it too. */
export function hashOfEntry(entry: Entry): string {
  return sha256(canonical(entry))
}
