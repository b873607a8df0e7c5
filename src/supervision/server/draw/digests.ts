import { createHash, createHmac } from 'node:crypto'
import type { Digests } from '../../core/index.ts'

/** The platform's own HMAC-SHA256 and SHA-256. */
export const DIGESTS: Digests = {
  hmac: (key, words) => createHmac('sha256', key).update(words).digest(),
  sha256: (of) => createHash('sha256').update(of).digest('hex'),
}
