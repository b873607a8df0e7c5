import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CaseView } from '../../src/cases/core/index.ts'
import { accepted, completed, submitted } from '../builders/applied-case.ts'
import { openOffice, type Office } from '../builders/office.ts'

const FOOD = 'food-business-licence'
const R = '110102'
/** Everybody who might try: their own and another's region, department, application. */
const EVERYBODY = [
  '',
  'owner',
  'owner2',
  `clerk-${R}`,
  'clerk-110105',
  `lead-${R}`,
  'lead-110105',
  `inspector-${R}`,
  'inspector-110105',
  `market-regulation-${R}`,
  'market-regulation-110105',
  `water-affairs-${R}`,
] as const
type Name = (typeof EVERYBODY)[number]

const points = [{ target: 'material', id: 'floor_plan', reason: 'x' }]
const lines = [{ id: '01a1fc05-e5ae-7d63-a890-09df4126e681', result: 'pass' }]
const pause = { reason: 'x', basis: 'x' }

interface Route {
  readonly method: 'get' | 'post' | 'patch'
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

/** By the state of the case: who may do what; everybody else is turned away. */
const ROUTES: Readonly<Record<'draft' | 'submitted' | 'inReview', readonly Route[]>> = {
  draft: [
    get('/cases/ID', 'owner'),
    { method: 'patch', path: '/cases/ID/values', body: { values: {} }, may: ['owner'] },
    post('/cases/ID/submit', { declaration: true }, 'owner'),
    post('/cases/ID/withdraw', { reason: 'x' }, 'owner'),
    post('/cases/ID/accept', {}),
  ],
  submitted: [
    get('/cases/ID', 'owner', `clerk-${R}`, `lead-${R}`),
    get('/cases/ID/files/FILE', 'owner', `clerk-${R}`, `lead-${R}`),
    post('/cases/ID/resubmit', { declaration: true }, 'owner'),
    post('/cases/ID/withdraw', { reason: 'x' }, 'owner'),
    post('/cases/ID/ask-correction', { points }, `clerk-${R}`),
    post('/cases/ID/decline', { reason: 'x' }, `clerk-${R}`),
    post('/cases/ID/close', { reason: 'x' }, `clerk-${R}`),
    post('/cases/ID/accept', {}, `clerk-${R}`),
  ],
  inReview: [
    get('/cases/ID', 'owner', `clerk-${R}`, `lead-${R}`),
    get('/cases/ID/files/FILE', 'owner', `clerk-${R}`, `lead-${R}`, `market-regulation-${R}`),
    get(`/branches/ID/${FOOD}`, `market-regulation-${R}`, `lead-${R}`),
    post(`/branches/ID/${FOOD}/claim`, {}, `market-regulation-${R}`),
    post(`/branches/ID/${FOOD}/suspend`, pause, `market-regulation-${R}`),
    post(`/branches/ID/${FOOD}/resume`, {}, `market-regulation-${R}`),
    post(`/branches/ID/${FOOD}/grant`, {}, `market-regulation-${R}`),
    post(`/branches/ID/${FOOD}/refuse`, { reasons: 'x' }, `market-regulation-${R}`),
    get(
      '/visits/ID',
      'owner',
      `inspector-${R}`,
      `lead-${R}`,
      `market-regulation-${R}`,
      `water-affairs-${R}`,
    ),
    post('/visits/ID/results', { officers: ['甲', '乙'], lines }, `inspector-${R}`),
  ],
}

let office: Office
const cases = new Map<string, CaseView>()
beforeAll(async () => {
  office = await openOffice()
  const owner = await office.people('owner')
  cases.set('draft', await completed(owner))
  cases.set('submitted', await submitted(owner, { sequence: 2 }))
  cases.set('inReview', await accepted(office.people, { sequence: 3 }))
})
afterAll(() => office.close())

/** A file that only the food item asks for. */
const fileOf = (view: CaseView) =>
  view.materials.find(({ id }) => id === 'food_safety_rules')?.files[0]?.id ?? 'none'

async function ask(state: string, route: Route, name: Name) {
  const view = cases.get(state)
  if (!view) throw new Error(`no case ${state}`)
  const full = { ...view, files: fileOf(await office.read(view.id)) }
  const path = `/api/v1${route.path.replace('ID', view.id).replace('FILE', full.files)}`
  const person = await office.people(name)
  if (route.method === 'get') return person.get(path)
  if (route.method === 'patch') return person.patch(path, route.body ?? {}, 1)
  return person.post(path, route.body)
}

describe.each(Object.entries(ROUTES))('a case that is %s', (state, routes) => {
  test.each(routes)('$method $path turns everybody else away', async (route) => {
    const before = await office.read(cases.get(state)?.id ?? '')
    for (const name of EVERYBODY) {
      if (route.may.includes(name)) continue
      const { status, body } = await ask(state, route, name)
      const expected = name === '' ? [401] : [403, 404]
      expect([name, status, body.code, expected.includes(status)]).toEqual([
        name,
        status,
        body.code,
        true,
      ])
    }
    expect((await office.read(before.id)).version).toBe(before.version)
  })

  test.each(routes)('$method $path lets those in who may', async (route) => {
    for (const name of route.may) {
      const { status, body } = await ask(state, route, name)
      // it may be refused for what it says, never for who says it
      expect([name, String(body.code ?? '').startsWith('ACCESS_'), status < 500]).toEqual([
        name,
        false,
        true,
      ])
    }
  })
})

test('lists show each person what is theirs to see, and drafts nobody but their owner', async () => {
  const own = await office.people('owner')
  await completed(own, { sequence: 4 })
  const seen = async (name: Name, path: string) => {
    const { body } = await (await office.people(name)).get(`/api/v1${path}`)
    return body['items'] as {
      state?: string
      region: string
      item?: { department: { id: string } }
    }[]
  }
  expect((await seen('owner', '/cases')).map((c) => c.state)).toContain('draft')
  for (const name of ['owner2', 'clerk-110105', 'lead-110105', `market-regulation-${R}`] as const)
    expect([name, await seen(name, '/cases')]).toEqual([name, []])
  const atWindow = await seen(`clerk-${R}`, '/cases')
  expect(atWindow.length).toBeGreaterThan(1)
  expect(atWindow.filter((c) => c.state === 'draft' || c.region !== R)).toEqual([])
  const inbox = await seen(`water-affairs-${R}`, '/branches')
  expect(new Set(inbox.map((b) => b.item?.department.id))).toEqual(new Set(['water-affairs']))
  for (const name of ['owner', `clerk-${R}`, `inspector-${R}`, 'market-regulation-110105'] as const)
    expect([name, await seen(name, '/branches')]).toEqual([name, []])
  for (const name of [
    'owner2',
    `clerk-${R}`,
    'inspector-110105',
    `culture-tourism-110105`,
  ] as const)
    expect([name, await seen(name as Name, '/visits')]).toEqual([name, []])
  expect(await seen(`inspector-${R}`, '/visits')).toHaveLength(1)
})

test('the lead authority oversees: personal boxes are shortened, and it decides nothing', async () => {
  const view = await office.read(cases.get('inReview')?.id ?? '', `lead-${R}`)
  expect(view.valuesShown).toBe('masked')
  expect(String(view.values['legal_rep_id_no'])).toContain('*')
  // 首办移交 and 督办 are supervision, not decisions
  expect(view.allowed).toEqual(['name-handler', 'urge'])
})

test('pages of a list follow one another without gap or repetition', async () => {
  const owner = await office.people('owner')
  const ids: string[] = []
  let cursor = ''
  do {
    const { body } = await owner.get(`/api/v1/cases?limit=2${cursor && `&cursor=${cursor}`}`)
    ids.push(...(body['items'] as { id: string }[]).map(({ id }) => id))
    cursor = (body['next'] as string | null) ?? ''
  } while (cursor)
  const all = (await owner.get('/api/v1/cases')).body['items'] as { id: string }[]
  expect(ids).toEqual(all.map(({ id }) => id))
})
