import { tables, type Tx } from '#platform/server/database.ts'
import type { MandateScope } from '../../core/index.ts'
import type { AccessTables } from '../tables.ts'

const own = (tx: Tx) => tables<AccessTables>(tx)

/** 委托 as it is kept; days are `YYYY-MM-DD`, both included. */
export interface Mandate {
  readonly id: string
  readonly ownerId: string
  readonly agentId: string
  readonly businesses: readonly string[]
  readonly scopes: readonly MandateScope[]
  readonly from: string
  readonly until: string
  readonly revokedAt: string | null
  readonly version: number
}

/** With the names of both, for a list. */
export interface NamedMandate extends Mandate {
  readonly owner: string
  readonly agent: string
  readonly agentUsername: string
}

export async function insertMandate(
  tx: Tx,
  mandate: Omit<Mandate, 'revokedAt' | 'version'>,
  at: Date,
): Promise<void> {
  await own(tx)
    .insertInto('mandate')
    .values({
      id: mandate.id,
      owner_id: mandate.ownerId,
      agent_id: mandate.agentId,
      businesses: [...mandate.businesses],
      scopes: [...mandate.scopes],
      from_day: mandate.from,
      until_day: mandate.until,
      given_at: at,
    })
    .execute()
}

export async function findMandate(tx: Tx, id: string): Promise<NamedMandate | undefined> {
  return (await select(tx).where('m.id', '=', id).execute()).map(asMandate)[0]
}

/** Locked until the transaction ends. */
export async function lockMandate(tx: Tx, id: string): Promise<NamedMandate | undefined> {
  const rows = await select(tx).where('m.id', '=', id).forUpdate('m').execute()
  return rows.map(asMandate)[0]
}

/** Those given and those received, newest first. */
export async function mandatesOf(tx: Tx, accountId: string): Promise<NamedMandate[]> {
  const rows = await select(tx)
    .where((where) =>
      where.or([where('m.owner_id', '=', accountId), where('m.agent_id', '=', accountId)]),
    )
    .orderBy('m.id', 'desc')
    .limit(200)
    .execute()
  return rows.map(asMandate)
}

export async function revokeMandate(tx: Tx, id: string, at: Date): Promise<void> {
  await own(tx)
    .updateTable('mandate')
    .set((row) => ({ revoked_at: at, version: row('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

function select(tx: Tx) {
  return own(tx)
    .selectFrom('mandate as m')
    .innerJoin('account as owner', 'owner.id', 'm.owner_id')
    .innerJoin('account as agent', 'agent.id', 'm.agent_id')
    .select([
      ...(['m.id', 'm.owner_id', 'm.agent_id', 'm.businesses', 'm.scopes'] as const),
      ...(['m.from_day', 'm.until_day', 'm.revoked_at', 'm.version'] as const),
      'owner.name as owner',
      'agent.name as agent',
      'agent.username as agent_username',
    ])
}

type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number]

function asMandate(row: Row): NamedMandate {
  return {
    id: row.id,
    ownerId: row.owner_id,
    agentId: row.agent_id,
    businesses: row.businesses,
    scopes: row.scopes,
    from: row.from_day,
    until: row.until_day,
    revokedAt: row.revoked_at,
    version: row.version,
    owner: row.owner,
    agent: row.agent,
    agentUsername: row.agent_username,
  }
}
