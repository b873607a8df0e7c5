import { createHmac } from 'node:crypto'
import { keyIn } from '#platform/server/key-file.ts'
import { openBytes, sealBytes } from '#platform/server/sealed-bytes.ts'

/** What seals the private keys in the database: a stolen database alone signs nothing. */
const NAME = 'signing.key'

/** Seals a private key; `bound` cannot be swapped for another. */
export function sealSecret(dataDir: string, bound: string, text: Buffer): Buffer {
  return sealBytes(keyIn(dataDir, NAME), bound, text)
}

export function openSecret(dataDir: string, bound: string, sealed: Buffer): Buffer {
  return openBytes(keyIn(dataDir, NAME), bound, sealed)
}

/** 32 bytes that only holders of the key file can make of these words; `purpose` keeps uses apart. */
export function macOf(dataDir: string, purpose: string, words: string): Buffer {
  return createHmac('sha256', keyIn(dataDir, NAME)).update(`${purpose}\n${words}`).digest()
}
