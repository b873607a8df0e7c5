import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { watchDeadlines } from '../../src/cases/server/index.ts'
import { markCredit } from '../../src/parties/server/index.ts'
import type { CaseView, SigningView } from '../../src/cases/core/index.ts'
import { completed, expectView } from '../builders/applied-case.ts'
import { openOffice, type Office } from '../builders/office.ts'
import { pdf } from '../builders/people.ts'

const HYGIENE = 'public-place-hygiene-licence'
const DRAINAGE = 'drainage-permit'
const salon = { industry: '39' }
let office: Office
let sequence = 20
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const signing = async (id: string, follow: readonly string[] = []) => {
  const owner = await office.people('owner')
  const query = follow.map((one) => `follow=${one}`).join('&')
  const reply = await owner.get(`/api/v1/cases/${id}/signing?${query}`)
  if (reply.status !== 200) throw new Error(JSON.stringify(reply.body))
  return reply.body as unknown as SigningView
}
const submit = async (id: string, more: object) => {
  const owner = await office.people('owner')
  return owner.post(`/api/v1/cases/${id}/submit`, { declaration: true, ...more })
}
const accept = async (view: CaseView) => {
  const clerk = await office.people(`clerk-${view.region}`)
  return expectView(await clerk.post(`/api/v1/cases/${view.id}/accept`))
}
const itemOf = (view: CaseView, id: string) => view.items.find((item) => item.id === id)

describe('告知承诺', () => {
  const promised = async () => {
    const draft = await completed(await office.people('owner'), {
      ...salon,
      sequence: sequence++,
    })
    const { commitments } = await signing(draft.id)
    const signed = commitments.map(({ item, text }) => ({ item, sha256: text.sha256 }))
    return { draft, signed }
  }

  test('is offered only where the whole item may be decided on it', async () => {
    const { signed } = await promised()
    expect(signed.map(({ item }) => item)).toEqual([HYGIENE])
  })

  test('is signed on submitting, decided at once without a visit, and checked afterwards', async () => {
    const { draft, signed } = await promised()
    const done = expectView(await submit(draft.id, { commitments: signed, signer: '王小满' }))
    expect(done.commitments).toEqual([{ item: HYGIENE, signedOn: '2026-11-20', signer: '王小满' }])
    const view = await accept(done)
    const item = itemOf(view, HYGIENE)
    expect(item).toMatchObject({
      state: 'commitment',
      dueOn: '2026-11-20',
      clock: { limit: { days: 0, rule: 'committed' } },
      promise: { signedOn: '2026-11-20', check: null },
    })
    const clerk = await office.people('clerk-110102')
    const visit = await (await office.people('inspector-110102')).get(`/api/v1/visits/${view.id}`)
    expect(JSON.stringify(visit.body['items'] ?? [])).not.toContain(HYGIENE)
    expect((await office.decide(view, HYGIENE, 'grant')).status).toBe(200)
    const after = expectView(await clerk.get(`/api/v1/cases/${view.id}`))
    expect(itemOf(after, HYGIENE)).toMatchObject({
      state: 'granted',
      promise: { check: 'due', checkBy: '2027-01-20' },
    })
  })

  test('is not taken without a name, in other words, or for an item that does not offer it', async () => {
    const { draft, signed } = await promised()
    const sha256 = 'f'.repeat(64)
    const tries: [object, number, string][] = [
      [{ commitments: signed }, 422, 'CASES_SIGNER_MISSING'],
      [
        { commitments: [{ item: HYGIENE, sha256 }], signer: '王' },
        409,
        'CASES_SIGNED_WORDS_CHANGED',
      ],
      [
        { commitments: [{ item: DRAINAGE, sha256 }], signer: '王' },
        422,
        'CASES_COMMITMENT_NOT_OFFERED',
      ],
    ]
    for (const [body, status, code] of tries)
      expect(await submit(draft.id, body)).toMatchObject({ status, body: { code } })
    expect((await office.read(draft.id)).state).toBe('draft')
  })
})

