import { describe, expect, it } from 'vitest'
import type { Catalogue } from '../../catalogue/core/index.ts'
import { composeLines } from './compose.ts'
import { decideRound, linesToSee } from './decide-round.ts'
import { EXAMPLE_VISIT as visit, exampleRound as round, FIRE, FOOD, OPEN } from './examples.ts'

describe('one checklist', () => {
  const ask = (zh: string) => ({ zh, en: zh })
  const item = (conditions: string[], points: string[]) => ({
    conditions: conditions.map(ask),
    reviewPoints: points.map(ask),
  })
  const items = new Map([
    [FOOD, item(['场所清洁，通风良好', '营业执照有效'], ['消毒设施'])],
    [FIRE, item(['安全出口畅通'], ['场所清洁, 通风良好。', '器具消毒'])],
  ])
  const compose = (observations: object[]) =>
    composeLines({ items, observations } as unknown as Catalogue, [FOOD, FIRE])

  it('merges lines that say the same and names every item they serve', () => {
    expect(compose([]).map((l) => [l.words.zh, l.items])).toEqual([
      ['场所清洁，通风良好', [FOOD, FIRE]],
      ['营业执照有效', [FOOD]],
      ['消毒设施', [FOOD]],
      ['安全出口畅通', [FIRE]],
      ['器具消毒', [FIRE]],
    ])
  })

  it('merges what the catalogue says one look answers, each item keeping its own words', () => {
    const words = ask('消毒设施能用')
    const answers = [
      { item: FOOD, words: '消毒设施' },
      { item: FIRE, words: '器具消毒' },
    ]
    const lines = compose([{ id: 'disinfection', how: 'onSite', words, answers }])
    expect(lines.find((l) => l.observation === 'disinfection')).toMatchObject({
      words,
      items: [FOOD, FIRE],
      parts: [
        { item: FOOD, words: ask('消毒设施') },
        { item: FIRE, words: ask('器具消毒') },
      ],
    })
    expect(lines).toHaveLength(4)
  })

  it('leaves to the review what is read from papers, but never an item without a line', () => {
    const papers = (...said: [typeof FOOD, string][]) => [
      { id: 'papers', how: 'papers', answers: said.map(([id, words]) => ({ item: id, words })) },
    ]
    const some = compose(papers([FOOD, '营业执照有效']))
    expect(some.map((l) => l.words.zh)).not.toContain('营业执照有效')
    const food = ['场所清洁，通风良好', '营业执照有效', '消毒设施']
    const all = compose(papers(...food.map((words): [typeof FOOD, string] => [FOOD, words])))
    expect(all.filter((l) => l.items.includes(FOOD))).toHaveLength(3)
  })
})

describe('a round', () => {
  it('needs two officers; one name or one certificate twice is one (行政许可法 art 34)', () => {
    const results = { both: 'pass', fire: 'pass' } as const
    const 甲 = { name: '甲', certificateNo: '1' }
    for (const officers of [
      [],
      [甲],
      [甲, { name: ' 甲 ', certificateNo: null }],
      [甲, { name: '乙', certificateNo: '1' }],
    ])
      expect(decideRound(visit, round(results, { officers }))).toMatchObject({
        refusal: { code: 'INSPECTIONS_OFFICERS_TOO_FEW', least: 2 },
      })
  })

  it('answers every line that is still to be seen, each once', () => {
    expect(decideRound(visit, round({ both: 'pass' }))).toMatchObject({
      refusal: { code: 'INSPECTIONS_LINES_MISSING', lines: ['fire'] },
    })
    expect(decideRound(visit, round({ both: 'pass', fire: 'pass', x: 'pass' }))).toMatchObject({
      refusal: { code: 'INSPECTIONS_LINE_UNKNOWN', lines: ['x'] },
    })
  })

  it('says what is wrong where something is', () => {
    const lines = [
      { id: 'both', result: 'pass' as const },
      { id: 'fire', result: 'fail' as const },
    ]
    expect(decideRound(visit, round({}, { lines }))).toMatchObject({
      refusal: { code: 'INSPECTIONS_FAULT_UNEXPLAINED', lines: ['fire'] },
    })
  })

  it('fails only the items a fault concerns; the re-inspection sees only what failed', () => {
    const first = decideRound(visit, round({ both: 'pass', fire: 'fail' }))
    if (!first.ok) throw new Error(first.refusal.code)
    expect(first.value.findings).toMatchObject([
      { item: FOOD, passed: true },
      { item: FIRE, passed: false, faults: [{ line: 'fire', note: '不合格' }] },
    ])
    expect(first.value.visit.state).toBe('rectification')
    expect(first.value.visit.roundsDone).toMatchObject([{ round: 1, fixBy: '2026-12-15' }])
    expect(linesToSee(first.value.visit, OPEN).map((l) => l.id)).toEqual(['fire'])
    const again = decideRound(first.value.visit, round({ fire: 'pass' }, { open: new Set([FIRE]) }))
    if (!again.ok) throw new Error(again.refusal.code)
    expect(again.value.visit).toMatchObject({ state: 'passed', rounds: 2 })
    expect(again.value.visit.roundsDone[1]).toMatchObject({ round: 2, fixBy: null })
    expect(again.value.visit.lines[1]?.earlier).toEqual([
      { round: 1, result: 'fail', note: '不合格' },
    ])
    expect(decideRound(again.value.visit, round({ fire: 'pass' }))).toMatchObject({
      refusal: { code: 'INSPECTIONS_VISIT_ENDED' },
    })
  })

  it('is followed by one re-inspection; a further one says why (整改情况一趟复审)', () => {
    let now = visit
    for (const results of [{ both: 'pass', fire: 'fail' }, { fire: 'fail' }] as const) {
      const done = decideRound(now, round(results))
      if (!done.ok) throw new Error(done.refusal.code)
      now = done.value.visit
    }
    expect(decideRound(now, round({ fire: 'pass' }))).toMatchObject({
      refusal: { code: 'INSPECTIONS_REINSPECTED_BEFORE', rounds: 2 },
    })
    const third = decideRound(now, round({ fire: 'pass' }, { whyAgain: '停电，未能复查' }))
    expect(third).toMatchObject({ value: { visit: { state: 'passed', rounds: 3 } } })
  })

  it('fails only the items whose own words a fault of a shared line breaks', () => {
    const lines = [
      { id: 'both', result: 'fail' as const, note: '不洁', items: [FOOD] },
      { id: 'fire', result: 'pass' as const },
    ]
    const done = decideRound(visit, round({}, { lines }))
    if (!done.ok) throw new Error(done.refusal.code)
    expect(done.value.findings).toMatchObject([
      { item: FOOD, passed: false },
      { item: FIRE, passed: true },
    ])
    expect(linesToSee(done.value.visit, new Set([FIRE]))).toEqual([])
  })

  it('does not look at what only a decided item asked for', () => {
    const done = decideRound(visit, round({ both: 'pass' }, { open: new Set([FOOD]) }))
    expect(done).toMatchObject({ value: { visit: { state: 'passed' } } })
  })
})
