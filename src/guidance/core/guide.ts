import type { Answers, ItemId, Question } from '../../catalogue/core/index.ts'
import { cartOf } from './cart.ts'
import { reasonsFor } from './explain.ts'
import { flipOf } from './flip.ts'
import { problemsOf } from './problems.ts'
import { programOf, type Place, type Program } from './program.ts'
import type {
  GuideInput,
  GuideResult,
  ItemResult,
  ItemState,
  NextQuestion,
  OutsideItem,
} from './result.ts'
import type { ItemRule } from './rules.ts'

/**
 * 一问引导, one step: what is settled by the answers so far, why, and what to ask next. Pure and
 * total: the order in which answers were given changes nothing, an answer that is none (wrong type,
 * unknown option) counts as not given; `checkAnswers` refuses such at the door. Region and industry
 * must exist in the catalogue.
 */
export function guide({ catalogue, region, industry, answers, today }: GuideInput): GuideResult {
  const program = programOf(catalogue, region, industry, today)
  const states = program.places.map((place) => stateAt(place, answers))
  const items = program.rules.flatMap((rule, i) => itemResult(program, rule, i, states[i], answers))
  const next = nextQuestion(program, answers)
  const required = items.filter(({ state }) => state === 'required').map(({ id }) => id)
  const { code, name, nameEn, newApplications, restriction } = program.industry
  return {
    industry: { code, name, nameEn, newApplications, restriction },
    next: next && presentQuestion(next),
    remainingAtMost: remaining(program, answers),
    items,
    chosen: next ? [] : required,
    outside: outsideItems(program, states, answers),
    cart: cartOf(catalogue, program.region, required),
    problems: problemsOf(program, items, next === null),
  }
}

/** The state of each listed item, without its reasons: all that a decision needs. */
export function decide(input: GuideInput): ReadonlyMap<ItemId, ItemState> {
  const program = programOf(input.catalogue, input.region, input.industry, input.today)
  return new Map(
    program.rules.flatMap(({ item, row }, i) => {
      const place = program.places[i]
      return row && place ? [[item, stateAt(place, input.answers)] as const] : []
    }),
  )
}

export function stateAt(place: Place, answers: Answers): ItemState {
  const value =
    'table' in place ? place.table.value(place.table.at(answers), place.index) : place.settled
  if (value === undefined) return 'undecided'
  if (value === null) return 'optional'
  return value ? 'required' : 'notNeeded'
}

/** The question to ask now; the tables do not hang together, so the annex's order is as short as any. */
export function nextQuestion({ tables }: Program, answers: Answers): Question | null {
  for (const table of tables) {
    const { ask } = table.know(table.at(answers))
    const domain = table.domains[ask]
    if (domain) return domain.question
  }
  return null
}

function remaining({ tables }: Program, answers: Answers): number {
  return tables.reduce((sum, table) => sum + table.know(table.at(answers)).atMost, 0)
}

function itemResult(
  program: Program,
  { item: id, row }: ItemRule,
  position: number,
  state: ItemState | undefined,
  answers: Answers,
): ItemResult[] {
  const item = program.catalogue.items.get(id)
  const place = program.places[position]
  if (!row || !item || !place || !state) return []
  const { plan } = program.region
  const department = plan.departments.find(({ items }) => items.includes(id))
  return [
    {
      id,
      certificate: item.certificate,
      authority: department?.name ?? item.authorities[plan.region] ?? row.authority ?? '',
      department: department?.id ?? null,
      state,
      because: reasonsFor(program, position, state, answers),
      flip: 'table' in place ? flipOf(place.table, place.index, answers) : null,
      row: { annex: row.annex, requirement: row.requirement, note: row.note },
    },
  ]
}

function outsideItems(
  program: Program,
  states: readonly ItemState[],
  answers: Answers,
): OutsideItem[] {
  return program.rules.flatMap(({ item, row }, i) => {
    if (row || states[i] !== 'required') return []
    const certificate = program.catalogue.items.get(item)?.certificate ?? item
    return [{ id: item, certificate, because: reasonsFor(program, i, 'required', answers) }]
  })
}

export function presentQuestion(question: Question): NextQuestion {
  const { id, text, type, unit, options, min, max, why, help } = question
  return {
    id,
    text,
    type,
    unit,
    options: options ?? null,
    min: min ?? null,
    max: max ?? null,
    why,
    help: help ?? null,
  }
}
