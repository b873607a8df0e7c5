import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testContext, type TestContext } from '../../../test/db/test-context.ts'
import { catalogueModule } from './module.ts'

let world: TestContext
beforeAll(async () => {
  world = await testContext({ modules: [catalogueModule], start: true })
})
afterAll(() => world.close())

// oxlint-disable-next-line typescript/no-explicit-any -- answers are read as a stranger reads them
type Json = any

async function get(url: string, language = 'zh') {
  const app = await world.app()
  const reply = await app.inject({ url: encodeURI(url), headers: { 'accept-language': language } })
  return { status: reply.statusCode, body: reply.json() as Json }
}

test('anybody may list the regions with their certificate and lead authority', async () => {
  const { status, body } = await get('/api/v1/regions')
  expect(status).toBe(200)
  expect(body.map((r: Json) => [r.code, r.certificate, r.industries])).toEqual([
    ['110102', '综合许可凭证', 38],
    ['110105', '综合许可凭证', 40],
    ['410772', '行业综合许可证', 11],
    ['640324', '行业综合许可证', 14],
  ])
})

test('the plan tells every knob, whether the document states it, and on which basis', async () => {
  const { body } = await get('/api/v1/regions/640324')
  expect(body.plan.partialIssue).toMatchObject({ value: false, stated: false })
  expect(body.plan.effect ?? body.plan.certificate.effect).toMatchObject({ stated: true })
})

describe('an industry', () => {
  test('is listed with whether new shops may open', async () => {
    const { body } = await get('/api/v1/regions/110102/industries')
    expect(body).toHaveLength(38)
    const ktv = body.find((i: Json) => i.name === 'KTV')
    expect(ktv).toMatchObject({ code: '13', newApplications: false })
    expect(ktv.restriction).toContain('不涉及新办')
    expect(body.find((i: Json) => i.code === '05').items).toBe(7)
  })

  test('shows the annex rows as printed beside the items they are read as', async () => {
    const { body } = await get('/api/v1/regions/110105/industries/06')
    expect(body.rows[3]).toMatchObject({
      certificates: ['卫生许可证'],
      requirement: '按需办理，如位于自由贸易试验区，取得备案凭证即可',
      items: [{ id: 'public-place-hygiene-licence', department: '朝阳区卫生健康委' }],
    })
    expect(body.rows[0]).toMatchObject({
      authority: '相关单位',
      items: [{ department: '朝阳区文化和旅游局' }],
    })
  })

  test('of a plan with two annexes keeps the rows of both and says which one speaks', async () => {
    const { body } = await get('/api/v1/regions/640324/industries/诊所')
    const registration = body.rows.find((r: Json) => r.certificates[0] === '医疗机构执业登记')
    expect(registration).toMatchObject({
      annex: '附件3',
      applied: false,
      mergedInto: '附件1/医疗机构许可证备案',
      items: [],
    })
    expect(registration.remark).toContain('2022')
  })
})

test('an item tells its law, limit, conditions, review points, and how sure we are', async () => {
  const { body } = await get('/api/v1/items/food-business-licence')
  expect(body.item.legalBasis.length).toBeGreaterThan(0)
  expect(body.item).toMatchObject({ confidence: expect.any(String), limit: expect.any(Object) })
  expect(body.item.reviewPoints.length).toBeGreaterThan(0)
  expect(body.departments).toHaveLength(4)
})

describe('what is unknown is refused with the nearest names', () => {
  test('in Chinese', async () => {
    const { status, body } = await get('/api/v1/regions/110102/industries/咖啡店')
    expect(status).toBe(404)
    expect(body).toMatchObject({ code: 'CATALOGUE_INDUSTRY_UNKNOWN', industry: '咖啡店' })
    expect(body.next).toContain('咖啡厅')
  })

  test('in English', async () => {
    const { status, body } = await get('/api/v1/regions/999999', 'en')
    expect(status).toBe(404)
    expect(body.code).toBe('CATALOGUE_REGION_UNKNOWN')
    expect(body.next).toContain('Xicheng District, Beijing')
  })

  test('for items', async () => {
    const { status, body } = await get('/api/v1/items/food-licence')
    expect(status).toBe(404)
    expect(body.nearest.map((n: Json) => n.code).join()).toContain('food')
  })
})
