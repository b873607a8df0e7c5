import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#platform/server/ids.ts'
import type { Tx } from '#platform/server/database.ts'
import { issueLicence, versionsOf } from '../../src/licences/server/index.ts'
import { checkImport } from '../../src/licences/server/imports/check-import.ts'
import type { RegionCode } from '../../src/catalogue/core/index.ts'
import { insertDecidedCase } from '../builders/decided-case.ts'
import { DRAINAGE, FOOD, officer, valueOf } from '../builders/licence-world.ts'
import { openOffice, type Office } from '../builders/office.ts'

const R = '110102'
const EVERYBODY = [
  '',
  'owner',
  'owner2',
  `clerk-${R}`,
  'clerk-110105',
  `lead-${R}`,
  'lead-110105',
  `inspector-${R}`,
  `market-regulation-${R}`,
  'market-regulation-110105',
  `water-affairs-${R}`,
] as const
type Name = (typeof EVERYBODY)[number]

let office: Office
let ownerId: string
const run = <T>(work: (tx: Tx) => Promise<T>) => office.context.db.transaction(work)
beforeAll(async () => {
  office = await openOffice()
  const me = await (await office.people('owner')).get('/api/v1/session')
  ownerId = (me.body['actor'] as { accountId: string }).accountId
  const lead = await office.people(`lead-${R}`)
  await lead.post('/api/v1/stock/batches', {
    region: R,
    receivedOn: '2026-11-02',
    printer: '印制厂',
    first: 'A0001',
    last: 'A0500',
    rfid: false,
  })
})
afterAll(() => office.close())

interface Subject {
  readonly NUMBER: string
  readonly FOODID: string
  readonly REQUEST: string
  readonly PRINT: string
  readonly RUN: string
  readonly SERIAL: string
  readonly IMPORT: string
}

/** A licence of the owner's with everything that a route may be about. */
async function subject(): Promise<Subject> {
  const outcomes = { [FOOD]: 'granted', [DRAINAGE]: 'granted' } as const
  const number = await run(async (tx) => {
    const id = await insertDecidedCase(tx, { region: R, industry: '05', outcomes, ownerId })
    const lead = officer('lead', R)
    return valueOf(await issueLicence(tx, office.context, lead, id)).licence.number
  })
  const owner = await office.people('owner')
  const lead = await office.people(`lead-${R}`)
  const { body } = await owner.get(`/api/v1/licences/${number}`)
  const items = body['items'] as { id: string; item: string }[]
  const single = items.find(({ item }) => item === FOOD)?.id ?? ''
  const path = `/api/v1/licences/${number}`
  const asked = await owner.post(`${path}/cancel-requests`, { single, reason: '不做食品了' })
  const print = await lead.post(`${path}/print`, { copies: 1 })
  const second = await lead.post(`${path}/print`, { copies: 1 })
  const made = await lead.post('/api/v1/print-runs', { region: R, requests: [second.body['id']] })
  const list = await lead.get(`/api/v1/print-runs/${String(made.body['id'])}`)
  const [paper] = list.body['papers'] as { serial: string }[]
  const HEAD =
    '类别编码,证件名称,证件编号,经营者名称,统一社会信用代码,法定代表人,经营场所,有效期起,有效期止'
  const line = `05,食品经营许可证,${newId()},店,91110102MA0FAKE177,王,路1号,2024-01-01,2030-01-01`
  const rows = [HEAD.split(','), line.split(',')]
  const upload = { region: R as RegionCode, file: 'x.csv', sha256: '0'.repeat(64), rows }
  const imported = valueOf(
    await run((tx) => checkImport(tx, office.context, officer('lead', R), upload)),
  )
  return {
    NUMBER: number,
    FOODID: single,
    REQUEST: String(asked.body['id']),
    PRINT: String(print.body['id']),
    RUN: String(made.body['id']),
    SERIAL: paper?.serial ?? '',
    IMPORT: imported.id,
  }
}

interface Route {
  readonly method: 'get' | 'post'
  readonly path: string
  readonly body?: object
  readonly may: readonly Name[]
}
const get = (path: string, ...may: Name[]): Route => ({ method: 'get', path, may })
const post = (path: string, body: object, ...may: Name[]): Route => ({
  method: 'post',
  path,
  body,
  may,
})
const words = { reason: '持证人申请', basis: '决定书 1' }
const preview = 'f'.repeat(64)
const LEAD: Name = `lead-${R}`
const CLERK: Name = `clerk-${R}`
const FOOD_DESK: Name = `market-regulation-${R}`
const READERS: Name[] = ['owner', CLERK, LEAD, `inspector-${R}`, FOOD_DESK, `water-affairs-${R}`]

