import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  identityProvider,
  type IdentityProvider,
} from '../../../../test/builders/identity-provider.ts'
import { testContext, type TestContext } from '../../../../test/db/test-context.ts'
import { accessModule, createAccount } from '../index.ts'
import { SESSION_COOKIE } from '../session.ts'
import { findAccount } from '../store.ts'
import { insertIdentity } from './store.ts'

const ORIGIN = 'http://127.0.0.1:8080'
const PASSWORD = 'a long password'
let world: TestContext
let owners: IdentityProvider
let staff: IdentityProvider
beforeAll(async () => {
  owners = await identityProvider(ORIGIN, 'owner')
  staff = await identityProvider(ORIGIN, 'staff')
  world = await testContext({
    modules: [accessModule],
    settings: settings(),
    // the provider reckons by the real clock
    now: new Date().toISOString(),
  })
})
const settings = () => ({
  PUBLIC_URL: ORIGIN,
  OIDC_OWNER_ISSUER: owners.issuer,
  OIDC_OWNER_CLIENT: owners.clientId,
  OIDC_OWNER_SECRET: owners.secret,
  OIDC_STAFF_ISSUER: staff.issuer,
  OIDC_STAFF_CLIENT: staff.clientId,
  OIDC_STAFF_SECRET: staff.secret,
  STAFF_SECOND_FACTOR: '1',
})
afterAll(async () => {
  await world.close()
  await owners.close()
  await staff.close()
})

/** One browser at our service: its cookies, and what it is told. */
class Browser {
  readonly cookies = new Map<string, string>()
  readonly at: TestContext
  constructor(at = world) {
    this.at = at
  }

  async get(path: string, method: 'GET' | 'DELETE' | 'POST' = 'GET', payload?: object) {
    const app = await this.at.app()
    const answer = await app.inject({
      method,
      url: path,
      cookies: Object.fromEntries(this.cookies),
      ...(payload && { payload }),
    })
    for (const { name, value } of answer.cookies)
      if (value === '') this.cookies.delete(name)
      else this.cookies.set(name, value)
    return answer
  }

  /** There and back; where our service sends the browser in the end. */
  async signIn(provider: IdentityProvider, name: 'owner' | 'staff', query = '') {
    const begun = await this.get(`/api/v1/sign-in/${name}${query}`)
    if (begun.statusCode !== 302) throw new Error(begun.body)
    return this.follow(provider, String(begun.headers.location))
  }

  /** Links the account that is signed in to whoever sits before the provider. */
  async link(provider: IdentityProvider) {
    const begun = await this.get('/api/v1/account/identity', 'POST', { password: PASSWORD })
    if (begun.statusCode !== 200) throw new Error(begun.body)
    return this.follow(provider, begun.json<{ location: string }>().location)
  }

  private async follow(provider: IdentityProvider, there: string) {
    const back = await provider.visit(there)
    if (back.origin !== ORIGIN) throw new Error(back.href)
    const done = await this.get(`${back.pathname}${back.search}`)
    return { location: String(done.headers.location), back }
  }

  async who() {
    const { actor } = (await this.get('/api/v1/session')).json<{
      actor: { accountId: string; username: string; name: string; roles: object[] } | null
    }>()
    return actor
  }
}

let serial = 0
async function officer(): Promise<string> {
  const username = `officer${++serial}`
  const roles = [{ role: 'clerk', region: '110102' }] as const
  await createAccount(world.context, { username, name: '周综窗', password: PASSWORD, roles })
  return username
}
async function withPassword(username: string): Promise<Browser> {
  const browser = new Browser()
  await browser.get('/api/v1/session', 'POST', { username, password: PASSWORD })
  return browser
}

