import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accepted } from '../../../test/builders/applied-case.ts'
import { openOffice, type Office } from '../../../test/builders/office.ts'
import { DEMO_PASSWORD } from '../../access/core/index.ts'
import { seedAccounts } from '../../access/server/index.ts'
import type { CaseView } from '../../cases/core/index.ts'

const FOOD = 'food-business-licence'
const R = '110102'
const D = 'market-regulation'
/** Everybody who might try: own and other region, department, application, role, and nobody at all. */
const EVERYBODY = [
  '',
  'owner',
  'owner2',
  `clerk-${R}`,
  'clerk-110105',
  `lead-${R}`,
  'lead-110105',
  `inspector-${R}`,
  `${D}-${R}`,
  `${D}-head-${R}`,
  `keeper-${R}`,
  `${D}-110105`,
  `${D}-head-110105`,
  `water-affairs-${R}`,
  `water-affairs-head-${R}`,
] as const
type Name = (typeof EVERYBODY)[number]

const reviewers: Name[] = [`${D}-${R}`, `${D}-head-${R}`]
const uuid = '01a1fc05-e5ae-7d63-a890-09df4126e681'
const document = '文〔2026〕1号'

interface Route {
  readonly method: 'get' | 'post'
  readonly path: string
  readonly body?: object
  readonly version?: number
  readonly may: readonly Name[]
}
const get = (path: string, ...may: Name[]): Route => ({ method: 'get', path, may })
const post = (name: string, body: object, may = reviewers): Route => ({
  method: 'post',
  path: `/branches/ID/${FOOD}/${name}`,
  body,
  may,
})

/** Every address of this module. What may be done changes the branch, so the gentle come first. */
const ROUTES: readonly Route[] = [
  get(`/branches/ID/${FOOD}`, ...reviewers, `lead-${R}`),
  get(`/branches/ID/${FOOD}/colleagues`, ...reviewers),
  get(`/branches/ID/${FOOD}/file`, ...reviewers, `lead-${R}`),
  post('claim', {}),
  post('release', {}),
  post('delegate', { to: uuid, until: '2026-11-30', reason: 'x' }),
  post('checks', { lines: [{ kind: 'material', subject: 'floor_plan', result: 'pass' }] }),
  post('opinion', { kind: 'grant', reasons: 'x' }),
  post('opinion/return', { reasons: 'x' }),
  post('questions', { words: 'x' }),
  post('visit', { reason: 'x' }),
  post('extension', { days: 5, ground: 'own', reason: 'x' }),
  post('extension/answer', { approved: false }, [`${D}-head-${R}`]),
  post('hearing/offer', { reason: 'x', document }),
  post('hearing/waive', {}),
  post('hearing/open', { cause: 'asked', askedBy: 'x' }),
  post('hearing/set', { on: '2026-12-30', place: 'x', presider: 'x', document }),
  post('hearing/close', { outcome: 'calledOff', record: 'x' }),
  post(`parties/${uuid}/answer`, { said: 'x', wantsHearing: false }),
  post('suspend', { reason: 'x', basis: 'x' }),
  post('resume', {}),
  post('promise/pass', { note: 'x' }),
  post('promise/breach', { breach: 'unfulfilled', findings: 'x', document }),
  post('promise/rescind', { reason: 'x', document }),
  post('parties', { name: 'x', interest: 'x', document }),
  post('grant', {}),
  post('refuse', { reasons: 'x' }),
  get(
    `/standards/${R}/${FOOD}`,
    `${D}-${R}`,
    `${D}-head-${R}`,
    `keeper-${R}`,
    `clerk-${R}`,
    `lead-${R}`,
  ),
  {
    method: 'post',
    path: `/standards/${R}/${FOOD}`,
    body: { kind: 'material', subject: 'floor_plan', words: { zh: 'x' }, reason: 'x' },
    version: 0,
    may: [`${D}-head-${R}`, `keeper-${R}`],
  },
  get(
    `/departments/${R}/${D}/setting`,
    `${D}-${R}`,
    `${D}-head-${R}`,
    `keeper-${R}`,
    `clerk-${R}`,
    `lead-${R}`,
  ),
  {
    method: 'post',
    path: `/departments/${R}/${D}/setting`,
    body: { twoStep: [], batch: [], reason: 'x' },
    version: 0,
    may: [`${D}-head-${R}`, `keeper-${R}`],
  },
  get(
    `/credit-marks?region=${R}&uscc=91110102MA0FAKE177`,
    `clerk-${R}`,
    `lead-${R}`,
    `${D}-${R}`,
    `${D}-head-${R}`,
    `water-affairs-${R}`,
    `water-affairs-head-${R}`,
  ),
]

