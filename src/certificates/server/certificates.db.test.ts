import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Tx } from '#platform/server/database.ts'
import type { ZhunyingApp } from '#platform/server/http.ts'
import { newId } from '#platform/server/ids.ts'
import { HOLDER, insertDecidedCase } from '../../../test/builders/decided-case.ts'
import { testContext, type TestContext } from '../../../test/db/test-context.ts'
import { accessModule, createAccount, type Actor } from '../../access/server/index.ts'
import { issueLicence, licencesModule } from '../../licences/server/index.ts'
import { recordsAbout } from '../../records/server/index.ts'
import { certificatesModule } from './module.ts'
import { adjustmentsKept } from './print/store.ts'

const LINK = `https://zhunying.example.gov.cn/v/${'8'.repeat(200)}`
const PASSWORD = 'a long enough password'
const linkOf = async () => LINK

let world: TestContext
let app: ZhunyingApp
const cookies = new Map<string, string>()
beforeAll(async () => {
  const modules = [accessModule, licencesModule, certificatesModule({ linkOf })]
  world = await testContext({ modules, start: true })
  app = await world.app()
  for (const [username, role, region] of [
    ['lead', 'lead', '110102'],
    ['other', 'lead', '410772'],
    ['clerk', 'clerk', '110102'],
    ['owner', 'owner', '*'],
  ] as const) {
    const made = await createAccount(world.context, {
      username,
      password: PASSWORD,
      name: username,
      roles: [{ role, region }],
    })
    if (!made.ok) throw new Error(made.refusal.code)
    const payload = { username, password: PASSWORD }
    const answer = await app.inject({ method: 'POST', url: '/api/v1/session', payload })
    cookies.set(username, String(answer.headers['set-cookie']).split(';')[0] ?? '')
  }
})
afterAll(() => world.close())

type Person = 'lead' | 'other' | 'clerk' | 'owner' | 'nobody'
const headersOf = (person: Person) => ({ cookie: cookies.get(person) ?? '' })
const get = (person: Person, url: string) => app.inject({ url, headers: headersOf(person) })

async function set(person: Person, name: string, body: object, seen?: number, key = newId()) {
  const headers = {
    ...headersOf(person),
    'idempotency-key': key,
    ...(seen !== undefined && { 'if-match': `"${seen}"` }),
  }
  const url = `/api/v1/printers/${encodeURIComponent(name)}?region=110102`
  return app.inject({ method: 'POST', url, headers, payload: body })
}

const run = <T>(work: (tx: Tx) => Promise<T>) => world.context.db.transaction(work)
const LEAD: Actor = {
  accountId: newId(),
  username: 'lead',
  name: '牵头',
  roles: [{ role: 'lead', region: '110102' }],
}
const issue = (holder: Partial<typeof HOLDER> = {}) =>
  run(async (tx) => {
    const outcomes = { 'food-business-licence': 'granted' } as const
    const id = await insertDecidedCase(tx, { outcomes, holder: { ...HOLDER, ...holder } })
    const done = await issueLicence(tx, world.context, LEAD, id)
    if (!done.ok) throw new Error(done.refusal.code)
    return done.value.licence.number
  })

describe('what was done to make the words fit is kept with the issue', () => {
  test('nothing, when nothing was', async () => {
    const number = await issue()
    const kept = await run((tx) => adjustmentsKept(tx, { region: '110102', number, version: 1 }))
    expect(kept).toEqual([])
  })

  test('a long name, and the records say so', async () => {
    const number = await issue({ name: '北京小满与朋友们烘焙咖啡书店'.repeat(4) })
    const adjustments = [{ field: 'name', size: 16, pointsToCode: false }]
    const kept = await run((tx) => adjustmentsKept(tx, { region: '110102', number, version: 1 }))
    expect(kept).toEqual(adjustments)
    const records = await run((tx) => recordsAbout(tx, '110102', { kind: 'licence', id: number }))
    expect(JSON.stringify(records)).toContain('licence.face-adjusted')
  })

  test('a character that no font has stops the issue: no number is used up', async () => {
    const before = await issue()
    await expect(issue({ name: '𠀁𠀁面馆' })).rejects.toThrow(/CERTIFICATES_CHARACTER_NOT_COVERED/)
    const after = await issue()
    expect(Number(after.slice(10, 15)) - Number(before.slice(10, 15))).toBe(1)
  })
})

