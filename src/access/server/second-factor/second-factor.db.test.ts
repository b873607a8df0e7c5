import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { randomBytes } from 'node:crypto'
import { URI, type TOTP } from 'otpauth'
import { testContext, type TestContext } from '../../../../test/db/test-context.ts'
import { LOCK_OUT, type Role } from '../../core/index.ts'
import { accessModule, createAccount } from '../index.ts'
import { SESSION_COOKIE } from '../session.ts'

const PASSWORD = 'a long password'
let world: TestContext
let username: string
beforeAll(async () => {
  world = await testContext({ modules: [accessModule], settings: { STAFF_SECOND_FACTOR: '1' } })
})
afterAll(() => world.close())
beforeEach(async () => {
  world.clock.set('2026-11-20')
  username = await person('clerk', '110102')
})

async function person(role: Role, region: string): Promise<string> {
  const name = `u${randomBytes(6).toString('hex')}`
  const roles = [{ role, region }]
  await createAccount(world.context, { username: name, name: '小周', password: PASSWORD, roles })
  return name
}

async function signIn(code?: string, name = username) {
  const app = await world.app()
  const payload = { username: name, password: PASSWORD, ...(code !== undefined && { code }) }
  const answer = await app.inject({ method: 'POST', url: '/api/v1/session', payload })
  const token = answer.cookies.find((cookie) => cookie.name === SESSION_COOKIE)?.value ?? ''
  return { status: answer.statusCode, body: answer.json<Record<string, unknown>>(), token }
}

async function post(token: string, path: string, payload: object = {}) {
  const app = await world.app()
  const answer = await app.inject({
    method: 'POST',
    url: `/api/v1/account/${path}`,
    headers: {
      cookie: `${SESSION_COOKIE}=${token}`,
      'idempotency-key': randomBytes(8).toString('hex'),
    },
    payload,
  })
  const body = answer.body === '' ? null : answer.json<Record<string, never>>()
  return { status: answer.statusCode, body: body as never as Record<string, never> }
}

const codeNow = (uri: string, steps = 0) =>
  (URI.parse(uri) as TOTP).generate({
    timestamp: world.clock.now().getTime() + steps * 30_000,
  })

/** Sets up a second factor as a person does: scan, type the first code, keep the recovery codes. */
async function enrol(name = username): Promise<{ uri: string; recoveryCodes: string[] }> {
  const { token } = await signIn(undefined, name)
  const proposed = await post(token, 'second-factor')
  const uri = String(proposed.body['uri'])
  expect(String(proposed.body['qr'])).toMatch(/^<svg/)
  const done = await post(token, 'second-factor/confirm', { code: codeNow(uri) })
  expect(done.status).toBe(200)
  world.clock.advance({ minutes: 1 })
  return { uri, recoveryCodes: done.body['recoveryCodes'] as unknown as string[] }
}

describe('a one-time code', () => {
  test('is asked for after the right password only, and a right one opens', async () => {
    const { uri } = await enrol()
    expect((await signIn()).body).toMatchObject({ code: 'ACCESS_CODE_NEEDED', status: 401 })
    const opened = await signIn(codeNow(uri))
    expect([opened.status, opened.body['actor']]).toEqual([
      200,
      expect.objectContaining({ username, roles: [{ role: 'clerk', region: '110102' }] }),
    ])
  })

  test('opens once: the same code a second time is refused, also the one of enrolling', async () => {
    const { uri } = await enrol()
    const code = codeNow(uri)
    expect((await signIn(code)).status).toBe(200)
    expect((await signIn(code)).body).toMatchObject({ code: 'ACCESS_CODE_WRONG' })
    expect((await signIn(codeNow(uri, -1))).body).toMatchObject({ code: 'ACCESS_CODE_WRONG' })
  })

  test('of a clock half a minute off is taken, of one further off is not', async () => {
    const { uri } = await enrol()
    expect((await signIn(codeNow(uri, 2))).status).toBe(401)
    expect((await signIn(codeNow(uri, 1))).status).toBe(200)
  })

  test('guessing it locks, however often the password is right in between', async () => {
    const { uri } = await enrol()
    const wrong = codeNow(uri) === '000000' ? '111111' : '000000'
    const answers = []
    for (let n = 0; n < LOCK_OUT.client; n++) {
      answers.push((await signIn(n % 2 === 0 ? wrong : undefined)).status)
    }
    expect(answers.at(-1)).toBe(429)
    expect((await signIn(codeNow(uri))).status).toBe(429)
  })
})

