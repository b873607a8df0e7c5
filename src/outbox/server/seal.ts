import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const NAME = 'keys/outbox.key'
const known = new Map<string, Buffer>()

/** 32 bytes in a file of the data folder, which all nodes share: a stolen database alone opens nothing. */
function keyOf(dataDir: string): Buffer {
  const found = known.get(dataDir)
  if (found) return found
  const file = path.join(dataDir, NAME)
  if (!existsSync(file)) makeKey(file)
  const key = readFileSync(file)
  if (key.length !== 32) throw new Error(`${NAME} is damaged: 32 bytes expected; restore it`)
  known.set(dataDir, key)
  return key
}

/** Two processes at once: the link succeeds for one of them, and both read that one's. */
function makeKey(file: string): void {
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

/** AES-256-GCM: 12 bytes nonce, 16 bytes tag, then the text; `bound` to the row that it stands in. */
export function seal(dataDir: string, bound: string, text: string): Buffer {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyOf(dataDir), nonce).setAAD(Buffer.from(bound))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
}

export function unseal(dataDir: string, bound: string, sealed: Buffer): string {
  const decipher = createDecipheriv('aes-256-gcm', keyOf(dataDir), sealed.subarray(0, 12))
  decipher.setAAD(Buffer.from(bound)).setAuthTag(sealed.subarray(12, 28))
  return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]).toString()
}
