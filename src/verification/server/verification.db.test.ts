import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ServerModule } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import type { ZhunyingApp } from '#platform/server/http.ts'
import { newId } from '#platform/server/ids.ts'
import { insertDecidedCase } from '../../../test/builders/decided-case.ts'
import { testContext, type TestContext } from '../../../test/db/test-context.ts'
import { accessModule, createAccount, type Actor } from '../../access/server/index.ts'
import { certificatesModule } from '../../certificates/server/index.ts'
import type { PublicLicenceView } from '../../licences/core/index.ts'
import { endSingle, issueLicence, licencesModule } from '../../licences/server/index.ts'
import { linkOf } from './code-of-version.ts'
import { verificationModule } from './module.ts'
import { readPaper, subjectOf, type Paper } from './read-paper.ts'
import { readTrust, tokenOf, verifyOffline, verifyOnline } from './verify.ts'

const FOOD = 'food-business-licence'
const OTHER = 'drainage-permit'
const MODULES: readonly ServerModule[] = [
  accessModule,
  licencesModule,
  verificationModule,
  certificatesModule({ linkOf }),
]
let world: TestContext
let app: ZhunyingApp
const cookies = new Map<string, string>()
beforeAll(async () => {
  const settings = { PUBLIC_URL: 'https://zhunying.example.gov.cn' }
  world = await testContext({ modules: MODULES, settings, start: true })
  app = await world.app()
  for (const region of ['110102', '410772']) cookies.set(region, await signIn(region))
})
afterAll(() => world.close())

/** A lead authority's session in its region. */
async function signIn(region: string): Promise<string> {
  const account = { username: `lead-${region}`, password: 'a long enough password' }
  const made = await createAccount(world.context, {
    ...account,
    name: '牵头',
    roles: [{ role: 'lead', region }],
  })
  if (!made.ok) throw new Error(made.refusal.code)
  const signedIn = await app.inject({ method: 'POST', url: '/api/v1/session', payload: account })
  return String(signedIn.headers['set-cookie']).split(';')[0] ?? ''
}
const as = (number: string) => ({ cookie: cookies.get(number.slice(0, 6)) ?? '' })

const run = <T>(work: (tx: Tx) => Promise<T>) => world.context.db.transaction(work)
const person = (role: 'lead' | 'reviewer', region: string, department?: string): Actor => ({
  accountId: newId(),
  username: role,
  name: role,
  roles: [{ role, region, ...(department !== undefined && { department }) }],
})

async function issued(region = '110102', industry = '25'): Promise<string> {
  const outcomes = { [FOOD]: 'granted', [OTHER]: 'granted' } as const
  return run(async (tx) => {
    const id = await insertDecidedCase(tx, { region, industry, outcomes })
    const done = await issueLicence(tx, world.context, person('lead', region), id)
    if (!done.ok) throw new Error(done.refusal.code)
    return done.value.licence.number
  })
}
async function endFirst(number: string): Promise<void> {
  const list = await app.inject({ url: `/api/v1/licences/${number}`, headers: as(number) })
  const { items } = list.json<{ items: { id: string; item: string }[] }>()
  const id = items.find((i) => i.item === FOOD)?.id ?? ''
  const reviewer = person('reviewer', number.slice(0, 6), 'market-regulation')
  const end = { id, event: 'cancel', reason: '申请注销', basis: '行政许可法第七十条' } as const
  const done = await run((tx) => endSingle(tx, world.context, reviewer, end))
  if (!done.ok) throw new Error(done.refusal.code)
  world.clock.advance({ seconds: 1 })
}
const certificate = async (number: string, version = '') =>
  app.inject({ url: `/api/v1/licences/${number}/certificate.pdf${version}`, headers: as(number) })
async function paperOf(number: string): Promise<Paper> {
  const paper = await readPaper((await certificate(number)).rawPayload)
  if (!paper.ok) throw new Error(paper.refusal.code)
  return paper.value
}
const scan = (link: string) => app.inject({ url: new URL(link).pathname })

test('from the printed code to its page: valid, with each single licence, in both languages', async () => {
  const number = await issued()
  const { link } = await paperOf(number)
  expect(link).toMatch(/^https:\/\/zhunying\.example\.gov\.cn\/v\/\d{200}$/)
  const page = await scan(link)
  expect(page.statusCode).toBe(200)
  expect(page.body).toContain('<h1>有效<small lang="en">Valid</small></h1>')
  for (const words of [
    '北京小满咖啡有限公司',
    '食品经营许可证',
    '刚刚核对',
    'zhunying.example.gov.cn',
  ])
    expect(page.body).toContain(words)
})

