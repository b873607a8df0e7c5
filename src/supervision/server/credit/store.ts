import { tables, type Tx } from '#platform/server/database.ts'
import type { FactorKind } from '../../../catalogue/core/index.ts'
import type { Factor } from '../../core/index.ts'

type NotedKind = Exclude<FactorKind, 'false-commitment' | 'broken-commitment'>

interface CreditTables {
  credit_factor: {
    region: string
    id: string
    uscc: string
    kind: NotedKind
    happened_on: string
    words: string
    department: string
    source: string
    noted_at: string
    noted_name: string
  }
  credit_factor_end: {
    region: string
    factor_id: string
    why: 'appeal' | 'over'
    ended_on: string
    words: string
    ended_name: string
  }
  credit_appeal: {
    region: string
    id: string
    factor_id: string
    uscc: string
    number: string
    owner_id: string
    reason: string
    made_at: string
    due: string
    state: 'open' | 'upheld' | 'rejected'
    answer: string | null
    answered_at: string | null
    answered_by: string | null
    answered_name: string | null
    version: number
  }
  credit_list_look_up: {
    region: string
    uscc: string
    as_of: string
    looked_up_at: string
    source: string
  }
}

const own = (tx: Tx) => tables<CreditTables>(tx)
export type FactorRow = CreditTables['credit_factor']
export type FactorEndRow = CreditTables['credit_factor_end']
export type LookUpRow = CreditTables['credit_list_look_up']
export type AppealRow = CreditTables['credit_appeal']

/** Adds a factor unless the same source told it before; whether it was added. */
export async function insertFactor(tx: Tx, row: FactorRow): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await own(tx)
    .insertInto('credit_factor')
    .values(row)
    .onConflict((conflict) => conflict.columns(['region', 'uscc', 'kind', 'source']).doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

/** Takes a factor out of the reckoning, once; whether this was the time. */
export async function endFactor(tx: Tx, row: FactorEndRow): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await own(tx)
    .insertInto('credit_factor_end')
    .values(row)
    .onConflict((conflict) => conflict.columns(['region', 'factor_id']).doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

/** The factors of these businesses in a region, each with its end. */
export async function selectFactors(
  tx: Tx,
  region: string,
  usccs: readonly string[],
): Promise<{ readonly uscc: string; readonly factor: Factor }[]> {
  if (usccs.length === 0) return []
  const rows = await own(tx)
    .selectFrom('credit_factor as f')
    .leftJoin('credit_factor_end as e', (join) =>
      join.onRef('e.region', '=', 'f.region').onRef('e.factor_id', '=', 'f.id'),
    )
    .selectAll('f')
    .select(['e.why', 'e.ended_on', 'e.words as end_words'])
    .where('f.region', '=', region)
    .where('f.uscc', 'in', [...usccs])
    .execute()
  return rows.map(
    ({ id, uscc, kind, happened_on, words, department, why, ended_on, end_words }) => ({
      uscc,
      factor: {
        id,
        kind,
        on: happened_on,
        words,
        department,
        ended: why === null ? null : { on: ended_on!, why, words: end_words! },
      },
    }),
  )
}

export function findFactor(tx: Tx, id: string): Promise<FactorRow | undefined> {
  return own(tx).selectFrom('credit_factor').selectAll().where('id', '=', id).executeTakeFirst()
}

/** What ended any of these, whatever table they stand in. */
export async function endsOf(
  tx: Tx,
  region: string,
  ids: readonly string[],
): Promise<Map<string, FactorEndRow>> {
  if (ids.length === 0) return new Map()
  const rows = await own(tx)
    .selectFrom('credit_factor_end')
    .selectAll()
    .where('region', '=', region)
    .where('factor_id', 'in', [...ids])
    .execute()
  return new Map(rows.map((row) => [row.factor_id, row]))
}

/** Factors that a register told and that have not ended. */
export async function listedFrom(
  tx: Tx,
  region: string,
  uscc: string,
  source: string,
): Promise<Pick<FactorRow, 'id' | 'source'>[]> {
  return own(tx)
    .selectFrom('credit_factor as f')
    .leftJoin('credit_factor_end as e', (join) =>
      join.onRef('e.region', '=', 'f.region').onRef('e.factor_id', '=', 'f.id'),
    )
    .select(['f.id', 'f.source'])
    .where('f.region', '=', region)
    .where('f.uscc', '=', uscc)
    .where('f.source', 'like', `${source}%`)
    .where('e.factor_id', 'is', null)
    .execute()
}

export async function noteLookUp(tx: Tx, row: LookUpRow): Promise<void> {
  const { as_of, looked_up_at, source } = row
  await own(tx)
    .insertInto('credit_list_look_up')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['region', 'uscc']).doUpdateSet({ as_of, looked_up_at, source }),
    )
    .execute()
}

/** When the lists were last asked about each business, by its day (as of which they spoke). */
export async function lastLookedUp(tx: Tx, region: string): Promise<Map<string, string>> {
  const rows = await own(tx)
    .selectFrom('credit_list_look_up')
    .select(['uscc', 'as_of'])
    .where('region', '=', region)
    .execute()
  return new Map(rows.map(({ uscc, as_of }) => [uscc, as_of]))
}

export function findLookUp(tx: Tx, region: string, uscc: string): Promise<LookUpRow | undefined> {
  return own(tx)
    .selectFrom('credit_list_look_up')
    .selectAll()
    .where('region', '=', region)
    .where('uscc', '=', uscc)
    .executeTakeFirst()
}

/** False where an appeal against this factor is still open. */
export async function insertAppeal(tx: Tx, row: AppealRow): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await own(tx)
    .insertInto('credit_appeal')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['region', 'factor_id']).where('state', '=', 'open').doNothing(),
    )
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

export function lockAppeal(tx: Tx, id: string): Promise<AppealRow | undefined> {
  return own(tx)
    .selectFrom('credit_appeal')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

export function appealsOf(tx: Tx, region: string, uscc: string): Promise<AppealRow[]> {
  return own(tx)
    .selectFrom('credit_appeal')
    .selectAll()
    .where('region', '=', region)
    .where('uscc', '=', uscc)
    .orderBy('made_at', 'desc')
    .execute()
}

/** Appeals that wait for an answer, the most urgent first. */
export function openAppeals(tx: Tx, regions: readonly string[]): Promise<AppealRow[]> {
  return own(tx)
    .selectFrom('credit_appeal')
    .selectAll()
    .where('region', 'in', [...regions])
    .where('state', '=', 'open')
    .orderBy('due')
    .orderBy('id')
    .limit(200)
    .execute()
}

export async function answerAppeal(
  tx: Tx,
  of: Pick<AppealRow, 'region' | 'id' | 'version'>,
  answer: Pick<AppealRow, 'state' | 'answer' | 'answered_at' | 'answered_by' | 'answered_name'>,
): Promise<AppealRow> {
  return own(tx)
    .updateTable('credit_appeal')
    .set({ ...answer, version: of.version + 1 })
    .where('region', '=', of.region)
    .where('id', '=', of.id)
    .returningAll()
    .executeTakeFirstOrThrow()
}
