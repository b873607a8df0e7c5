import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  evaluate,
  Question,
  type Answer,
  type Answers,
  type Condition,
} from '../../catalogue/core/index.ts'
import { domainOf, type Domain } from './domain.ts'
import { Table } from './table.ts'

const text = { zh: '问', en: 'Q' }
const question = (id: string, rest: object): Question =>
  Question.parse({ id, text, why: text, ...rest })

/** The least expected number of questions, by trying every order of everything, however silly. */
function exhaustive(domains: readonly Domain[], conditions: readonly Condition[]): number {
  const best = new Map<string, number>()
  const outcomes = (answers: Answers, open: readonly Domain[]): Set<string> => {
    const [first, ...rest] = open
    if (!first) return new Set([conditions.map((c) => evaluate(c, answers)).join()])
    return new Set(
      first.samples.flatMap((s) => [...outcomes({ ...answers, [first.question.id]: s }, rest)]),
    )
  }
  const search = (answers: Answers): number => {
    const key = JSON.stringify(domains.map(({ question: { id } }) => answers[id] ?? null))
    const known = best.get(key)
    if (known !== undefined) return known
    const open = domains.filter(({ question: { id } }) => answers[id] === undefined)
    const least =
      outcomes(answers, open).size === 1
        ? 0
        : Math.min(
            ...open.map(({ question: { id }, samples }) => {
              const below = samples.map((s) => search({ ...answers, [id]: s }))
              return 1 + below.reduce((a, b) => a + b, 0) / samples.length
            }),
          )
    best.set(key, least)
    return least
  }
  return search({})
}

const names = ['a', 'b', 'c', 'area'] as const
const leaf: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ is: fc.constantFrom('a', 'b'), value: fc.boolean() }),
  fc.record({ is: fc.constant('c'), value: fc.constantFrom('x', 'y', 'z') }),
  fc.record({ atMost: fc.constant('area'), value: fc.constantFrom(30, 150) }),
  fc.record({ below: fc.constant('area'), value: fc.constantFrom(30, 60) }),
  fc.record({ above: fc.constant('area'), value: fc.constantFrom(60, 150) }),
)
const condition: fc.Arbitrary<Condition> = fc.letrec<{ tree: Condition }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3 },
    leaf,
    fc.record({ all: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie('tree') }),
  ),
})).tree
const QUESTIONS = [
  question('a', { type: 'boolean' }),
  question('b', { type: 'boolean' }),
  question('c', {
    type: 'choice',
    options: ['x', 'y', 'z'].map((value) => ({ value, label: text })),
  }),
  question('area', { type: 'number', unit: '㎡', min: 1 }),
]
const tableOf = (conditions: readonly Condition[]): Table =>
  new Table(
    QUESTIONS.map((q) => domainOf(q, conditions)),
    conditions,
  )
const conditions = fc.array(condition, { minLength: 1, maxLength: 4 })
const given = fc.record(
  {
    a: fc.boolean(),
    b: fc.boolean(),
    c: fc.constantFrom('x', 'y', 'z'),
    area: fc.constantFrom(29, 30, 31, 59.5, 60, 61, 149, 150, 151),
  },
  { requiredKeys: [] },
)

describe('a table of conditions', () => {
  test('agrees with plain evaluation once everything is answered', () => {
    fc.assert(
      fc.property(conditions, given, (cs, answers) => {
        fc.pre(names.every((name) => name in answers))
        const table = tableOf(cs)
        cs.forEach((c, i) => expect(table.value(table.at(answers), i)).toBe(evaluate(c, answers)))
      }),
    )
  })

  test('never knows less than three-valued evaluation', () => {
    fc.assert(
      fc.property(conditions, given, (cs, answers) => {
        const table = tableOf(cs)
        cs.forEach((c, i) => {
          const truth = evaluate(c, answers)
          const known = truth === 'unknown' ? undefined : table.value(table.at(answers), i)
          expect(known ?? 'unknown').toBe(truth)
        })
      }),
    )
  })

  test('asks only a question whose answer can still matter, and stops when none can', () => {
    fc.assert(
      fc.property(conditions, given, (cs, answers) => {
        const table = tableOf(cs)
        const partial = table.at(answers)
        const { ask } = table.know(partial)
        const undecided = cs.some((_, i) => table.value(partial, i) === undefined)
        expect(ask >= 0).toBe(undecided)
        expect(ask < 0 || canMatter(table, partial, ask)).toBe(true)
      }),
    )
  })

  test('needs as many questions as it says at most, and on average the least possible', () => {
    fc.assert(
      fc.property(fc.array(condition, { minLength: 1, maxLength: 2 }), (cs) => {
        const table = tableOf(cs)
        expect(table.know(0).expected).toBeCloseTo(exhaustive(table.domains, cs), 9)
        expect(longest(table, 0)).toBe(table.know(0).atMost)
      }),
      { numRuns: 30 },
    )
  })
})

test('a threshold belongs to the side that its words say', () => {
  const [, , , area] = QUESTIONS
  if (!area) throw new Error('no number')
  const { samples, labels, classOf } = domainOf(area, [{ atMost: 'area', value: 150 }])
  expect(samples).toEqual([150, 200])
  expect(labels.map(({ zh }) => zh)).toEqual(['不超过 150 ㎡', '超过 150 ㎡'])
  expect([150, 150.01, 0.5, Number.NaN].map(classOf)).toEqual([0, 1, -1, -1])
  const below = domainOf(area, [{ below: 'area', value: 60 }])
  expect([59.9, 60].map(below.classOf)).toEqual([0, 1])
})

/** Some completion of the other answers makes the conditions come out differently. */
function canMatter(table: Table, partial: number, asked: number): boolean {
  const others = table.domains.flatMap((_, q) =>
    q !== asked && table.digit(partial, q) === 0 ? [q] : [],
  )
  const complete = (from: number, [q, ...rest]: readonly number[]): number[] =>
    q === undefined
      ? [from]
      : (table.domains[q]?.samples ?? []).flatMap((_: Answer, c: number) =>
          complete(table.with(from, q, c + 1), rest),
        )
  return complete(partial, others).some((full) => {
    const results = (table.domains[asked]?.samples ?? []).map(
      (_, c) => table.know(table.with(full, asked, c + 1)).canBeTrue,
    )
    return new Set(results).size > 1
  })
}

function longest(table: Table, partial: number): number {
  const { ask } = table.know(partial)
  if (ask < 0) return 0
  const below = (table.domains[ask]?.samples ?? []).map((_, c) =>
    longest(table, table.with(partial, ask, c + 1)),
  )
  return 1 + Math.max(...below)
}
