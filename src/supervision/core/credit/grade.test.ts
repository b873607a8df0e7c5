import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gradeOn, type Factor } from './grade.ts'
import { addMonths } from './months.ts'
import { CREDIT_GRADES, FACTOR_KINDS, FACTORS, frequencyOf, type FactorKind } from './policy.ts'
import { quietOn } from './quiet.ts'
import { riskOf, RISKS } from './risk.ts'

const TODAY = '2026-11-20'
let n = 0
const factor = (kind: FactorKind, more: Partial<Factor> = {}): Factor => ({
  id: String(n++),
  kind,
  on: '2026-10-01',
  words: 'x',
  department: 'market-regulation',
  ended: null,
  ...more,
})
const ended = (why: 'repaired' | 'appeal' | 'over') => ({ on: TODAY, why, words: 'x' })
const worse = (a: string, b: string) =>
  CREDIT_GRADES.indexOf(a as 'A') - CREDIT_GRADES.indexOf(b as 'A')

describe('a grade', () => {
  test.each<[string, Factor[], string]>([
    ['nobody knows anything bad', [], 'A'],
    ['one failed check', [factor('failed-check')], 'B'],
    ['a broken promise', [factor('broken-commitment')], 'B'],
    [
      'a broken promise that was repaired',
      [factor('broken-commitment', { ended: ended('repaired') })],
      'A',
    ],
    [
      'two failed checks, one appealed with success',
      [factor('failed-check'), factor('failed-check', { ended: ended('appeal') })],
      'B',
    ],
    [
      'abnormal, however good the rest',
      [factor('abnormal-list'), ...Array.from({ length: 9 }, () => factor('passed-check'))],
      'C',
    ],
    [
      'a serious violation',
      [factor('serious-list'), ...Array.from({ length: 30 }, () => factor('good-record'))],
      'D',
    ],
    ['a check failed two years and a day ago', [factor('failed-check', { on: '2024-11-19' })], 'A'],
    ['a check failed two years ago today', [factor('failed-check', { on: '2024-11-20' })], 'B'],
    ['what is yet to come', [factor('serious-list', { on: '2026-11-21' })], 'A'],
  ])('with %s', (_, factors, grade) => {
    expect(gradeOn(TODAY, factors).grade).toBe(grade)
  })

  const someFactors = fc.array(fc.constantFrom(...FACTOR_KINDS), { maxLength: 8 })

  test('never gets better by something bad, nor worse by ending it', () => {
    const bad = FACTOR_KINDS.filter((kind) => FACTORS[kind].points < 0)
    fc.assert(
      fc.property(someFactors, fc.constantFrom(...bad), (kinds, more) => {
        const before = kinds.map((kind) => factor(kind))
        const one = factor(more)
        const with_ = gradeOn(TODAY, [...before, one]).grade
        const without = gradeOn(TODAY, before).grade
        expect(worse(with_, without)).toBeGreaterThanOrEqual(0)
        const over = { ...one, ended: ended('appeal') }
        expect(gradeOn(TODAY, [...before, over]).grade).toBe(without)
      }),
    )
  })

  test('is the sum of what is shown', () => {
    fc.assert(
      fc.property(someFactors, (kinds) => {
        const { points, factors } = gradeOn(
          TODAY,
          kinds.map((kind) => factor(kind)),
        )
        const shown = factors.filter(({ counts }) => counts).reduce((sum, f) => sum + f.points, 100)
        expect(points).toBe(shown)
        expect(factors).toHaveLength(kinds.length)
      }),
    )
  })
})

describe('supervision', () => {
  test('comes the more often the worse the grade and the higher the risk', () => {
    for (const risk of RISKS)
      for (const [at, grade] of CREDIT_GRADES.entries()) {
        const better = CREDIT_GRADES[at - 1]
        if (better)
          expect(frequencyOf(risk, grade).weight).toBeGreaterThan(frequencyOf(risk, better).weight)
        expect(frequencyOf('high', grade).mostAYear).toBeGreaterThanOrEqual(
          frequencyOf(risk, grade).mostAYear,
        )
      }
  })

  test('a shop is as risky as the riskiest thing it does', () => {
    expect(riskOf(['publication-business-licence', 'drug-business-licence'])).toBe('high')
    expect(riskOf(['publication-business-licence'])).toBe('low')
    expect(riskOf(['food-business-licence', 'publication-business-licence'])).toBe('medium')
  })

  test('leaves alone who meets every condition, and says which is not met', () => {
    const of = { region: '110102', risk: 'low', issuedOn: '2025-11-20' } as const
    expect(quietOn(TODAY, { ...of, standing: gradeOn(TODAY, []) }).quiet).toBe(true)
    const failing = [
      { ...of, standing: gradeOn(TODAY, [factor('failed-check')]) },
      { ...of, standing: gradeOn(TODAY, []), risk: 'high' as const },
      { ...of, standing: gradeOn(TODAY, []), issuedOn: '2025-11-21' },
      { ...of, standing: gradeOn(TODAY, [factor('confirmed-report', { on: '2025-01-01' })]) },
    ]
    expect(failing.map((one) => quietOn(TODAY, one).tests.map(({ holds }) => holds))).toEqual([
      [false, true, true, false],
      [true, false, true, true],
      [true, true, false, true],
      [true, true, true, false],
    ])
  })

  test('months end where the month ends', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28')
    expect(addMonths('2028-01-31', 1)).toBe('2028-02-29')
    expect(addMonths('2026-03-15', -15)).toBe('2024-12-15')
  })
})
