import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { granted, refused, type Result } from '#kernel/result.ts'
import { testContext, type TestContext } from '../../../test/db/test-context.ts'
import { tables } from './database.ts'
import {
  buildHttp,
  command,
  send,
  type HttpModule,
  type Problems,
  type ZhunyingApp,
} from './http.ts'

type Refusal = { readonly code: 'SHOP_CLOSED'; readonly day: string }
const PROBLEMS = {
  SHOP_CLOSED: {
    status: 409,
    title: { zh: '{day}不营业', en: 'Closed on {day}' },
    next: { zh: '请改日再来。', en: 'Come another day.' },
    basis: '营业守则 §1',
  },
} satisfies Problems<Refusal>

let effects = 0
let open = true
const shop: Partial<HttpModule> & { name: string } = {
  name: 'shop',
  routes(app, context) {
    app.get(
      '/api/v1/shop/:no',
      { schema: { params: z.object({ no: z.coerce.number() }) } },
      (q, r) => send(r, granted({ no: q.params.no, version: 3 }), {}),
    )
    app.post(
      '/api/v1/shop',
      { schema: { body: z.strictObject({ name: z.string() }) }, config: { problems: PROBLEMS } },
      (request, reply) =>
        command(
          request,
          reply,
          context,
          async (
            tx,
          ): Promise<Result<{ name: string; effects: number; version: number }, Refusal>> => {
            if (!open) return refused({ code: 'SHOP_CLOSED', day: '周一' })
            await tables<{ idempotency_key: { key: string } }>(tx)
              .selectFrom('idempotency_key')
              .select('key')
              .execute()
            effects++
            return granted({ name: request.body.name, effects, version: 1 })
          },
          PROBLEMS,
          { status: 201 },
        ),
    )
    app.post('/api/v1/shop/told', (request, reply) =>
      command(request, reply, context, async () => granted({ id: 1 }), PROBLEMS, {
        present: ({ id }) => ({ receipt: id }),
        answer: async (tx, { id }) => {
          const rows = await tables<{ idempotency_key: { key: string } }>(tx)
            .selectFrom('idempotency_key')
            .select('key')
            .where('key', '=', 'told')
            .execute()
          return { shop: id, within: rows.length }
        },
      }),
    )
    app.get('/api/v1/whence', (request) => ({ ip: request.ip, ips: request.ips }))
    app.get('/api/v1/bare', { helmet: false }, (_request, reply) =>
      reply.header('content-security-policy', "default-src 'none'; img-src 'self'").send({}),
    )
    app.get(
      '/api/v1/bare/:no',
      { helmet: false, schema: { params: z.object({ no: z.int() }) } },
      () => ({}),
    )
    app.get('/api/v1/no-file', () => {
      throw Object.assign(new Error('Forbidden'), { statusCode: 403 })
    })
    app.get('/api/v1/broken', () => {
      throw new Error('secret words')
    })
  },
}

let world: TestContext
let app: ZhunyingApp
beforeAll(async () => {
  world = await testContext({ modules: [shop] })
  app = await world.app()
})
afterAll(() => world.close())

const post = (key: string | undefined, body: object, headers: object = {}) =>
  app.inject({
    method: 'POST',
    url: '/api/v1/shop',
    payload: body,
    headers: { ...(key === undefined ? {} : { 'idempotency-key': key }), ...headers },
  })

test('the same request sent again gets the first answer and does nothing', async () => {
  const first = await post('k1', { name: '咖啡' })
  const second = await post('k1', { name: '咖啡' })
  expect(first.statusCode).toBe(201)
  expect(first.headers.etag).toBe('"1"')
  expect(second.json()).toEqual(first.json())
  expect(second.statusCode).toBe(201)
  expect(second.headers['idempotency-replayed']).toBe('true')
})

test('the first answer may say more than what is kept, and is made in the transaction of the command', async () => {
  const headers = { 'idempotency-key': 'told' }
  const tell = () => app.inject({ method: 'POST', url: '/api/v1/shop/told', headers })
  expect((await tell()).json()).toEqual({ shop: 1, within: 1 })
  expect((await tell()).json()).toEqual({ receipt: 1 })
})

