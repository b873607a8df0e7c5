import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { newId } from '#platform/server/ids.ts'
import { seal, unseal } from '../seal.ts'
import { newSecret, type Algorithm, type Secret } from '../sign.ts'
import { endSecrets, findSecret, insertSecret, listSecrets, type SecretAt } from './store.ts'
import type { Receiver } from '../receivers/store.ts'

/** How long the secret before goes on beside a new one: both sides change without a gap. */
export const OVERLAP_HOURS = 24

type At = Pick<Receiver, 'region' | 'id'>
const boundTo = ({ region, id }: At, secret: string) => `${region}/${id}/${secret}`

/** The secrets in force, newest first. */
export async function secretsOf(
  tx: Tx,
  context: Context,
  receiver: At,
  direction: 'out' | 'in',
): Promise<Secret[]> {
  const at = { region: receiver.region, receiver_id: receiver.id }
  const rows = await listSecrets(tx, at, direction, context.clock.now().toISOString())
  return rows.map((row) => ({
    algorithm: row.algorithm,
    words: unseal(context.config.dataDir, boundTo(receiver, row.id), row.sealed),
    publicWords: row.public_key,
  }))
}

/** A new secret, by its id; those before it go on for `OVERLAP_HOURS`. */
export async function makeSecret(
  tx: Tx,
  context: Context,
  receiver: At,
  direction: 'out' | 'in',
  algorithm: Algorithm,
): Promise<string> {
  const now = context.clock.now()
  const at = { region: receiver.region, receiver_id: receiver.id }
  const ends = new Date(now.getTime() + OVERLAP_HOURS * 3_600_000)
  await endSecrets(tx, at, direction, ends.toISOString())
  const id = newId()
  const secret = newSecret(algorithm)
  await insertSecret(tx, {
    ...at,
    id,
    direction,
    algorithm,
    sealed: seal(context.config.dataDir, boundTo(receiver, id), secret.words),
    public_key: secret.publicWords,
    made_at: now.toISOString(),
  })
  return id
}

/** The shared secret to whoever has just made it; of an Ed25519 key only the public half is ever told. */
export async function tellSecret(tx: Tx, context: Context, at: SecretAt): Promise<string> {
  const row = await findSecret(tx, at)
  if (!row) throw new Error(`no secret ${at.secretId}`)
  const receiver = { region: row.region, id: row.receiver_id }
  return row.public_key ?? unseal(context.config.dataDir, boundTo(receiver, row.id), row.sealed)
}
