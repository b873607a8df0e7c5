import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { testContext, type TestContext } from '../../../test/db/test-context.ts'
import { demoAccounts, LOCK_OUT, SESSION_LIMITS } from '../core/index.ts'
import { accessModule, createAccount, resetPassword, seedAccounts } from './index.ts'
import { DEVICE_COOKIE, SESSION_COOKIE } from './session.ts'
import { deleteEndedSessions } from './store.ts'

const REGION = { code: '110102', name: '西城区', departments: [{ id: 'health', name: '卫健委' }] }
const PASSWORD = 'a long password'

let world: TestContext
let username: string

beforeAll(async () => {
  world = await testContext({ modules: [accessModule], settings: { DEMO: '1' } })
})
afterAll(() => world.close())
beforeEach(async () => {
  username = `u${randomBytes(6).toString('hex')}`
  const roles = [{ role: 'clerk', region: '110102' }] as const
  await createAccount(world.context, { username, name: '小周', password: PASSWORD, roles })
})

async function signIn(password: string, name = username, headers = {}, remoteAddress?: string) {
  const app = await world.app()
  return app.inject({
    ...(remoteAddress && { remoteAddress }),
    method: 'POST',
    url: '/api/v1/session',
    headers,
    payload: { username: name, password },
  })
}

async function whoIs(token: string): Promise<string | undefined> {
  const app = await world.app()
  const cookies = { [SESSION_COOKIE]: token }
  const answer = await app.inject({ method: 'GET', url: '/api/v1/session', cookies })
  return answer.json<{ actor: { username: string } | null }>().actor?.username
}

async function token(): Promise<string> {
  const answer = await signIn(PASSWORD)
  return answer.cookies.find((cookie) => cookie.name === SESSION_COOKIE)?.value ?? ''
}

describe('signing in', () => {
  test('the cookie is out of reach of scripts and of other sites', async () => {
    const answer = await signIn(PASSWORD)
    expect(answer.statusCode).toBe(200)
    expect(answer.json()).toMatchObject({ actor: { username, roles: [{ role: 'clerk' }] } })
    expect(answer.cookies[0]).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
  })

  test('the refusal does not tell whether there is such an account', async () => {
    const wrong = await signIn('not the password')
    const nobody = await signIn('not the password', `${username}x`)
    const told = ({ title, code, next }: Record<string, string>) => ({ title, code, next })
    expect(wrong.statusCode).toBe(401)
    expect(told(nobody.json())).toEqual(told(wrong.json()))
  })

  test('the fifth mistake locks, says until when, and time alone opens again', async () => {
    for (let n = 1; n < LOCK_OUT.client; n++) await signIn('wrong password')
    const locked = await signIn('wrong password')
    expect(locked.statusCode).toBe(429)
    expect(locked.json()).toMatchObject({ code: 'ACCESS_LOCKED', time: '2026-11-20 09:01:00' })
    expect((await signIn(PASSWORD)).statusCode).toBe(429)
    const { clock } = world
    clock.advance({ minutes: 1 })
    // each further mistake locks twice as long
    expect((await signIn('wrong password')).json()).toMatchObject({ time: '2026-11-20 09:03:00' })
    clock.advance({ minutes: 2 })
    expect((await signIn(PASSWORD)).statusCode).toBe(200)
    clock.set('2026-11-20')
  })

  test('a name that nobody bears locks all the same', async () => {
    const answers = []
    for (let n = 0; n < LOCK_OUT.client; n++) answers.push(await signIn('x', `${username}-none`))
    expect(answers.map((a) => a.statusCode)).toEqual([401, 401, 401, 401, 429])
  })

  test('guesses sent at once are counted one by one', async () => {
    const many = await Promise.all(Array.from({ length: 12 }, () => signIn('wrong password')))
    const looked = many.filter((answer) => answer.statusCode === 401)
    expect(looked.length).toBeLessThan(LOCK_OUT.client)
  })

  test('nobody is locked out by the mistakes of others: not elsewhere, not where they were before', async () => {
    const device = (await signIn(PASSWORD)).cookies.find(({ name }) => name === DEVICE_COOKIE)
    expect(device).toMatchObject({ httpOnly: true, sameSite: 'Lax' })
    const cookie = { cookie: `${DEVICE_COOKIE}=${device?.value}` }
    // somebody guesses from everywhere, until strangers are locked out altogether
    for (let n = 0; n < LOCK_OUT.strangers; n++)
      await signIn('wrong password', username, {}, `203.0.113.${n}`)
    expect((await signIn(PASSWORD, username, {}, '198.51.100.1')).statusCode).toBe(429)
    expect((await signIn(PASSWORD, username, cookie, '203.0.113.1')).statusCode).toBe(200)
    // and from one address: the person elsewhere is not concerned
    const other = `${username}b`
    const roles = [{ role: 'owner', region: '*' }] as const
    await createAccount(world.context, { username: other, name: '周', password: PASSWORD, roles })
    for (let n = 0; n < LOCK_OUT.client; n++) await signIn('wrong', other, {}, '203.0.113.9')
    expect((await signIn(PASSWORD, other, {}, '203.0.113.9')).statusCode).toBe(429)
    expect((await signIn(PASSWORD, other, {}, '198.51.100.2')).statusCode).toBe(200)
  })

  test('a browser’s own mistakes count against it, and another’s token is a stranger’s', async () => {
    const device = (await signIn(PASSWORD)).cookies.find(({ name }) => name === DEVICE_COOKIE)
    const cookie = { cookie: `${DEVICE_COOKIE}=${device?.value}` }
    for (let n = 0; n < LOCK_OUT.client; n++) await signIn('wrong password', username, cookie)
    expect((await signIn(PASSWORD, username, cookie)).statusCode).toBe(429)
    expect((await signIn(PASSWORD)).statusCode).toBe(200)
  })

  test('a password in the wrong case of the name still finds the account', async () => {
    expect((await signIn(PASSWORD, ` ${username.toUpperCase()} `)).statusCode).toBe(200)
  })
})

