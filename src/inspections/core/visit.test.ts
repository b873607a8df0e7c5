import { plainDate } from '#kernel/plain-date.ts'
import { describe, expect, it } from 'vitest'
import { DepartmentId, ItemId, RegionCode } from '../../catalogue/core/index.ts'
import type { Catalogue } from '../../catalogue/core/index.ts'
import { CaseId } from '../../cases/core/index.ts'
import { composeLines } from './compose.ts'
import { decideRound, linesToSee } from './decide-round.ts'
import type { Line, Round, Visit } from './visit.ts'

const food = ItemId.parse('food')
const fire = ItemId.parse('fire')
const open = new Set([food, fire])

function line(id: string, items: ItemId[]): Line {
  const words = { zh: id, en: id }
  return { id, kind: 'condition', words, items, result: null, note: null, round: null, earlier: [] }
}
const visit: Visit = {
  id: 'v',
  region: RegionCode.parse('110102'),
  caseId: CaseId.parse('018f0000-0000-7000-8000-000000000000'),
  caseNo: 'n',
  ownerId: 'o',
  items: [food, fire],
  departments: [DepartmentId.parse('market-regulation')],
  state: 'open',
  rounds: 0,
  officers: [],
  lines: [line('both', [food, fire]), line('fire', [fire])],
  version: 1,
  createdAt: '',
}
function round(
  results: Record<string, Round['lines'][number]['result']>,
  more?: Partial<Round>,
): Round {
  const lines = Object.entries(results).map(([id, result]) => ({
    id,
    result,
    ...(result === 'fail' && { note: '不合格' }),
  }))
  return { officers: ['甲', '乙'], lines, on: plainDate('2026-12-01'), open, ...more }
}

describe('one checklist', () => {
  it('merges lines that say the same and names every item they serve', () => {
    const ask = (zh: string) => ({ zh, en: zh })
    const item = (conditions: string[], points: string[]) => ({
      conditions: conditions.map(ask),
      reviewPoints: points.map(ask),
    })
    const catalogue = {
      items: new Map([
        [food, item(['场所清洁，通风良好'], ['消毒设施'])],
        [fire, item(['安全出口畅通'], ['场所清洁, 通风良好。'])],
      ]),
    } as unknown as Catalogue
    expect(composeLines(catalogue, [food, fire]).map((l) => [l.words.zh, l.items])).toEqual([
      ['场所清洁，通风良好', [food, fire]],
      ['消毒设施', [food]],
      ['安全出口畅通', [fire]],
    ])
  })
})

describe('a round', () => {
  it('needs two officers; one name twice is one (行政许可法 art 34)', () => {
    const results = { both: 'pass', fire: 'pass' } as const
    for (const officers of [[], ['甲'], ['甲', ' 甲 ']])
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
      { item: food, passed: true },
      { item: fire, passed: false, faults: [{ line: 'fire', note: '不合格' }] },
    ])
    expect(first.value.visit.state).toBe('rectification')
    expect(linesToSee(first.value.visit, open).map((l) => l.id)).toEqual(['fire'])
    const again = decideRound(first.value.visit, round({ fire: 'pass' }, { open: new Set([fire]) }))
    if (!again.ok) throw new Error(again.refusal.code)
    expect(again.value.visit).toMatchObject({ state: 'passed', rounds: 2 })
    expect(again.value.visit.lines[1]?.earlier).toEqual([
      { round: 1, result: 'fail', note: '不合格' },
    ])
    expect(decideRound(again.value.visit, round({ fire: 'pass' }))).toMatchObject({
      refusal: { code: 'INSPECTIONS_VISIT_ENDED' },
    })
  })

  it('does not look at what only a decided item asked for', () => {
    const done = decideRound(visit, round({ both: 'pass' }, { open: new Set([food]) }))
    expect(done).toMatchObject({ value: { visit: { state: 'passed' } } })
  })
})
