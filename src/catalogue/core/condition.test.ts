import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Condition, type Answers } from './condition.ts'
import { evaluate, leavesOf, namesIn } from './evaluate.ts'

const name = fc.constantFrom('a', 'b', 'c')
const leaf: fc.Arbitrary<Condition> = fc.oneof(
  fc.boolean(),
  fc.record({ is: name, value: fc.boolean() }),
  fc.record({ atMost: name, value: fc.integer({ min: 0, max: 3 }) }),
  fc.record({ above: name, value: fc.integer({ min: 0, max: 3 }) }),
)
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leaf,
    fc.record({ all: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie('condition') }),
  ),
}))
const value = fc.oneof(fc.boolean(), fc.integer({ min: 0, max: 3 }))
const some: fc.Arbitrary<Answers> = fc.dictionary(name, value)
const all = fc.record({ a: value, b: value, c: value })

describe('a condition', () => {
  test('compares numbers at the bound as the words say: 以下 and 不超过 include it', () => {
    const at = { area: 30 }
    expect(evaluate({ atMost: 'area', value: 30 }, at)).toBe(true)
    expect(evaluate({ atLeast: 'area', value: 30 }, at)).toBe(true)
    expect(evaluate({ below: 'area', value: 30 }, at)).toBe(false)
    expect(evaluate({ above: 'area', value: 30 }, at)).toBe(false)
  })

  test('looks into a multiple choice', () => {
    expect(evaluate({ includes: 'sells', value: '烟' }, { sells: ['酒', '烟'] })).toBe(true)
    expect(evaluate({ includes: 'sells', value: '药' }, { sells: ['酒', '烟'] })).toBe(false)
  })

  test('is decided as soon as what is missing cannot matter', () => {
    const area = { atMost: 'area', value: 30 }
    expect(evaluate({ all: [{ is: 'food', value: true }, area] }, { food: false })).toBe(false)
    expect(evaluate({ any: [{ is: 'food', value: true }, area] }, { food: true })).toBe(true)
    expect(evaluate({ all: [{ is: 'food', value: true }, area] }, { food: true })).toBe('unknown')
  })

  test('keeps its truth when more answers come: what was decided stays decided', () => {
    fc.assert(
      fc.property(condition, some, all, (tree, few, rest) => {
        const before = evaluate(tree, few)
        const after = evaluate(tree, { ...rest, ...few })
        expect([before, 'unknown']).toContain(before === 'unknown' ? before : after)
      }),
    )
  })

  test('obeys De Morgan in three values', () => {
    fc.assert(
      fc.property(fc.array(condition, { minLength: 1, maxLength: 3 }), some, (parts, answers) => {
        expect(evaluate({ not: { all: parts } }, answers)).toBe(
          evaluate({ any: parts.map((not) => ({ not })) }, answers),
        )
      }),
    )
  })

  test('names every answer it looks at once, and is its own schema’s fixed point', () => {
    fc.assert(
      fc.property(condition, (tree) => {
        expect(new Set(namesIn(tree))).toEqual(new Set(leavesOf(tree).map((one) => one.name)))
        expect(Condition.parse(tree)).toEqual(tree)
      }),
    )
  })
})
