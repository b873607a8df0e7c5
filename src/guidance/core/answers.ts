import type {
  Answer,
  Answers,
  Catalogue,
  IndustryCode,
  ItemId,
  Question,
  QuestionId,
  RegionCode,
} from '../../catalogue/core/index.ts'
import type { Bilingual } from '#kernel/bilingual.ts'
import { plainDate, type PlainDate } from '#kernel/plain-date.ts'
import { granted, refused, type Result } from '#kernel/result.ts'
import { programOf, type Program } from './program.ts'
import type { Table } from './table.ts'

export type AnswerRefusal =
  | { readonly code: 'GUIDANCE_QUESTION_UNKNOWN'; readonly question: string }
  | {
      readonly code: 'GUIDANCE_ANSWER_WRONG'
      readonly question: QuestionId
      readonly expected: Bilingual
      readonly given: string
    }

/** A day on which every override of the catalogue is in force. */
export const EVERY_LAW: PlainDate = plainDate('9999-12-31')

/**
 * Answers as they come from outside: each must belong to a question of the catalogue and be of its
 * type; the first that is not is refused by name. Answers to questions of other industries are kept.
 */
export function checkAnswers(
  catalogue: Catalogue,
  given: Readonly<Record<string, unknown>>,
): Result<Answers, AnswerRefusal> {
  for (const [id, value] of Object.entries(given)) {
    const question = catalogue.questions.get(id as QuestionId)
    if (!question) return refused({ code: 'GUIDANCE_QUESTION_UNKNOWN', question: id })
    const expected = expectation(question)
    if (!fits(question, value))
      return refused({
        code: 'GUIDANCE_ANSWER_WRONG',
        question: question.id,
        expected,
        given: JSON.stringify(value) ?? '',
      })
  }
  return granted(given as Answers)
}

function fits(
  { type, options, min = -Infinity, max = Infinity }: Question,
  value: unknown,
): boolean {
  if (type === 'boolean') return typeof value === 'boolean'
  if (type === 'choice') return (options ?? []).some((option) => option.value === value)
  return typeof value === 'number' && Number.isFinite(value) && value >= min && value <= max
}

function expectation({ type, options, min, max, unit }: Question): Bilingual {
  if (type === 'boolean') return { zh: 'true 或 false', en: 'true or false' }
  if (type === 'choice') {
    const values = (options ?? []).map(({ value }) => value).join(' | ')
    return { zh: values, en: values }
  }
  const range = `${min ?? '-∞'}…${max ?? '∞'}${unit ? ` ${unit}` : ''}`
  return { zh: `数字，${range}`, en: `a number, ${range}` }
}

/**
 * Answers, to the questions that would be asked, under which every row's item is needed
 * (alternatives by the item the row is about, not the one that may stand in its place), or as
 * nearly as the rules allow exactly the wanted items. Used by the journey and the savings.
 */
export function defaultAnswers(
  catalogue: Catalogue,
  region: RegionCode,
  industry: IndustryCode,
  wanted: 'all' | readonly ItemId[] = 'all',
  today: PlainDate = EVERY_LAW,
): Answers {
  const program = programOf(catalogue, region, industry, today)
  return Object.assign({}, ...program.tables.map((table) => answersFor(program, table, wanted)))
}

function answersFor(
  program: Program,
  table: Table,
  wanted: 'all' | readonly ItemId[],
): Record<string, Answer> {
  const worth = worthOf(program, table, wanted)
  let best: { partial: number; worth: number } | undefined
  const walk = (partial: number): void => {
    const { ask } = table.know(partial)
    if (ask < 0) {
      const total = worth.reduce((sum, w, i) => sum + (table.value(partial, i) === true ? w : 0), 0)
      if (!best || total > best.worth) best = { partial, worth: total }
      return
    }
    table.domains[ask]?.samples.forEach((_, c) => walk(table.with(partial, ask, c + 1)))
  }
  walk(0)
  const { partial } = best ?? { partial: 0 }
  return Object.fromEntries(
    table.domains.flatMap(({ question, samples }, q) => {
      const sample = samples[table.digit(partial, q) - 1]
      return sample === undefined ? [] : [[question.id, sample]]
    }),
  )
}

/** What it is worth that a condition of the table comes out true. */
function worthOf(program: Program, table: Table, wanted: 'all' | readonly ItemId[]): number[] {
  return table.conditions.map((_, index) => {
    const position = program.places.findIndex(
      (place) => 'table' in place && place.table === table && place.index === index,
    )
    const rule = program.rules[position]
    if (!rule?.row) return -0.1
    if (wanted === 'all') return rule.instead ? 1 : 10
    return wanted.includes(rule.item) ? 10 : -10
  })
}