const ROUTES: readonly Route[] = [
  get('/licences/NUMBER', ...READERS),
  get('/licences/NUMBER/history', ...READERS),
  get('/licences/NUMBER/versions/1', ...READERS),
  post('/single-licences/FOODID/preview', { event: 'cancel', ...words }, FOOD_DESK),
  post('/single-licences/FOODID/end', { event: 'cancel', ...words, preview }, FOOD_DESK),
  post(
    '/single-licences/FOODID/change',
    { event: 'change', to: { number: 'N' }, ...words, preview },
    FOOD_DESK,
  ),
  post('/licences/NUMBER/preview', { event: 'cancel', ...words }, LEAD),
  post('/licences/NUMBER/events', { event: 'cancel', ...words, preview }, LEAD),
  post('/licences/NUMBER/recall', {}, LEAD),
  post('/licences/NUMBER/cancel-requests', { single: null, reason: 'x' }, 'owner'),
  post('/cancel-requests/REQUEST/withdraw', {}, 'owner'),
  post('/cancel-requests/REQUEST/decline', { reason: 'x' }, FOOD_DESK),
  post('/licences/NUMBER/print', { copies: 1 }, LEAD),
  post('/print-queue/PRINT/drop', { region: R }, LEAD),
  post('/print-runs', { region: R, requests: [newId()] }, LEAD),
  get('/print-runs/RUN', LEAD),
  post(
    '/licences/NUMBER/deliveries',
    { way: 'window', serial: 'SERIAL', receiver: '王' },
    LEAD,
    CLERK,
  ),
  get(`/papers?region=${R}`, LEAD, CLERK),
  post('/papers/SERIAL/events', { region: R, kind: 'lost', note: '' }, LEAD),
  get(`/stock?region=${R}`, LEAD),
  get(`/stock/trace?region=${R}&mark=SERIAL`, LEAD),
  post('/stock/alarm', { region: R, below: 3 }, LEAD),
  post('/stock/sheets/A0400/events', { region: R, kind: 'spoiled', reason: 'x' }, LEAD),
  post(
    '/stock/batches',
    { region: R, receivedOn: '2026-11-02', printer: 'x', first: 'Z1', last: 'Z2', rfid: false },
    LEAD,
  ),
  get(`/licence-numbers?region=${R}`, LEAD),
  get(`/licence-imports?region=${R}`, LEAD),
  get('/licence-imports/IMPORT', LEAD),
  get('/licence-imports/IMPORT/lines', LEAD),
  post('/licence-imports/IMPORT/confirm', {}, LEAD),
]

describe('who may do what with a licence', () => {
  let of: Subject
  beforeEach(async () => {
    of = await subject()
  })
  const put = (text: string) =>
    Object.entries(of).reduce((filled, [name, value]) => filled.replaceAll(name, value), text)
  async function ask(route: Route, name: Name) {
    const person = await office.people(name)
    const path = `/api/v1${put(route.path)}`
    if (route.method === 'get') return person.get(path)
    return person.post(path, JSON.parse(put(JSON.stringify(route.body ?? {}))))
  }

  test.each(ROUTES)(
    '$method $path turns everybody else away, and nothing happens',
    async (route) => {
      const reader = await office.people('owner')
      const state = async () => (await reader.get(`/api/v1/licences/${of.NUMBER}`)).body
      const before = await state()
      for (const name of EVERYBODY) {
        if (route.may.includes(name)) continue
        const { status, body } = await ask(route, name)
        const expected = name === '' ? [401] : [403, 404]
        expect([name, body.code, expected.includes(status)]).toEqual([name, body.code, true])
      }
      expect(await state()).toEqual(before)
    },
  )

  test.each(ROUTES)('$method $path lets those in who may', async (route) => {
    for (const name of route.may) {
      const { status, body } = await ask(route, name)
      // it may be refused for what it says, never for who says it
      expect([name, String(body.code ?? '').startsWith('ACCESS_'), status < 500]).toEqual([
        name,
        false,
        true,
      ])
    }
  })

  test('nobody prints, delivers or keeps stock for another region by naming theirs', async () => {
    const other = await office.people('lead-110105')
    const R2 = '110105'
    const run2 = await other.post('/api/v1/print-runs', { region: R2, requests: [of.PRINT] })
    expect(run2).toMatchObject({ status: 409, body: { code: 'LICENCES_PRINT_NOT_QUEUED' } })
    const moved = { region: R2, kind: 'lost', note: '' }
    expect((await other.post(`/api/v1/papers/${of.SERIAL}/events`, moved)).status).toBe(404)
    const queue = await other.get('/api/v1/print-queue')
    expect(queue.body['items']).toEqual([])
  })
})

