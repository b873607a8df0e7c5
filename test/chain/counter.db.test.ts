import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#platform/server/ids.ts'
import { accepted, completed, drafted, expectView, wishOf } from '../builders/applied-case.ts'
import { openOffice, type Office } from '../builders/office.ts'
import { pdf, type Person } from '../builders/people.ts'
import type { CaseView } from '../../src/cases/core/index.ts'

let office: Office
let clerk: Person
let other: Person
let owner: Person
let stranger: Person
beforeAll(async () => {
  office = await openOffice()
  clerk = await office.people('clerk-110102')
  other = await office.people('clerk2-110102')
  owner = await office.people('owner')
  stranger = await office.people('owner2')
})
afterAll(() => office.close())
const at = (id: string, what: string) => `/api/v1/cases/${id}/${what}`
const declared = { declaration: true }

/** Filed at the counter for somebody, with the power of attorney. */
async function filed(sequence: number): Promise<CaseView> {
  const { id } = await completed(clerk, { sequence })
  await clerk.upload(at(id, 'materials/agent_poa'), '委托书.pdf', pdf('poa'))
  return expectView(await clerk.post(at(id, 'submit'), declared))
}

async function slipOf(id: string, key = newId()) {
  const reply = await clerk.post(at(id, 'claim-code'), {}, { key })
  return reply.body as { caseNo: string; code: string; until: string; caseId: string }
}
const usccOf = (view: CaseView) => String(view.values['uscc'])

describe('a case that a clerk files at the counter', () => {
  test('is the clerk’s to fill in, nobody’s to own, and another clerk’s to answer', async () => {
    const draft = await drafted(clerk)
    expect((await other.get(`/api/v1/cases/${draft.id}`)).status).toBe(404)
    expect((await owner.get(`/api/v1/cases/${draft.id}`)).status).toBe(404)
    const { id } = await completed(clerk, { sequence: 21 })
    const without = await clerk.post(at(id, 'submit'), declared)
    expect(without.body.code).toBe('CASES_POWER_OF_ATTORNEY_MISSING')
    const view = await filed(22)
    expect(view.allowed).toEqual(['withdraw', 'name-handler'])
    expect((await clerk.post(at(view.id, 'accept'))).body.code).toBe('ACCESS_NOT_ALLOWED')
    expect((await other.post(at(view.id, 'withdraw'), { reason: 'x' })).status).toBe(403)
    expect((await other.post(at(view.id, 'accept'))).status).toBe(200)
    const home = (await clerk.get('/api/v1/cases')).body['items'] as { id: string }[]
    expect(home.map((one) => one.id)).toContain(view.id)
  })

  test('is claimed with number, credit code and slip; then visit and history are the applicant’s', async () => {
    const view = await filed(23)
    await other.post(at(view.id, 'accept'))
    const slip = await slipOf(view.id)
    expect(slip).toMatchObject({ caseNo: view.caseNo, until: '2027-01-19' })
    expect(slip.code).toMatch(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/)
    expect((await slipOf(view.id)).code).toBe(slip.code)
    const proof = { caseNo: slip.caseNo, uscc: usccOf(view), code: slip.code.toLowerCase() }
    const key = newId()
    const mine = expectView(await owner.post('/api/v1/case-claims', proof, { key }))
    const again = await owner.post('/api/v1/case-claims', proof, { key })
    expect([again.status, again.headers['idempotency-replayed']]).toEqual([200, 'true'])
    expect(mine.allowed).toContain('withdraw')
    expect(mine.timeline.at(-1)).toMatchObject({ event: 'claimed', actor: '王小满' })
    const visit = await owner.get(`/api/v1/visits/${view.id}`)
    expect(visit.status).toBe(200)
    expect((await stranger.post('/api/v1/case-claims', proof)).body.code).toBe('CASES_CLAIM_WRONG')
    expect((await clerk.post(at(view.id, 'claim-code'))).body.code).toBe('CASES_CLAIM_NOT_NEEDED')
    const messages = await owner.get('/api/v1/messages')
    expect(JSON.stringify(messages.body)).toContain(view.id)
  })

  test('opens to nobody who lacks one of the three, and after five mistakes to nobody at all', async () => {
    const view = await filed(24)
    const slip = await slipOf(view.id)
    const proof = { caseNo: slip.caseNo, uscc: usccOf(view), code: slip.code }
    const wrong = [
      { ...proof, code: 'AAAAA-AAAAA' },
      { ...proof, uscc: '91110102MA0FAKE177' },
      { ...proof, caseNo: '110102-20261120-09999' },
    ]
    for (const one of wrong) {
      const { status, body } = await stranger.post('/api/v1/case-claims', one)
      expect([status, body.code]).toEqual([422, 'CASES_CLAIM_WRONG'])
    }
    for (let n = 0; n < 3; n++) await stranger.post('/api/v1/case-claims', wrong[0])
    const worn = await owner.post('/api/v1/case-claims', proof)
    expect([worn.status, worn.body.code]).toEqual([429, 'CASES_CLAIM_WORN_OUT'])
    const fresh = await slipOf(view.id)
    expect(fresh.code).not.toBe(slip.code)
    const claimed = await owner.post('/api/v1/case-claims', { ...proof, code: fresh.code })
    expect(claimed.status).toBe(200)
  })

  test('has its code for clerks of the region alone, and officers claim nothing', async () => {
    const view = await filed(25)
    for (const name of ['clerk-110105', 'owner', 'lead-110102', 'market-regulation-110102']) {
      const person = await office.people(name)
      expect([403, 404]).toContain((await person.post(at(view.id, 'claim-code'))).status)
    }
    const { caseNo, code } = await slipOf(view.id)
    const proof = { caseNo, code, uscc: usccOf(view) }
    expect((await other.post('/api/v1/case-claims', proof)).status).toBe(403)
    const before = await drafted(clerk)
    expect((await clerk.post(at(before.id, 'claim-code'))).body.code).toBe('CASES_CLAIM_TOO_EARLY')
  })

  test('goes to the account whose application for that business was taken on before, and to no other', async () => {
    const known = await accepted(office.people, { sequence: 26 })
    const uscc = usccOf(known)
    const path = `/api/v1/regions/110102/applicants?uscc=${uscc}`
    const found = (await clerk.get(path)).body as unknown as {
      accountId: string
      username: string
    }[]
    expect(found).toMatchObject([{ name: '王小满', lastCase: { caseNo: known.caseNo } }])
    expect(found[0]?.username).not.toBe('owner')
    expect((await owner.get(path)).status).toBe(403)
    const applicant = { accountId: found[0]?.accountId ?? '', uscc }
    const wish = { ...wishOf({ sequence: 26 }), applicant }
    const draft = expectView(await clerk.post('/api/v1/cases', wish), 201)
    expect(draft.values['uscc']).toBe(uscc)
    expect((await owner.get(`/api/v1/cases/${draft.id}`)).status).toBe(200)
    const foreign = { ...applicant, uscc: '91110102MA0FAKE177' }
    const refused = await clerk.post('/api/v1/cases', { ...wish, applicant: foreign })
    expect(refused.body.code).toBe('CASES_APPLICANT_NOT_OF_BUSINESS')
    const forged = await stranger.post('/api/v1/cases', wish)
    expect(forged.status).toBe(403)
  })
})
