import { randomUUID } from 'node:crypto'

/**
 * A new UUID v7 (RFC 9562 §5.7): 48 bits of milliseconds, then 74 random bits, so that keys made
 * later sort later and an index grows at its end.
 */
export function newId(): string {
  const time = Date.now().toString(16).padStart(12, '0')
  // a version 4 has its random bits and its variant where a version 7 has them, and Node keeps a pool of them
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`
}
