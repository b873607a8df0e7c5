import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  evaluate,
  namesIn,
  type Answer,
  type Answers,
  type Condition,
} from '../../catalogue/core/index.ts'
import { bundledCatalogue } from '../../catalogue/server/index.ts'
import { EVERY_LAW } from './answers.ts'
import type { Domain } from './domain.ts'
import { guide } from './guide.ts'
import { programOf, type Program } from './program.ts'

const catalogue = bundledCatalogue()
const programs = [...catalogue.regions].flatMap(([region, { industries }]) =>
  [...industries.keys()].map((code) => programOf(catalogue, region, code, EVERY_LAW)),
)

const answersTo = (domains: readonly Domain[], open: boolean): Answers[] =>
  domains.reduce<Answers[]>(
    (all, { question, samples }) =>
      all.flatMap((answers) => [
        ...(open ? [answers] : []),
        ...samples.map((sample: Answer) => ({ ...answers, [question.id]: sample })),
      ]),
    [{}],
  )

/** What the condition is bound to be after these answers, by trying every completion. */
function settled(condition: Condition, domains: readonly Domain[], answers: Answers) {
  const rest = domains.filter(({ question }) => answers[question.id] === undefined)
  const truths = answersTo(rest, false).map((more) => evaluate(condition, { ...answers, ...more }))
  return truths.every((truth) => truth === truths[0]) ? truths[0] : undefined
}

/** The fewest answers to change or add so that the condition is settled the other way; none: null. */
function fewest(condition: Condition, program: Program, answers: Answers): number | null {
  const names = namesIn(condition)
  const domains = program.tables
    .flatMap((table) => table.domains)
    .filter(({ question }) => names.includes(question.id))
  const wanted = !settled(condition, domains, pick(answers, domains))
  const classOf = ({ question, classOf }: Domain, given: Answers): number | undefined => {
    const answer = given[question.id]
    return answer === undefined ? undefined : classOf(answer)
  }
  const distances = answersTo(domains, true)
    .filter((other) =>
      // an answer is changed or added, never taken back
      domains.every((d) => classOf(d, answers) === undefined || classOf(d, other) !== undefined),
    )
    .filter((other) => settled(condition, domains, other) === wanted)
    .map((other) => domains.filter((d) => classOf(d, answers) !== classOf(d, other)).length)
  return distances.length === 0 ? null : Math.min(...distances)
}

const pick = (answers: Answers, domains: readonly Domain[]): Answers =>
  Object.fromEntries(
    domains.flatMap(({ question: { id } }) =>
      answers[id] === undefined ? [] : [[id, answers[id]]],
    ),
  )

const somewhere = fc.constantFrom(...programs).chain((program) => {
  const domains = program.tables.flatMap((table) => table.domains)
  const shape = Object.fromEntries(
    domains.map(({ question, samples }) => [question.id, fc.constantFrom(...samples)]),
  )
  return fc.record({
    program: fc.constant(program),
    answers: fc.record(shape, { requiredKeys: [] }) as fc.Arbitrary<Answers>,
  })
})

describe('what would turn an item over', () => {
  test('is the fewest changes of answers there are, and none is said only where none would', () => {
    let compared = 0
    fc.assert(
      fc.property(somewhere, ({ program, answers }) => {
        const { region, industry } = program
        const where = { region: region.plan.region, industry: industry.code }
        const { items } = guide({ catalogue, ...where, answers, today: EVERY_LAW })
        for (const { id, state, flip } of items) {
          const rule = program.rules.find(({ item }) => item === id)
          if (!rule?.condition || state === 'undecided' || state === 'optional') continue
          compared += 1
          const least = fewest(rule.condition, program, answers)
          expect(flip?.changes.length ?? null, `${industry.name} ${id}`).toBe(least)
        }
      }),
      { numRuns: 1500 },
    )
    expect(compared).toBeGreaterThan(1000)
  })

  test('quotes the number that was given, not another of the same range that was given before', () => {
    const at = (area: number) => {
      const program = programs.find(({ industry }) => industry.name === '咖啡厅')
      if (!program) throw new Error('no café')
      const where = { region: program.region.plan.region, industry: program.industry.code }
      const answers = { 'catering-area': area, 'is-chain': false }
      const { items } = guide({ catalogue, ...where, answers, today: EVERY_LAW })
      const small = items.find(({ id }) => id === 'beijing-small-food-licence')
      const because = small?.because.find(({ answer }) => answer?.question === 'catering-area')
      const change = small?.flip?.changes.find(({ question }) => question === 'catering-area')
      return [because?.answer?.value, change?.from]
    }
    expect(at(80)).toEqual([80, 80])
    expect(at(120)).toEqual([120, 120])
    expect(at(80)).toEqual([80, 80])
  })
})
