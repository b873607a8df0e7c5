import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#platform/server/ids.ts'
import { codeWorld, type CodeWorld } from '../../../../test/builders/code-world.ts'
import type { SignalView } from '../../core/index.ts'

let world: CodeWorld
let number: string
let path: string
beforeAll(async () => {
  world = await codeWorld()
  number = await world.issued()
  path = new URL(await world.link(number)).pathname
})
afterAll(() => world.close())

const FORM = { 'content-type': 'application/x-www-form-urlencoded' }
const ticketIn = (html: string) => /name="ticket" value="([^"]+)"/.exec(html)?.[1] ?? ''
const ticketOf = async (page = path) => ticketIn((await world.open(`${page}/report`)).body)
const send = (fields: Record<string, string>, page = path, headers: object = {}) =>
  world.http.inject({
    method: 'POST',
    url: `${page}/report`,
    headers: { ...FORM, ...headers },
    payload: new URLSearchParams(fields).toString(),
  })
async function report(kind: string, words = '', page = path): Promise<string> {
  const sent = await send({ ticket: await ticketOf(page), kind, words }, page)
  expect(sent.statusCode).toBe(303)
  return String(sent.headers.location)
}
async function signals(role: 'lead' | 'clerk' = 'lead', region = '110102', query = '') {
  const { headers } = await world.signIn(role, region)
  const reply = await world.http.inject({ url: `/api/v1/signals${query}`, headers })
  if (reply.statusCode !== 200) throw new Error(reply.body)
  return reply.json<{ items: SignalView[]; next: string | null }>()
}
const about = async (kind: string) =>
  (await signals()).items.filter((s) => s.number === number && s.kind === kind)

describe('a report from the page', () => {
  test('is a plain form: no script, no cookie, sent to ourselves only', async () => {
    const form = await world.open(`${path}/report`)
    expect(form.statusCode).toBe(200)
    expect(form.headers['content-security-policy']).toContain("form-action 'self'")
    expect(form.headers['set-cookie']).toBeUndefined()
    expect(form.headers['referrer-policy']).toBe('same-origin')
    expect(form.body).toContain('北京小满咖啡有限公司')
    expect(form.body).not.toMatch(/<script/)
  })

  test('gets a reference, under which its outcome is read', async () => {
    const place = await report('name', '门头写的是“大满咖啡”')
    expect(place).toMatch(/^\/v\/reports\/[0-9A-HJKMNP-TV-Z]{10}$/)
    const page = await world.open(place)
    expect(page.statusCode).toBe(200)
    expect(page.body).toContain('尚未答复')
    const reference = place.split('/').at(-1) ?? ''
    expect(page.body).toContain(`${reference.slice(0, 5)}-${reference.slice(5)}`)
    expect((await world.open(`/verify?number=${reference.toLowerCase()}`)).headers.location).toBe(
      place,
    )
    expect((await world.open('/v/reports/0000000000')).statusCode).toBe(404)
  })

  test('sent twice is one report; two forms of a kind are one signal with both', async () => {
    const ticket = await ticketOf()
    const twice = await Promise.all(
      [1, 2, 3].map(() => send({ ticket, kind: 'address', words: '一' })),
    )
    expect(new Set(twice.map((r) => r.headers.location)).size).toBe(1)
    expect((await about('address')).map((s) => s.count)).toEqual([1])
    await report('address', '二')
    const [signal, ...more] = await about('address')
    expect([signal?.count, more.length]).toEqual([2, 0])
    expect(signal?.words.map((w) => w.words).toSorted()).toEqual(['一', '二'])
  })

  test('many at once about the same thing lose none', async () => {
    const tickets = await Promise.all(Array.from({ length: 12 }, () => ticketOf()))
    await Promise.all(tickets.map((ticket) => send({ ticket, kind: 'items' })))
    expect((await about('items')).map((s) => s.count)).toEqual([12])
  })

  test('is taken about a forged code too, under the number it claims', async () => {
    const forged = `${path.slice(0, -1)}${(Number(path.at(-1)) + 1) % 10}`
    await report('forged', '', forged)
    expect(await about('forged')).toMatchObject([{ verdict: 'tampered', count: 1 }])
    const unknown = '/v/110102ZH2599999X'
    await report('forged', '', unknown)
    const { items } = await signals()
    expect(items.find((s) => s.number === '110102ZH2599999X')).toMatchObject({ verdict: 'unknown' })
  })

  test.each(['/v/123', '/v/310115ZH2500001X'])('%s has nobody here to report to', async (page) => {
    expect((await world.open(`${page}/report`)).statusCode).toBe(400)
    expect((await world.open(page)).body).not.toContain(`${page}/report`)
  })

  test('keeps what was written when something is missing', async () => {
    const ticket = await ticketOf()
    const none = await send({ ticket, kind: '', words: '看见两家店' })
    expect(none.statusCode).toBe(422)
    expect(none.body).toContain('请选择一项')
    expect(none.body).toContain('看见两家店</textarea>')
    const long = await send({ ticket, kind: 'other', words: '长'.repeat(501) })
    expect(long.statusCode).toBe(422)
  })

  test('words never become markup', async () => {
    const words = '</textarea><script>alert(1)</script>'
    const again = await send({ ticket: 'x', kind: 'other', words })
    expect(again.body).not.toContain('<script>')
  })
})

