import { randomBytes } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const BYTES = 32
const known = new Map<string, Buffer>()

/**
 * The 32 secret bytes in `keys/<name>` of a data folder, which all nodes share and only the service can
 * read; made when there are none. Back them up apart from the database: either alone opens nothing.
 * Throws when the file is damaged.
 */
export function keyIn(dataDir: string, name: string): Buffer {
  const file = path.join(dataDir, 'keys', name)
  const found = known.get(file)
  if (found) return found
  if (!existsSync(file)) makeKey(file)
  const key = readKey(file)
  known.set(file, key)
  return key
}

/** Reads a key file as it lies there. Throws when it does not hold 32 bytes. */
export function readKey(file: string): Buffer {
  const key = readFileSync(file)
  const name = path.join('keys', path.basename(file))
  if (key.length !== BYTES) throw new Error(`${name} is damaged: 32 bytes expected; restore it`)
  return key
}

/** Two processes at once: the link succeeds for one of them, and both read that one's. */
export function makeKey(file: string): void {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
  const draft = path.join(
    path.dirname(file),
    `.draft-${process.pid}-${randomBytes(4).toString('hex')}`,
  )
  writeFileSync(draft, randomBytes(BYTES), { mode: 0o600, flush: true })
  try {
    linkSync(draft, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(draft, { force: true })
  }
}
