import { createCipheriv, createDecipheriv, randomBytes, type CipherKey } from 'node:crypto'

const NONCE = 12
const TAG = 16

/**
 * AES-256-GCM: 12 bytes nonce, 16 bytes tag, then the text. `bound` says where it belongs: carried to
 * another place, it does not open.
 */
export function sealBytes(key: CipherKey, bound: string, text: string | Buffer): Buffer {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(bound))
  const sealed = Buffer.concat([cipher.update(text), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
}

/** What was sealed by this key for this place; throws for anything else. */
export function openBytes(key: CipherKey, bound: string, sealed: Buffer): Buffer {
  const nonce = sealed.subarray(0, NONCE)
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG })
  decipher.setAAD(Buffer.from(bound)).setAuthTag(sealed.subarray(NONCE, NONCE + TAG))
  return Buffer.concat([decipher.update(sealed.subarray(NONCE + TAG)), decipher.final()])
}