describe('printers', () => {
  test('an offset is set, seen by the next person, and set only by one who has seen the last', async () => {
    const made = await set('lead', '二号窗口', { dx: 1.25, dy: -0.5 }, 0)
    expect(made.statusCode).toBe(200)
    expect(made.headers['etag']).toBe('"1"')
    const list = await get('lead', '/api/v1/printers?region=110102')
    expect(list.json()).toMatchObject({
      items: [{ name: '二号窗口', dx: 1.25, dy: -0.5, version: 1 }],
    })
    const late = await set('lead', '二号窗口', { dx: 9, dy: 9 }, 0)
    expect(late.statusCode).toBe(412)
    expect(late.json()).toMatchObject({ code: 'CERTIFICATES_PRINTER_CHANGED', version: 1 })
    expect((await set('lead', '二号窗口', { dx: 1.5, dy: 0 }, 1)).json()).toMatchObject({
      version: 2,
    })
  })

  test('sent twice is set once', async () => {
    const key = newId()
    const [one, two] = [
      await set('lead', '三号窗口', { dx: 1, dy: 1 }, 0, key),
      await set('lead', '三号窗口', { dx: 1, dy: 1 }, 0, key),
    ]
    expect([one.statusCode, two.statusCode]).toEqual([200, 200])
    expect(two.headers['idempotency-replayed']).toBe('true')
  })

  test('an offset of more than two centimetres, or without the version seen, is not taken', async () => {
    expect((await set('lead', '四号窗口', { dx: 21, dy: 0 }, 0)).statusCode).toBe(400)
    expect((await set('lead', '四号窗口', { dx: 1, dy: 0 })).statusCode).toBe(428)
  })
})

describe('papers for the press', () => {
  const pdf = async (person: Person, url: string) => {
    const answer = await get(person, url)
    return { status: answer.statusCode, start: answer.rawPayload.toString('latin1', 0, 5) }
  }
  const given = { status: 200, start: '%PDF-' }

  test('calibration page, overprint and plates are the lead authority’s', async () => {
    const number = await issue()
    await set('lead', '五号窗口', { dx: 1, dy: 1 }, 0)
    const name = encodeURIComponent('五号窗口')
    for (const url of [
      `/api/v1/printers/calibration.pdf?region=110102&printer=${name}`,
      `/api/v1/licences/${number}/overprint.pdf?printer=${name}`,
      '/api/v1/regions/110102/plates.pdf',
      '/api/v1/printers?region=110102',
    ]) {
      if (!url.endsWith('region=110102')) expect(await pdf('lead', url)).toEqual(given)
      expect((await pdf('nobody', url)).status).toBe(401)
      for (const person of ['other', 'clerk', 'owner'] as const)
        expect([403, 404]).toContain((await pdf(person, url)).status)
    }
    for (const person of ['other', 'clerk', 'owner'] as const)
      expect([403, 404]).toContain((await set(person, '六号窗口', { dx: 1, dy: 1 }, 0)).statusCode)
  })

  test('who took an overprint and who took the plates is in the records', async () => {
    const number = await issue()
    await get('lead', `/api/v1/licences/${number}/overprint.pdf`)
    await get('lead', '/api/v1/regions/110102/plates.pdf')
    const said = await run(async (tx) => [
      await recordsAbout(tx, '110102', { kind: 'licence', id: number }),
      await recordsAbout(tx, '110102', { kind: 'plates', id: '110102' }),
    ])
    expect(JSON.stringify(said)).toContain('licence.overprint')
    expect(JSON.stringify(said)).toContain('plates.taken')
  })

  test('a printer that nobody entered is refused by name', async () => {
    const number = await issue()
    const answer = await get('lead', `/api/v1/licences/${number}/overprint.pdf?printer=nine`)
    expect(answer.statusCode).toBe(404)
    expect(answer.json()).toMatchObject({ code: 'CERTIFICATES_PRINTER_NOT_FOUND', printer: 'nine' })
  })
})
