import { afterAll, beforeAll, expect, test } from 'vitest'
import { testContext, type TestContext } from '../../../test/db/test-context.ts'
import type { IndustryCode, ItemId, RegionCode } from '../../catalogue/core/index.ts'
import { bundledCatalogue } from '../../catalogue/server/index.ts'
import { mergeForms } from '../core/index.ts'
import { formsModule } from './index.ts'

let world: TestContext
beforeAll(async () => {
  world = await testContext({ modules: [formsModule] })
})
afterAll(() => world.close())

const ask = async (path: string) => (await world.app()).inject({ url: `/api/v1/regions/${path}` })

test('anybody gets the combined form of any industry, whole', async () => {
  const catalogue = bundledCatalogue()
  for (const [region, { industries }] of catalogue.regions)
    for (const [code, { rows }] of industries) {
      const items = [...new Set(rows.flatMap((row) => row.items))]
      if (items.length === 0) continue
      const answer = await ask(`${region}/industries/${code}/form?items=${items.join(',')}`)
      expect(answer.statusCode).toBe(200)
      const form = mergeForms(catalogue, items as ItemId[], region as RegionCode)
      expect(answer.json()).toEqual(JSON.parse(JSON.stringify(form)))
    }
})

test('an item of another trade, an unknown one and none at all are refused with what there is', async () => {
  const cafe = '110102/industries/25/form'
  const listed = bundledCatalogue()
    .regions.get('110102' as RegionCode)
    ?.industries.get('25' as IndustryCode)?.rows[0]?.items[0]
  expect((await ask(`${cafe}?items=hotel-special-industry-licence`)).json()).toMatchObject({
    status: 422,
    code: 'FORMS_ITEM_NOT_OF_INDUSTRY',
    offered: expect.arrayContaining([listed]),
  })
  expect((await ask(`${cafe}?items=food-licence`)).json()).toMatchObject({
    status: 404,
    code: 'CATALOGUE_ITEM_UNKNOWN',
  })
  expect((await ask(cafe)).json()).toMatchObject({ status: 422, code: 'FORMS_ITEMS_MISSING' })
  expect((await ask('110102/industries/奶茶铺/form?items=x')).json()).toMatchObject({
    code: 'CATALOGUE_INDUSTRY_UNKNOWN',
  })
})

test('the empty form and the worked example of any item are there for everybody (行政许可法 art 30)', async () => {
  const pdf = async (query = '') => ask(`110102/items/food-business-licence/form.pdf${query}`)
  const [empty, sample, english] = [
    await pdf(),
    await pdf('?sample=true'),
    await pdf('?language=en'),
  ]
  for (const answer of [empty, sample, english]) {
    expect(answer.headers['content-type']).toBe('application/pdf')
    expect(answer.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
  }
  expect((await pdf()).rawPayload).toEqual(empty.rawPayload)
  expect(sample.rawPayload).not.toEqual(empty.rawPayload)
  expect((await ask('110102/items/no-such-item/form.pdf')).statusCode).toBe(404)
  expect((await ask('110102/items/ningxia-halal-operation-permit/form.pdf')).json()).toMatchObject({
    code: 'FORMS_ITEM_NOT_OF_INDUSTRY',
  })
})
