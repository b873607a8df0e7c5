import { expressionBuilder, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { tables, type Tx } from '#platform/server/database.ts'
import type { Actor, RoleGrant } from '../core/index.ts'
import type { AccessTables } from './tables.ts'

const own = (tx: Tx) => tables<AccessTables>(tx)

/** An account with what is needed to sign it in. */
export interface Account {
  readonly actor: Actor
  readonly passwordHash: string
  readonly demo: boolean
}

/** The open account of this name (already normal), if any. */
export async function findAccount(tx: Tx, username: string): Promise<Account | undefined> {
  const row = await own(tx)
    .selectFrom('account')
    .select(['id', 'username', 'name', 'password_hash', 'demo'])
    .where('username', '=', username)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  if (!row) return undefined
  const { id: accountId, username: known, name } = row
  const roles = await rolesOf(tx, accountId)
  return {
    actor: { accountId, username: known, name, roles },
    passwordHash: row.password_hash,
    demo: row.demo,
  }
}

export async function rolesOf(tx: Tx, accountId: string): Promise<RoleGrant[]> {
  const rows = await own(tx)
    .selectFrom('role_grant')
    .select(['role', 'region', 'department'])
    .where('account_id', '=', accountId)
    .orderBy('region')
    .orderBy('role')
    .orderBy('department')
    .execute()
  return rows.map(grantOf)
}

/** The same within a statement that reads the account. */
function grantsOf(account: 'a.id' | 'account.id') {
  return jsonArrayFrom(
    expressionBuilder<AccessTables, never>()
      .selectFrom('role_grant as held')
      .select(['held.role', 'held.region', 'held.department'])
      .where('held.account_id', '=', sql.ref<string>(account))
      .orderBy('held.region')
      .orderBy('held.role')
      .orderBy('held.department'),
  )
}

type Held = Pick<AccessTables['role_grant'], 'role' | 'region' | 'department'>

function grantOf({ role, region, department }: Held): RoleGrant {
  return { role, region, ...(department !== '' && { department }) }
}

/** Makes accounts; a name that is taken is left as it is and not returned. */
export async function insertAccounts(
  tx: Tx,
  accounts: readonly { id: string; username: string; name: string; hash: string; demo: boolean }[],
): Promise<Set<string>> {
  if (accounts.length === 0) return new Set()
  const rows = await own(tx)
    .insertInto('account')
    .values(accounts.map(({ hash, ...account }) => ({ ...account, password_hash: hash })))
    .onConflict((conflict) => conflict.column('username').doNothing())
    .returning('id')
    .execute()
  return new Set(rows.map((row) => row.id))
}

export async function insertGrants(
  tx: Tx,
  grants: readonly { accountId: string; grant: RoleGrant }[],
): Promise<void> {
  if (grants.length === 0) return
  const rows = grants.map(({ accountId, grant }) => ({
    account_id: accountId,
    role: grant.role,
    region: grant.region,
    department: grant.department ?? '',
  }))
  await own(tx).insertInto('role_grant').values(rows).execute()
}

export async function updatePassword(tx: Tx, accountId: string, hash: string): Promise<void> {
  await own(tx)
    .updateTable('account')
    .set({ password_hash: hash })
    .where('id', '=', accountId)
    .execute()
  await own(tx).deleteFrom('session').where('account_id', '=', accountId).execute()
}

/** Every open account with its roles, by name. */
export async function listAccounts(tx: Tx, only?: { demo: boolean }): Promise<Actor[]> {
  const rows = await own(tx)
    .selectFrom('account as a')
    .innerJoin('role_grant as g', 'g.account_id', 'a.id')
    .select(['a.id', 'a.username', 'a.name', 'g.role', 'g.region', 'g.department'])
    .where('a.closed_at', 'is', null)
    .$if(only !== undefined, (query) => query.where('a.demo', '=', only?.demo ?? false))
    .orderBy('a.created_at')
    .orderBy('a.id')
    .execute()
  const actors = new Map<string, Actor & { roles: RoleGrant[] }>()
  for (const { id: accountId, username, name, role, region, department } of rows) {
    const actor = actors.get(accountId) ?? { accountId, username, name, roles: [] }
    actor.roles.push({ role, region, ...(department !== '' && { department }) })
    actors.set(accountId, actor)
  }
  return [...actors.values()]
}

export interface SessionRow {
  readonly tokenHash: Buffer
  readonly accountId: string
  readonly createdAt: Date
  readonly endsAt: Date
  /** Of a sign-in through a provider: which one, and its (sealed) ID token, by which one signs out there. */
  readonly provider?: string | undefined
  readonly idToken?: string | undefined
}

export async function insertSession(tx: Tx, session: SessionRow): Promise<void> {
  await own(tx)
    .insertInto('session')
    .values({
      token_hash: session.tokenHash,
      account_id: session.accountId,
      created_at: session.createdAt,
      seen_at: session.createdAt,
      ends_at: session.endsAt,
      provider: session.provider ?? null,
      id_token: session.idToken ?? null,
    })
    .execute()
}

export interface FoundSession {
  readonly actor: Actor
  readonly demo: boolean
  readonly seenAt: string
  readonly mandateId: string | null
  readonly provider: string | null
  readonly idToken: string | null
  /** Whether a second factor is set up. */
  readonly secondFactor: boolean
}

/** The session of this token if it has not ended; whether it idled out the caller reckons by the roles. */
export async function findSession(
  tx: Tx,
  tokenHash: Buffer,
  now: Date,
): Promise<FoundSession | undefined> {
  const row = await own(tx)
    .selectFrom('session as s')
    .innerJoin('account as a', 'a.id', 's.account_id')
    .leftJoin('second_factor as f', (join) =>
      join.onRef('f.account_id', '=', 'a.id').on('f.confirmed_at', 'is not', null),
    )
    .select(['a.id', 'a.username', 'a.name', 'a.demo', 's.seen_at', 's.mandate_id'])
    .select(['s.provider', 's.id_token', 'f.account_id as factor'])
    .select(grantsOf('a.id').as('grants'))
    .where('s.token_hash', '=', tokenHash)
    .where('s.ends_at', '>', now.toISOString())
    .where('a.closed_at', 'is', null)
    .executeTakeFirst()
  if (!row) return undefined
  const { id: accountId, username, name } = row
  return {
    actor: { accountId, username, name, roles: row.grants.map(grantOf) },
    demo: row.demo,
    seenAt: row.seen_at,
    mandateId: row.mandate_id,
    provider: row.provider,
    idToken: row.id_token,
    secondFactor: row.factor !== null,
  }
}

/** The open account of this id, if any. */
export async function findAccountById(tx: Tx, accountId: string): Promise<Actor | undefined> {
  const row = await own(tx)
    .selectFrom('account')
    .select(['id', 'username', 'name'])
    .select(grantsOf('account.id').as('grants'))
    .where('id', '=', accountId)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  if (!row) return undefined
  const { username, name, grants } = row
  return { accountId, username, name, roles: grants.map(grantOf) }
}

export async function updateSessionMandate(
  tx: Tx,
  tokenHash: Buffer,
  mandateId: string | null,
): Promise<void> {
  await own(tx)
    .updateTable('session')
    .set({ mandate_id: mandateId })
    .where('token_hash', '=', tokenHash)
    .execute()
}

/** The sessions of an account that have not ended, newest first. */
export async function listSessions(
  tx: Tx,
  accountId: string,
  now: Date,
): Promise<{ tokenHash: Buffer; createdAt: string; seenAt: string }[]> {
  return own(tx)
    .selectFrom('session')
    .select(['token_hash as tokenHash', 'created_at as createdAt', 'seen_at as seenAt'])
    .where('account_id', '=', accountId)
    .where('ends_at', '>', now.toISOString())
    .orderBy('created_at', 'desc')
    .limit(100)
    .execute()
}

/** Ends every session of an account but the one that asked for it. */
export async function deleteSessionsOf(tx: Tx, accountId: string, but?: Buffer): Promise<void> {
  let query = own(tx).deleteFrom('session').where('account_id', '=', accountId)
  if (but !== undefined) query = query.where('token_hash', '<>', but)
  await query.execute()
}

export async function touchSession(tx: Tx, tokenHash: Buffer, now: Date): Promise<void> {
  await own(tx)
    .updateTable('session')
    .set({ seen_at: now })
    .where('token_hash', '=', tokenHash)
    .execute()
}

export async function deleteSession(tx: Tx, tokenHash: Buffer): Promise<void> {
  await own(tx).deleteFrom('session').where('token_hash', '=', tokenHash).execute()
}

/** Sweeps what can never be used again; cheap by the index on the end. */
export async function deleteEndedSessions(tx: Tx, now: Date): Promise<void> {
  await own(tx).deleteFrom('session').where('ends_at', '<=', now.toISOString()).execute()
}

/** The open accounts that hold one of these roles for this department, by name. */
export async function listDepartment(
  tx: Tx,
  of: {
    readonly region: string
    readonly department: string
    readonly roles: readonly RoleGrant['role'][]
  },
): Promise<{ accountId: string; name: string; role: RoleGrant['role'] }[]> {
  return own(tx)
    .selectFrom('role_grant as held')
    .innerJoin('account', 'account.id', 'held.account_id')
    .select(['account.id as accountId', 'account.name as name', 'held.role as role'])
    .where('held.region', '=', of.region)
    .where('held.department', '=', of.department)
    .where('held.role', 'in', of.roles)
    .where('account.closed_at', 'is', null)
    .orderBy('account.name')
    .orderBy('account.id')
    .execute()
}
