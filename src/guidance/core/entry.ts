import type { Answers } from '../../catalogue/core/index.ts'
import { reasonsFor } from './explain.ts'
import { flipOf } from './flip.ts'
import type { Place, Program } from './program.ts'
import type { ItemResult, ItemState, OutsideItem, Reason } from './result.ts'

/** What a step says of one rule: its state, and the item in it or beside the annex. */
export interface Entry {
  readonly state: ItemState
  readonly item: ItemResult | null
  readonly outside: OutsideItem | null
  /** It quotes a number somebody gave: another number of the same range is quoted in its place. */
  readonly quotesNumber: boolean
}

export function stateAt(place: Place, answers: Answers): ItemState {
  const value =
    'table' in place ? place.table.value(place.table.at(answers), place.index) : place.settled
  if (value === undefined) return 'undecided'
  if (value === null) return 'optional'
  return value ? 'required' : 'notNeeded'
}

/** All that is said of the rule at this position after these answers. */
export function entryOf(program: Program, position: number, answers: Answers): Entry {
  const place = program.places[position]
  const rule = program.rules[position]
  const item = rule && program.catalogue.items.get(rule.item)
  const state = place ? stateAt(place, answers) : 'undecided'
  if (!place || !item) return { state, item: null, outside: null, quotesNumber: false }
  const { id, name, certificate, authorities } = item
  const { row } = rule
  if (!row && state !== 'required') return { state, item: null, outside: null, quotesNumber: false }
  const because = reasonsFor(program, position, state, answers)
  if (!row) {
    const outside = { id, name, certificate, because }
    return { state, item: null, outside, quotesNumber: because.some(quotes) }
  }
  const { plan } = program.region
  const department = plan.departments.find(({ items }) => items.includes(id))
  const flip = 'table' in place ? flipOf(place.table, place.index, answers) : null
  const result: ItemResult = {
    id,
    name,
    certificate,
    authority: department?.name ?? authorities[plan.region] ?? row.authority ?? '',
    department: department?.id ?? null,
    state,
    because,
    flip,
    row: { annex: row.annex, requirement: row.requirement, note: row.note },
  }
  const numbers = flip?.changes.some(({ from }) => typeof from === 'number') ?? false
  return { state, item: result, outside: null, quotesNumber: numbers || because.some(quotes) }
}

const quotes = ({ answer }: Reason): boolean => typeof answer?.value === 'number'

/** The same entry, quoting the numbers of these answers, which lie in the same ranges. */
export function quoting(entry: Entry, answers: Answers): Entry {
  const { item, outside } = entry
  return {
    ...entry,
    item: item && {
      ...item,
      because: item.because.map((reason) => requote(reason, answers)),
      flip: item.flip && {
        ...item.flip,
        changes: item.flip.changes.map((change) =>
          typeof change.from === 'number'
            ? { ...change, from: answers[change.question] ?? null }
            : change,
        ),
      },
    },
    outside: outside && {
      ...outside,
      because: outside.because.map((reason) => requote(reason, answers)),
    },
  }
}

function requote(reason: Reason, answers: Answers): Reason {
  const { answer } = reason
  if (typeof answer?.value !== 'number') return reason
  const value = answers[answer.question] ?? answer.value
  return { ...reason, answer: { question: answer.question, value } }
}
