import type { ColumnType } from 'kysely'
import type { Bilingual } from '#kernel/bilingual.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import { tables, type Tx } from '#platform/server/database.ts'

interface LettersTables {
  letter: {
    region: string
    id: string
    case_id: string
    kind: string
    item: string
    department: string | null
    cause: string
    number: string
    authority: string
    year: number
    serial: number
    title: ColumnType<Bilingual, string, never>
    body: string
    hash: string
    signature: string
    issued_by: string | null
    issued_on: string
    issued_at: string
  }
  letter_unserved: { region: string; id: string; department: string | null }
  letter_number: { region: string; authority: string; year: number; kind: string; last: number }
}

const own = (tx: Tx) => tables<LettersTables>(tx)

export interface LetterRow {
  readonly region: string
  readonly id: string
  readonly caseId: string
  readonly kind: string
  /** Empty for a letter of the whole case. */
  readonly item: string
  readonly department: string | null
  readonly cause: string
  readonly number: string
  readonly authority: string
  readonly year: number
  readonly serial: number
  readonly title: Bilingual
  /** Canonical JSON, exactly as hashed. */
  readonly body: string
  readonly hash: string
  readonly signature: string
  readonly issuedBy: string | null
  readonly issuedOn: PlainDate
  readonly issuedAt: string
}

export async function insertLetter(tx: Tx, row: LetterRow): Promise<void> {
  await own(tx)
    .insertInto('letter')
    .values({
      region: row.region,
      id: row.id,
      case_id: row.caseId,
      kind: row.kind,
      item: row.item,
      department: row.department,
      cause: row.cause,
      number: row.number,
      authority: row.authority,
      year: row.year,
      serial: row.serial,
      title: JSON.stringify(row.title),
      body: row.body,
      hash: row.hash,
      signature: row.signature,
      issued_by: row.issuedBy,
      issued_on: row.issuedOn,
      issued_at: row.issuedAt,
    })
    .execute()
}

/** The letters of a case in the order of their issue. */
export async function listLetters(tx: Tx, region: string, caseId: string): Promise<LetterRow[]> {
  const rows = await own(tx)
    .selectFrom('letter')
    .selectAll()
    .where('region', '=', region)
    .where('case_id', '=', caseId)
    .orderBy('issued_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    region: row.region,
    id: row.id,
    caseId: row.case_id,
    kind: row.kind,
    item: row.item,
    department: row.department,
    cause: row.cause,
    number: row.number,
    authority: row.authority,
    year: row.year,
    serial: row.serial,
    title: row.title,
    body: row.body,
    hash: row.hash,
    signature: row.signature,
    issuedBy: row.issued_by,
    issuedOn: row.issued_on as PlainDate,
    issuedAt: row.issued_at,
  }))
}

/** Letters that nobody has had yet, in the order of their issue, beginning after the last one seen. */
export async function listUnserved(
  tx: Tx,
  scope: { readonly regions: readonly string[] | '*'; readonly departments?: readonly string[] },
  page: { readonly after: string | undefined; readonly limit: number },
): Promise<Pick<LetterRow, 'id' | 'caseId' | 'title' | 'number' | 'authority' | 'issuedOn'>[]> {
  let query = own(tx)
    .selectFrom('letter_unserved as waits')
    .innerJoin('letter', (join) =>
      join.onRef('letter.region', '=', 'waits.region').onRef('letter.id', '=', 'waits.id'),
    )
    .select(['letter.id', 'letter.case_id', 'letter.title', 'letter.number'])
    .select(['letter.authority', 'letter.issued_on'])
  if (scope.regions !== '*') query = query.where('waits.region', 'in', scope.regions)
  if (scope.departments !== undefined)
    query = query.where('waits.department', 'in', scope.departments)
  if (page.after !== undefined) query = query.where('waits.id', '>', page.after)
  const rows = await query.orderBy('waits.id').limit(page.limit).execute()
  return rows.map(({ case_id: caseId, issued_on: issuedOn, ...row }) => ({
    ...row,
    caseId,
    issuedOn: issuedOn as PlainDate,
  }))
}

/** The next serial of a series; a transaction that fails gives its number back. */
export async function nextSerial(
  tx: Tx,
  of: { region: string; authority: string; year: number; kind: string },
): Promise<number> {
  const { last } = await own(tx)
    .insertInto('letter_number')
    .values({ ...of, last: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['region', 'authority', 'year', 'kind'])
        .doUpdateSet((row) => ({ last: row('letter_number.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return last
}