describe('a session', () => {
  test('ends after the idle time, and use keeps it alive', async () => {
    const mine = await token()
    const { clock } = world
    clock.advance({ minutes: 25 })
    expect(await whoIs(mine)).toBe(username)
    clock.advance({ minutes: 25 })
    expect(await whoIs(mine)).toBe(username)
    clock.advance({ minutes: 30 })
    expect(await whoIs(mine)).toBeUndefined()
    clock.set('2026-11-20')
  })

  test('of an applicant lasts over a long form: half a day idle, and no longer', async () => {
    const roles = [{ role: 'owner', region: '*' }] as const
    const name = `${username}o`
    await createAccount(world.context, { username: name, name: '王', password: PASSWORD, roles })
    const answer = await signIn(PASSWORD, name)
    const mine = answer.cookies.find((cookie) => cookie.name === SESSION_COOKIE)?.value ?? ''
    const { clock } = world
    clock.advance({ minutes: 11 * 60 })
    expect(await whoIs(mine)).toBe(name)
    clock.advance({ minutes: 12 * 60 })
    expect(await whoIs(mine)).toBeUndefined()
    clock.set('2026-11-20')
  })

  test('ends at its absolute end however busy it is', async () => {
    const mine = await token()
    const { clock } = world
    const step = SESSION_LIMITS.staff.idle / 2 / 60_000
    for (let m = 0; m < SESSION_LIMITS.staff.absolute / 60_000 - step; m += step) {
      clock.advance({ minutes: step })
      await whoIs(mine)
    }
    expect(await whoIs(mine)).toBe(username)
    clock.advance({ minutes: step })
    expect(await whoIs(mine)).toBeUndefined()
    clock.set('2026-11-20')
  })

  test('a new one takes the place of the old one at login', async () => {
    const old = await token()
    const app = await world.app()
    const answer = await app.inject({
      method: 'POST',
      url: '/api/v1/session',
      cookies: { [SESSION_COOKIE]: old },
      payload: { username, password: PASSWORD },
    })
    expect(answer.cookies[0]?.value).not.toBe(old)
    expect(await whoIs(old)).toBeUndefined()
  })

  test('is gone after signing out and after the password was reset', async () => {
    const [first, second] = [await token(), await token()]
    const app = await world.app()
    const cookies = { [SESSION_COOKIE]: first }
    expect(
      (await app.inject({ method: 'DELETE', url: '/api/v1/session', cookies })).statusCode,
    ).toBe(204)
    expect(await whoIs(first)).toBeUndefined()
    await resetPassword(world.context, username, 'another password')
    expect(await whoIs(second)).toBeUndefined()
    expect((await signIn('another password')).statusCode).toBe(200)
  })

  test('what is invented opens nothing', async () => {
    expect(await whoIs('guess')).toBeUndefined()
    await world.context.db.transaction((tx) => deleteEndedSessions(tx, world.clock.now()))
  })
})

