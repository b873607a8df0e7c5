import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bundledCatalogue } from '../../catalogue/server/index.ts'
import { ItemId } from '../../catalogue/core/index.ts'
import { decideEdit, reviewLines, type StandardEdit } from './standard.ts'

const catalogue = bundledCatalogue()
const FOOD = ItemId.parse('food-business-licence')
const edit = (version: number, words: StandardEdit['words']): StandardEdit => ({
  version,
  kind: 'material',
  subject: 'floor_plan',
  words,
  reason: '细化',
  by: '管理员',
  at: '2026-11-20T01:00:00.000Z',
})
const words = (zh: string) => ({ zh, en: zh })
const lineAt = (edits: readonly StandardEdit[], version: number) =>
  reviewLines(catalogue, FOOD, edits, version, null).find(
    ({ kind, subject }) => kind === 'material' && subject === 'floor_plan',
  )

describe('the review standard of an item', () => {
  it('has a line for every material, box and point, before any department wrote a word', () => {
    for (const [id, item] of catalogue.items) {
      const lines = reviewLines(catalogue, id, [], 0, null)
      expect(lines).toHaveLength(
        item.materials.length + item.elements.length + item.reviewPoints.length,
      )
      expect(new Set(lines.map(({ source }) => source))).toEqual(new Set(['catalogue']))
      expect(lines.filter((line) => line.kind !== 'field' && line.words === null)).toEqual([])
    }
  })

  it('is for ever what it was at its version', () => {
    const history = fc.array(fc.option(fc.string({ minLength: 1 }), { nil: null }), {
      maxLength: 8,
    })
    fc.assert(
      fc.property(history, fc.nat(8), (texts, version) => {
        const edits = texts.map((text, n) => edit(n + 1, text === null ? null : words(text)))
        const before = lineAt(edits.slice(0, version), version)
        expect(lineAt(edits.toReversed(), version)).toEqual(before)
        const last = edits.slice(0, version).at(-1)?.words
        expect(before?.source).toBe(last ? 'department' : 'catalogue')
        if (last) expect(before).toMatchObject({ words: last })
      }),
    )
  })
})

describe('an edit', () => {
  const decide = (edits: readonly StandardEdit[], subject: string, zh: string, seen: number) =>
    decideEdit(catalogue, FOOD, edits, { kind: 'material', subject, words: words(zh) }, seen)

  it('makes the next version on what its author saw', () => {
    expect(decide([], 'floor_plan', '比例尺', 0)).toMatchObject({ value: 1 })
    expect(decide([edit(1, words('a'))], 'floor_plan', 'b', 1)).toMatchObject({ value: 2 })
  })

  it('never writes over somebody else’s: it is told who and when', () => {
    expect(decide([edit(1, words('a'))], 'floor_plan', 'b', 0)).toMatchObject({
      refusal: { code: 'REVIEWS_STANDARD_CHANGED', current: 1, by: '管理员' },
    })
  })

  it('is about something that the item asks for, and changes something', () => {
    expect(decide([], 'radiation_plan', 'x', 0)).toMatchObject({
      refusal: { code: 'REVIEWS_STANDARD_SUBJECT_UNKNOWN' },
    })
    expect(decide([edit(1, words('a'))], 'floor_plan', 'a', 1)).toMatchObject({
      refusal: { code: 'REVIEWS_STANDARD_SAME' },
    })
  })
})