let office: Office
let view: CaseView
beforeAll(async () => {
  office = await openOffice()
  const role = { role: 'keeper', region: R, department: D } as const
  const keeper = { username: `keeper-${R}`, name: '标准管理员', password: DEMO_PASSWORD }
  await office.context.db.transaction((tx) => seedAccounts(tx, [{ ...keeper, roles: [role] }]))
  view = await accepted(office.people)
})
afterAll(() => office.close())

async function ask(route: Route, name: Name) {
  const path = `/api/v1${route.path.replace('ID', view.id)}`
  const person = await office.people(name)
  if (route.method === 'get') return person.get(path)
  const version = route.version === undefined ? {} : { version: route.version }
  return person.post(path, route.body, version)
}

describe('every address of reviewing', () => {
  test.each(ROUTES)(
    '$method $path turns everybody else away, and nothing changes',
    async (route) => {
      const before = await office.read(view.id)
      for (const name of EVERYBODY) {
        if (route.may.includes(name)) continue
        const { status, body } = await ask(route, name)
        const turned = name === '' ? [401] : [403, 404]
        expect([name, body.code, turned.includes(status)]).toEqual([name, body.code, true])
        expect(String(body.code)).toMatch(/^ACCESS_/)
      }
      expect((await office.read(view.id)).version).toBe(before.version)
    },
  )

  test.each(ROUTES)('$method $path lets those in who may', async (route) => {
    for (const name of route.may) {
      const { status, body } = await ask(route, name)
      // it may be refused for what it says or for what has happened, never for who says it
      expect([name, String(body.code ?? '').startsWith('ACCESS_'), status < 500]).toEqual([
        name,
        false,
        true,
      ])
    }
  })
})

test('lists show each department its own, and nobody else anything', async () => {
  for (const path of ['/branches', '/after-checks'])
    for (const name of [
      'owner',
      'owner2',
      `clerk-${R}`,
      `inspector-${R}`,
      `keeper-${R}`,
    ] as const) {
      const { body } = await (await office.people(name)).get(`/api/v1${path}`)
      expect([name, path, body['items']]).toEqual([name, path, []])
    }
  const counts = (await (await office.people('owner')).get('/api/v1/branches/counts')).body
  expect(counts).toMatchObject({ open: 0, mine: 0, unclaimed: 0, red: 0 })
  const standards = async (name: Name) => {
    const { body } = await (await office.people(name)).get('/api/v1/standards')
    return (
      body['items'] as { region: string; department: { id: string }; mayEdit: boolean }[]
    ).map(({ region, department, mayEdit }) => `${region} ${department.id} ${mayEdit}`)
  }
  expect(new Set(await standards(`keeper-${R}`))).toEqual(new Set([`${R} ${D} true`]))
  expect(new Set(await standards(`${D}-${R}`))).toEqual(new Set([`${R} ${D} false`]))
  expect(await standards('owner')).toEqual([])
  const seen = await standards(`clerk-${R}`)
  expect(seen.every((line) => line.startsWith(R) && line.endsWith('false'))).toBe(true)
})

test('nobody signed in gets nothing', async () => {
  const nobody = await office.people('')
  for (const path of ['/branches', '/branches/counts', '/after-checks', '/standards'])
    expect([path, (await nobody.get(`/api/v1${path}`)).status]).toEqual([path, 401])
  expect((await nobody.post('/api/v1/branches/batch-grant', { lines: [] })).status).toBe(400)
  const lines = [{ caseId: view.id, item: FOOD, version: 1 }]
  expect((await nobody.post('/api/v1/branches/batch-grant', { lines })).status).toBe(401)
})
