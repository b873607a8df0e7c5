import type { ColumnType, Generated } from 'kysely'
import { tables, type Tx } from '#platform/server/database.ts'
import type { Actor, Failures, RoleGrant } from '../core/index.ts'

type Timestamp = ColumnType<string, Date | string, Date | string>

interface AccessTables {
  account: {
    id: string
    username: string
    name: string
    password_hash: string
    demo: boolean
    closed_at: ColumnType<string | null, Date | null, Date | null>
    created_at: Generated<string>
  }
  role_grant: {
    region: string
    account_id: string
    role: RoleGrant['role']
    department: string
    granted_at: Generated<string>
  }
  session: {
    token_hash: Buffer
    account_id: string
    created_at: Timestamp
    seen_at: Timestamp
    ends_at: Timestamp
  }
  login_failure: {
    name_hash: Buffer
    count: number
    last_at: Timestamp
    locked_until: ColumnType<string | null, Date | null, Date | null>
  }
}

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

async function rolesOf(tx: Tx, accountId: string): Promise<RoleGrant[]> {
  const rows = await own(tx)
    .selectFrom('role_grant')
    .select(['role', 'region', 'department'])
    .where('account_id', '=', accountId)
    .orderBy('region')
    .orderBy('role')
    .orderBy('department')
    .execute()
  return rows.map(({ role, region, department }) => ({
    role,
    region,
    ...(department !== '' && { department }),
  }))
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
    })
    .execute()
}

/** The session of this token if it has neither idled out (last seen before `idleSince`) nor ended. */
export async function findSession(
  tx: Tx,
  tokenHash: Buffer,
  now: Date,
  idleSince: Date,
): Promise<{ actor: Actor; seenAt: string } | undefined> {
  const row = await own(tx)
    .selectFrom('session as s')
    .innerJoin('account as a', 'a.id', 's.account_id')
    .select(['a.id', 'a.username', 'a.name', 's.seen_at'])
    .where('s.token_hash', '=', tokenHash)
    .where('s.ends_at', '>', now.toISOString())
    .where('s.seen_at', '>', idleSince.toISOString())
    .where('a.closed_at', 'is', null)
    .executeTakeFirst()
  if (!row) return undefined
  const { id: accountId, username, name } = row
  return {
    actor: { accountId, username, name, roles: await rolesOf(tx, accountId) },
    seenAt: row.seen_at,
  }
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

/** The failures under a name, locked until the transaction ends (a first one makes the row). */
export async function lockFailures(tx: Tx, nameHash: Buffer, now: Date): Promise<Failures> {
  const row = await own(tx)
    .insertInto('login_failure')
    .values({ name_hash: nameHash, count: 0, last_at: now, locked_until: null })
    .onConflict((conflict) => conflict.column('name_hash').doUpdateSet({ last_at: now }))
    .returning(['count', 'locked_until'])
    .executeTakeFirstOrThrow()
  return {
    count: row.count,
    ...(row.locked_until !== null && { lockedUntil: Date.parse(row.locked_until) }),
  }
}

export async function saveFailures(tx: Tx, nameHash: Buffer, failures: Failures): Promise<void> {
  await own(tx)
    .updateTable('login_failure')
    .set({
      count: failures.count,
      locked_until: failures.lockedUntil === undefined ? null : new Date(failures.lockedUntil),
    })
    .where('name_hash', '=', nameHash)
    .execute()
}

export async function deleteFailures(tx: Tx, nameHash: Buffer): Promise<void> {
  await own(tx).deleteFrom('login_failure').where('name_hash', '=', nameHash).execute()
}

/** Forgets failures older than this; a lock lasts minutes. */
export async function deleteOldFailures(tx: Tx, before: Date): Promise<void> {
  await own(tx).deleteFrom('login_failure').where('last_at', '<', before.toISOString()).execute()
}
