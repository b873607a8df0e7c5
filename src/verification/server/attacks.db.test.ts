import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codeWorld, type CodeWorld } from '../../../test/builders/code-world.ts'
import { valueOf } from '../../../test/builders/licence-world.ts'
import { encodeToken, packFacts, readToken } from '../core/index.ts'
import { publicKeys, signingKey } from './keys/keys.ts'
import { signToken } from './sign.ts'
import { judgePaper, tokenOf, verifyOffline } from './verify.ts'

// What somebody would try who wants a paper to look genuine, or our pages to say what they like.

let world: CodeWorld
let number: string
let link: string
let token: string
beforeAll(async () => {
  world = await codeWorld()
  number = await world.issued()
  link = await world.link(number)
  token = tokenOf(link)
})
afterAll(() => world.close())

const bitsOf = (text: string) => BigInt(text)
const digits = (value: bigint) => value.toString().padStart(200, '0')

describe('a token', () => {
  test('with any one of its 664 bits turned is not genuine', async () => {
    const keys = await publicKeys(world.context)
    expect(judgePaper({ link: token, text: null }, keys).authentic).toBe(true)
    for (let bit = 0n; bit < 664n; bit++) {
      const turned = digits(bitsOf(token) ^ (1n << bit))
      expect([bit, judgePaper({ link: turned, text: null }, keys).authentic]).toEqual([bit, false])
    }
  })

  test('with any of its facts changed, and any signature of another code, is not genuine', async () => {
    const keys = await publicKeys(world.context)
    const { facts, signature, head } = valueOf(readToken(token))
    const other = valueOf(readToken(tokenOf(await world.link(await world.issued()))))
    const change = fc.record({
      version: fc.integer({ min: 1, max: 255 }),
      slot: fc.nat(4_194_303),
      subject: fc.bigInt({ min: 0n, max: (1n << 38n) - 1n }),
    })
    fc.assert(
      fc.property(change, fc.boolean(), (changed, whose) => {
        const made = packFacts({ ...facts, ...changed })
        fc.pre(Buffer.compare(made, head) !== 0 && Buffer.compare(made, other.head) !== 0)
        const forged = encodeToken(made, whose ? signature : other.signature)
        expect(judgePaper({ link: forged, text: null }, keys).authentic).toBe(false)
      }),
    )
  })

  test('by the key of another region of this very installation is not genuine', async () => {
    const { facts } = valueOf(readToken(token))
    const theirs = await world.run((tx) => signingKey(tx, world.context, '410772'))
    for (const key of [facts.key, theirs.shortKid]) {
      const forged = signToken({ ...facts, key }, theirs.privateKey)
      const page = await world.open(`/v/${forged}`)
      expect([page.statusCode, page.body.includes('二维码不真实')]).toEqual([400, true])
    }
  })

  test('of an older version that is copied again does not pass for the one in force', async () => {
    const changed = await world.issued({ region: '410772', industry: '01' })
    const old = await world.link(changed)
    await world.endFood(changed)
    world.clock.advance({ seconds: 6 })
    const along = {
      keys: await publicKeys(world.context),
      list: (await world.open('/status/410772')).body,
    }
    expect((await world.open(old)).statusCode).toBe(410)
    const offline = verifyOffline({ link: old, text: null }, along, world.clock.now())
    expect(offline.status).toBe('void')
  })

  test('that was issued for a licence nobody knows is said to be unknown', async () => {
    const { facts } = valueOf(readToken(token))
    const key = await world.run((tx) => signingKey(tx, world.context, '110102'))
    const strange = { ...facts, number: '110102ZH2599999X' as typeof facts.number }
    expect((await world.open(`/v/${signToken(strange, key.privateKey)}`)).statusCode).toBe(404)
  })
})

