import { afterAll, beforeAll, expect, test } from 'vitest'
import { testContext, type TestContext } from '../../../test/db/test-context.ts'
import { catalogueModule } from '../../catalogue/server/index.ts'
import { guidanceModule } from './module.ts'

let world: TestContext
beforeAll(async () => {
  world = await testContext({ modules: [catalogueModule, guidanceModule], start: true })
})
afterAll(() => world.close())

async function call(method: 'GET' | 'POST', path: string, payload?: object) {
  const app = await world.app()
  const url = encodeURI(`/api/v1/regions/${path}`)
  const reply = await app.inject({ method, url, ...(payload && { payload }) })
  return { status: reply.statusCode, body: reply.json<Record<string, unknown>>() }
}

test('anybody may look for an industry by everyday words, without an account', async () => {
  const { status, body } = await call('GET', '110102/find?q=开个小饭馆')
  expect(status).toBe(200)
  expect(body[0]).toMatchObject({ code: '03', name: '餐饮店' })
})

test('anybody is led question by question to a definite set, by code or by name', async () => {
  const answers: Record<string, unknown> = {}
  let step = await call('POST', '110102/industries/咖啡厅/guide', { answers })
  while (step.body['next'] !== null) {
    const next = step.body['next'] as { id: string; type: string; options: { value: string }[] }
    answers[next.id] =
      next.type === 'boolean' ? false : next.type === 'number' ? 80 : next.options.at(0)?.value
    step = await call('POST', '110102/industries/25/guide', { answers })
    expect(step.status).toBe(200)
  }
  expect(step.body['chosen']).toEqual(['beijing-small-food-licence', 'drainage-permit'])
})

test('a wrong answer is refused with the name of its question and what is expected', async () => {
  const { status, body } = await call('POST', '110102/industries/25/guide', {
    answers: { 'catering-area': '很大' },
  })
  expect(status).toBe(422)
  expect(body).toMatchObject({ code: 'GUIDANCE_ANSWER_WRONG', question: 'catering-area' })
  expect(body['detail']).toContain('1…100000 ㎡')
})

test('an unknown industry or region is refused with the nearest names', async () => {
  const industry = await call('POST', '110102/industries/咖啡/guide', {})
  expect([industry.status, industry.body['code']]).toEqual([404, 'CATALOGUE_INDUSTRY_UNKNOWN'])
  const region = await call('GET', '999999/find?q=x')
  expect([region.status, region.body['code']]).toEqual([404, 'CATALOGUE_REGION_UNKNOWN'])
})

test('anybody may ask what would change under other answers', async () => {
  const now = { 'catering-area': 120, 'is-chain': false }
  const { status, body } = await call('POST', '110102/industries/25/compare', {
    now,
    instead: { ...now, 'catering-area': 200 },
  })
  expect(status).toBe(200)
  expect(body['items']).toContainEqual({
    id: 'food-business-licence',
    certificate: '食品经营许可证',
    now: 'notNeeded',
    instead: 'required',
  })
  const wrong = await call('POST', '110102/industries/25/compare', {
    now,
    instead: { 'is-chain': 'perhaps' },
  })
  expect([wrong.status, wrong.body['code']]).toEqual([422, 'GUIDANCE_ANSWER_WRONG'])
  const nowhere = await call('POST', '110102/industries/99/compare', { now, instead: now })
  expect([nowhere.status, nowhere.body['code']]).toEqual([404, 'CATALOGUE_INDUSTRY_UNKNOWN'])
})