describe('nobody else’s page can send one', () => {
  const kind = 'ended'
  /** What became of it: the status, and the signals there are. */
  const outcome = async (sent: Awaited<ReturnType<typeof send>>) => [
    sent.statusCode,
    await about(kind),
  ]
  const REFUSED = [403, []]
  test('without a ticket, with one for another code, or with one made up', async () => {
    expect(await outcome(await send({ kind }))).toEqual(REFUSED)
    const other = new URL(await world.link(await world.issued())).pathname
    expect(await outcome(await send({ kind, ticket: await ticketOf(other) }))).toEqual(REFUSED)
    const [time = '', id = ''] = (await ticketOf()).split('.')
    expect(await outcome(await send({ kind, ticket: `${time}.${id}.${'A'.repeat(43)}` }))).toEqual(
      REFUSED,
    )
    expect(
      await outcome(
        await send({ kind, ticket: `${time}.${newId()}.${(await ticketOf()).split('.')[2]}` }),
      ),
    ).toEqual(REFUSED)
  })

  test('from another site, by what the browser says', async () => {
    const ticket = await ticketOf()
    expect(
      await outcome(await send({ kind, ticket }, path, { 'sec-fetch-site': 'cross-site' })),
    ).toEqual(REFUSED)
    const foreign = await send({ kind, ticket }, path, { origin: 'https://evil.example' })
    expect(foreign.statusCode).toBe(403)
  })

  test('after two hours; what was written is kept', async () => {
    const ticket = await ticketOf()
    world.clock.advance({ hours: 2 })
    const late = await send({ kind, ticket, words: '写了很久' })
    expect(await outcome(late)).toEqual(REFUSED)
    expect(late.body).toContain('写了很久')
    expect((await send({ kind, ticket: ticketIn(late.body) })).statusCode).toBe(303)
  })
})

describe('the lead authority', () => {
  const answer = async (signal: SignalView, version = signal.version, as: object = {}) => {
    const { headers } = await world.signIn('lead', '110102')
    return world.http.inject({
      method: 'POST',
      url: `/api/v1/signals/${signal.id}/answer`,
      headers: { ...headers, 'idempotency-key': newId(), 'if-match': `"${version}"`, ...as },
      payload: { finding: 'confirmed', words: '已责令改正。' },
    })
  }

  test('answers; whoever holds a reference reads it; the next report is a new signal', async () => {
    const place = await report('other', '招牌挂在隔壁')
    const [signal] = await about('other')
    expect((await answer(signal!, 9)).statusCode).toBe(412)
    const done = await answer(signal!)
    expect(done.statusCode).toBe(200)
    expect(done.json<SignalView>()).toMatchObject({ state: 'answered', finding: 'confirmed' })
    const page = await world.open(place)
    expect(page.body).toContain('已责令改正。')
    expect(page.body).toContain('属实，已处理')
    expect((await answer(signal!, 2)).statusCode).toBe(409)
    expect(await about('other')).toEqual([])
    await report('other', '又挂出来了')
    expect((await about('other')).map((s) => s.count)).toEqual([1])
    const { items } = await signals('lead', '110102', '?state=answered')
    expect(items.map((s) => s.id)).toEqual([signal!.id])
  })

  test('reads its list page by page, each signal once', async () => {
    const all = (await signals('lead', '110102', '?limit=100')).items.map((s) => s.id)
    const seen: string[] = []
    let cursor = ''
    do {
      const page = await signals('lead', '110102', `?limit=2${cursor}`)
      seen.push(...page.items.map((s) => s.id))
      cursor = page.next === null ? '' : `&cursor=${page.next}`
    } while (cursor)
    expect(seen).toEqual(all)
    expect(all.length).toBeGreaterThan(4)
  })

  test('of another region, other roles and nobody: no list, no answer', async () => {
    const [signal] = (await signals()).items
    for (const [role, region] of [
      ['lead', '110105'],
      ['clerk', '110102'],
      ['inspector', '110102'],
      ['reviewer', '110102'],
      ['owner', '*'],
      ['audit-admin', '*'],
    ] as const) {
      const { headers } = await world.signIn(role, region)
      const list = await world.http.inject({ url: '/api/v1/signals', headers })
      expect([role, list.json<{ items: SignalView[] }>().items]).toEqual([role, []])
      expect([role, [403, 404].includes((await answer(signal!, 1, headers)).statusCode)]).toEqual([
        role,
        true,
      ])
    }
    expect((await world.http.inject({ url: '/api/v1/signals' })).statusCode).toBe(401)
    expect((await answer(signal!, 1, { cookie: '' })).statusCode).toBe(401)
  })
})

test('nothing of who reported is kept, and the instant only to the hour', async () => {
  const rows = await world.run(async (tx) => {
    const { listSignals, wordsOf } = await import('./store.ts')
    const all = await listSignals(tx, { regions: '*', state: 'open', limit: 50 })
    return { all, words: await wordsOf(tx, all[0]!, 10) }
  })
  expect(JSON.stringify(rows)).not.toMatch(/127\.0\.0\.1|lightMyRequest|user-agent/i)
  for (const signal of rows.all) expect(signal.last_at).toMatch(/:00:00\.000Z$/)
})
