import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  CREDIT_GRADES,
  FACTOR_KINDS,
  RISKS,
  supervisionRules,
  type FactorKind,
} from '../../../catalogue/core/index.ts'
import { bundledCatalogue } from '../../../catalogue/server/index.ts'
import { gradeOn, type Factor } from './grade.ts'
import { addMonths } from './months.ts'
import { factorRule, frequencyOf } from './policy.ts'
import { quietOn } from './quiet.ts'
import { riskOf } from './risk.ts'

const RULES = supervisionRules(bundledCatalogue(), '110102')
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
    expect(gradeOn(RULES, TODAY, factors).grade).toBe(grade)
  })

  const someFactors = fc.array(fc.constantFrom(...FACTOR_KINDS), { maxLength: 8 })

  test('never gets better by something bad, nor worse by ending it', () => {
    const bad = FACTOR_KINDS.filter((kind) => factorRule(RULES, kind).points < 0)
    fc.assert(
      fc.property(someFactors, fc.constantFrom(...bad), (kinds, more) => {
        const before = kinds.map((kind) => factor(kind))
        const one = factor(more)
        const with_ = gradeOn(RULES, TODAY, [...before, one]).grade
        const without = gradeOn(RULES, TODAY, before).grade
        expect(worse(with_, without)).toBeGreaterThanOrEqual(0)
        const over = { ...one, ended: ended('appeal') }
        expect(gradeOn(RULES, TODAY, [...before, over]).grade).toBe(without)
      }),
    )
  })

  test('is the sum of what is shown', () => {
    fc.assert(
      fc.property(someFactors, (kinds) => {
        const { points, factors } = gradeOn(
          RULES,
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
          expect(frequencyOf(RULES, risk, grade).weight).toBeGreaterThan(
            frequencyOf(RULES, risk, better).weight,
          )
        expect(frequencyOf(RULES, 'high', grade).mostAYear).toBeGreaterThanOrEqual(
          frequencyOf(RULES, risk, grade).mostAYear,
        )
      }
  })

  test('a shop is as risky as the riskiest thing it does', () => {
    expect(riskOf(RULES, ['publication-business-licence', 'drug-business-licence'])).toBe('high')
    expect(riskOf(RULES, ['publication-business-licence'])).toBe('low')
    expect(riskOf(RULES, ['food-business-licence', 'publication-business-licence'])).toBe('medium')
  })

  test('leaves alone who meets every condition, and says which is not met', () => {
    const of = { risk: 'low', issuedOn: '2025-11-20' } as const
    expect(quietOn(RULES, TODAY, { ...of, standing: gradeOn(RULES, TODAY, []) }).quiet).toBe(true)
    const failing = [
      { ...of, standing: gradeOn(RULES, TODAY, [factor('failed-check')]) },
      { ...of, standing: gradeOn(RULES, TODAY, []), risk: 'high' as const },
      { ...of, standing: gradeOn(RULES, TODAY, []), issuedOn: '2025-11-21' },
      {
        ...of,
        standing: gradeOn(RULES, TODAY, [factor('confirmed-report', { on: '2025-01-01' })]),
      },
    ]
    expect(
      failing.map((one) => quietOn(RULES, TODAY, one).tests.map(({ holds }) => holds)),
    ).toEqual([
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
