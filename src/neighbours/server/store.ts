import type { ColumnType } from 'kysely'
import { tables, type Tx } from '#platform/server/database.ts'
import type { DepartmentId, ItemId } from '../../catalogue/core/index.ts'
import type { CaseId } from '../../cases/core/index.ts'
import type { Dispatch } from '../core/index.ts'

type Timestamp = ColumnType<string, string, string>
type MaybeTimestamp = ColumnType<string | null, string | null | undefined, string | null>

interface NeighboursTables {
  department_system: {
    region: string
    department: string
    since: Timestamp
    receiver_id: string
    by_name: string
    until: MaybeTimestamp
  }
  branch_dispatch: {
    region: string
    case_id: string
    item: string
    round: number
    receiver_id: string
    state: Dispatch['state']
    dispatched_at: Timestamp
    their_number: ColumnType<string | null, string | null | undefined, string | null>
    heard: ColumnType<number, number | undefined, number>
    confirmed_at: MaybeTimestamp
    ended_at: MaybeTimestamp
  }
}

const own = (tx: Tx) => tables<NeighboursTables>(tx)

export interface SystemRow {
  readonly department: DepartmentId
  readonly receiverId: string
  readonly since: string
}

/** The departments of a region that work in systems of their own now. */
export async function listSystems(tx: Tx, region: string): Promise<SystemRow[]> {
  const rows = await own(tx)
    .selectFrom('department_system')
    .select(['department', 'receiver_id as receiverId', 'since'])
    .where('region', '=', region)
    .where('until', 'is', null)
    .execute()
  return rows.map((row) => ({ ...row, department: row.department as DepartmentId }))
}

export async function endSystem(
  tx: Tx,
  of: { readonly region: string; readonly department: string },
  at: string,
): Promise<void> {
  await own(tx)
    .updateTable('department_system')
    .set({ until: at })
    .where('region', '=', of.region)
    .where('department', '=', of.department)
    .where('until', 'is', null)
    .execute()
}

export async function beginSystem(
  tx: Tx,
  system: {
    region: string
    department: string
    since: string
    receiver_id: string
    by_name: string
  },
): Promise<void> {
  await own(tx).insertInto('department_system').values(system).execute()
}

interface Of {
  readonly region: string
  readonly caseId: string
}

/** What of a case is with departments' systems now. */
export async function openDispatches(tx: Tx, { region, caseId }: Of): Promise<Dispatch[]> {
  const rows = await own(tx)
    .selectFrom('branch_dispatch')
    .select(['item', 'round', 'receiver_id as receiverId', 'state', 'heard'])
    .where('region', '=', region)
    .where('case_id', '=', caseId)
    .where('ended_at', 'is', null)
    .execute()
  return rows.map((row) => ({ ...row, item: row.item as ItemId }))
}

/** One of them, its row locked. */
export async function lockDispatch(
  tx: Tx,
  of: Of & { readonly item: string; readonly receiverId: string },
): Promise<Dispatch | undefined> {
  const row = await own(tx)
    .selectFrom('branch_dispatch')
    .select(['item', 'round', 'receiver_id as receiverId', 'state', 'heard'])
    .where('region', '=', of.region)
    .where('case_id', '=', of.caseId)
    .where('item', '=', of.item)
    .where('receiver_id', '=', of.receiverId)
    .where('ended_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  return row && { ...row, item: row.item as ItemId }
}

/** The next round of an item, from 1. */
export async function insertDispatch(
  tx: Tx,
  { region, caseId }: Of,
  of: { readonly item: string; readonly receiverId: string; readonly at: string },
): Promise<number> {
  const { most } = await own(tx)
    .selectFrom('branch_dispatch')
    .select(({ fn }) => fn.coalesce(fn.max('round'), fn.countAll<number>()).as('most'))
    .where('region', '=', region)
    .where('case_id', '=', caseId)
    .where('item', '=', of.item)
    .executeTakeFirstOrThrow()
  const round = Number(most) + 1
  await own(tx)
    .insertInto('branch_dispatch')
    .values({
      region,
      case_id: caseId,
      item: of.item,
      round,
      receiver_id: of.receiverId,
      state: 'sent',
      dispatched_at: of.at,
    })
    .execute()
  return round
}

export async function moveDispatch(
  tx: Tx,
  { region, caseId }: Of,
  dispatch: Pick<Dispatch, 'item' | 'round'>,
  to: {
    readonly state: Dispatch['state']
    readonly heard?: number
    readonly their_number?: string
    readonly confirmed_at?: string
    readonly ended_at?: string
  },
): Promise<void> {
  await own(tx)
    .updateTable('branch_dispatch')
    .set(to)
    .where('region', '=', region)
    .where('case_id', '=', caseId)
    .where('item', '=', dispatch.item)
    .where('round', '=', dispatch.round)
    .execute()
}

/** The latest round of an item, as its page shows it. */
export async function latestDispatch(tx: Tx, { region, caseId }: Of, item: string) {
  return own(tx)
    .selectFrom('branch_dispatch')
    .selectAll()
    .where('region', '=', region)
    .where('case_id', '=', caseId)
    .where('item', '=', item)
    .orderBy('round', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** Whether this item of a case was ever handed to this system. */
export async function wasDispatched(
  tx: Tx,
  of: Of & { readonly receiverId: string },
): Promise<ItemId[]> {
  const rows = await own(tx)
    .selectFrom('branch_dispatch')
    .select('item')
    .distinct()
    .where('region', '=', of.region)
    .where('case_id', '=', of.caseId)
    .where('receiver_id', '=', of.receiverId)
    .where('state', '<>', 'recalled')
    .execute()
  return rows.map(({ item }) => item as ItemId)
}

/** Open items at each system of a region. */
export async function countOpen(tx: Tx, region: string): Promise<Map<string, number>> {
  const rows = await own(tx)
    .selectFrom('branch_dispatch')
    .select(({ fn }) => ['receiver_id', fn.countAll<number>().as('count')])
    .where('region', '=', region)
    .where('ended_at', 'is', null)
    .groupBy('receiver_id')
    .execute()
  return new Map(rows.map((row) => [row.receiver_id, row.count]))
}

/** Cases with something at this system. */
export async function casesAt(tx: Tx, region: string, receiverId: string): Promise<CaseId[]> {
  const rows = await own(tx)
    .selectFrom('branch_dispatch')
    .select('case_id')
    .distinct()
    .where('region', '=', region)
    .where('receiver_id', '=', receiverId)
    .where('ended_at', 'is', null)
    .orderBy('case_id')
    .execute()
  return rows.map((row) => row.case_id as CaseId)
}
