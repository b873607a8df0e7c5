import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** The key that signs the daily digests: Ed25519, in a file of the data folder that only the service can read. */
export interface DigestKey {
  readonly id: string
  sign(text: string): string
  verify(text: string, signature: string): boolean
}

const known = new Map<string, DigestKey>()

/**
 * The installation's key, made at the first call. Who can write the database but not this folder can sign no
 * digest; keep a copy of its public half, and the digests, where neither reaches.
 */
export function digestKey(dataDir: string): DigestKey {
  const found = known.get(dataDir)
  if (found) return found
  const file = path.join(dataDir, 'keys', 'records.key')
  if (!existsSync(file)) makeKey(file)
  const key = keyOf(createPrivateKey(readFileSync(file)))
  known.set(dataDir, key)
  return key
}

function keyOf(privateKey: KeyObject): DigestKey {
  const publicKey = createPublicKey(privateKey)
  const der = publicKey.export({ format: 'der', type: 'spki' })
  return {
    id: createHash('sha256').update(der).digest('hex').slice(0, 16),
    sign: (text) => sign(null, Buffer.from(text), privateKey).toString('base64url'),
    verify: (text, signature) =>
      verify(null, Buffer.from(text), publicKey, Buffer.from(signature, 'base64url')),
  }
}

/** Two processes at once: the link succeeds for one of them, and both read that one's. */
function makeKey(file: string): void {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`
  const { privateKey } = generateKeyPairSync('ed25519')
  const pem = privateKey.export({ format: 'pem', type: 'pkcs8' })
  writeFileSync(draft, pem, { mode: 0o600, flush: true })
  try {
    linkSync(draft, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(draft, { force: true })
  }
}