test('of twenty at once with one key exactly one takes effect', async () => {
  const before = effects
  const answers = await Promise.all(Array.from({ length: 20 }, () => post('k2', { name: '茶' })))
  expect(new Set(answers.map((a) => a.body)).size).toBe(1)
  expect(effects).toBe(before + 1)
})

test('a key used for something else is refused', async () => {
  await post('k3', { name: '甲' })
  const other = await post('k3', { name: '乙' })
  expect(other.statusCode).toBe(422)
  expect(other.json()).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' })
  // also for the same words at another address, or of who has read another version
  const payload = { name: '甲' }
  const headers = { 'idempotency-key': 'k3' }
  const elsewhere = await app.inject({ method: 'POST', url: '/api/v1/shop?x=1', payload, headers })
  const newer = await post('k3', payload, { 'if-match': '"2"' })
  for (const { statusCode, body } of [elsewhere, newer])
    expect([statusCode, body]).toEqual([422, expect.stringContaining('IDEMPOTENCY_KEY_REUSED')])
})

test('a write without a key is refused and says what to do', async () => {
  const answer = await post(undefined, { name: '甲' })
  expect(answer.statusCode).toBe(428)
  expect(answer.json().next).toContain('Idempotency-Key')
})

test('a refusal is a problem in the reader’s language and stores nothing', async () => {
  open = false
  const chinese = await post('k4', { name: '甲' })
  const english = await post('k4', { name: '甲' }, { 'accept-language': 'en-GB,en;q=0.9' })
  open = true
  expect(chinese.statusCode).toBe(409)
  expect(chinese.headers['content-type']).toContain('application/problem+json')
  expect(chinese.json()).toMatchObject({
    type: 'urn:zhunying:problem:SHOP_CLOSED',
    code: 'SHOP_CLOSED',
    title: '周一不营业',
    next: '请改日再来。',
    basis: '营业守则 §1',
    day: '周一',
  })
  expect(english.json().title).toBe('Closed on 周一')
  expect((await post('k4', { name: '甲' })).statusCode).toBe(201)
})

test('a body that is not as it must be names every wrong place', async () => {
  const answer = await post('k5', { nome: 1 })
  expect(answer.statusCode).toBe(400)
  expect(answer.json().code).toBe('REQUEST_INVALID')
  expect(answer.json().errors.map((e: { path: string }) => e.path)).toContain('body/name')
})

test('a version is the ETag', async () => {
  const answer = await app.inject('/api/v1/shop/7')
  expect(answer.headers.etag).toBe('"3"')
})

test('a bug answers with an incident number and keeps its words to itself', async () => {
  const answer = await app.inject('/api/v1/broken')
  expect(answer.statusCode).toBe(500)
  expect(answer.json()).toMatchObject({ code: 'INTERNAL_ERROR' })
  expect(answer.json().incident).toMatch(/^[0-9a-f-]{36}$/)
  expect(answer.body).not.toContain('secret')
})

test('a write from another site is refused', async () => {
  const answer = await post('k6', { name: '甲' }, { origin: 'https://elsewhere.example' })
  expect(answer.statusCode).toBe(403)
  expect(answer.json().code).toBe('REQUEST_ORIGIN_FOREIGN')
})

test('no page may run inline scripts or styles', async () => {
  const policy = (await app.inject('/healthz')).headers['content-security-policy'] as string
  expect(policy).not.toContain('unsafe-inline')
  expect(policy).toContain("script-src 'self' 'nonce-")
})

test('every route is described with every refusal code it may answer', async () => {
  const document = (await app.inject('/api/v1/openapi.json')).json()
  expect(document.openapi).toBe('3.1.0')
  const { responses } = document.paths['/api/v1/shop'].post
  expect(JSON.stringify(responses['409'])).toContain('SHOP_CLOSED')
  // said once for all commands
  const said = JSON.stringify([responses['428'], document.components.responses])
  expect(said).toContain('IDEMPOTENCY_KEY_MISSING')
})

test('the service is ready while its database answers', async () => {
  expect((await app.inject('/readyz')).json()).toEqual({ status: 'ok' })
  expect((await app.inject('/nowhere')).json().code).toBe('ROUTE_NOT_FOUND')
})

