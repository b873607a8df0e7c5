import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accepted } from '../../../test/builders/applied-case.ts'
import {
  deviceAt,
  png,
  sendEntries,
  sendFile,
  sha256,
} from '../../../test/builders/field-record.ts'
import { openOffice, type Office } from '../../../test/builders/office.ts'
import type { Person } from '../../../test/builders/people.ts'
import type { VisitView } from '../core/index.ts'

const R = '110102'
/** Everybody who might try: their own and another's region, department, application. */
const EVERYBODY = [
  '',
  'owner',
  'owner2',
  `clerk-${R}`,
  `lead-${R}`,
  'lead-110105',
  `inspector-${R}`,
  'inspector-110105',
  `market-regulation-${R}`,
  `market-regulation-head-${R}`,
  'market-regulation-110105',
  `water-affairs-${R}`,
  `tobacco-${R}`,
] as const
type Name = (typeof EVERYBODY)[number]

const SLOT = { day: '2026-11-25', from: '14:00', to: '16:00' }
const LINE = '01a1fc05-e5ae-7d63-a890-09df4126e681'
const photo = png(99)
const CONCERNED: Name[] = [
  `market-regulation-${R}`,
  `market-regulation-head-${R}`,
  `water-affairs-${R}`,
]
const READERS: Name[] = ['owner', `inspector-${R}`, `lead-${R}`, ...CONCERNED]
const ARRANGERS: Name[] = [`inspector-${R}`, `lead-${R}`]
const opinion = { department: 'market-regulation', opinion: 'agree' }

interface Route {
  readonly what: string
  readonly may: readonly Name[]
  readonly ask: (person: Person, visit: VisitView) => ReturnType<Person['get']>
}
const get = (path: string, may: readonly Name[]): Route => ({
  what: `GET ${path}`,
  may,
  ask: (person, { id }) => person.get(`/api/v1/visits/${id}${path}`),
})
const post = (path: string, body: object, may: readonly Name[]): Route => ({
  what: `POST ${path}`,
  may,
  ask: (person, { id }) => person.post(`/api/v1/visits/${id}${path}`, body),
})

const ROUTES: readonly Route[] = [
  get('', READERS),
  get(`/files/${sha256(photo)}`, READERS),
  post('/results', { officers: ['甲'], lines: [{ id: LINE, result: 'pass' }] }, [`inspector-${R}`]),
  {
    what: 'POST /entries',
    may: [`inspector-${R}`],
    ask: (person, visit) =>
      sendEntries(person, visit.id, [deviceAt(visit).saw(visit.lines[0]!.id, 'pass')]),
  },
  {
    what: 'POST /files',
    may: [`inspector-${R}`, 'owner'],
    ask: (person, { id }) => sendFile(person, id, png(100)),
  },
  post('/proposals', { slots: [SLOT] }, ARRANGERS),
  post('/accept-wish', {}, ARRANGERS),
  post('/team', { officers: [] }, ARRANGERS),
  post('/confirm', { slot: SLOT }, ['owner']),
  post('/reschedule', { wish: { ...SLOT, day: '2026-11-26' }, reason: 'x' }, ['owner']),
  post('/answers', { line: LINE, words: 'x', photos: [] }, ['owner']),
  post('/ready', {}, ['owner']),
  post('/opinions', opinion, [`market-regulation-${R}`, `market-regulation-head-${R}`]),
]

let office: Office
let visit: VisitView
beforeAll(async () => {
  office = await openOffice()
  const { id } = await accepted(office.people)
  const inspector = await office.people(`inspector-${R}`)
  await sendFile(inspector, id, photo)
  visit = (await inspector.get(`/api/v1/visits/${id}`)).body as unknown as VisitView
})
afterAll(() => office.close())

describe('a joint visit', () => {
  test.each(ROUTES)('$what turns everybody else away', async ({ may, ask }) => {
    const reader = await office.people(`inspector-${R}`)
    const version = async () => (await reader.get(`/api/v1/visits/${visit.id}`)).body.version
    const before = await version()
    for (const name of EVERYBODY) {
      if (may.includes(name)) continue
      const { status, body } = await ask(await office.people(name), visit)
      const turnedAway = (name === '' ? [401] : [403, 404]).includes(status)
      expect([name, status, body.code, turnedAway]).toEqual([name, status, body.code, true])
    }
    expect(await version()).toBe(before)
  })

  test.each(ROUTES)('$what lets those in who may', async ({ may, ask }) => {
    for (const name of may) {
      const { status, body } = await ask(await office.people(name), visit)
      // it may be refused for what it says, never for who says it
      const refused = String(body.code ?? '').startsWith('ACCESS_')
      expect([name, body.code, refused, status < 500]).toEqual([name, body.code, false, true])
    }
  })
})

describe('the roster of officers', () => {
  const LIST = '/api/v1/inspection-officers'
  const wish = (certificateNo: string, department = 'market-regulation', region = R) => ({
    region,
    department,
    name: '周谷雨',
    certificateNo,
  })

  test('is read by those who send and those who are sent, each their own', async () => {
    const seen = async (name: Name) => {
      const { body } = await (await office.people(name)).get(LIST)
      return (body['items'] as { region: string; department: string }[]) ?? []
    }
    for (const name of ['owner', `clerk-${R}`] as const)
      expect([name, await seen(name)]).toEqual([name, []])
    for (const name of [`inspector-${R}`, `lead-${R}`] as const)
      expect(new Set((await seen(name)).map(({ region }) => region))).toEqual(new Set([R]))
    const own = await seen(`market-regulation-${R}`)
    expect(new Set(own.map(({ department }) => department))).toEqual(new Set(['market-regulation']))
    expect((await (await office.people('')).get(LIST)).status).toBe(401)
  })

  test('is kept by the head of the department and the lead authority, and nobody else', async () => {
    const may: Name[] = [`lead-${R}`, `market-regulation-head-${R}`]
    for (const [n, name] of EVERYBODY.entries()) {
      const { status } = await (await office.people(name)).post(LIST, wish(`证-${n}`))
      const expected = may.includes(name) ? [201] : name === '' ? [401] : [403, 404]
      expect([name, status, expected.includes(status)]).toEqual([name, status, true])
    }
    const head = await office.people(`market-regulation-head-${R}`)
    expect((await head.post(LIST, wish('证-水', 'water-affairs'))).status).toBeGreaterThanOrEqual(
      403,
    )
    const lead = await office.people(`lead-${R}`)
    expect((await lead.post(LIST, wish('证-无', 'nobody'))).body.code).toBe(
      'INSPECTIONS_DEPARTMENT_UNKNOWN',
    )
    const twice = await lead.post(LIST, wish('证-重'))
    expect((await lead.post(LIST, wish('证-重'))).body.code).toBe('INSPECTIONS_CERTIFICATE_TAKEN')
    const path = `${LIST}/${String(twice.body['id'])}/retire`
    for (const name of EVERYBODY) {
      if (may.includes(name)) continue
      const { status } = await (await office.people(name)).post(path)
      expect([name, [401, 403, 404].includes(status)]).toEqual([name, true])
    }
    expect((await head.post(path)).body).toMatchObject({ retired: true })
    // the number is free again
    expect((await lead.post(LIST, wish('证-重'))).status).toBe(201)
  })
})
