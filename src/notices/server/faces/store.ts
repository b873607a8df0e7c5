import { sql, type ColumnType } from 'kysely'
import type { PlainDate } from '#kernel/plain-date.ts'
import { tables, type Tx } from '#platform/server/database.ts'
import type { Demand, DemandBeyond } from '../../core/index.ts'

interface DemandTables {
  notice_demand: {
    region: string
    id: string
    case_id: string
    notice_id: string | null
    round: number
    demanded: ColumnType<readonly Demand[], string, never>
    beyond: ColumnType<readonly DemandBeyond[], string, never>
    beyond_count: number
    reason: string | null
    asked_by: string | null
    asked_on: string
    asked_at: string
  }
}

const own = (tx: Tx) => tables<DemandTables>(tx)

/** One demand on one case, as it was made. */
export interface DemandRow {
  readonly region: string
  readonly id: string
  readonly caseId: string
  readonly noticeId: string | null
  /** From 1, in the order of asking. */
  readonly round: number
  readonly demanded: readonly Demand[]
  readonly beyond: readonly DemandBeyond[]
  readonly reason: string | null
  readonly askedBy: string | null
  readonly askedOn: PlainDate
  readonly askedAt: string
}

export async function insertDemand(tx: Tx, row: DemandRow): Promise<void> {
  await own(tx)
    .insertInto('notice_demand')
    .values({
      region: row.region,
      id: row.id,
      case_id: row.caseId,
      notice_id: row.noticeId,
      round: row.round,
      demanded: JSON.stringify(row.demanded),
      beyond: JSON.stringify(row.beyond),
      beyond_count: row.beyond.length,
      reason: row.reason,
      asked_by: row.askedBy,
      asked_on: row.askedOn,
      asked_at: row.askedAt,
    })
    .execute()
}

export async function listDemands(tx: Tx, region: string, caseId: string): Promise<DemandRow[]> {
  const rows = await own(tx)
    .selectFrom('notice_demand')
    .selectAll()
    .where('region', '=', region)
    .where('case_id', '=', caseId)
    .orderBy('round')
    .execute()
  return rows.map((row) => ({
    region: row.region,
    id: row.id,
    caseId: row.case_id,
    noticeId: row.notice_id,
    round: row.round,
    demanded: row.demanded,
    beyond: row.beyond,
    reason: row.reason,
    askedBy: row.asked_by,
    askedOn: row.asked_on as PlainDate,
    askedAt: row.asked_at,
  }))
}

export interface DemandSums {
  readonly casesAsked: number
  /** Asked a second time, or for something beyond the notice. */
  readonly casesRepeated: number
  readonly casesBeyond: number
  readonly demandsBeyond: number
}

/** Sums over the cases that were asked for something on these days. */
export async function sumDemands(
  tx: Tx,
  region: string,
  from: string,
  until: string,
): Promise<DemandSums> {
  const perCase = own(tx)
    .selectFrom('notice_demand')
    .select(['case_id'])
    .select((row) => row.fn.max('round').as('last'))
    .select((row) => row.fn.sum<number>('beyond_count').as('beyond'))
    .where('region', '=', region)
    .where('asked_on', '>=', from)
    .where('asked_on', '<=', until)
    .groupBy('case_id')
  const sums = await own(tx)
    .selectFrom(perCase.as('one'))
    .select((row) => [
      row.fn.countAll<number>().as('casesAsked'),
      sql<number>`count(*) filter (where last > 1 or beyond > 0)`.as('casesRepeated'),
      sql<number>`count(*) filter (where beyond > 0)`.as('casesBeyond'),
      sql<number>`coalesce(sum(beyond), 0)::int`.as('demandsBeyond'),
    ])
    .executeTakeFirstOrThrow()
  return sums
}
