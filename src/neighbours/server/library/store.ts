import type { ColumnType } from 'kysely'
import { tables, type Tx } from '#platform/server/database.ts'
import type { LibraryDifference, LibraryReportView } from '../../core/index.ts'

type Maybe = ColumnType<string | null, string | null | undefined, string | null>

interface LibraryTables {
  library_line: {
    region: string
    receiver_id: string
    subject: string
    told: string
    told_at: string
    their_state: Maybe
    their_document: Maybe
    their_at: Maybe
    confirmed_at: Maybe
  }
  library_report: {
    region: string
    id: string
    receiver_id: string
    day: string
    asked_at: string
    state: LibraryReportView['state']
    reached: Maybe
    compared: ColumnType<number, number | undefined, number>
    ended_at: Maybe
  }
  library_difference: {
    region: string
    report_id: string
    subject: string
    difference: ColumnType<LibraryDifference, string, never>
  }
}

const own = (tx: Tx) => tables<LibraryTables>(tx)

interface At {
  readonly region: string
  readonly receiverId: string
}

/** Notes what the library is told; false when it was told just that before. */
export async function noteTold(
  tx: Tx,
  { region, receiverId }: At,
  line: { readonly subject: string; readonly told: string; readonly at: string },
): Promise<boolean> {
  const row = await own(tx)
    .insertInto('library_line')
    .values({
      region,
      receiver_id: receiverId,
      subject: line.subject,
      told: line.told,
      told_at: line.at,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['region', 'receiver_id', 'subject'])
        .doUpdateSet({ told: line.told, told_at: line.at })
        .where('library_line.told', '<>', line.told),
    )
    .returning('subject')
    .executeTakeFirst()
  return row !== undefined
}

/** What became of a licence by the library's own word; false when it was never told of it. */
export async function noteSaid(
  tx: Tx,
  { region, receiverId }: At,
  said: { readonly subject: string; readonly state: string; readonly document: string },
  at: string,
): Promise<boolean> {
  const row = await own(tx)
    .updateTable('library_line')
    .set({
      their_state: said.state,
      their_document: said.document,
      their_at: at,
      confirmed_at: at,
    })
    .where('region', '=', region)
    .where('receiver_id', '=', receiverId)
    .where('subject', '=', said.subject)
    .returning('subject')
    .executeTakeFirst()
  return row !== undefined
}

/** It said that it has these. */
export async function noteConfirmed(
  tx: Tx,
  { region, receiverId }: At,
  subjects: readonly string[],
  at: string,
): Promise<void> {
  if (subjects.length === 0) return
  await own(tx)
    .updateTable('library_line')
    .set({ confirmed_at: at })
    .where('region', '=', region)
    .where('receiver_id', '=', receiverId)
    .where('subject', 'in', [...subjects])
    .execute()
}

export interface Line {
  readonly subject: string
  readonly toldAt: string
  readonly said: { readonly state: string; readonly document: string; readonly at: string } | null
}

export async function linesOf(
  tx: Tx,
  { region, receiverId }: At,
  subjects: readonly string[],
): Promise<Line[]> {
  if (subjects.length === 0) return []
  const rows = await own(tx)
    .selectFrom('library_line')
    .selectAll()
    .where('region', '=', region)
    .where('receiver_id', '=', receiverId)
    .where('subject', 'in', [...subjects])
    .execute()
  return rows.map(({ subject, told_at, their_state, their_document, their_at }) => ({
    subject,
    toldAt: told_at,
    said:
      their_state !== null && their_document !== null && their_at !== null
        ? { state: their_state, document: their_document, at: their_at }
        : null,
  }))
}

export interface ReportRow {
  readonly id: string
  readonly receiverId: string
  readonly reached: string | null
  readonly compared: number
}

export async function insertReport(
  tx: Tx,
  { region, receiverId }: At,
  report: { readonly id: string; readonly day: string; readonly askedAt: string },
): Promise<void> {
  const { id, day, askedAt: asked_at } = report
  const row = { region, id, receiver_id: receiverId, day, asked_at, state: 'asked' as const }
  await own(tx).insertInto('library_report').values(row).execute()
}

/** The report that is being answered, its row locked. */
export async function lockReport(
  tx: Tx,
  { region, receiverId }: At,
  id: string,
): Promise<ReportRow | undefined> {
  return own(tx)
    .selectFrom('library_report')
    .select(['id', 'receiver_id as receiverId', 'reached', 'compared'])
    .where('region', '=', region)
    .where('id', '=', id)
    .where('receiver_id', '=', receiverId)
    .where('state', '=', 'asked')
    .forUpdate()
    .executeTakeFirst()
}

export async function moveReport(
  tx: Tx,
  { region, id }: { readonly region: string; readonly id: string },
  to: { readonly reached: string | null; readonly compared: number; readonly endedAt?: string },
): Promise<void> {
  await own(tx)
    .updateTable('library_report')
    .set({
      reached: to.reached,
      compared: to.compared,
      ...(to.endedAt !== undefined && { state: 'done' as const, ended_at: to.endedAt }),
    })
    .where('region', '=', region)
    .where('id', '=', id)
    .execute()
}

/** What was asked and never answered to the end is said to be so. */
export async function closeUnanswered(tx: Tx, region: string, at: string): Promise<void> {
  await own(tx)
    .updateTable('library_report')
    .set({ state: 'unanswered', ended_at: at })
    .where('region', '=', region)
    .where('state', '=', 'asked')
    .execute()
}

export async function insertDifferences(
  tx: Tx,
  of: { readonly region: string; readonly id: string },
  differences: readonly LibraryDifference[],
): Promise<void> {
  if (differences.length === 0) return
  await own(tx)
    .insertInto('library_difference')
    .values(
      differences.map((one) => ({
        region: of.region,
        report_id: of.id,
        subject: one.subject,
        difference: JSON.stringify(one),
      })),
    )
    .execute()
}

const SHOWN = 200

/** The last report of a region with its first differences. */
export async function latestReport(tx: Tx, region: string): Promise<LibraryReportView | undefined> {
  const row = await own(tx)
    .selectFrom('library_report')
    .selectAll()
    .where('region', '=', region)
    .orderBy('asked_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return undefined
  const rows = await own(tx)
    .selectFrom('library_difference')
    .select('difference')
    .where('region', '=', region)
    .where('report_id', '=', row.id)
    .orderBy('subject')
    .limit(SHOWN)
    .execute()
  const { id, day, asked_at: askedAt, state, compared, ended_at: endedAt } = row
  return { id, day, askedAt, state, compared, endedAt, differences: rows.map((r) => r.difference) }
}
