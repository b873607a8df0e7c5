import { afterAll, beforeAll, expect, test } from 'vitest'
import { testContext, type TestContext } from '../../../test/db/test-context.ts'
import { accessModule, createAccount } from '../../access/server/index.ts'
import { troubleUscc } from '../core/index.ts'
import { exchangeModule } from './index.ts'

let world: TestContext
let cookie: string
beforeAll(async () => {
  world = await testContext({ modules: [accessModule, exchangeModule], settings: { DEMO: '1' } })
  cookie = await signIn()
})
afterAll(() => world.close())

async function signIn(): Promise<string> {
  const person = { username: 'shop', name: '王小满', password: 'a-long-enough-password' }
  const roles = [{ role: 'owner' as const, region: '*' }]
  await createAccount(world.context, { ...person, roles })
  const { username, password } = person
  const answer = await (
    await world.app()
  ).inject({ method: 'POST', url: '/api/v1/session', payload: { username, password } })
  return String(answer.headers['set-cookie']).split(';')[0] ?? ''
}

async function ask(code: string, headers: Record<string, string> = { cookie }) {
  const app = await world.app()
  return app.inject({ url: `/api/v1/regions/110102/registers/business/${code}`, headers })
}

test('who is signed in gets the boxes that the licence fills, with where and when they were confirmed', async () => {
  const answer = await ask('91110102MA0FAKE177')
  expect(answer.statusCode).toBe(200)
  expect(answer.json()).toMatchObject({
    found: true,
    simulated: true,
    asOf: '2026-11-20',
    provenance: { zh: expect.stringContaining('模拟登记库') },
    values: { uscc: '91110102MA0FAKE177', subject_type: '企业法人' },
  })
})

test('nobody else is told anything', async () => {
  expect((await ask('91110102MA0FAKE177', {})).statusCode).toBe(401)
})

test('each refusal says which and what to do next', async () => {
  const wrong = (await ask('91110102MA0FAKE17O')).json()
  expect(wrong).toMatchObject({ status: 422, code: 'EXCHANGE_USCC_INVALID', part: 'check', at: 18 })
  expect(wrong.title).toContain('第 18 位')
  expect((await ask(troubleUscc('down'))).json()).toMatchObject({
    status: 503,
    code: 'EXCHANGE_SOURCE_UNAVAILABLE',
    next: expect.stringContaining('手工填写'),
  })
  expect((await ask('91110000600037341L')).json()).toMatchObject({
    status: 404,
    code: 'EXCHANGE_NOT_FOUND',
  })
})