test('who broke a promise before makes none until it is repaired (国办发〔2020〕42号)', async () => {
  const owner = await office.people('owner')
  const draft = await completed(owner, { ...salon, sequence: 2 })
  await office.context.db.transaction((tx) =>
    markCredit(tx, {
      region: '110102',
      uscc: String(draft.values['uscc']),
      kind: 'false-commitment',
      caseId: draft.id,
      item: HYGIENE,
      department: 'health-commission',
      reason: '现场与承诺不符',
      on: office.clock.today(),
      by: { accountId: draft.id, name: '李审批' },
    }),
  )
  expect(await signing(draft.id)).toMatchObject({
    excluded: { since: '2026-11-20' },
    commitments: [],
    mayFollow: [],
  })
  const sha256 = 'f'.repeat(64)
  expect(
    await submit(draft.id, { commitments: [{ item: HYGIENE, sha256 }], signer: '王' }),
  ).toMatchObject({ status: 409, body: { code: 'CASES_PROMISE_EXCLUDED' } })
  expect((await submit(draft.id, {})).status).toBe(200)
})

describe('容缺受理', () => {
  const MAP = 'location_map'
  const listed = async (body: object) => {
    const lead = await office.people('lead-110102')
    return lead.post('/api/v1/regions/110102/tolerance', body)
  }
  const basis = '西城区容缺受理清单（测试）'
  /** A draft that lacks only its location map. */
  const without = async () => {
    const owner = await office.people('owner')
    const draft = await completed(owner, { ...salon, sequence: sequence++ })
    const file = draft.materials.find(({ id }) => id === MAP)?.files[0]
    await owner.remove(`/api/v1/cases/${draft.id}/files/${file?.id}`)
    return draft
  }
  const promised = async () => {
    const draft = await without()
    const { following } = await signing(draft.id, [MAP])
    const wish = { following: { materials: [MAP], sha256: following?.sha256 }, signer: '王小满' }
    return accept(expectView(await submit(draft.id, wish)))
  }

  test('lets nothing follow that is not on the region’s list, and never a main document', async () => {
    const draft = await without()
    expect((await signing(draft.id)).mayFollow).toEqual([])
    const sha256 = 'f'.repeat(64)
    const wish = { following: { materials: [MAP], sha256 }, signer: '王' }
    expect(await submit(draft.id, wish)).toMatchObject({
      status: 422,
      body: { code: 'CASES_MATERIAL_MAY_NOT_FOLLOW', materials: [MAP] },
    })
    expect(await listed({ material: 'premises_right', days: 5, basis })).toMatchObject({
      status: 422,
      body: { code: 'CASES_MATERIAL_IS_CORE' },
    })
    const clerk = await office.people('clerk-110102')
    const edit = { material: MAP, days: 5, basis }
    expect((await clerk.post('/api/v1/regions/110102/tolerance', edit)).status).toBe(403)
    const nobody = await office.people('')
    expect((await nobody.get('/api/v1/regions/110102/tolerance')).body['materials']).toEqual([])
  })

  test('accepts on the promise, keeps the decision waiting, and takes the material when it comes', async () => {
    expect((await listed({ material: MAP, days: 5, basis })).status).toBe(200)
    const view = await promised()
    expect(view.following).toMatchObject([
      { material: MAP, by: '2026-11-27', state: 'due', items: [HYGIENE] },
    ])
    await office.inspect(view)
    expect(await office.decide(view, HYGIENE, 'grant')).toMatchObject({
      status: 409,
      body: { code: 'CASES_BRANCH_MATERIAL_FOLLOWS', by: '2026-11-27' },
    })
    const owner = await office.people('owner')
    const other = `/api/v1/cases/${view.id}/materials/floor_plan`
    expect(await owner.upload(other, 'p.pdf', pdf('p'))).toMatchObject({ status: 409 })
    const path = `/api/v1/cases/${view.id}/materials/${MAP}`
    expect((await owner.upload(path, 'map.pdf', pdf('map'))).status).toBe(200)
    expect((await office.read(view.id)).following).toMatchObject([{ state: 'came' }])
    expect((await office.decide(view, HYGIENE, 'grant')).status).toBe(200)
  })

  test('reminds before, ends the items that wait on the day after, and the rest goes on', async () => {
    const view = await promised()
    office.clock.set('2026-11-25')
    await watchDeadlines(office.context)
    expect((await office.read(view.id)).items.map((i) => i.state)).not.toContain('lapsed')
    office.clock.set('2026-11-28')
    expect((await watchDeadlines(office.context)).expired).toBe(1)
    expect((await watchDeadlines(office.context)).expired).toBe(0)
    const late = await office.read(view.id)
    expect(itemOf(late, HYGIENE)).toMatchObject({
      state: 'lapsed',
      decision: { outcome: 'lapsed', decidedOn: '2026-11-28' },
    })
    expect(itemOf(late, DRAINAGE)?.state).not.toBe('lapsed')
    expect(late.following).toMatchObject([{ state: 'expired' }])
  })
})
