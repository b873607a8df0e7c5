import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ItemId, RegionCode } from '../../../catalogue/core/index.ts'
import { bundledCatalogue } from '../../../catalogue/server/index.ts'
import { decideLineEdit } from './decide-edit.ts'
import { linesOf, type CheckLine, type LineEdit, type LineWords } from './line.ts'
import { entriesOf, isSettled, mergeLines, type Settlement } from './merge.ts'

const catalogue = bundledCatalogue()
const plan = catalogue.regions.get('110102' as RegionCode)!.plan
const market = plan.departments.find(({ id }) => id === 'market-regulation')!
const health = plan.departments.find(({ id }) => id === 'health')!
const FOOD = 'food-business-licence' as ItemId
const HYGIENE = 'public-place-hygiene-licence' as ItemId

const words = (
  standard: string,
  subject: string | null = 'washing-and-disinfection',
): LineWords => ({
  subject,
  content: { zh: '消毒', en: 'disinfection' },
  method: 'measure',
  standard: { zh: standard, en: standard },
  basis: '食品安全法第三十三条',
})
const edit = (line: string, version: number, what: LineWords | null): LineEdit => ({
  version,
  line,
  item: FOOD,
  words: what,
  reason: 'x',
  by: '周',
  at: '2026-11-20T01:00:00.000Z',
})
const both = (edits: readonly LineEdit[] = []): CheckLine[] =>
  [...linesOf(catalogue, market, edits), ...linesOf(catalogue, health, [])].filter(
    ({ item }) => item === FOOD || item === HYGIENE,
  )
const settled = (
  lines: readonly CheckLine[],
  key: string,
  prevails: string | null,
): Settlement => ({
  key,
  covers: entriesOf(lines.filter(({ subject }) => `s-${subject}` === key)),
  prevails,
  reason: 'x',
  by: '牵头',
  at: '2026-11-20T01:00:00.000Z',
})

describe('one checklist of many departments', () => {
  test('joins what one look answers, keeps each department’s words, and loses no line', () => {
    const lines = both()
    const merged = mergeLines(catalogue, lines, [])
    const clean = merged.find(({ key }) => key === 's-clean-premises')
    expect(new Set(clean?.answers.map(({ department }) => department)).size).toBe(2)
    expect(merged.length).toBeLessThan(lines.length)
    const answered = merged.flatMap(({ answers }) => answers.map(({ line }) => line))
    expect(answered.toSorted()).toEqual(lines.map(({ id }) => id).toSorted())
  })

  test('does not depend on the order in which the departments come', () => {
    const lines = both()
    const said = (all: readonly CheckLine[]) =>
      mergeLines(catalogue, all, [])
        .map(({ key, answers }) => [key, ...answers.map(({ line }) => line).toSorted()].join(' '))
        .toSorted()
    fc.assert(
      fc.property(fc.shuffledSubarray(lines, { minLength: lines.length }), (shuffled) => {
        expect(said(shuffled)).toEqual(said(lines))
      }),
      { numRuns: 50 },
    )
  })

  test('what the catalogue itself puts together is no conflict', () => {
    expect(mergeLines(catalogue, both(), []).filter((line) => !isSettled(line))).toEqual([])
  })

  test('the same words of two departments are one line without anybody saying so', () => {
    const one = { ...both()[0]!, subject: null, content: { zh: '灭火器，有效。', en: 'x' } }
    const other = {
      ...one,
      id: 'other',
      department: 'health',
      content: { zh: '灭火器有效', en: 'x' },
    }
    expect(mergeLines(catalogue, [one, other], [])).toHaveLength(1)
  })
})

describe('departments that contradict one another', () => {
  const edits = [edit(`${FOOD}+1`, 1, words('热力消毒不低于100℃'))]
  const key = 's-washing-and-disinfection'
  const line = (settlements: readonly Settlement[], lines = both(edits)) =>
    mergeLines(catalogue, lines, settlements).find((one) => one.key === key)!

  test('are flagged, and their line is left out until the lead settles it', () => {
    expect(line([]).conflict).toMatchObject({ settled: null })
    expect(isSettled(line([]))).toBe(false)
    const done = line([settled(both(edits), key, null)])
    expect(isSettled(done)).toBe(true)
    expect(done.answers.some(({ yields }) => yields)).toBe(false)
  })

  test('one prevails: the others give way, for a trade with fewer of the lines as well', () => {
    const word = settled(both(edits), key, `${FOOD}+1`)
    const yielding = line([word]).answers.filter(({ yields }) => yields)
    expect(yielding.length).toBeGreaterThan(0)
    expect(yielding.some((one) => one.line === `${FOOD}+1`)).toBe(false)
    const fewer = both(edits).filter(({ id }) => id !== yielding[0]?.line)
    expect(isSettled(line([word], fewer))).toBe(true)
  })

  test('a standard written afterwards opens the matter again', () => {
    const word = settled(both(edits), key, null)
    const later = both([...edits, edit(`${FOOD}+1`, 2, words('热力消毒不低于120℃'))])
    expect(isSettled(line([word], later))).toBe(false)
  })
})

describe('a department writes its own lines', () => {
  const add = { line: null, item: FOOD, words: words('热力消毒不低于100℃') }
  const decide = (wish: Parameters<typeof decideLineEdit>[3], edits: LineEdit[], seen: number) =>
    decideLineEdit(catalogue, market, edits, wish, seen)

  test('each edit is a version; the second writer is told whose it was', () => {
    expect(decide(add, [], 0)).toMatchObject({ value: { version: 1, line: `${FOOD}+1` } })
    const edits = [edit(`${FOOD}+1`, 1, add.words)]
    expect(decide(add, edits, 0)).toMatchObject({
      refusal: { code: 'SUPERVISION_CHECKLIST_CHANGED', by: '周' },
    })
    expect(decide({ ...add, line: `${FOOD}+1` }, edits, 1)).toMatchObject({
      refusal: { code: 'SUPERVISION_LINE_SAME' },
    })
  })

  test('only of its own items, and only under observations that are known', () => {
    const codes = [
      decide({ ...add, item: HYGIENE }, [], 0),
      decide({ ...add, words: words('x', 'nothing') }, [], 0),
      decide({ ...add, line: `${FOOD}:x` }, [], 0),
    ].map((result) => (result.ok ? '' : result.refusal.code))
    expect(codes).toEqual([
      'SUPERVISION_ITEM_NOT_YOURS',
      'SUPERVISION_SUBJECT_UNKNOWN',
      'SUPERVISION_LINE_UNKNOWN',
    ])
  })

  test('a line of the catalogue is rewritten or taken off in its place, and comes back', () => {
    const [first] = linesOf(catalogue, market, []).filter(({ item }) => item === FOOD)
    const of = (edits: LineEdit[]) => linesOf(catalogue, market, edits)
    const id = first!.id
    expect(of([edit(id, 1, words('y'))]).find((one) => one.id === id)?.source).toBe('department')
    expect(of([edit(id, 1, null)]).some((one) => one.id === id)).toBe(false)
    expect(of([edit(id, 1, null), edit(id, 2, words('z'))]).some((one) => one.id === id)).toBe(true)
  })
})