test('the page has no script and no cookie, loads nothing, and is at most 20 kB', async () => {
  const page = await scan((await paperOf(await issued())).link)
  expect(page.headers['set-cookie']).toBeUndefined()
  expect(page.headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-/)
  expect(page.body).not.toMatch(/<script|<img|<link|style="/)
  expect(page.rawPayload.length).toBeLessThan(20_000)
})

test('the same licence is downloaded as the same bytes, by its readers only', async () => {
  const number = await issued()
  const [first, second] = [await certificate(number), await certificate(number)]
  expect(first.headers['content-type']).toBe('application/pdf')
  expect(first.rawPayload.equals(second.rawPayload)).toBe(true)
  const stranger = await app.inject({ url: `/api/v1/licences/${number}/certificate.pdf` })
  expect(stranger.statusCode).toBe(401)
})

test('the OFD of a licence leads to the same page and says the same words', async () => {
  const number = await issued()
  const url = `/api/v1/licences/${number}/certificate.ofd`
  const ofd = await app.inject({ url, headers: as(number) })
  expect(ofd.headers['content-type']).toBe('application/ofd')
  const [read, pdf] = [await readPaper(ofd.rawPayload), await paperOf(number)]
  expect(read.ok && read.value.link).toBe(pdf.link)
  expect(read.ok && subjectOf(read.value.text ?? '')).toEqual(subjectOf(pdf.text ?? ''))
})

describe('each that does not hold has its own page and status', () => {
  test('void: 410, at once after the single licence ended', async () => {
    const number = await issued()
    const { link } = await paperOf(number)
    expect((await scan(link)).statusCode).toBe(200)
    await endFirst(number)
    const page = await scan(link)
    expect(page.statusCode).toBe(410)
    expect(page.body).toContain('<h1>已作废')
    expect(page.body).toContain('单项许可已注销')
  })

  test('recalled: 410', async () => {
    const number = await issued()
    const { link } = await paperOf(number)
    await endFirst(number)
    const headers = { ...as(number), 'idempotency-key': newId() }
    const url = `/api/v1/licences/${number}/recall`
    expect((await app.inject({ method: 'POST', url, headers, payload: {} })).statusCode).toBe(200)
    world.clock.advance({ seconds: 1 })
    expect((await scan(link)).body).toContain('<h1>已作废并收回')
  })

  test('replaced: the old paper says so, the new one is valid', async () => {
    const number = await issued('410772', '01')
    const old = await paperOf(number)
    await endFirst(number)
    const page = await scan(old.link)
    expect(page.statusCode).toBe(410)
    expect(page.body).toContain('<h1>已换发')
    expect((await scan((await paperOf(number)).link)).statusCode).toBe(200)
    const first = await readPaper((await certificate(number, '?version=1')).rawPayload)
    expect(first.ok && first.value.link).toBe(old.link)
  })

  test('altered by one digit: 400', async () => {
    const { link } = await paperOf(await issued())
    const last = Number(link.at(-1))
    const page = await scan(`${link.slice(0, -1)}${(last + 1) % 10}`)
    expect(page.statusCode).toBe(400)
    expect(page.body).toContain('二维码不真实')
  })

  test.each([
    ['123', 400, '二维码不完整'],
    ['110102ZH2599999X', 404, '查无此证'],
    ['310115ZH2500001X', 404, '不是本平台签发'],
  ])('%s: %i %s', async (code, status, words) => {
    const page = await app.inject({ url: `/v/${code}` })
    expect(page.statusCode).toBe(status)
    expect(page.body).toContain(words)
  })
})

describe('an officer without a network', () => {
  const jwks = async () => (await app.inject({ url: '/.well-known/jwks.json' })).body
  const list = async (region: string) => (await app.inject({ url: `/status/${region}` })).body
  const trust = async (region: string) => {
    const keys = readTrust(await jwks())
    if (!keys.ok) throw new Error(keys.refusal.why)
    world.clock.advance({ seconds: 6 })
    return { keys: keys.value, list: await list(region) }
  }

  test('reads from the paper, the keys and the list that it is genuine and valid', async () => {
    const number = await issued()
    const paper = await paperOf(number)
    expect(verifyOffline(paper, await trust('110102'), world.clock.now())).toMatchObject({
      authentic: true,
      number,
      subject: '北京小满咖啡有限公司',
      status: 'valid',
    })
  })

  test('learns from the list that it is void', async () => {
    const number = await issued()
    const paper = await paperOf(number)
    await endFirst(number)
    const answer = verifyOffline(paper, await trust('110102'), world.clock.now())
    expect(answer).toMatchObject({ authentic: true, status: 'void' })
  })

  test('sees a paper whose name was altered', async () => {
    const paper = await paperOf(await issued())
    const altered = { ...paper, text: (paper.text ?? '').replace('小满咖啡', '大满咖啡') }
    const answer = verifyOffline(altered, await trust('110102'), world.clock.now())
    expect(answer).toMatchObject({ authentic: false, reason: 'words-altered' })
  })

  test('does not believe a list that is a day old, nor one of another region', async () => {
    const paper = await paperOf(await issued())
    const today = await trust('110102')
    const later = new Date(world.clock.now().getTime() + 25 * 3_600_000)
    expect(verifyOffline(paper, today, later).status).toBe('unknown')
    const other = { ...today, list: await list('110105') }
    expect(verifyOffline(paper, other, world.clock.now()).status).toBe('unknown')
  })

  test('a key that is not trusted proves nothing', async () => {
    const paper = await paperOf(await issued())
    const answer = verifyOffline(paper, { keys: [] }, world.clock.now())
    expect(answer).toMatchObject({ authentic: false, reason: 'key-unknown' })
  })
})

test('online, the answer names each single licence and when it was confirmed', async () => {
  const number = await issued()
  const keys = readTrust((await app.inject({ url: '/.well-known/jwks.json' })).body)
  const live = await app.inject({ url: `/api/v1/public/licences/${number}` })
  const view = live.json<PublicLicenceView>()
  const paper = { link: tokenOf((await paperOf(number)).link), text: null }
  const answer = verifyOnline(paper, keys.ok ? keys.value : [], view, world.clock.now())
  expect(answer).toMatchObject({ authentic: true, status: 'valid', subject: view.holder.name })
  expect(answer.items.map((i) => i.status)).toEqual(['active', 'active'])
  expect(JSON.stringify(view)).not.toContain('王小满')
})
