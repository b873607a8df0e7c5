import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const NAME = 'keys/signing.key'
const secrets = new Map<string, Buffer>()

/**
 * The secret that seals private keys in the database, 32 bytes in a file of the data folder that
 * only the service can read: a stolen database alone signs nothing. Back it up apart.
 */
function secretOf(dataDir: string): Buffer {
  const known = secrets.get(dataDir)
  if (known) return known
  const file = path.join(dataDir, NAME)
  if (!existsSync(file)) makeSecret(file)
  const secret = readFileSync(file)
  if (secret.length !== 32) throw new Error(`${NAME} is damaged: 32 bytes expected; restore it`)
  secrets.set(dataDir, secret)
  return secret
}

/** Two processes at once: the link succeeds for one of them, and both read that one's. */
function makeSecret(file: string): void {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, randomBytes(32), { mode: 0o600, flush: true })
  try {
    linkSync(draft, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

/** AES-256-GCM: 12 bytes nonce, 16 bytes tag, then the text. `bound` cannot be swapped for another. */
export function sealSecret(dataDir: string, bound: string, text: Buffer): Buffer {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', secretOf(dataDir), nonce).setAAD(Buffer.from(bound))
  const sealed = Buffer.concat([cipher.update(text), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
}

export function openSecret(dataDir: string, bound: string, sealed: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', secretOf(dataDir), sealed.subarray(0, 12))
  decipher.setAAD(Buffer.from(bound)).setAuthTag(sealed.subarray(12, 28))
  return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()])
}

/** 32 bytes that only holders of the key file can make of these words; `purpose` keeps uses apart. */
export function macOf(dataDir: string, purpose: string, words: string): Buffer {
  return createHmac('sha256', secretOf(dataDir)).update(`${purpose}\n${words}`).digest()
}