describe('the address', () => {
  test('whatever is written there, the answer is a page of ours', async () => {
    const strange = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom(
        '..',
        '%00',
        '%',
        '%E0%A4%A',
        '<svg onload=alert(1)>',
        "' or 1=1--",
        '１１０',
      ),
      fc.bigInt({ min: 0n }).map(String),
    )
    await fc.assert(
      fc.asyncProperty(strange, async (text) => {
        const path = text.includes('%') ? text : encodeURIComponent(text).replaceAll('%00', 'x')
        const { statusCode, body } = await world.http.inject({ url: `/v/${path}` })
        expect([302, 400, 404]).toContain(statusCode)
        expect(body).not.toMatch(/<svg|<script/)
      }),
      { numRuns: 150 },
    )
  })

  test('a Host that is not ours changes nothing on the page', async () => {
    const { pathname: url } = new URL(link)
    const headers = {
      host: 'evil.example',
      'x-forwarded-host': 'evil.example',
      forwarded: 'host=evil.example',
    }
    for (const path of [url, `${url}/report`, '/verify', '/v/123', '/status/110102']) {
      const page = await world.http.inject({ url: path, headers })
      expect([path, page.body.includes('evil.example')]).toEqual([path, false])
      expect(JSON.stringify(page.headers)).not.toContain('evil.example')
    }
    const page = await world.http.inject({ url, headers })
    expect(page.body).toContain('<span class="host">zhunying.example.gov.cn</span>')
  })

  test('nothing that a request brings along is put on a page that others get', async () => {
    const { pathname: url } = new URL(link)
    await world.http.inject({ url: `${url}?size=large&x=<b>poison</b>` })
    const page = await world.open(link)
    expect(page.body).not.toContain('poison')
    expect(page.body).not.toContain('class="large"')
  })
})

test('names, addresses and items that are markup stay words on every page', async () => {
  const evil = '<img src=x onerror=alert(1)>"\'&'
  const holder = { name: evil, uscc: '91110102MA0FAKE177', person: evil, address: evil }
  const bad = await world.issued({ holder })
  const place = new URL(await world.link(bad)).pathname
  for (const path of [place, `/v/${bad}`, `${place}/report`]) {
    const page = await world.open(path)
    expect(page.statusCode).toBe(200)
    expect(page.body).not.toContain('<img')
    expect(page.body).toContain('&lt;img src=x onerror=alert(1)&gt;')
  }
})

describe('counting numbers up', () => {
  test('is stopped by a limit of its own, long before the general one; codes are not', async () => {
    const limited = await codeWorld({ settings: { RATE_LIMIT: '200' } })
    try {
      const one = await limited.issued()
      const code = await limited.link(one)
      const statuses: number[] = []
      for (let serial = 1; serial <= 15; serial++)
        statuses.push(
          (await limited.open(`/v/110102ZH25${String(serial).padStart(5, '0')}0`)).statusCode,
        )
      expect(statuses.filter((s) => s === 404).length).toBe(10)
      expect(statuses.filter((s) => s === 429).length).toBe(5)
      expect((await limited.open(`/v/${one}`)).body).toContain('查询过于频繁')
      expect((await limited.open(code)).statusCode).toBe(200)
    } finally {
      await limited.close()
    }
  })

  test('reports and photos have limits too', async () => {
    const limited = await codeWorld({ settings: { RATE_LIMIT: '240' } })
    try {
      const place = new URL(await limited.link(await limited.issued())).pathname
      const send = async (kind: string) => {
        const form = await limited.open(`${place}/report`)
        const ticket = /name="ticket" value="([^"]+)"/.exec(form.body)?.[1] ?? ''
        return limited.http.inject({
          method: 'POST',
          url: `${place}/report`,
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
          payload: new URLSearchParams({ ticket, kind }).toString(),
        })
      }
      const statuses = [(await send('name')).statusCode, (await send('items')).statusCode]
      expect([...statuses, (await send('other')).statusCode]).toEqual([303, 303, 429])
      const photos = []
      for (let n = 0; n < 3; n++)
        photos.push(
          (await limited.http.inject({ method: 'POST', url: '/verify/photo' })).statusCode,
        )
      expect(photos).toEqual([422, 422, 429])
    } finally {
      await limited.close()
    }
  })

  test('reveals what the wall shows and nothing more', async () => {
    const page = await world.open(`/v/${number}`)
    const json = (await world.open(`/api/v1/public/licences/${number}`)).body
    for (const text of [page.body, json]) {
      expect(text).not.toContain('王小满')
      expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}/)
      expect(text).not.toContain(token)
    }
  })
})

test('a licence is found by its key, however many there are', async () => {
  const client = new pg.Client({ connectionString: world.url })
  await client.connect()
  try {
    await client.query('set enable_seqscan = off')
    for (const sql of [
      `select * from licence where number = '${number}'`,
      `select * from licence_version where region = '110102' and number = '${number}' order by version`,
      `select token from licence_code where region = '110102' and number = '${number}' and version = 1`,
      `select * from scan where region = '110102' and number = '${number}' and hour >= '2026-01-01'`,
    ]) {
      const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain ${sql}`)
      const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
      expect(plan).toMatch(/Index Cond: .*number = /)
      expect(plan).not.toMatch(/Seq Scan|Filter/)
    }
  } finally {
    await client.end()
  }
})