test('an address of the web gets the page; one of a machine, or a file that is not there, does not', async () => {
  const pages = {
    register: () => Promise.resolve(),
    page: () => Promise.resolve('<!doctype html>'),
  }
  const web = await buildHttp(world.context, [], { pages })
  const status = async (url: string) =>
    (await web.inject({ url, headers: { accept: 'text/html,*/*' } })).statusCode
  expect(await Promise.all(['/', '/sign-in', '/cases/1?x=/v/1'].map(status))).toEqual([
    200, 200, 200,
  ])
  const others = ['/api', '/api/v1/none', '/metrics', '/robots.txt', '/.env', '/status/110102/x']
  expect(await Promise.all(others.map(status))).toEqual(others.map(() => 404))
  await web.close()
})

test('an address that no route can be found for is a problem like any other', async () => {
  for (const url of ['/%', `/api/v1/shop/${'x'.repeat(500)}`]) {
    const reply = await app.inject(url)
    expect([reply.statusCode, reply.json().code]).toEqual([400, 'REQUEST_INVALID'])
    expect(reply.headers['content-type']).toContain('application/problem+json')
  }
})

test('text that no database can keep is refused with its place, and nothing is done', async () => {
  const before = effects
  for (const name of ['a\u0000b', '\ud800']) {
    const reply = await app.inject({
      method: 'POST',
      url: '/api/v1/shop',
      headers: { 'idempotency-key': `unstorable-${before}` },
      payload: { name },
    })
    expect(reply.statusCode).toBe(400)
    expect(reply.json()).toMatchObject({
      code: 'REQUEST_INVALID',
      errors: [{ path: 'body/name' }],
    })
  }
  expect(effects).toBe(before)
})

test('what a visitor writes before the proxy is no address of theirs', async () => {
  const seen = async (proxies: string) => {
    const behind = await testContext({ modules: [shop], settings: { TRUST_PROXY: proxies } })
    const headers = { 'x-forwarded-for': '203.0.113.66, 198.51.100.7' }
    const reply = await (await behind.app()).inject({ url: '/api/v1/whence', headers })
    await behind.close()
    return (reply.json() as { ip: string }).ip
  }
  expect(await seen('0')).toBe('127.0.0.1')
  // the proxy in front saw 198.51.100.7, who claims to be somebody else
  expect(await seen('1')).toBe('198.51.100.7')
  expect(await seen('2')).toBe('203.0.113.66')
})

test('what is kept of an answer is sealed, and a repetition is told it whole', async () => {
  const first = await post('k-sealed', { name: '不给别人看' })
  const kept = await world.context.db.transaction((tx) =>
    tables<{ idempotency_key: { key: string; body: unknown } }>(tx)
      .selectFrom('idempotency_key')
      .select('body')
      .where('key', '=', 'k-sealed')
      .executeTakeFirstOrThrow(),
  )
  expect(JSON.stringify(kept.body)).toMatch(/^\{"sealed":"sealed:1:/)
  expect(JSON.stringify(kept.body)).not.toContain('不给别人看')
  const again = await post('k-sealed', { name: '不给别人看' })
  expect([again.json(), again.headers['idempotency-replayed']]).toEqual([first.json(), 'true'])
})

test('an answer that brings its own headers is closed where it says nothing', async () => {
  const policy = 'content-security-policy'
  const page = await app.inject('/api/v1/bare')
  expect(page.headers[policy]).toContain("img-src 'self'")
  const refused = await app.inject('/api/v1/bare/x')
  expect(refused.statusCode).toBe(400)
  expect(refused.headers[policy]).toBe("default-src 'none'; frame-ancestors 'none'")
  for (const { headers } of [page, refused])
    expect(headers['x-content-type-options']).toBe('nosniff')
})

test('a path that leads out of a folder is an address that leads nowhere, and no fault of ours', async () => {
  const answer = await app.inject('/api/v1/no-file')
  expect([answer.statusCode, answer.json().code]).toEqual([404, 'ROUTE_NOT_FOUND'])
})