describe('cross-site requests', () => {
  test('a write from a foreign page is refused', async () => {
    const answer = await signIn(PASSWORD, username, { origin: 'https://evil.example' })
    expect(answer.statusCode).toBe(403)
    expect(answer.json()).toMatchObject({ code: 'REQUEST_ORIGIN_FOREIGN' })
  })

  test('a form of another site cannot sign anybody in: the body must be JSON', async () => {
    const app = await world.app()
    for (const type of ['application/x-www-form-urlencoded', 'text/plain']) {
      const answer = await app.inject({
        method: 'POST',
        url: '/api/v1/session',
        headers: { 'content-type': type },
        payload: JSON.stringify({ username, password: PASSWORD }),
      })
      expect(answer.statusCode).toBeGreaterThanOrEqual(400)
      expect(answer.cookies).toEqual([])
    }
  })
})

describe('accounts', () => {
  test('the demonstration people are made once, however often the server starts', async () => {
    const people = demoAccounts([REGION])
    const { db } = world.context
    await db.transaction((tx) => seedAccounts(tx, people))
    await db.transaction((tx) => seedAccounts(tx, people))
    const app = await world.app()
    const listed = (await app.inject('/api/v1/demo-accounts')).json<{ username: string }[]>()
    expect(listed.map((person) => person.username)).toEqual([
      'owner',
      'owner2',
      'system-admin',
      'security-admin',
      'audit-admin',
      'clerk-110102',
      'clerk2-110102',
      'health-110102',
      'health-head-110102',
      'inspector-110102',
      'inspector2-110102',
      'lead-110102',
    ])
    const lead = people.find((person) => person.username === 'lead-110102')
    expect((await signIn(lead?.password ?? '', 'lead-110102')).statusCode).toBe(200)
  })

  test('two of the three administrations are refused together', async () => {
    const refusal = await createAccount(world.context, {
      username: `${username}2`,
      name: '三员',
      password: PASSWORD,
      roles: [
        { role: 'system-admin', region: '*' },
        { role: 'audit-admin', region: '*' },
      ],
    })
    expect(refusal).toMatchObject({ refusal: { code: 'ACCESS_ADMINISTRATORS_SEPARATED' } })
  })

  test('a taken name, a short password and a strange name are refused', async () => {
    const roles = [{ role: 'owner', region: '*' }] as const
    const made = async (name: string, password: string) => {
      const result = await createAccount(world.context, { username: name, name, password, roles })
      return result.ok ? 'made' : result.refusal.code
    }
    expect(await made(username, PASSWORD)).toBe('ACCESS_USERNAME_TAKEN')
    expect(await made('new-one', 'short')).toBe('ACCESS_PASSWORD_LENGTH')
    expect(await made('a b', PASSWORD)).toBe('ACCESS_USERNAME_WRONG')
  })
})

test('outside demonstration mode there is no demonstration account', async () => {
  const plain = await testContext({ modules: [accessModule] })
  try {
    await plain.context.db.transaction((tx) => seedAccounts(tx, demoAccounts([REGION])))
    const app = await plain.app()
    expect((await app.inject('/api/v1/demo-accounts')).statusCode).toBe(404)
    const answer = await app.inject({
      method: 'POST',
      url: '/api/v1/session',
      payload: { username: 'owner', password: 'zhunying-demo' },
    })
    expect(answer.statusCode).toBe(401)
  } finally {
    await plain.close()
  }
})

