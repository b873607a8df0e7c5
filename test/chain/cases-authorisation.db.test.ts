import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#platform/server/ids.ts'
import { buildHttp } from '#platform/server/http.ts'
import { casesModule } from '../../src/cases/server/index.ts'
import { holdingsPort } from '../../src/licences/server/index.ts'
import type { CaseView } from '../../src/cases/core/index.ts'
import { accepted, completed, submitted } from '../builders/applied-case.ts'
import { openOffice, type Office } from '../builders/office.ts'
import type { Reply } from '../builders/people.ts'

/*
 * Every route of cases × everybody × every object, against a slow oracle: the same law told in
 * sentences per role, judged by plain comparison. What is asked is chosen so that whoever may is
 * stopped only after permission (a version nobody has seen, a day that is none), and nothing changes.
 */

const [HERE, THERE] = ['110102', '110105'] as const
const FOOD = 'food-business-licence'

interface Somebody {
  readonly name: string
  readonly role: string
  readonly region: string
  readonly department?: string
}
const of = (region: string): Somebody[] => [
  { name: `clerk-${region}`, role: 'clerk', region },
  { name: `lead-${region}`, role: 'lead', region },
  { name: `inspector-${region}`, role: 'inspector', region },
  ...['market-regulation', 'water-affairs'].flatMap((department) => [
    { name: `${department}-${region}`, role: 'reviewer', region, department },
    { name: `${department}-head-${region}`, role: 'head', region, department },
  ]),
]
const EVERYBODY: readonly Somebody[] = [
  { name: '', role: '', region: '' },
  { name: 'owner', role: 'owner', region: '*' },
  { name: 'owner2', role: 'owner', region: '*' },
  ...of(HERE),
  ...of(THERE),
]

interface Thing {
  readonly view: CaseView
  readonly region: string
  readonly owner: string
  readonly state: 'draft' | 'submitted' | 'inReview'
  readonly file: string
}

/** Who may, in sentences: `mine` their own case, `here` a case of their region, `desk` of their department. */
const MAY: Readonly<Record<string, string>> = {
  read: 'owner mine; clerk here; lead here',
  write: 'owner mine',
  answer: 'clerk here',
  supervise: 'lead here',
  handOver: 'clerk here; lead here',
  file: 'owner mine; clerk here; lead here; reviewer desk; head desk',
  clock: 'owner mine; clerk here; lead here; reviewer desk; head desk',
}

function oracle(who: Somebody, thing: Thing, words: string): boolean {
  // a draft is nobody's business but its owner's
  if (thing.state === 'draft' && who.name !== thing.owner) return false
  return words.split('; ').some((sentence) => {
    const [role, where] = sentence.split(' ')
    if (role !== who.role) return false
    if (where === 'mine') return who.name === thing.owner
    if (who.region !== thing.region) return false
    return where === 'here' || who.department === 'market-regulation'
  })
}

