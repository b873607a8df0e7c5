import { tables, type Tx } from '#platform/server/database.ts'
import type { RoleGrant } from '../../core/index.ts'
import { rolesOf } from '../store.ts'
import type { AccessTables } from '../tables.ts'

const own = (tx: Tx) => tables<AccessTables>(tx)

/** An account as administrators see it. */
export interface Person {
  readonly accountId: string
  readonly username: string
  readonly name: string
  readonly roles: readonly RoleGrant[]
  readonly demo: boolean
  readonly closed: boolean
  readonly secondFactor: boolean
  readonly version: number
}

function select(tx: Tx) {
  return own(tx)
    .selectFrom('account as a')
    .leftJoin('second_factor as f', (join) =>
      join.onRef('f.account_id', '=', 'a.id').on('f.confirmed_at', 'is not', null),
    )
    .select(['a.id', 'a.username', 'a.name', 'a.demo', 'a.closed_at', 'a.version'])
    .select('f.account_id as factor')
}

type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number]

async function asPerson(tx: Tx, row: Row): Promise<Person> {
  const { id: accountId, username, name, demo, version } = row
  return {
    accountId,
    username,
    name,
    demo,
    version,
    roles: await rolesOf(tx, accountId),
    closed: row.closed_at !== null,
    secondFactor: row.factor !== null,
  }
}

/** By user name, from the one after `cursor`; `search` is part of a user name or a name. */
export async function listPeople(
  tx: Tx,
  page: { readonly search?: string; readonly cursor?: string; readonly limit: number },
): Promise<Person[]> {
  let query = select(tx).orderBy('a.username').limit(page.limit)
  if (page.cursor !== undefined) query = query.where('a.username', '>', page.cursor)
  if (page.search !== undefined && page.search !== '') {
    const pattern = `%${page.search.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`
    query = query.where((where) =>
      where.or([where('a.username', 'like', pattern), where('a.name', 'like', pattern)]),
    )
  }
  const people: Person[] = []
  for (const row of await query.execute()) people.push(await asPerson(tx, row))
  return people
}

/** The account of this id, its row locked until the transaction ends. */
export async function lockPerson(tx: Tx, accountId: string): Promise<Person | undefined> {
  const row = await select(tx).where('a.id', '=', accountId).forUpdate('a').executeTakeFirst()
  return row && asPerson(tx, row)
}

/** The next version; with `closed` the account is closed or opened again. */
export async function touchAccount(
  tx: Tx,
  accountId: string,
  change: { readonly closedAt?: Date | null; readonly passwordHash?: string } = {},
): Promise<void> {
  await own(tx)
    .updateTable('account')
    .set((row) => ({
      version: row('version', '+', 1),
      ...(change.closedAt !== undefined && { closed_at: change.closedAt }),
      ...(change.passwordHash !== undefined && { password_hash: change.passwordHash }),
    }))
    .where('id', '=', accountId)
    .execute()
}

export async function deleteGrant(tx: Tx, accountId: string, grant: RoleGrant): Promise<boolean> {
  const { numDeletedRows } = await own(tx)
    .deleteFrom('role_grant')
    .where('account_id', '=', accountId)
    .where('role', '=', grant.role)
    .where('region', '=', grant.region)
    .where('department', '=', grant.department ?? '')
    .executeTakeFirst()
  return numDeletedRows === 1n
}

export interface Invitation {
  readonly tokenHash: Buffer
  readonly accountId: string
  readonly madeBy: string | null
  readonly madeAt: Date
  readonly endsAt: Date
}

/** One invitation at a time: the one before is worth nothing any more. */
export async function insertInvitation(tx: Tx, one: Invitation): Promise<void> {
  await own(tx).deleteFrom('invitation').where('account_id', '=', one.accountId).execute()
  await own(tx)
    .insertInto('invitation')
    .values({
      token_hash: one.tokenHash,
      account_id: one.accountId,
      made_by: one.madeBy,
      made_at: one.madeAt,
      ends_at: one.endsAt,
    })
    .execute()
}

/** Whose invitation this is, if it still holds; locked until the transaction ends. */
export async function findInvitation(
  tx: Tx,
  tokenHash: Buffer,
  now: Date,
): Promise<string | undefined> {
  const row = await own(tx)
    .selectFrom('invitation')
    .select('account_id')
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .where('ends_at', '>', now.toISOString())
    .forUpdate()
    .executeTakeFirst()
  return row?.account_id
}

export async function useInvitation(tx: Tx, tokenHash: Buffer, now: Date): Promise<void> {
  await own(tx)
    .updateTable('invitation')
    .set({ used_at: now })
    .where('token_hash', '=', tokenHash)
    .execute()
}
