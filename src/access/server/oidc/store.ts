import { tables, type Tx } from '#platform/server/database.ts'
import type { AccessTables } from '../tables.ts'

const own = (tx: Tx) => tables<AccessTables>(tx)

/** A sign-in on its way through a provider. */
export interface Attempt {
  readonly stateHash: Buffer
  readonly provider: 'owner' | 'staff'
  /** The browser that began it, and that alone may end it. */
  readonly browserHash: Buffer
  readonly verifier: string
  readonly nonce: string
  readonly next: string
  /** The signed-in account that wants to link an identity; null: a sign-in. */
  readonly linkAccount: string | null
  /** Only asked for: who is not signed in there goes on as they came. */
  readonly silent: boolean
  readonly endsAt: Date
}

export async function insertAttempt(tx: Tx, attempt: Attempt, now: Date): Promise<void> {
  await own(tx).deleteFrom('sign_in_attempt').where('ends_at', '<', now.toISOString()).execute()
  await own(tx)
    .insertInto('sign_in_attempt')
    .values({
      state_hash: attempt.stateHash,
      provider: attempt.provider,
      browser_hash: attempt.browserHash,
      verifier: attempt.verifier,
      nonce: attempt.nonce,
      next: attempt.next,
      link_account: attempt.linkAccount,
      silent: attempt.silent,
      ends_at: attempt.endsAt,
    })
    .execute()
}

/** Takes the attempt away: it is answered once. */
export async function takeAttempt(
  tx: Tx,
  of: Pick<Attempt, 'stateHash' | 'browserHash' | 'provider'>,
  now: Date,
): Promise<Attempt | undefined> {
  const row = await own(tx)
    .deleteFrom('sign_in_attempt')
    .where('state_hash', '=', of.stateHash)
    .where('browser_hash', '=', of.browserHash)
    .where('provider', '=', of.provider)
    .where('ends_at', '>', now.toISOString())
    .returningAll()
    .executeTakeFirst()
  if (!row) return undefined
  return {
    ...of,
    verifier: row.verifier,
    nonce: row.nonce,
    next: row.next,
    linkAccount: row.link_account,
    silent: row.silent,
    endsAt: new Date(row.ends_at),
  }
}

/** The account that this identity is linked to, closed ones too. */
export async function findIdentity(
  tx: Tx,
  issuer: string,
  subject: string,
): Promise<string | undefined> {
  const row = await own(tx)
    .selectFrom('identity')
    .select('account_id')
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst()
  return row?.account_id
}

/** Links an identity; false when it is somebody's already. */
export async function insertIdentity(
  tx: Tx,
  identity: { issuer: string; subject: string; accountId: string; at: Date },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await own(tx)
    .insertInto('identity')
    .values({
      issuer: identity.issuer,
      subject: identity.subject,
      account_id: identity.accountId,
      linked_at: identity.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}
