import { createHash } from 'node:crypto'
import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { afterFailure, clientNetwork, isLocked, LOCK_OUT, type Failures } from '../../core/index.ts'
import {
  deleteFailures,
  deleteFailuresOf,
  deleteOldFailures,
  isKnownDevice,
  isLockedName,
  lockFailures,
  saveFailures,
} from './store.ts'

/** Where an attempt comes from. */
export interface Client {
  /** The address as the server believes it (behind a trusted proxy the one it names). */
  readonly address: string
  /** The token of the browser, when it was given one at an earlier sign-in. */
  readonly device?: string | undefined
}

export interface LockedRefusal {
  readonly code: 'ACCESS_LOCKED'
  readonly until: string
  readonly time: string
}

interface Counter {
  readonly hash: Buffer
  readonly ofName: Buffer
  readonly limit: number
}

const DAY = 24 * 60 * 60_000
const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest()
const nameHash = (username: string): Buffer => sha256(`name\n${username}`)

/**
 * Which counters an attempt goes by. A browser that the person has used before has one of its own, and
 * mistakes of others, however many and wherever, do not touch it; all others are counted by address and
 * together (OWASP: device cookies). Nothing of a name or an address is stored in clear.
 */
async function countersOf(
  tx: Tx,
  username: string,
  accountId: string | undefined,
  { address, device }: Client,
): Promise<Counter[]> {
  const counter = (of: string, limit: number) => {
    return { hash: sha256(`${of}\n${username}`), ofName: nameHash(username), limit }
  }
  const tokenHash = device === undefined ? undefined : sha256(device)
  if (tokenHash && accountId && (await isKnownDevice(tx, { tokenHash, accountId })))
    return [counter(`device ${tokenHash.toString('hex')}`, LOCK_OUT.client)]
  return [
    counter(`address ${clientNetwork(address)}`, LOCK_OUT.client),
    counter('strangers', LOCK_OUT.strangers),
  ]
}

/** What an attempt has used up before its secret is looked at. */
export interface CountedAttempt {
  readonly counters: readonly Buffer[]
  /** The lock that follows if the secret is wrong. */
  readonly locked?: LockedRefusal
}

/**
 * Counts an attempt as a failure before its secret is looked at, so that guesses sent at once are counted
 * one by one; refused while a lock holds. `forgive` takes it back when the secret was right.
 */
export async function countAttempt(
  tx: Tx,
  username: string,
  accountId: string | undefined,
  client: Client,
  now: number,
): Promise<Result<CountedAttempt, LockedRefusal>> {
  await deleteOldFailures(tx, new Date(now - DAY))
  const counters = await countersOf(tx, username, accountId, client)
  const after: (Counter & { failures: Failures })[] = []
  for (const counter of counters) {
    const before = await lockFailures(tx, counter, new Date(now))
    if (isLocked(before, now)) return refused(sayLocked(before))
    after.push({ ...counter, failures: afterFailure(before, now, counter.limit) })
  }
  for (const { hash, failures } of after) await saveFailures(tx, hash, failures)
  const worst = after.find(({ failures }) => isLocked(failures, now))
  return granted({
    counters: after.map(({ hash }) => hash),
    ...(worst && { locked: sayLocked(worst.failures) }),
  })
}

/** Counts a guess at a secret of an account that is signed in, in a transaction of its own. */
export async function countGuess(
  context: Pick<Context, 'db' | 'clock'>,
  { username, accountId }: { readonly username: string; readonly accountId: string },
  client: Client,
): Promise<Result<CountedAttempt, LockedRefusal>> {
  const now = context.clock.now().getTime()
  return context.db.transaction((tx) => countAttempt(tx, username, accountId, client, now))
}

/** The secret was right after all. */
export async function forgive(tx: Tx, attempt: CountedAttempt): Promise<void> {
  await deleteFailures(tx, attempt.counters)
}

/** An administrator opens a name again, for every client. */
export async function unlockName(tx: Tx, username: string): Promise<void> {
  await deleteFailuresOf(tx, nameHash(username))
}

export async function isNameLocked(tx: Tx, username: string, now: Date): Promise<boolean> {
  return isLockedName(tx, nameHash(username), now)
}

const BEIJING = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
})

function sayLocked(failures: Failures): LockedRefusal {
  const until = new Date(failures.lockedUntil ?? 0)
  return { code: 'ACCESS_LOCKED', until: until.toISOString(), time: BEIJING.format(until) }
}