describe('one’s own account', () => {
  const post = async (mine: string, path: string, payload: object) => {
    const app = await world.app()
    const cookies = { [SESSION_COOKIE]: mine }
    return app.inject({ method: 'POST', url: `/api/v1/account/${path}`, cookies, payload })
  }

  test('gets a new password by the old one, and every other session ends', async () => {
    const [mine, other] = [await token(), await token()]
    const change = (current: string, password: string) =>
      post(mine, 'password', { current, password })
    expect((await change('not the password', 'three other words')).statusCode).toBe(401)
    expect((await change(PASSWORD, '1234567890')).json()).toMatchObject({
      code: 'ACCESS_PASSWORD_GUESSED',
    })
    expect((await change(PASSWORD, 'three other words')).statusCode).toBe(200)
    expect([await whoIs(mine), await whoIs(other)]).toEqual([username, undefined])
    expect((await signIn(PASSWORD)).statusCode).toBe(401)
    expect((await signIn('three other words')).statusCode).toBe(200)
  })

  test('shows its sessions, and ends all others for who knows the password', async () => {
    const [mine, other] = [await token(), await token()]
    const app = await world.app()
    const cookies = { [SESSION_COOKIE]: mine }
    const shown = await app.inject({ url: '/api/v1/account/sessions', cookies })
    const { items } = shown.json<{ items: { current: boolean }[] }>()
    expect(items.filter(({ current }) => current)).toHaveLength(1)
    expect(items).toHaveLength(2)
    expect((await post(mine, 'sessions/end-others', { password: 'guess' })).statusCode).toBe(401)
    expect(await whoIs(other)).toBe(username)
    expect((await post(mine, 'sessions/end-others', { password: PASSWORD })).statusCode).toBe(200)
    expect([await whoIs(mine), await whoIs(other)]).toEqual([username, undefined])
  })

  test('is guessed at no better from inside than from outside', async () => {
    const mine = await token()
    const guess = () => post(mine, 'password', { current: 'guess', password: 'three other words' })
    for (let n = 0; n < LOCK_OUT.client; n++) await guess()
    expect((await guess()).json()).toMatchObject({ code: 'ACCESS_LOCKED' })
  })
})

test('over TLS the cookies are such as no other host can set or read', async () => {
  const secure = await testContext({
    modules: [accessModule],
    settings: { PUBLIC_URL: 'https://zhunying.example' },
  })
  const roles = [{ role: 'owner', region: '*' }] as const
  await createAccount(secure.context, { username: 'tls', name: '周', password: PASSWORD, roles })
  const app = await secure.app()
  const url = '/api/v1/session'
  const answer = await app.inject({
    method: 'POST',
    url,
    payload: {
      username: 'tls',
      password: PASSWORD,
    },
  })
  expect(answer.cookies.map(({ name, secure: s, path }) => [name, s, path])).toEqual([
    [`__Host-${SESSION_COOKIE}`, true, '/'],
    [`__Host-${DEVICE_COOKIE}`, true, '/'],
  ])
  const who = async (name: string) => {
    const cookies = { [name]: answer.cookies[0]?.value ?? '' }
    return (await app.inject({ url, cookies })).json<{ actor: object | null }>().actor
  }
  expect(await who(`__Host-${SESSION_COOKIE}`)).toMatchObject({ username: 'tls' })
  expect(await who(SESSION_COOKIE)).toBeNull()
  expect(answer.headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains')
  await secure.close()
})

test('what was answered to somebody by name is kept by no cache; signing out clears the browser’s', async () => {
  const app = await world.app()
  const cookies = { [SESSION_COOKIE]: await token() }
  const shown = await app.inject({ url: '/api/v1/account/sessions', cookies })
  expect(shown.headers['cache-control']).toBe('no-store')
  const gone = await app.inject({ method: 'DELETE', url: '/api/v1/session', cookies })
  expect(gone.headers['clear-site-data']).toBe('"cache"')
})