type Method = 'get' | 'post' | 'patch' | 'delete' | 'upload'
interface Route {
  readonly method: Method
  readonly path: string
  readonly who: keyof typeof MAY
  readonly body?: object
  /** Only in these states can it be asked without changing anything. */
  readonly states?: readonly Thing['state'][]
}
const reason = { reason: 'x' }
const declared = { declaration: true, commitments: [{ item: FOOD, sha256: 'f'.repeat(64) }] }
const ROUTES: readonly Route[] = [
  { method: 'get', path: '/cases/{id}', who: 'read' },
  { method: 'get', path: '/cases/{id}/catalogue-diff', who: 'read' },
  { method: 'get', path: '/cases/{id}/signing', who: 'write' },
  { method: 'post', path: '/cases/{id}/reveal', who: 'read' },
  { method: 'get', path: '/cases/{id}/files/{fileId}', who: 'file' },
  {
    method: 'get',
    path: '/cases/{id}/items/{item}/clock?on=2026-02-30',
    who: 'clock',
    states: ['inReview'],
  },
  { method: 'patch', path: '/cases/{id}/values', who: 'write', body: { values: {} } },
  { method: 'post', path: '/cases/{id}/submit', who: 'write', body: declared },
  { method: 'post', path: '/cases/{id}/resubmit', who: 'write', body: declared },
  { method: 'post', path: '/cases/{id}/withdraw', who: 'write', body: reason },
  { method: 'post', path: '/cases/{id}/accept', who: 'answer', body: {} },
  { method: 'post', path: '/cases/{id}/decline', who: 'answer', body: reason },
  { method: 'post', path: '/cases/{id}/close', who: 'answer', body: reason },
  {
    method: 'post',
    path: '/cases/{id}/ask-correction',
    who: 'answer',
    body: { points: [{ target: 'material', id: 'floor_plan', reason: 'x' }] },
  },
  { method: 'post', path: '/cases/{id}/name-handler', who: 'handOver', body: { to: newId() } },
  { method: 'post', path: '/cases/{id}/urge', who: 'supervise', body: { words: 'x' } },
  {
    method: 'post',
    path: '/cases/{id}/reopen',
    who: 'supervise',
    body: {
      ground: 'litigation',
      documentNo: 'x',
      body: 'x',
      decidedOn: '2026-11-20',
      items: [],
      words: 'x',
    },
  },
  { method: 'post', path: '/cases/{id}/move-catalogue', who: 'write', body: { to: 'x' } },
  {
    method: 'post',
    path: '/cases/{id}/items/{item}/hearing',
    who: 'write',
    body: { answer: 'ask' },
  },
  {
    method: 'delete',
    path: '/cases/{id}/files/{fileId}',
    who: 'write',
    states: ['submitted', 'inReview'],
  },
  {
    method: 'upload',
    path: '/cases/{id}/materials/{material}',
    who: 'write',
    states: ['submitted', 'inReview'],
  },
]
/** Routes that are about no case; told below, each by itself. */
const ELSEWHERE = [
  'GET /cases',
  'POST /cases',
  'GET /bars',
  'POST /bars',
  'POST /bars/{id}/lift',
  'GET /clock',
  'GET /deadlines',
  'GET /regions/{region}/clerks',
  'GET /regions/{region}/tolerance',
  'POST /regions/{region}/tolerance',
]

let office: Office
const things: Thing[] = []
beforeAll(async () => {
  office = await openOffice()
  let sequence = 1
  for (const [region, owner] of [
    [HERE, 'owner'],
    [THERE, 'owner2'],
  ] as const) {
    const person = await office.people(owner)
    const wish = () => ({ region, sequence: sequence++ })
    const made: [Thing['state'], CaseView][] = [
      ['draft', await completed(person, wish())],
      ['submitted', await submitted(person, wish())],
      [
        'inReview',
        await accepted((name) => office.people(name === 'owner' ? owner : name), wish()),
      ],
    ]
    for (const [state, view] of made) {
      const { body } = await person.get(`/api/v1/cases/${view.id}`)
      const full = body as unknown as CaseView
      const file = full.materials.find(({ id }) => id === 'food_safety_rules')?.files[0]?.id ?? ''
      things.push({ view: full, region, owner, state, file })
    }
  }
}, 60_000)
afterAll(() => office.close())

async function ask(route: Route, who: Somebody, { view, file }: Thing): Promise<Reply> {
  const person = await office.people(who.name)
  const path = `/api/v1${route.path}`
    .replace('{id}', view.id)
    .replace('{fileId}', route.method === 'delete' ? newId() : file)
    .replace('{item}', FOOD)
    .replace('{material}', 'floor_plan')
  if (route.method === 'get') return person.get(path)
  if (route.method === 'patch') return person.patch(path, route.body ?? {}, 99_999)
  if (route.method === 'delete') return person.remove(path)
  if (route.method === 'upload') return person.upload(path, 'x.pdf', Buffer.from('not a file'))
  return person.post(path, route.body ?? {}, { version: 99_999 })
}

/** Turned away by who they are, not by what they asked. */
function turnedAway({ status, body }: Reply): boolean {
  return status === 401 || String(body.code).startsWith('ACCESS_')
}

