import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sweepDeadlines, watchDeadlines } from '../../src/cases/server/index.ts'
import type { CaseView } from '../../src/cases/core/index.ts'
import { accepted, completed, expectView, submitted } from '../builders/applied-case.ts'
import { openOffice, type Office } from '../builders/office.ts'
import { pdf, type Person, type Reply } from '../builders/people.ts'
import { secondClerk } from '../builders/second-clerk.ts'
import { stoppingNode, type StoppingNode } from '../builders/stopping-node.ts'

const R = '110102'
const clerk = `clerk-${R}`
const FOOD = 'food-business-licence'
let office: Office
let second: string
let sequence = 200
beforeAll(async () => {
  office = await openOffice()
  second = (await secondClerk(office.context, R)).username
})
afterAll(() => office.close())

const next = () => ({ sequence: sequence++ })
const sent = async () => submitted(await office.people('owner'), next())
const inReview = async () => {
  const view = await accepted(office.people, next())
  await office.inspect(view)
  return office.read(view.id)
}

/** A salon whose location map is still to come. */
async function followed(): Promise<CaseView> {
  const lead = await office.people(`lead-${R}`)
  const entry = { material: 'location_map', days: 5, basis: '清单' }
  await lead.post(`/api/v1/regions/${R}/tolerance`, entry)
  const owner = await office.people('owner')
  const draft = await completed(owner, { industry: '39', ...next() })
  const file = draft.materials.find(({ id }) => id === 'location_map')?.files[0]
  const path = `/api/v1/cases/${draft.id}`
  await owner.remove(`${path}/files/${file?.id}`)
  const { body } = await owner.get(`${path}/signing?follow=location_map`)
  const { sha256 } = body['following'] as { sha256: string }
  const following = { materials: ['location_map'], sha256 }
  const wish = { declaration: true, signer: '王小满', following }
  expectView(await owner.post(`${path}/submit`, wish))
  return expectView(await (await office.people(clerk)).post(`${path}/accept`))
}

interface Race {
  readonly name: string
  readonly prepare: () => Promise<CaseView>
  /** Where the first stands still while the second comes. */
  readonly point: string
  readonly first: (view: CaseView, at: StoppingNode) => Promise<unknown>
  readonly second: (view: CaseView, people: Office['people']) => Promise<Reply>
  /** What the second is told, and what is in the history then. */
  readonly told: { readonly status: number; readonly code: string }
  readonly once: string
  readonly state: CaseView['state']
}

const as = async (people: (name: string) => Promise<Person>, name: string) => people(name)
const post = (name: string, path: string, body: object = {}) => {
  return async (view: CaseView, at: { readonly people: (n: string) => Promise<Person> }) =>
    (await as(at.people, name)).post(`/api/v1/${path.replace('ID', view.id)}`, body)
}
const late = { status: 409, code: 'CASES_NOT_IN_THIS_STATE' }
const posts = (name: () => string, path: string, body: object = {}) => {
  return (view: CaseView, people: Office['people']) => post(name(), path, body)(view, { people })
}

const RACES: readonly Race[] = [
  {
    name: 'one clerk accepts while another declines',
    prepare: sent,
    point: 'cases.accepted',
    first: post(clerk, 'cases/ID/accept'),
    second: posts(() => second, 'cases/ID/decline', { reason: 'x' }),
    told: late,
    once: 'accepted',
    state: 'inReview',
  },
  {
    name: 'the clerk asks for a correction while the owner withdraws',
    prepare: sent,
    point: 'cases.withdrawn',
    first: post('owner', 'cases/ID/withdraw', { reason: '不开了' }),
    second: posts(() => clerk, 'cases/ID/ask-correction', {
      points: [{ target: 'material', id: 'floor_plan', reason: 'x' }],
    }),
    told: late,
    once: 'withdrawn',
    state: 'withdrawn',
  },
  {
    name: 'silence accepts while a clerk declines',
    prepare: async () => {
      const view = await sent()
      office.clock.set('2026-11-30')
      return view
    },
    point: 'cases.accepted',
    first: async (_view, { context }) => sweepDeadlines(context),
    second: posts(() => clerk, 'cases/ID/decline', { reason: 'x' }),
    told: late,
    once: 'accepted',
    state: 'inReview',
  },
  {
    name: 'two workers accept by silence',
    prepare: async () => {
      const view = await sent()
      office.clock.set('2026-12-14')
      return view
    },
    point: 'cases.accepted',
    first: async (_view, { context }) => sweepDeadlines(context),
    second: async (view) => {
      await sweepDeadlines(office.context)
      return (await office.people(clerk)).post(`/api/v1/cases/${view.id}/accept`)
    },
    told: late,
    once: 'accepted',
    state: 'inReview',
  },
  {
    name: 'a department grants while the owner withdraws',
    prepare: inReview,
    point: 'cases.withdrawn',
    first: post('owner', 'cases/ID/withdraw', { reason: '不开了' }),
    second: posts(() => `market-regulation-${R}`, `branches/ID/${FOOD}/grant`),
    told: { status: 409, code: 'CASES_NOT_IN_THIS_STATE' },
    once: 'withdrawn',
    state: 'withdrawn',
  },
  {
    name: 'the last two departments decide at once, and the case is decided once',
    prepare: async () => {
      const view = await inReview()
      for (const { id } of view.items.filter((item) => item.id !== FOOD).slice(0, -1))
        await office.decide(view, id, 'grant')
      return view
    },
    point: 'cases.branch-decided',
    first: async (view, { people }) =>
      (await people(`market-regulation-${R}`)).post(`/api/v1/branches/${view.id}/${FOOD}/grant`),
    second: async (view) => {
      const last = view.items.filter((item) => item.id !== FOOD).at(-1)
      return office.decide(view, last?.id ?? '', 'grant')
    },
    told: { status: 200, code: '' },
    once: 'decided',
    state: 'decided',
  },
  {
    name: 'the watch ends what was to follow while the owner sends it',
    prepare: async () => {
      const view = await followed()
      office.clock.set('2027-01-11')
      return view
    },
    point: 'cases.following-expired',
    first: async (_view, { context }) => watchDeadlines(context),
    second: async (view, people) =>
      (await people('owner')).upload(
        `/api/v1/cases/${view.id}/materials/location_map`,
        'm.pdf',
        pdf('m'),
      ),
    told: late,
    once: 'followingExpired',
    state: 'inReview',
  },
  {
    name: 'the owner submits twice at once, with two keys',
    prepare: async () => completed(await office.people('owner'), next()),
    point: 'cases.submitted',
    first: post('owner', 'cases/ID/submit', { declaration: true }),
    second: posts(() => 'owner', 'cases/ID/submit', { declaration: true }),
    told: late,
    once: 'submitted',
    state: 'submitted',
  },
]

describe('two workers on one case, the first standing still before its commit', () => {
  test.each(RACES)('$name', async (race) => {
    const view = await race.prepare()
    const node = stoppingNode(office, race.point)
    try {
      const first = race.first(view, node)
      await node.reached
      let answered = false
      const other = race.second(view, office.people).finally(() => (answered = true))
      // the second waits for the first: it neither passes it nor is refused before it is done
      await node.awaited()
      expect(answered).toBe(false)
      node.release()
      await first
      const reply = await other
      expect([reply.status, reply.body.code ?? '']).toEqual([race.told.status, race.told.code])
      const after = await office.read(view.id)
      expect(after.timeline.filter(({ event }) => event === race.once).length).toBe(1)
      expect(after.state).toBe(race.state)
      if (reply.status === 409) expect(reply.body['by']).toBeTruthy()
    } finally {
      await node.close()
    }
  })
})
