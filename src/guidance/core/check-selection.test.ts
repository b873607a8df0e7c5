import { describe, expect, test } from 'vitest'
import type { IndustryCode, ItemId, RegionCode } from '../../catalogue/core/index.ts'
import { bundledCatalogue } from '../../catalogue/server/index.ts'
import { plainDate } from '#kernel/plain-date.ts'
import { checkAnswers, defaultAnswers } from './answers.ts'
import { checkSelection } from './check-selection.ts'
import { guide } from './guide.ts'
import { questionReport } from './report.ts'

const catalogue = bundledCatalogue()
const today = plainDate('2026-11-21')
const xicheng = '110102' as RegionCode
const cafe = '25' as IndustryCode
const ktv = '13' as IndustryCode
const ids = (...names: string[]): ItemId[] => names as ItemId[]
const answers = {
  'catering-area': 80,
  'is-chain': false,
  'sells-publications': false,
  wastewater: 'sewer',
}
const open = (items: ItemId[], held: ItemId[] = []) =>
  checkSelection(catalogue, xicheng, cafe, answers, items, 'open', { today, held })

describe('a choice to open', () => {
  test('is granted when it is exactly what the answers require', () => {
    expect(open(ids('beijing-small-food-licence', 'drainage-permit')).ok).toBe(true)
  })

  test('may leave out what the applicant holds already', () => {
    const chosen = ids('drainage-permit')
    expect(open(chosen)).toMatchObject({
      refusal: { code: 'GUIDANCE_ITEM_MISSING', items: ['beijing-small-food-licence'] },
    })
    expect(open(chosen, ids('beijing-small-food-licence')).ok).toBe(true)
  })

  test('is refused an item that the answers rule out (行政许可法 art 31)', () => {
    const chosen = ids('beijing-small-food-licence', 'drainage-permit', 'food-business-licence')
    expect(open(chosen)).toMatchObject({
      refusal: { code: 'GUIDANCE_ITEM_NOT_NEEDED', items: ['food-business-licence'] },
    })
  })

  test('is refused an item of another industry', () => {
    expect(open(ids('film-exhibition-licence'))).toMatchObject({
      refusal: { code: 'GUIDANCE_ITEM_NOT_IN_INDUSTRY', items: ['film-exhibition-licence'] },
    })
  })

  test('is refused while a question that matters is open', () => {
    const early = checkSelection(catalogue, xicheng, cafe, {}, ids('drainage-permit'), 'open')
    expect(early).toMatchObject({ refusal: { code: 'GUIDANCE_ANSWERS_MISSING' } })
  })

  test('is refused in an industry of the 禁限目录, which may still change and renew', () => {
    const chosen = ids('entertainment-licence')
    const select = (kind: 'open' | 'change' | 'renew') =>
      checkSelection(catalogue, xicheng, ktv, {}, chosen, kind, { today })
    expect(select('open')).toMatchObject({
      refusal: {
        code: 'GUIDANCE_NEW_NOT_ALLOWED',
        industry: 'KTV',
        document: '000_031c5fe52f5bd8d5.txt',
        section: '西政办发〔2023〕4号 附件1',
      },
    })
    expect(select('change').ok).toBe(true)
    expect(select('renew').ok).toBe(true)
  })
})

describe('answers from outside', () => {
  test('of a wrong type are refused by the name of their question, with what is expected', () => {
    const refusalOf = (given: Record<string, unknown>) => {
      const result = checkAnswers(catalogue, given)
      return result.ok ? undefined : result.refusal
    }
    expect(refusalOf({ 'is-chain': 'yes' })).toMatchObject({
      code: 'GUIDANCE_ANSWER_WRONG',
      question: 'is-chain',
      expected: { en: 'true or false' },
    })
    expect(refusalOf({ 'catering-area': '80' })).toMatchObject({ question: 'catering-area' })
    expect(refusalOf({ 'catering-area': 0 })).toMatchObject({ question: 'catering-area' })
    expect(refusalOf({ wastewater: 'river' })).toMatchObject({ question: 'wastewater' })
    expect(refusalOf({ 'sell-tobacco': true })).toEqual({
      code: 'GUIDANCE_QUESTION_UNKNOWN',
      question: 'sell-tobacco',
    })
    expect(refusalOf({ 'is-chain': true, 'sells-drugs': false })).toBeUndefined()
  })
})

describe('default answers', () => {
  const everywhere = [...catalogue.regions].flatMap(([region, { industries }]) =>
    [...industries.values()].map(({ code, name }) => ({ region, code, name })),
  )

  test('answer every question that is asked, and call for every row of every industry', () => {
    const standIns = new Set<string>(
      catalogue.triggers.flatMap(({ item, insteadOf }) => (insteadOf ? [item] : [])),
    )
    const wrong = everywhere.flatMap(({ region, code, name }) => {
      const given = defaultAnswers(catalogue, region, code)
      const result = guide({ catalogue, region, industry: code, answers: given, today })
      const left = result.items.filter(
        ({ id, state }) => state === 'notNeeded' && !standIns.has(id),
      )
      const problems = result.problems.filter((p) => p.code !== 'GUIDANCE_NEW_NOT_ALLOWED')
      const fits = checkAnswers(catalogue, given).ok && result.next === null
      return fits && left.length + problems.length === 0 ? [] : [name]
    })
    expect(wrong).toEqual([])
  })

  test('call for exactly the wanted items where the rules allow it', () => {
    const wanted = ids('beijing-small-food-licence', 'publication-branch-filing')
    const given = defaultAnswers(catalogue, xicheng, cafe, wanted)
    const result = guide({ catalogue, region: xicheng, industry: cafe, answers: given, today })
    expect(result.chosen).toEqual(wanted)
  })
})

test('no industry asks more than nine questions', () => {
  const report = questionReport(catalogue)
  expect(report).toHaveLength(103)
  const atMost = Math.max(...report.map((line) => line.atMost))
  const average = report.reduce((sum, line) => sum + line.average, 0) / report.length
  process.stdout.write(
    `questions: at most ${atMost}, ${average.toFixed(2)} on average over 103 industries\n`,
  )
  expect(atMost).toBeLessThanOrEqual(9)
})
