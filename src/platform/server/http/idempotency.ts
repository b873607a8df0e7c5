import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import type { JSONColumnType } from 'kysely'
import { granted, refused, type Result } from '#kernel/result.ts'
import { tables, type Tx } from '../database.ts'
import { openText, sealText } from '../fields/index.ts'
import { refuse } from './problem.ts'
import { PLATFORM_PROBLEMS, type PlatformRefusal } from './platform-problems.ts'

export interface IdempotencyTables {
  idempotency_key: {
    actor: string
    key: string
    route: string
    body_hash: string
    status: number | null
    /** `value` in clear only where an earlier version stored it. */
    body: JSONColumnType<{ sealed?: string; value?: unknown }> | null
    created_at?: string
  }
}
const own = (tx: Tx) => tables<IdempotencyTables>(tx)

export interface IdempotentRequest {
  readonly key: string
  /** In whose scope the key is unique: an account, or `anonymous`. */
  readonly actor: string
  readonly route: string
  readonly bodyHash: string
}
export interface Answer<T> {
  readonly status: number
  readonly body: T
}

/**
 * Does the work once for a key. The same key with the same request gets the answer stored then; with
 * another request it is refused (IDEMPOTENCY_KEY_REUSED, thrown as a ProblemError). The answer is
 * stored in the work's own transaction, sealed, for it says what was typed; two at once wait for one another on
 * the key's row.
 */
export async function idempotent<T>(
  tx: Tx,
  request: IdempotentRequest,
  work: () => Promise<Answer<T>>,
): Promise<Answer<T> & { replayed: boolean }> {
  const { key, actor, route, bodyHash } = request
  const claimed = await own(tx)
    .insertInto('idempotency_key')
    .values({ actor, key, route, body_hash: bodyHash, status: null, body: null })
    .onConflict((conflict) => conflict.columns(['actor', 'key']).doNothing())
    .returning('key')
    .executeTakeFirst()
  if (claimed === undefined) return { ...(await answerOf<T>(tx, request)), replayed: true }

  const answer = await work()
  const sealed = sealText(placeOf(request), JSON.stringify({ value: answer.body }))
  await own(tx)
    .updateTable('idempotency_key')
    .set({ status: answer.status, body: JSON.stringify({ sealed }) as never })
    .where('actor', '=', actor)
    .where('key', '=', key)
    .execute()
  return { ...answer, replayed: false }
}

async function answerOf<T>(tx: Tx, request: IdempotentRequest): Promise<Answer<T>> {
  const stored = await own(tx)
    .selectFrom('idempotency_key')
    .select(['route', 'body_hash', 'status', 'body'])
    .where('actor', '=', request.actor)
    .where('key', '=', request.key)
    .executeTakeFirstOrThrow()
  if (stored.route !== request.route || stored.body_hash !== request.bodyHash) {
    refuse<PlatformRefusal>(PLATFORM_PROBLEMS, { code: 'IDEMPOTENCY_KEY_REUSED' })
  }
  const { sealed, value } = stored.body ?? {}
  const body =
    sealed === undefined
      ? value
      : (JSON.parse(openText(placeOf(request), sealed)) as { value?: unknown }).value
  return { status: stored.status ?? 200, body: body as T }
}

const placeOf = ({ actor, key }: IdempotentRequest): string => `idempotency/${actor}/${key}`

/** The key of a write request; every write must bring one. */
export function idempotencyKey(request: FastifyRequest): Result<string, PlatformRefusal> {
  const key = request.headers['idempotency-key']
  if (key === undefined || key === '') return refused({ code: 'IDEMPOTENCY_KEY_MISSING' })
  if (typeof key !== 'string' || !/^[\x21-\x7e]{1,80}$/.test(key)) {
    return refused({ code: 'IDEMPOTENCY_KEY_INVALID' })
  }
  return granted(key)
}

/** A digest of what a request asks for; the order of properties does not matter. */
export function hashOf(body: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(sorted(body)) ?? '')
    .digest('hex')
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, inner]) => [name, sorted(inner)]),
  )
}

/** Forgets keys older than this, and says how many; a repetition comes within minutes. */
export async function forgetOldKeys(tx: Tx, before: Date): Promise<number> {
  const { numDeletedRows } = await own(tx)
    .deleteFrom('idempotency_key')
    .where('created_at', '<', before.toISOString())
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}
