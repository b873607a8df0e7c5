import { monthOf, type Month } from './month.ts'
import type { Moment } from './moment.ts'
import { sparedBy } from './savings.ts'

/** So many alike moments of one month and one trade. */
export interface Tally {
  readonly month: Month
  /** Empty: all; else what belongs to this department, or to cases that have an item of it. */
  readonly scope: string
  /** Of what a department decided; else empty. */
  readonly item: string
  readonly kind: Moment['kind'] | 'spared'
  readonly outcome: string
  readonly first: boolean
  readonly late: boolean
  readonly days: number | null
  readonly count: number
}

/**
 * A case's moments as they are counted: each once for all, and once for each department it concerns. A
 * moment of one item concerns its department, one of the whole case all that have an item of it.
 */
export function tallyOf(moments: readonly Moment[], departments: readonly string[]): Tally[] {
  return moments.flatMap((moment) => {
    const { kind, on, item, department, outcome, late, days, nth } = moment
    const alike = {
      month: monthOf(on),
      kind,
      outcome,
      late,
      days,
      count: 1,
      first: kind === 'answered' && nth === 1,
    }
    const all: Tally = { ...alike, scope: '', item: '' }
    if (item !== '') return department === '' ? [all] : [all, { ...alike, scope: department, item }]
    const each = [all, ...departments.map((scope) => ({ ...alike, scope, item: '' }))]
    return [...each, ...each.flatMap(({ month, scope }) => spared(moment, month, scope))]
  })
}

/** What was spared, as counts of their own: the outcome says of what, the count how much. */
function spared(moment: Moment, month: Month, scope: string): Tally[] {
  return sparedBy(moment).map(([outcome, count]) => ({
    month,
    scope,
    item: '',
    kind: 'spared',
    outcome,
    count,
    first: false,
    late: false,
    days: null,
  }))
}

/** What must be added (or, below zero, taken away) so that the counts follow the case. */
export function changeOf(before: readonly Tally[], after: readonly Tally[]): Tally[] {
  const sums = new Map<string, Tally>()
  const add = (tally: Tally, sign: 1 | -1): void => {
    const { count, ...alike } = tally
    const key = JSON.stringify(Object.values(alike))
    sums.set(key, { ...tally, count: (sums.get(key)?.count ?? 0) + sign * count })
  }
  // the names in one order, so that alike tallies have alike keys
  for (const tally of before) add(inOrder(tally), -1)
  for (const tally of after) add(inOrder(tally), 1)
  return [...sums.values()].filter(({ count }) => count !== 0)
}

function inOrder({ month, scope, item, kind, outcome, first, late, days, count }: Tally): Tally {
  return { month, scope, item, kind, outcome, first, late, days, count }
}
