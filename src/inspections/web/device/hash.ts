import { canonical } from '../../core/index.ts'

/** Whether this page may hash and keep things at all: browsers allow it on https (and localhost) only. */
export function canKeep(): boolean {
  return globalThis.isSecureContext && 'indexedDB' in globalThis
}

/** SHA-256 in hexadecimal. */
export async function sha256(content: ArrayBuffer | string): Promise<string> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** The name of a thing: the hash of its one text, as the server reckons it too. */
export function hashOf(thing: object): Promise<string> {
  return sha256(canonical(thing))
}
