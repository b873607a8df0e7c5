import { createSecretKey, hkdfSync, randomBytes, type KeyObject } from 'node:crypto'
import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'

/** AES-256-GCM, or SM4-CTR with HMAC-SM3 over it (GB/T 32907, GB/T 32905) where commercial ciphers are asked for. */
export const FIELD_CIPHERS = ['aes', 'sm4'] as const
export type FieldCipher = (typeof FIELD_CIPHERS)[number]

export interface FieldKey {
  readonly id: string
  readonly cipher: FieldCipher
  /**
   * Apart from one another, whatever the cipher does with them. A key object: given bytes, the cipher first
   * finds out that they are none, which costs as much as opening an envelope.
   */
  readonly seal: KeyObject
  readonly mac: KeyObject
}

const NAME = /^fields-(\d{4})\.(aes|sm4)\.key$/
/** By key id, of every data folder this process has opened. */
const known = new Map<string, FieldKey>()
let newest: FieldKey | undefined
const opened = new Set<string>()

/**
 * Makes the keys of a data folder known to this process and answers with the newest, by which it seals
 * from now on; the first one is made here. They lie in `keys/`, which only the service can read and
 * which is backed up apart from the database: either alone tells nothing.
 */
export function openFieldKeys(dataDir: string): FieldKey {
  const folder = path.join(dataDir, 'keys')
  opened.add(dataDir)
  if (keyFiles(folder).length === 0) writeKey(folder, 1, 'aes')
  const keys = keyFiles(folder).map((file) => readKey(folder, file))
  newest = keys.at(-1)
  if (!newest) throw new Error('no field key')
  return newest
}

/** A new key, by which everything is sealed from now on; what is sealed by older ones stays readable. */
export function addFieldKey(dataDir: string, cipher: FieldCipher): FieldKey {
  const folder = path.join(dataDir, 'keys')
  const last = Number(NAME.exec(keyFiles(folder).at(-1) ?? '')?.[1] ?? 0)
  writeKey(folder, last + 1, cipher)
  return openFieldKeys(dataDir)
}

/** The key to seal with; a process that has opened no data folder seals nothing, and says so. */
export function sealingKey(): FieldKey {
  if (!newest) throw new Error('no field key is open: call openFieldKeys first')
  return newest
}

/** The key of this id; one that another process has made since is looked for in the folders again. */
export function keyById(id: string): FieldKey {
  if (!known.has(id)) for (const dataDir of opened) openFieldKeys(dataDir)
  const key = known.get(id)
  if (!key) throw new Error(`the field key ${id} is not in keys/; restore it`)
  return key
}

function keyFiles(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => NAME.test(name))
    .toSorted()
}

/** Two processes at once: the name is taken by one of them, and both read that one's. */
function writeKey(folder: string, generation: number, cipher: FieldCipher): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const draft = path.join(folder, `.fields-${process.pid}-${randomBytes(4).toString('hex')}`)
  const name = `fields-${String(generation).padStart(4, '0')}.${cipher}.key`
  writeFileSync(draft, randomBytes(32), { mode: 0o600, flush: true })
  try {
    linkSync(draft, path.join(folder, name))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

function readKey(folder: string, file: string): FieldKey {
  const cipher = NAME.exec(file)?.[2] as FieldCipher
  const secret = readFileSync(path.join(folder, file))
  if (secret.length !== 32) throw new Error(`${file} is damaged: 32 bytes expected; restore it`)
  const derive = (use: string, bytes: number) =>
    Buffer.from(hkdfSync('sha256', secret, '', `zhunying fields ${use}`, bytes))
  const id = derive('id', 4).toString('hex')
  const key = known.get(id) ?? {
    id,
    cipher,
    seal: createSecretKey(derive(`seal ${cipher}`, cipher === 'sm4' ? 16 : 32)),
    mac: createSecretKey(derive(`mac ${cipher}`, 32)),
  }
  known.set(id, key)
  return key
}
