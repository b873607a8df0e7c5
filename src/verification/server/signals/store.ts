import { tables, type Tx } from '#platform/server/database.ts'
import type { Finding, SignalKind } from '../../core/index.ts'

interface SignalTables {
  mismatch_signal: {
    region: string
    id: string
    number: string
    verdict: string
    kind: SignalKind
    state: 'open' | 'answered'
    count: number
    first_at: string
    last_at: string
    finding: Finding | null
    answer: string | null
    answered_at: string | null
    answered_by: string | null
    answered_name: string | null
    version: number
  }
  mismatch_report: {
    region: string
    reference: string
    signal_id: string
    words: string
    at: string
  }
}

const own = (tx: Tx) => tables<SignalTables>(tx)

export type SignalRow = SignalTables['mismatch_signal']
export type ReportRow = SignalTables['mismatch_report']

/** Joins the open signal of this number and kind, or opens one; its id. */
export async function joinSignal(
  tx: Tx,
  signal: Pick<SignalRow, 'region' | 'id' | 'number' | 'verdict' | 'kind'> & {
    readonly at: string
  },
): Promise<string> {
  const { at, ...fixed } = signal
  const row = await own(tx)
    .insertInto('mismatch_signal')
    .values({
      ...fixed,
      state: 'open',
      count: 1,
      first_at: at,
      last_at: at,
      finding: null,
      answer: null,
      answered_at: null,
      answered_by: null,
      answered_name: null,
      version: 1,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['region', 'number', 'kind'])
        .where('state', '=', 'open')
        .doUpdateSet((set) => ({ count: set('mismatch_signal.count', '+', 1), last_at: at })),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** False when this report is there already. */
export async function insertReport(tx: Tx, report: ReportRow): Promise<boolean> {
  const row = await own(tx)
    .insertInto('mismatch_report')
    .values(report)
    .onConflict((conflict) => conflict.doNothing())
    .returning('reference')
    .executeTakeFirst()
  return row !== undefined
}

export async function findReport(
  tx: Tx,
  reference: string,
): Promise<{ report: ReportRow; signal: SignalRow } | undefined> {
  const report = await own(tx)
    .selectFrom('mismatch_report')
    .selectAll()
    .where('reference', '=', reference)
    .executeTakeFirst()
  if (!report) return undefined
  const signal = await own(tx)
    .selectFrom('mismatch_signal')
    .selectAll()
    .where('region', '=', report.region)
    .where('id', '=', report.signal_id)
    .executeTakeFirstOrThrow()
  return { report, signal }
}

export interface SignalFilter {
  readonly regions: readonly string[] | '*'
  readonly state: 'open' | 'answered'
  readonly after?: { readonly at: string; readonly id: string } | undefined
  readonly limit: number
}

/** Signals, the one last heard of first. */
export async function listSignals(tx: Tx, filter: SignalFilter): Promise<SignalRow[]> {
  const { regions, state, after, limit } = filter
  let query = own(tx).selectFrom('mismatch_signal').selectAll().where('state', '=', state)
  if (regions !== '*') query = query.where('region', 'in', [...regions])
  if (after !== undefined)
    query = query.where((on) => on(on.refTuple('last_at', 'id'), '<', on.tuple(after.at, after.id)))
  return query.orderBy('last_at', 'desc').orderBy('id', 'desc').limit(limit).execute()
}

export function findSignal(tx: Tx, id: string): Promise<SignalRow | undefined> {
  return own(tx).selectFrom('mismatch_signal').selectAll().where('id', '=', id).executeTakeFirst()
}

/** The signal, its row held until the transaction ends. */
export function lockSignal(tx: Tx, id: string): Promise<SignalRow | undefined> {
  return own(tx)
    .selectFrom('mismatch_signal')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

export async function answerSignal(
  tx: Tx,
  signal: Pick<SignalRow, 'region' | 'id' | 'version'>,
  answer: {
    readonly finding: Finding
    readonly answer: string
    readonly at: string
    readonly by: { readonly accountId: string; readonly name: string }
  },
): Promise<SignalRow> {
  return own(tx)
    .updateTable('mismatch_signal')
    .set({
      state: 'answered',
      finding: answer.finding,
      answer: answer.answer,
      answered_at: answer.at,
      answered_by: answer.by.accountId,
      answered_name: answer.by.name,
      version: signal.version + 1,
    })
    .where('region', '=', signal.region)
    .where('id', '=', signal.id)
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** The latest reports of a signal that say something, the newest first. */
export function wordsOf(tx: Tx, signal: SignalRow, limit: number): Promise<ReportRow[]> {
  return own(tx)
    .selectFrom('mismatch_report')
    .selectAll()
    .where('region', '=', signal.region)
    .where('signal_id', '=', signal.id)
    .where('words', '<>', '')
    .orderBy('at', 'desc')
    .limit(limit)
    .execute()
}
