import { sql } from 'kysely'
import { tables, type Tx } from '#platform/server/database.ts'

interface RatingTables {
  rating: { region: string; id: string; industry: string; grade: number; at: string }
  call_back: { region: string; rating_id: string; due: string; state: 'open' | 'done' }
}

const own = (tx: Tx) => tables<RatingTables>(tx)

/** 好差评 of a region and period: how many of each grade, and what became of the bad ones. */
export interface RatingSums {
  /** From 1 非常不满意 to 5 非常满意. */
  readonly grades: Readonly<Record<1 | 2 | 3 | 4 | 5, number>>
  readonly calledBack: number
  /** Still to be called back, and of these how many after their day. */
  readonly open: number
  readonly overdue: number
}

/** Sums ratings given on these days (Asia/Shanghai, both included), whoever gave them. */
export async function sumRatings(
  tx: Tx,
  of: {
    readonly region: string
    readonly from: string
    readonly until: string
    readonly industry?: string | undefined
  },
  today: string,
): Promise<RatingSums> {
  let given = own(tx)
    .selectFrom('rating')
    .leftJoin('call_back', (join) =>
      join
        .onRef('call_back.region', '=', 'rating.region')
        .onRef('call_back.rating_id', '=', 'rating.id'),
    )
    .where('rating.region', '=', of.region)
    .where(sql<boolean>`at >= ${of.from}::date::timestamp at time zone 'Asia/Shanghai'`)
    .where(sql<boolean>`at < (${of.until}::date + 1)::timestamp at time zone 'Asia/Shanghai'`)
  if (of.industry !== undefined) given = given.where('industry', '=', of.industry)
  const rows = await given
    .select('grade')
    .select((row) => [
      row.fn.countAll<number>().as('count'),
      sql<number>`count(*) filter (where state = 'done')`.as('done'),
      sql<number>`count(*) filter (where state = 'open')`.as('open'),
      sql<number>`count(*) filter (where state = 'open' and due < ${today}::date)`.as('overdue'),
    ])
    .groupBy('grade')
    .execute()
  const sum = (column: 'done' | 'open' | 'overdue') =>
    rows.reduce((total, row) => total + row[column], 0)
  const grades = { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 }
  for (const { grade, count } of rows) grades[grade as keyof typeof grades] = count
  return { grades, calledBack: sum('done'), open: sum('open'), overdue: sum('overdue') }
}
