import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#platform/server/ids.ts'
import { codeWorld, type CodeWorld } from '../../../../test/builders/code-world.ts'
import { DRAINAGE, FOOD } from '../../../../test/builders/licence-world.ts'
import { testContext } from '../../../../test/db/test-context.ts'
import { verificationModule } from '../module.ts'
import { flushScans } from '../scans/scans.ts'
import { countsOf } from '../scans/store.ts'

let world: CodeWorld
beforeAll(async () => {
  world = await codeWorld()
})
afterAll(() => world.close())

const tampered = (link: string) => `${link.slice(0, -1)}${(Number(link.at(-1)) + 1) % 10}`

test('from the printed code to its page: valid, with each single licence, in both languages', async () => {
  const number = await world.issued()
  const { link } = await world.paper(number)
  expect(link).toMatch(/^https:\/\/zhunying\.example\.gov\.cn\/v\/\d{200}$/)
  const page = await world.open(link)
  expect(page.statusCode).toBe(200)
  expect(page.body).toContain('<h1>有效<small lang="en">Valid</small></h1>')
  for (const words of [
    '北京小满咖啡有限公司',
    '食品经营许可证',
    '刚刚核对',
    'zhunying.example.gov.cn',
    `${new URL(link).pathname}/report`,
  ])
    expect(page.body).toContain(words)
  expect(page.body).not.toContain('王小满')
})

test('the address without a code leads to the page where one is typed', async () => {
  for (const path of ['/v', '/v/'])
    expect((await world.open(path)).headers.location).toBe('/verify')
})

test('the page has no script and no cookie, loads nothing, and nobody keeps it', async () => {
  const page = await world.open(await world.link(await world.issued()))
  expect(page.headers['set-cookie']).toBeUndefined()
  expect(page.headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-/)
  expect(page.headers['content-security-policy']).toContain("form-action 'none'")
  expect(page.headers['cache-control']).toBe('no-store')
  expect(page.headers['referrer-policy']).toBe('no-referrer')
  expect(page.body).not.toMatch(/<script|<img|<link|style="/)
  expect(page.rawPayload.length).toBeLessThan(20_000)
})

test('a page that lies ready is sent with the same headers, is counted, and ages no further than a second', async () => {
  const number = await world.issued()
  const link = await world.link(number)
  const first = await world.open(link)
  const second = await world.open(link)
  const own = ({ headers }: typeof first) =>
    Object.entries(headers).filter(([name]) => !['x-request-id', 'date'].includes(name))
  expect(own(second)).toEqual(own(first))
  expect(second.body).toBe(first.body)
  expect(second.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
  world.clock.advance({ seconds: 0.5 })
  await world.open(link)
  await world.endFood(number)
  expect((await world.open(link)).statusCode).toBe(410)
  await flushScans(world.context)
  const [from, until] = ['2026-01-01T00:00:00.000Z', '2027-01-01T00:00:00.000Z']
  const counts = await world.run((tx) => countsOf(tx, number, from, until))
  expect(counts.map(({ count }) => count)).toEqual([4])
})

test('大字版 is the same page with larger letters, and its links stay large', async () => {
  const link = await world.link(await world.issued())
  const large = await world.open(`${link}?size=large`)
  expect(large.body).toContain('<html lang="zh-CN" class="large">')
  expect(large.body).toContain('/report?size=large"')
  expect((await world.open(link)).body).not.toContain('class="large"')
})

describe('each that does not hold has its own page and status', () => {
  test('void: 410, within a second after the single licence ended', async () => {
    const number = await world.issued()
    const link = await world.link(number)
    expect((await world.open(link)).statusCode).toBe(200)
    await world.endFood(number)
    const page = await world.open(link)
    expect(page.statusCode).toBe(410)
    expect(page.body).toContain('<h1>已作废')
    expect(page.body).toContain('单项许可已注销')
  })

  test('recalled: 410', async () => {
    const number = await world.issued()
    const link = await world.link(number)
    await world.endFood(number)
    const lead = await world.signIn('lead', '110102')
    const headers = { ...lead.headers, 'idempotency-key': newId() }
    const url = `/api/v1/licences/${number}/recall`
    const done = await world.http.inject({ method: 'POST', url, headers, payload: {} })
    expect(done.statusCode).toBe(200)
    world.clock.advance({ seconds: 1 })
    expect((await world.open(link)).body).toContain('<h1>已作废并收回')
  })

  test('replaced: the old paper says so and leads to the one in force', async () => {
    const number = await world.issued({ region: '410772', industry: '01' })
    const old = await world.link(number)
    await world.endFood(number)
    const page = await world.open(old)
    expect(page.statusCode).toBe(410)
    expect(page.body).toContain('<h1>已换发')
    expect(page.body).toContain('这张纸是第 1 版，现行的是第 2 版')
    expect(page.body).toContain(`href="/v/${number}"`)
    expect((await world.open(`/v/${number}`)).statusCode).toBe(200)
    const now = await world.open(await world.link(number))
    expect(now.statusCode).toBe(200)
    expect(now.body).toContain('<h1>有效')
    expect(await world.link(number, 1)).toBe(old)
  })

  test('with 未许可事项: 200, and they are named', async () => {
    const outcomes = { [FOOD]: 'granted', [DRAINAGE]: 'refused' } as const
    const page = await world.open(await world.link(await world.issued({ outcomes })))
    expect(page.statusCode).toBe(200)
    expect(page.body).toContain('<h1>部分有效')
    expect(page.body).toContain('未许可事项')
  })

  test('altered by one digit: 400', async () => {
    const page = await world.open(tampered(await world.link(await world.issued())))
    expect(page.statusCode).toBe(400)
    expect(page.body).toContain('二维码不真实')
    expect(page.body).not.toContain('北京小满咖啡有限公司')
  })

  test('expired: 410, when every term is over and nobody renewed', async () => {
    const number = await world.issued()
    const link = await world.link(number)
    world.clock.set('2031-11-19')
    try {
      const page = await world.open(link)
      expect(page.statusCode).toBe(410)
      expect(page.body).toContain('<h1>已过有效期')
      expect((await world.open(`/v/${number}`)).statusCode).toBe(410)
    } finally {
      world.clock.set('2026-11-20')
    }
  })

  test.each([
    ['123', 400, '二维码不完整'],
    ['9'.repeat(200), 400, '二维码不真实'],
    ['1'.repeat(390), 400, '二维码不完整'],
    ['1'.repeat(5000), 400, '二维码不完整'],
    ['1/2/3', 400, '二维码不完整'],
    ['%E4%BA%AC', 400, '二维码不完整'],
    ['110102ZH2599999X', 404, '查无此证'],
    ['310115ZH2500001X', 404, '不是本平台签发'],
  ])('%s: %i %s', async (code, status, words) => {
    const page = await world.open(`/v/${code}`)
    expect(page.statusCode).toBe(status)
    expect(page.body).toContain(words)
    expect(page.headers['content-type']).toContain('text/html')
  })
})

test('without a database the page says that it can tell nothing: 503', async () => {
  const database = { url: 'postgres://nobody@127.0.0.1:1/none', drop: () => Promise.resolve() }
  const dead = await testContext({ modules: [verificationModule], database })
  try {
    const page = await (await dead.app()).inject({ url: '/v/110102ZH2500001E' })
    expect(page.statusCode).toBe(503)
    expect(page.headers['content-type']).toContain('text/html')
    expect(page.headers['retry-after']).toBe('60')
    expect(page.body).toContain('不能说明证件有效或者无效')
  } finally {
    await dead.context.db.close()
  }
})
