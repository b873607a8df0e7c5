import type { Tx } from '#platform/server/database.ts'
import type { Risk, SupervisionRules } from '../../../catalogue/core/index.ts'
import type { HolderLine } from '../../../licences/server/index.ts'
import type { CreditMark } from '../../../parties/core/index.ts'
import { selectMarks } from '../../../parties/server/index.ts'
import {
  frequencyOf,
  gradeOn,
  quietOn,
  riskOf,
  type Factor,
  type Frequency,
  type Quiet,
  type Standing,
} from '../../core/index.ts'
import { endsOf, selectFactors, type FactorEndRow } from './store.ts'

/** 一业一评 of one licence on a day: how risky, how trusted, and what follows. */
export interface Rating {
  readonly holder: HolderLine
  readonly risk: Risk
  readonly standing: Standing
  readonly frequency: Frequency
  readonly quiet: Quiet
}

/** The ratings of these holders, in their order; two questions to the database however many they are. */
export async function ratingsOf(
  tx: Tx,
  by: { readonly region: string; readonly rules: SupervisionRules; readonly today: string },
  holders: readonly HolderLine[],
): Promise<Rating[]> {
  const { region, rules, today } = by
  const factors = await factorsOf(tx, region, [...new Set(holders.map(({ uscc }) => uscc))])
  return holders.map((holder) => {
    const risk = riskOf(rules, holder.items)
    const standing = gradeOn(rules, today, factors.get(holder.uscc) ?? [])
    const quiet = quietOn(rules, today, { risk, standing, issuedOn: holder.issuedOn })
    return { holder, risk, standing, frequency: frequencyOf(rules, risk, standing.grade), quiet }
  })
}

/** What is recorded of businesses: noted here, and their broken commitments, which count everywhere. */
async function factorsOf(
  tx: Tx,
  region: string,
  usccs: readonly string[],
): Promise<Map<string, Factor[]>> {
  const of = new Map<string, Factor[]>(usccs.map((uscc) => [uscc, []]))
  if (usccs.length === 0) return of
  for (const { uscc, factor } of await selectFactors(tx, region, usccs)) of.get(uscc)?.push(factor)
  const marks = await selectMarks(tx, { uscc: usccs })
  const ends = await endsOf(
    tx,
    region,
    marks.map(({ id }) => id),
  )
  for (const mark of marks) of.get(mark.uscc)?.push(factorOfMark(mark, ends.get(mark.id)))
  return of
}

function factorOfMark(mark: CreditMark, end: FactorEndRow | undefined): Factor {
  const { id, kind, markedOn, reason, department, repair } = mark
  const ended = end
    ? { on: end.ended_on, why: end.why, words: end.words }
    : repair && { on: repair.on, why: 'repaired' as const, words: repair.reason }
  return { id, kind, on: markedOn, words: reason, department, ended }
}