describe('recovery codes', () => {
  test('open once each, however they are typed, and are told in no other answer', async () => {
    const { recoveryCodes } = await enrol()
    const [first = ''] = recoveryCodes
    expect(recoveryCodes).toHaveLength(10)
    expect(new Set(recoveryCodes).size).toBe(10)
    const opened = await signIn(` ${first.toLowerCase().replace('-', ' ')} `)
    expect(opened.status).toBe(200)
    expect((await signIn(first)).status).toBe(401)
    const app = await world.app()
    const cookies = { [SESSION_COOKIE]: opened.token }
    const security = await app.inject({ url: '/api/v1/account/security', cookies })
    expect(security.json()).toEqual({ secondFactor: true, required: false, recoveryCodes: 9 })
  })

  test('another person’s opens nothing', async () => {
    const { recoveryCodes } = await enrol()
    const other = await person('clerk', '110102')
    await enrol(other)
    expect((await signIn(recoveryCodes[0], other)).status).toBe(401)
  })
})

describe('where the role asks for it', () => {
  test('an officer without one may sign in and set it up, and do nothing else', async () => {
    const { token, body } = await signIn()
    expect(body['actor']).toBeDefined()
    const app = await world.app()
    const cookies = { [SESSION_COOKIE]: token }
    const session = await app.inject({ url: '/api/v1/session', cookies })
    expect(session.json()).toMatchObject({ actor: { username, limited: true } })
    const admin = await person('system-admin', '*')
    const other = await signIn(undefined, admin)
    const people = await app.inject({
      url: '/api/v1/people',
      cookies: { [SESSION_COOKIE]: other.token },
    })
    expect(people.json()).toMatchObject({ status: 403, code: 'ACCESS_SECOND_FACTOR_MISSING' })
    await enrol(admin)
    const after = await app.inject({
      url: '/api/v1/people',
      cookies: { [SESSION_COOKIE]: other.token },
    })
    expect(after.statusCode).toBe(200)
  })

  test('applicants choose for themselves', async () => {
    const owner = await person('owner', '*')
    const { token } = await signIn(undefined, owner)
    const app = await world.app()
    const cookies = { [SESSION_COOKIE]: token }
    const session = await app.inject({ url: '/api/v1/session', cookies })
    expect(session.json<{ actor: { limited?: true } }>().actor.limited).toBeUndefined()
  })
})

test('it is taken off with a code, not with the session alone, and a new one is not set over it', async () => {
  const { uri } = await enrol()
  const { token } = await signIn(codeNow(uri))
  expect((await post(token, 'second-factor')).body).toMatchObject({
    code: 'ACCESS_FACTOR_ALREADY_SET',
  })
  expect((await post(token, 'second-factor/remove', { code: '000000' })).status).toBe(401)
  world.clock.advance({ minutes: 1 })
  expect((await post(token, 'second-factor/remove', { code: codeNow(uri) })).status).toBe(200)
  expect((await signIn()).status).toBe(200)
})

test('with the session alone nobody guesses the code either: mistakes lock as at the sign-in', async () => {
  const { uri } = await enrol()
  const { token } = await signIn(codeNow(uri))
  const remove = (code: string) => post(token, 'second-factor/remove', { code })
  const answers = []
  for (let n = 0; n < LOCK_OUT.client + 1; n++) answers.push((await remove('000000')).status)
  expect(answers).toEqual([401, 401, 401, 401, 401, 429])
  world.clock.advance({ minutes: 2 })
  expect((await remove(codeNow(uri))).status).toBe(200)
})

test('the secret is stored sealed', async () => {
  const { uri } = await enrol()
  const { default: pg } = await import('pg')
  const owner = new pg.Client({ connectionString: world.url })
  await owner.connect()
  const { rows } = await owner.query('select secret from second_factor')
  await owner.end()
  const { secret } = URI.parse(uri) as TOTP
  expect(JSON.stringify(rows)).not.toContain(secret.base32)
})

test('nobody signed in sets up nothing', async () => {
  expect((await post('', 'second-factor')).status).toBe(401)
})
