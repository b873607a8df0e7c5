import { createHash } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { canonicalJson, type Digest, type SignedDigest } from '../../core/index.ts'
import { digestKey } from './key.ts'
import { chainHeads, digestBefore, insertDigest } from './store.ts'

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/** Where the digests lie beside the database, one file a day: copy them away. */
export const digestFile = (dataDir: string, day: string): string =>
  path.join(dataDir, 'digests', `${day}.json`)

/**
 * Signs where every chain ends at the end of `day`: into the table and a file of that day. Running twice
 * changes nothing: the first digest of a day stands.
 */
export async function makeDigests(tx: Tx, context: Context, day: string): Promise<Digest[]> {
  const { dataDir } = context.config
  const key = digestKey(dataDir)
  const made: (SignedDigest & { digest: Digest })[] = []
  for (const { region, rows, hash } of await chainHeads(tx)) {
    const previous = sha256((await digestBefore(tx, region, day)) ?? '')
    const digest: Digest = { region, day, rows, hash, previous }
    const body = canonicalJson(digest)
    const signed = { body, keyId: key.id, signature: key.sign(body) }
    const fresh = await insertDigest(tx, digest, signed, context.clock.now())
    if (fresh) made.push({ ...signed, digest })
  }
  if (made.length > 0) await writeOnce(digestFile(dataDir, day), made)
  return made.map(({ digest }) => digest)
}

async function writeOnce(file: string, made: readonly SignedDigest[]): Promise<void> {
  await fs.mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
  const lines = made.map(({ body, keyId, signature }) => ({ body, keyId, signature }))
  const draft = `${file}.${process.pid}`
  await fs.writeFile(draft, `${JSON.stringify(lines, null, 2)}\n`, { mode: 0o600, flush: true })
  // whole or not at all: a reader never meets half a file
  await fs.rename(draft, file)
}