describe('an applicant at the provider', () => {
  beforeEach(() => owners.become({ sub: `person-${++serial}`, name: '赵小寒' }))

  test('gets an account at the first sign-in, and the same one at the second', async () => {
    const browser = new Browser()
    const { location } = await browser.signIn(owners, 'owner', '?next=/cases')
    expect(location).toBe('/cases')
    const first = await browser.who()
    expect(first).toMatchObject({ name: '赵小寒', roles: [{ role: 'owner', region: '*' }] })
    const again = new Browser()
    await again.signIn(owners, 'owner')
    expect((await again.who())?.accountId).toBe(first?.accountId)
  })

  test('asks the provider with PKCE, state and nonce, and never with a secret in the address', async () => {
    const begun = await new Browser().get('/api/v1/sign-in/owner')
    const { searchParams } = new URL(String(begun.headers.location))
    expect(Object.fromEntries(searchParams)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      state: expect.stringMatching(/.{40}/),
      nonce: expect.stringMatching(/.{40}/),
      code_challenge: expect.stringMatching(/.{40}/),
      redirect_uri: `${ORIGIN}/api/v1/sign-in/owner/callback`,
    })
    expect(String(begun.headers.location)).not.toContain(owners.secret)
  })

  test('无感切换: who is signed in there is signed in here without a page; nobody else notices anything', async () => {
    const next = '?silent=1&next=/?region=110102%26entry=jingtong'
    const stranger = new Browser()
    const there = await stranger.get(`/api/v1/sign-in/owner${next}`)
    expect(new URL(String(there.headers.location)).searchParams.get('prompt')).toBe('none')
    // not signed in at the provider: back to where they came, and nobody here
    const { location, back } = await new Browser().signIn(owners, 'owner', next)
    expect(back.searchParams.get('error')).toBe('login_required')
    expect(location).toBe('/?region=110102&entry=jingtong')
    const known = new Browser()
    await known.signIn(owners, 'owner')
    // another browser of the same person, still signed in at the provider
    const other = new Browser()
    expect((await other.signIn(owners, 'owner', next)).location).toBe(location)
    expect((await other.who())?.accountId).toBe((await known.who())?.accountId)
    // an error that nobody asked to be silent about is still said
    const loudly = new Browser()
    const loud = await loudly.get('/api/v1/sign-in/owner')
    const state = new URL(String(loud.headers.location)).searchParams.get('state')
    const refused = await loudly.get(
      `/api/v1/sign-in/owner/callback?error=login_required&state=${state}`,
    )
    expect(refused.headers.location).toBe('/login?problem=ACCESS_SIGN_IN_BROKEN_OFF')
  })

  test('the way back works once, in the browser that began, with the state that was given', async () => {
    const browser = new Browser()
    const begun = await browser.get('/api/v1/sign-in/owner')
    const back = await owners.visit(String(begun.headers.location))
    const path = `${back.pathname}${back.search}`
    const refused = '/login?problem=ACCESS_SIGN_IN_BROKEN_OFF'
    // somebody lures another browser onto the answer (login CSRF)
    expect((await new Browser().get(path)).headers.location).toBe(refused)
    // even one that is on its own way to the provider
    const lured = new Browser()
    await lured.get('/api/v1/sign-in/owner')
    expect((await lured.get(path)).headers.location).toBe(refused)
    expect(await lured.who()).toBeNull()
    const forged = path.replace(/state=[^&]+/, 'state=forged')
    const kept = new Map(browser.cookies)
    expect((await browser.get(forged)).headers.location).toBe(refused)
    for (const [name, value] of kept) browser.cookies.set(name, value)
    expect((await browser.get(path)).headers.location).toBe('/')
    for (const [name, value] of kept) if (name !== SESSION_COOKIE) browser.cookies.set(name, value)
    expect((await browser.get(path)).headers.location).toBe(refused)
  })

  test('an answer of another issuer, or after ten minutes, opens nothing', async () => {
    const browser = new Browser()
    const begun = await browser.get('/api/v1/sign-in/owner')
    const back = await owners.visit(String(begun.headers.location))
    const other = back.search.replace(/iss=[^&]+/, `iss=${encodeURIComponent(staff.issuer)}`)
    expect((await browser.get(`${back.pathname}${other}`)).headers.location).toMatch(/problem=/)
    expect(await browser.who()).toBeNull()
    const late = new Browser()
    const slow = await late.get('/api/v1/sign-in/owner')
    const answer = await owners.visit(String(slow.headers.location))
    world.clock.advance({ minutes: 11 })
    expect((await late.get(`${answer.pathname}${answer.search}`)).headers.location).toMatch(
      /BROKEN_OFF/,
    )
    world.clock.set(new Date().toISOString())
  })

  test('is sent back to no other site', async () => {
    for (const next of [
      'https://evil.example',
      '//evil.example',
      '/\\evil.example',
      '/\t/evil.example',
    ])
      expect(
        (await new Browser().get(`/api/v1/sign-in/owner?next=${encodeURIComponent(next)}`))
          .statusCode,
      ).toBe(400)
  })

  test('signs out at the provider too', async () => {
    const browser = new Browser()
    await browser.signIn(owners, 'owner')
    const ended = await browser.get('/api/v1/session', 'DELETE')
    const location = new URL(String(ended.headers.location))
    expect(location.origin).toBe(owners.issuer)
    expect(location.searchParams.get('post_logout_redirect_uri')).toBe(`${ORIGIN}/`)
    expect((await owners.open(location.href)).status).toBe(200)
    expect(await browser.who()).toBeNull()
  })
})