describe('a licence that ends', () => {
  test('its code says so within a second, and every version stays retrievable', async () => {
    const { NUMBER: number } = await subject()
    const owner = await office.people('owner')
    const lead = await office.people(LEAD)
    const code = async () =>
      String((await owner.get(`/api/v1/licences/${number}/code`)).body['url']).replace(
        /^https?:\/\/[^/]+/,
        '',
      )
    const first = await code()
    const step = async (event: string) => {
      const path = `/api/v1/licences/${number}`
      const asked = { event, ...words }
      const shown = await lead.post(`${path}/preview`, asked)
      const confirmed = { ...asked, preview: shown.body['preview'] }
      return lead.post(`${path}/events`, confirmed)
    }
    expect((await owner.get(first)).status).toBe(200)
    expect((await step('replace')).status).toBe(200)
    office.clock.advance({ seconds: 1 })
    // the old paper's own code: replaced; the new one's: valid
    expect((await owner.get(first)).status).toBe(410)
    const second = await code()
    expect((await owner.get(second)).status).toBe(200)

    expect((await step('cancel')).status).toBe(200)
    office.clock.advance({ seconds: 1 })
    expect((await owner.get(second)).status).toBe(410)
    for (const version of [1, 2]) {
      const kept = await owner.get(`/api/v1/licences/${number}/versions/${version}`)
      expect(kept.body).toMatchObject({ number, version, items: [{}, {}] })
    }
  })

  test('a stale preview is refused with the new one’s name, and the same key may try again', async () => {
    const { NUMBER: number } = await subject()
    const lead = await office.people(LEAD)
    const refused = await lead.post(`/api/v1/licences/${number}/events`, {
      event: 'cancel',
      ...words,
      preview,
    })
    expect(refused).toMatchObject({ status: 409, body: { code: 'LICENCES_PREVIEW_STALE' } })
    expect(String(refused.body['preview'])).toMatch(/^[0-9a-f]{64}$/)
  })

  test('the holder’s request is settled by what the department decides, and shows the article', async () => {
    const { NUMBER: number, FOODID: id } = await subject()
    const desk = await office.people(FOOD_DESK)
    await desk.post(`/api/v1/single-licences/${id}/end`, { event: 'cancel', ...words })
    const owner = await office.people('owner')
    const { body } = await owner.get(`/api/v1/licences/${number}`)
    expect(body).toMatchObject({ state: 'void', requests: [{ state: 'done', answer: 'cancel' }] })
    const history = (await owner.get(`/api/v1/licences/${number}/history`)).body
    const happenings = history['happenings'] as { event: string; article: string; by: string }[]
    expect(happenings.find((h) => h.event === 'cancel')).toMatchObject({
      article: '行政许可法第七十条',
      document: words.basis,
    })
    // letters to officers are none of the holder's
    const letters = history['letters'] as { to: string }[]
    expect(new Set(letters.map(({ to }) => to))).toEqual(new Set(['holder']))
  })

  test('a broken commitment rescinds the single licence and the whole follows', async () => {
    const { NUMBER: number, FOODID: id } = await subject()
    const caseId = await run(async (tx) => {
      return (await versionsOf(tx, number))[0]?.caseId
    })
    await run((tx) =>
      office.context.events.publish(tx, {
        kind: 'reviews.promise-rescinded',
        region: R,
        caseId,
        item: FOOD,
        number: 'x',
        breach: 'false',
        reason: '承诺不实',
        document: '撤销决定 1',
        by: { accountId: randomUUID(), username: 'market-regulation-110102', name: '审批人员甲' },
      }),
    )
    const { body } = await (await office.people('owner')).get(`/api/v1/licences/${number}`)
    expect(body).toMatchObject({ state: 'void', ended: { event: 'rescind', item: FOOD } })
    const items = body['items'] as { id: string; ended: unknown }[]
    expect(items.find((i) => i.id === id)?.ended).toMatchObject({ event: 'rescind' })
    const lead = await office.people(`lead-${R}`)
    const history = await lead.get(`/api/v1/licences/${number}/history`)
    expect(JSON.stringify(history.body)).toContain('审批人员甲')
  })
})
