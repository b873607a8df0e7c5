import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainDate } from '#kernel/plain-date.ts'
import type { IndustryCode, RegionCode } from '../../catalogue/core/index.ts'
import { bundledCatalogue } from '../../catalogue/server/index.ts'
import { defaultAnswers, guide } from '../../guidance/core/index.ts'
import { composeNotice } from './compose.ts'
import { compareDemands, type Demand } from './demands.ts'
import type { Notice } from './model.ts'

const catalogue = bundledCatalogue()
const today = plainDate('2026-11-20')
const place = { region: '110102' as RegionCode, industry: '25' as IndustryCode }
const answers = defaultAnswers(catalogue, place.region, place.industry, 'all', today)
const { chosen } = guide({ catalogue, ...place, answers, today })
const notice = composeNotice({
  ...place,
  catalogue,
  answers,
  items: chosen,
  kind: 'open',
  today,
})
const food = notice.items.find(({ id }) => id === 'food-business-licence')!

/** Everything the notice itself asks for. */
function listed({ materials, boxes, items }: Notice): Demand[] {
  const { give, onSite, generated } = materials
  return [
    ...[...give, ...onSite, ...generated].map(({ id }) => ({ kind: 'material' as const, id })),
    ...(boxes ?? []).flatMap((s) => s.boxes.map(({ id }) => ({ kind: 'element' as const, id }))),
    ...items.flatMap(({ id, conditions }) =>
      conditions.map((_, n) => ({ kind: 'condition' as const, id: `${id}#${n + 1}` })),
    ),
  ]
}

test('whatever is on the notice is never beyond it, and the rest always is', () => {
  const on = fc.subarray(listed(notice))
  const off = fc.array(
    fc.record({
      kind: fc.constantFrom<Demand['kind']>('material', 'element', 'condition'),
      id: fc.string().map((text) => `?${text}`),
    }),
  )
  fc.assert(
    fc.property(on, off, (inside, outside) => {
      const { onNotice, beyondNotice } = compareDemands(notice, [...inside, ...outside])
      expect(onNotice).toEqual(inside)
      expect(beyondNotice).toEqual(outside.map((one) => ({ ...one, why: 'notListed' })))
    }),
  )
})

test('what the platform promised to fetch is beyond, and it says so', () => {
  const demand = { kind: 'material', id: 'business_licence' } as const
  expect(compareDemands(notice, [demand]).beyondNotice).toEqual([{ ...demand, why: 'fetched' }])
})

test('a condition counts by its printed number', () => {
  const last = `${food.id}#${food.conditions.length}`
  const after = `${food.id}#${food.conditions.length + 1}`
  const ids = [last, after, `${food.id}#0`, 'nobody#1', food.id]
  const demands = ids.map((id) => ({ kind: 'condition', id }) as const)
  expect(compareDemands(notice, demands).onNotice.map(({ id }) => id)).toEqual([last])
})

test('a notice of the first format lists no boxes, so no box is beyond it', () => {
  const { boxes: _boxes, ...old } = notice
  const demand = { kind: 'element', id: 'anything' } as const
  expect(compareDemands(old, [demand]).beyondNotice).toEqual([])
  expect(compareDemands(notice, [demand]).beyondNotice).toHaveLength(1)
})
