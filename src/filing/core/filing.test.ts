import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainDate } from '#kernel/plain-date.ts'
import { bundledCatalogue } from '../../catalogue/server/index.ts'
import type { IndustryCode, ItemId, QuestionId, RegionCode } from '../../catalogue/core/index.ts'
import { fieldsOf, fillSample, mergeForms } from '../../forms/core/index.ts'
import {
  earlierOffers,
  guidanceOffers,
  mismatchesOf,
  openBoxes,
  retryAfter,
  strongest,
  takeOffers,
} from './index.ts'
import { SOURCE_KINDS, type Offer, type SourceKind } from './source.ts'

const catalogue = bundledCatalogue()
const day = plainDate('2026-11-20')
const food = 'food-business-licence' as ItemId
const form = mergeForms(catalogue, [food], '110102' as RegionCode)
const about = {
  kind: 'open' as const,
  region: '110102' as RegionCode,
  industry: '25' as IndustryCode,
}
const offer = (element: string, value: string, kind: SourceKind = 'account'): Offer => ({
  element,
  value,
  source: {
    kind,
    name: { zh: kind, en: kind },
    reference: '',
    version: '',
    asOf: day,
    stale: false,
  },
})

test('of several sources the register is believed first, the account last', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...SOURCE_KINDS], { minLength: 1 }), (kinds) => {
      const [best] = strongest(kinds.map((kind) => offer('uscc', kind, kind)))
      expect(best?.source.kind).toBe(SOURCE_KINDS.find((kind) => kinds.includes(kind)))
    }),
  )
})

test('nothing a person typed is ever overwritten unless they ask', () => {
  const word = fc.constantFrom('', 'a', 'b', 'c')
  fc.assert(
    fc.property(word, word, fc.option(word), fc.boolean(), (typed, found, before, asked) => {
      const { taken, kept } = takeOffers([offer('x', found)], {
        values: { x: typed },
        filled: before === null ? new Map() : new Map([['x', { value: before }]]),
        replace: asked ? ['x'] : [],
      })
      expect(taken.length + kept.length).toBe(1)
      const byHand = typed !== '' && typed !== found && typed !== before
      expect(kept.length === 1).toBe(byHand && !asked)
    }),
  )
})

test('an answer of the guidance fills the box that asks the same, and no other', () => {
  const boxes = openBoxes(form, about)
  const answers = { 'is-chain': false, 'shop-area': 80 } as Record<QuestionId, boolean | number>
  const offers = guidanceOffers(catalogue, boxes, answers, day)
  expect(offers.map(({ element, value }) => [element, value])).toEqual(
    [
      ['is_chain', false],
      ['business_area', 80],
    ].toSorted(
      ([a], [b]) =>
        boxes.findIndex((f) => f.element === a) - boxes.findIndex((f) => f.element === b),
    ),
  )
})

test('an earlier application speaks of the applicant; of the premises only when they are the same', () => {
  const boxes = openBoxes(form, about)
  const before = fillSample(form, 4)
  const earlier = {
    caseNo: '1',
    version: 3,
    values: {},
    submittedValues: before as never,
    submittedOn: day,
  }
  const elsewhere = earlierOffers(catalogue, boxes, { premises_address: '别处' }, earlier)
  const here = { premises_address: before['premises_address'] }
  const same = earlierOffers(catalogue, boxes, here, earlier)
  const names = (offers: readonly Offer[]) => offers.map(({ element }) => element)
  expect(names(elsewhere)).toContain('uscc')
  expect(names(elsewhere)).not.toContain('business_area')
  expect(names(same)).toContain('business_area')
  expect(names(same)).not.toContain('declaration')
})

test('what does not agree is told with both sides, a personal value with neither', () => {
  const found = mismatchesOf(form, [
    { element: 'subject_name', typed: '甲', registered: '乙' },
    { element: 'legal_rep_id_no', typed: '1', registered: '2' },
    { element: 'no_such_box', typed: '1', registered: '2' },
  ])
  expect(found).toMatchObject([
    { element: 'subject_name', typed: '甲', registered: '乙' },
    { element: 'legal_rep_id_no', typed: null, registered: null },
  ])
})

test('a register that does not answer is asked again, ever more rarely, at least four times a day', () => {
  const waits = Array.from({ length: 40 }, (_, n) => retryAfter(n))
  expect(waits.slice(0, 3)).toEqual([300, 600, 1200])
  expect(waits).toEqual(waits.toSorted((a, b) => a - b))
  expect(Math.max(...waits)).toBe(6 * 3600)
})

test('boxes that the case itself knows, or a decision will say, are offered to nobody', () => {
  const hotel = mergeForms(catalogue, [
    'hotel-special-industry-licence',
    'fire-safety-pre-opening-inspection',
  ] as ItemId[])
  const open = new Set(openBoxes(hotel, about).map(({ element }) => element as string))
  expect(['app_type', 'premises_district', 'fire_doc_no'].filter((name) => open.has(name))).toEqual(
    [],
  )
  expect(fieldsOf(hotel).length - open.size).toBe(3)
})