describe('an officer at the provider', () => {
  test('who is not linked is turned away with words, whatever name the provider says', async () => {
    const username = await officer()
    staff.become({ sub: username, name: '周综窗' })
    const browser = new Browser()
    const { location } = await browser.signIn(staff, 'staff')
    expect(location).toBe('/login?problem=ACCESS_STAFF_UNKNOWN')
    expect(await browser.who()).toBeNull()
  })

  test('links the identity while signed in, and comes in by it from then on', async () => {
    const username = await officer()
    const sub = `staff-${++serial}`
    staff.become({ sub, name: '周综窗' })
    const desk = await withPassword(username)
    await desk.link(staff)
    const browser = new Browser()
    const { location } = await browser.signIn(staff, 'staff', '?next=/staff')
    expect(location).toBe('/staff')
    // the provider has asked for its own second factor: nothing is limited here
    expect(await browser.who()).toMatchObject({ username, roles: [{ role: 'clerk' }] })
    expect((await browser.who()) as object).not.toHaveProperty('limited')
    // a second account cannot take the same identity
    const other = await withPassword(await officer())
    const taken = await other.link(staff)
    expect(taken.location).toBe('/login?problem=ACCESS_IDENTITY_TAKEN')
  })

  test('is not let in by the provider of applicants, whatever identity is linked', async () => {
    const username = await officer()
    const subject = `both-${++serial}`
    await world.context.db.transaction(async (tx) => {
      const { actor } = (await findAccount(tx, username))!
      const linked = { issuer: owners.issuer, subject, at: world.clock.now() }
      await insertIdentity(tx, { ...linked, accountId: actor.accountId })
    })
    owners.become({ sub: subject, name: '周综窗' })
    const browser = new Browser()
    const { location } = await browser.signIn(owners, 'owner')
    expect(location).toBe('/login?problem=ACCESS_STAFF_UNKNOWN')
    expect(await browser.who()).toBeNull()
  })

  test('nobody links without being signed in, and nobody by a link laid before them', async () => {
    const link = (browser: Browser, password: string) =>
      browser.get('/api/v1/account/identity', 'POST', { password })
    expect((await link(new Browser(), PASSWORD)).statusCode).toBe(401)
    const desk = await withPassword(await officer())
    // an open session is not enough, and an address that a page of somebody else opens does nothing
    expect((await link(desk, 'a guess at it')).json()).toMatchObject({ code: 'ACCESS_LOGIN_WRONG' })
    staff.become({ sub: `lured-${++serial}`, name: '周' })
    const lured = await desk.signIn(staff, 'staff', '?link=1')
    expect(lured.location).toBe('/login?problem=ACCESS_STAFF_UNKNOWN')
  })

  test('comes in only when the provider asked for as much as the setting says', async () => {
    const asks = { ...settings(), OIDC_STAFF_ACR: 'urn:two-factors' }
    const now = new Date().toISOString()
    const strict = await testContext({ modules: [accessModule], settings: asks, now })
    const username = 'strong'
    const roles = [{ role: 'clerk', region: '110102' }] as const
    await createAccount(strict.context, { username, name: '周', password: PASSWORD, roles })
    const sub = `staff-${++serial}`
    const at = new Browser(strict)
    await at.get('/api/v1/session', 'POST', { username, password: PASSWORD })
    staff.become({ sub, name: '周', acr: 'urn:two-factors' })
    expect((await at.link(staff)).location).toBe('/account')
    expect((await new Browser(strict).signIn(staff, 'staff')).location).toBe('/')
    staff.become({ sub, name: '周' })
    expect((await new Browser(strict).signIn(staff, 'staff')).location).toBe(
      '/login?problem=ACCESS_SIGN_IN_WEAK',
    )
    await strict.close()
  })

  test('comes in by the officers’ provider only, and an applicant by the applicants’ only', async () => {
    const sub = `cross-${++serial}`
    owners.become({ sub, name: '周' })
    staff.become({ sub, name: '周' })
    await new Browser().signIn(owners, 'owner')
    const crossed = await new Browser().signIn(staff, 'staff')
    expect(crossed.location).toBe('/login?problem=ACCESS_STAFF_UNKNOWN')
  })
})

test('a provider that does not answer is said so, and local accounts go on', async () => {
  const plain = await testContext({
    modules: [accessModule],
    settings: { OIDC_STAFF_ISSUER: 'http://127.0.0.1:9', OIDC_STAFF_CLIENT: 'x' },
  })
  const app = await plain.app()
  const answer = await app.inject('/api/v1/sign-in/staff')
  expect(answer.json()).toMatchObject({ status: 503, code: 'ACCESS_PROVIDER_SILENT' })
  expect((await app.inject('/api/v1/sign-in/owner')).json()).toMatchObject({
    code: 'ACCESS_PROVIDER_UNKNOWN',
  })
  expect((await app.inject('/api/v1/sign-in/providers')).json()).toEqual({ items: ['staff'] })
  await plain.close()
})
