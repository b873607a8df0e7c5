import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { makeKey, readKey } from '../key-file.ts'

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
  if (keyFiles(folder).length === 0) makeKey(path.join(folder, nameOf(1, 'aes')))
  const keys = keyFiles(folder).map((file) => fieldKeyIn(folder, file))
  newest = keys.at(-1)
  if (!newest) throw new Error('no field key')
  return newest
}

/** A new key, by which everything is sealed from now on; what is sealed by older ones stays readable. */
export function addFieldKey(dataDir: string, cipher: FieldCipher): FieldKey {
  const folder = path.join(dataDir, 'keys')
  const last = Number(NAME.exec(keyFiles(folder).at(-1) ?? '')?.[1] ?? 0)
  makeKey(path.join(folder, nameOf(last + 1, cipher)))
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

const nameOf = (generation: number, cipher: FieldCipher) =>
  `fields-${String(generation).padStart(4, '0')}.${cipher}.key`

function keyFiles(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => NAME.test(name))
    .toSorted()
}

function fieldKeyIn(folder: string, file: string): FieldKey {
  const cipher = NAME.exec(file)?.[2] as FieldCipher
  const secret = readKey(path.join(folder, file))
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