describe('every route of a case × everybody × every object', () => {
  test.each(ROUTES)('$method $path', async (route) => {
    const words = MAY[route.who] ?? ''
    const wrong: string[] = []
    for (const thing of things.filter(({ state }) => route.states?.includes(state) ?? true))
      for (const who of EVERYBODY) {
        const reply = await ask(route, who, thing)
        // before acceptance no item has a department, so no desk is concerned
        const desks = thing.state === 'inReview'
        const may = oracle(
          who,
          thing,
          desks ? words : words.replaceAll(/; (reviewer|head) desk/g, ''),
        )
        if (turnedAway(reply) === may)
          wrong.push(
            `${who.name || 'nobody'} ${thing.region} ${thing.state}: ${reply.status} ${reply.body.code}`,
          )
        if (who.name === '' && reply.status !== 401) wrong.push(`nobody: ${reply.status}`)
      }
    expect(wrong).toEqual([])
  })

  test('nothing has changed by all that asking', async () => {
    for (const { view, owner } of things)
      expect((await office.read(view.id, owner)).version).toBe(view.version)
  })

  test('no route of this module is left out', async () => {
    const app = await buildHttp(office.context, [casesModule({ holdings: holdingsPort })])
    const { paths } = app.swagger() as { paths: Record<string, Record<string, unknown>> }
    const served = Object.entries(paths)
      .filter(([path]) => path.startsWith('/api/v1/'))
      .flatMap(([path, methods]) =>
        Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.slice(7)}`),
      )
    await app.close()
    const told = ROUTES.map(({ method, path }) => {
      const verb = method === 'upload' ? 'POST' : method.toUpperCase()
      return `${verb} ${path.split('?')[0]}`
    })
    const known = new Set([...told, ...ELSEWHERE])
    expect(served.filter((route) => !known.has(route))).toEqual([])
    expect([...known].filter((route) => !served.includes(route))).toEqual([])
  })
})

describe('routes about no case', () => {
  const may: readonly [string, string, object | null, (who: Somebody) => boolean][] = [
    [
      'get',
      `/regions/${HERE}/clerks`,
      null,
      (w) => ['clerk', 'lead'].includes(w.role) && w.region === HERE,
    ],
    ['get', `/regions/${HERE}/tolerance`, null, () => true],
    ['get', '/clock?from=2026-02-30&days=1', null, (w) => w.name !== ''],
    [
      'post',
      `/regions/${HERE}/tolerance`,
      { material: 'premises_right', days: 1, basis: 'x' },
      (w) => w.role === 'lead' && w.region === HERE,
    ],
    [
      'post',
      '/bars',
      {
        region: HERE,
        department: 'market-regulation',
        uscc: 'x',
        name: 'x',
        items: [FOOD],
        ground: 'art78',
        from: '2026-11-01',
        documentNo: 'x',
        facts: 'x',
      },
      (w) => w.region === HERE && (w.role === 'lead' || w.department === 'market-regulation'),
    ],
  ]
  test.each(may)('%s %s', async (method, path, body, allowed) => {
    const wrong: string[] = []
    for (const who of EVERYBODY) {
      const person = await office.people(who.name)
      const url = `/api/v1${path}`
      const reply = method === 'get' ? await person.get(url) : await person.post(url, body ?? {})
      if (turnedAway(reply) === allowed(who)) wrong.push(`${who.name || 'nobody'}: ${reply.status}`)
    }
    expect(wrong).toEqual([])
  })

  test('lists show a person only what the oracle shows them one by one', async () => {
    for (const who of EVERYBODY.filter(({ name }) => name !== '')) {
      const person = await office.people(who.name)
      const { body } = await person.get('/api/v1/cases?limit=100')
      const listed = (body['items'] as { id: string }[]).map(({ id }) => id).toSorted()
      const expected = things
        .filter((thing) => oracle(who, thing, MAY['read'] ?? ''))
        .map(({ view }) => view.id)
        .toSorted()
      expect([who.name, listed]).toEqual([who.name, expected])
      const bars = await person.get('/api/v1/bars')
      const deadlines = await person.get('/api/v1/deadlines?level=amber')
      expect([bars.status, deadlines.status]).toEqual([200, 200])
      const due = deadlines.body['items'] as { region: string }[]
      const sees = ['clerk', 'lead'].includes(who.role)
      expect(due.every(({ region }) => sees && region === who.region)).toBe(true)
    }
  })
})
