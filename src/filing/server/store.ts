import { tables, type Tx } from '#platform/server/database.ts'
import { openValues, sealValues } from '#platform/server/fields/index.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { Value } from '../../forms/core/index.ts'
import type { CaseId } from '../../cases/core/index.ts'
import type { CheckedRegister, Mismatch, Offer } from '../core/index.ts'
import type { FilingTables, RegisterCheckTable } from './tables.ts'
import type { Selectable } from 'kysely'

const own = (tx: Tx) => tables<FilingTables>(tx)

/** A case as its rows are found. */
export interface CaseKey {
  readonly region: string
  readonly id: CaseId
}

/** A filled box with who filled it, and when it was taken over. */
export interface Filled extends Offer {
  readonly takenAt: string
}

/** Remembers where these values came from; a later source of the same box stands in the earlier's place. */
export async function putSources(
  tx: Tx,
  { region, id }: CaseKey,
  offers: readonly Offer[],
  by: { readonly accountId: string; readonly at: string },
): Promise<void> {
  if (offers.length === 0) return
  const rows = offers.map(({ element, value, source }) => ({
    region,
    case_id: id,
    element,
    kind: source.kind,
    name_zh: source.name.zh,
    name_en: source.name.en,
    reference: source.reference,
    version: source.version,
    value: JSON.stringify(sealValues(id, { [element]: value })[element]),
    as_of: source.asOf,
    stale: source.stale,
    taken_at: by.at,
    taken_by: by.accountId,
  }))
  await own(tx)
    .insertInto('value_source')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['region', 'case_id', 'element']).doUpdateSet((row) => ({
        kind: row.ref('excluded.kind'),
        name_zh: row.ref('excluded.name_zh'),
        name_en: row.ref('excluded.name_en'),
        reference: row.ref('excluded.reference'),
        version: row.ref('excluded.version'),
        value: row.ref('excluded.value'),
        as_of: row.ref('excluded.as_of'),
        stale: row.ref('excluded.stale'),
        taken_at: row.ref('excluded.taken_at'),
        taken_by: row.ref('excluded.taken_by'),
      })),
    )
    .execute()
}

export async function listSources(tx: Tx, { region, id }: CaseKey): Promise<Filled[]> {
  const rows = await own(tx)
    .selectFrom('value_source')
    .selectAll()
    .where('region', '=', region)
    .where('case_id', '=', id)
    .orderBy('element')
    .execute()
  return rows.map((row) => ({
    element: row.element,
    value: openValues(id, { [row.element]: row.value })[row.element] as Value,
    takenAt: row.taken_at,
    source: {
      kind: row.kind,
      name: { zh: row.name_zh, en: row.name_en },
      reference: row.reference,
      version: row.version,
      asOf: row.as_of as PlainDate,
      stale: row.stale,
    },
  }))
}

/**
 * What is to be asked of a register about a case that was just submitted; asked again from the start. What a register
 * said of words that are gone is gone with them.
 */
export async function putWaiting(
  tx: Tx,
  { region, id }: CaseKey,
  registers: readonly CheckedRegister[],
  facts: { readonly caseVersion: number; readonly nextAt: string },
): Promise<void> {
  const waiting = {
    state: 'waiting' as const,
    case_version: facts.caseVersion,
    attempts: 0,
    next_at: facts.nextAt,
    checked_at: null,
    as_of: null,
    name_zh: null,
    name_en: null,
    differences: '[]',
  }
  await own(tx)
    .deleteFrom('register_check')
    .where('region', '=', region)
    .where('case_id', '=', id)
    .where('register', 'not in', [...registers])
    .execute()
  await own(tx)
    .insertInto('register_check')
    .values(registers.map((register) => ({ region, case_id: id, register, ...waiting })))
    .onConflict((conflict) =>
      conflict.columns(['region', 'case_id', 'register']).doUpdateSet(waiting),
    )
    .execute()
}

export type CheckRow = Selectable<RegisterCheckTable>

/** Checks whose register is to be asked now, the longest waiting first. */
export async function listDueChecks(tx: Tx, now: string, limit: number): Promise<CheckRow[]> {
  return own(tx)
    .selectFrom('register_check')
    .selectAll()
    .where('state', '=', 'waiting')
    .where('next_at', '<=', now)
    .orderBy('next_at')
    .limit(limit)
    .execute()
}

export async function listChecks(tx: Tx, { region, id }: CaseKey): Promise<CheckRow[]> {
  return own(tx)
    .selectFrom('register_check')
    .selectAll()
    .where('region', '=', region)
    .where('case_id', '=', id)
    .orderBy('register')
    .execute()
}

type Same = Pick<CheckRow, 'region' | 'case_id' | 'register' | 'case_version' | 'attempts'>

/** The register did not answer: asked again later. False when somebody else was faster. */
export async function postpone(tx: Tx, check: Same, nextAt: string): Promise<boolean> {
  return settle(tx, check, { attempts: check.attempts + 1, next_at: nextAt })
}

/** The register answered. False when the case was submitted anew meanwhile, or somebody was faster. */
export async function conclude(
  tx: Tx,
  check: Same,
  answer: {
    readonly state: 'agrees' | 'differs' | 'notFound'
    readonly at: string
    readonly asOf: string
    readonly name: { readonly zh: string; readonly en: string }
    readonly differences: readonly Mismatch[]
  },
): Promise<boolean> {
  return settle(tx, check, {
    state: answer.state,
    attempts: check.attempts + 1,
    checked_at: answer.at,
    as_of: answer.asOf,
    name_zh: answer.name.zh,
    name_en: answer.name.en,
    differences: JSON.stringify(answer.differences),
  })
}

async function settle(
  tx: Tx,
  check: Same,
  change: Partial<Omit<RegisterCheckTable, 'differences'>> & { differences?: string },
): Promise<boolean> {
  const { numUpdatedRows } = await own(tx)
    .updateTable('register_check')
    .set(change)
    .where('region', '=', check.region)
    .where('case_id', '=', check.case_id)
    .where('register', '=', check.register)
    .where('state', '=', 'waiting')
    .where('case_version', '=', check.case_version)
    .where('attempts', '=', check.attempts)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
