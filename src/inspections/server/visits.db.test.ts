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
import { recordsAbout } from '../../records/server/index.ts'
import type { VisitView } from '../core/index.ts'

const R = '110102'
let office: Office
let inspector: Person
let other: Person
let owner: Person
let sequence = 0

beforeAll(async () => {
  office = await openOffice()
  inspector = await office.people(`inspector-${R}`)
  other = await office.people(`inspector2-${R}`)
  owner = await office.people('owner')
})
afterAll(() => office.close())

/** A café that has just been accepted, and its visit. */
async function planned(): Promise<VisitView> {
  const { id } = await accepted(office.people, { sequence: ++sequence })
  return read(inspector, id)
}
async function read(person: Person, id: string): Promise<VisitView> {
  const { status, body } = await person.get(`/api/v1/visits/${id}`)
  if (status !== 200) throw new Error(JSON.stringify(body))
  return body as unknown as VisitView
}
const at = (visit: VisitView, what: string) => `/api/v1/visits/${visit.id}/${what}`

describe('a visit that acceptance composes', () => {
  test('has people of each department with their certificates, and times to choose from', async () => {
    const visit = await planned()
    const departments = visit.departments.map(({ id }) => id)
    expect(visit.team.length).toBeGreaterThanOrEqual(2)
    expect(new Set(visit.team.map(({ certificateNo }) => certificateNo)).size).toBe(
      visit.team.length,
    )
    for (const id of departments) expect(visit.team.map((o) => o.department.id)).toContain(id)
    expect(visit.withoutOfficer).toEqual([])
    expect(visit.appointment).toMatchObject({ state: 'proposed', answerBy: '2026-11-24' })
  })

  test('merges what one look answers, each item keeping its own words (catalogue/observations)', async () => {
    const visit = await planned()
    const merged = visit.lines.filter(({ parts }) => parts.length > 0)
    expect(merged.length).toBeGreaterThan(0)
    for (const { items, parts } of merged)
      expect(new Set(parts.map(({ item }) => item.id))).toEqual(new Set(items.map(({ id }) => id)))
    expect(merged.some(({ items }) => items.length > 1)).toBe(true)
    // read from papers: at review, not at the premises
    expect(visit.lines.map(({ text }) => text.zh).join()).not.toContain('与营业执照一致')
  })
})

describe('the time of a visit', () => {
  test('is confirmed by the owner, asked to be another at most twice, and kept in its history', async () => {
    const visit = await planned()
    const slots = visit.appointment?.state === 'proposed' ? visit.appointment.slots : []
    const wish = { day: '2026-11-27', from: '14:00', to: '16:00' }
    const outside = { wish: { ...wish, from: '06:00' }, reason: '早' }
    expect((await owner.post(at(visit, 'reschedule'), outside)).body.code).toBe(
      'INSPECTIONS_SLOT_OUTSIDE_HOURS',
    )
    for (const reason of ['装修', '出差'])
      expect((await owner.post(at(visit, 'reschedule'), { wish, reason })).status).toBe(200)
    expect(
      (await owner.post(at(visit, 'reschedule'), { wish, reason: '再改' })).body,
    ).toMatchObject({
      code: 'INSPECTIONS_RESCHEDULES_USED',
      most: 2,
    })
    const agreed = await inspector.post(at(visit, 'accept-wish'))
    expect(agreed.body).toMatchObject({ appointment: { state: 'confirmed', by: 'authority' } })
    await inspector.post(at(visit, 'proposals'), { slots })
    const confirmed = await owner.post(at(visit, 'confirm'), { slot: slots[0] })
    expect(confirmed.body).toMatchObject({
      appointment: { state: 'confirmed', by: 'owner', slot: slots[0] },
      reschedulesLeft: 0,
    })
    const history = (await read(inspector, visit.id)).history.map(({ what }) => what)
    expect(history).toEqual([
      'askedForAnother',
      'askedForAnother',
      'confirmed',
      'proposed',
      'confirmed',
    ])
  })

  test('and its people are changed by the authority, two at least', async () => {
    const visit = await planned()
    const { body } = await inspector.get('/api/v1/inspection-officers')
    const roster = body['items'] as { id: string; region: string }[]
    const ids = roster.filter(({ region }) => region === R).map(({ id }) => id)
    expect(
      (await inspector.post(at(visit, 'team'), { officers: ids.slice(0, 1) })).body,
    ).toMatchObject({
      code: 'INSPECTIONS_OFFICERS_TOO_FEW',
      least: 2,
    })
    const chosen = await inspector.post(at(visit, 'team'), { officers: ids.slice(-2) })
    const team = chosen.body['team'] as { id: string }[]
    expect(team.map(({ id }) => id).toSorted()).toEqual(ids.slice(-2).toSorted())
  })
})

describe('what a device wrote down', () => {
  test('is acknowledged by hash once its photos are here, and the same sent again is the same', async () => {
    const visit = await planned()
    const device = deviceAt(visit)
    const photo = png(1)
    const line = visit.lines[0]!.id
    const seen = device.saw(line, 'fail', { note: '地面积水', photos: [sha256(photo)] })
    const early = await sendEntries(inspector, visit.id, [seen])
    expect(early.body).toMatchObject({
      acknowledged: [],
      waiting: [{ hash: seen.hash, files: [sha256(photo)] }],
    })
    const sent = await sendFile(inspector, visit.id, photo)
    expect(sent.body).toEqual({ sha256: sha256(photo), size: photo.length })
    for (let n = 0; n < 3; n++) {
      expect((await sendFile(inspector, visit.id, photo)).status).toBe(200)
      const { body } = await sendEntries(inspector, visit.id, [seen, seen])
      expect(body).toMatchObject({ acknowledged: [seen.hash, seen.hash], waiting: [] })
    }
    const now = (await read(inspector, visit.id)).lines.find(({ id }) => id === line)
    expect(now?.seen).toHaveLength(1)
    expect(now?.seen[0]).toMatchObject({ note: '地面积水', photos: [sha256(photo)] })
  })

  test('is refused whole when something of it is not what it says', async () => {
    const visit = await planned()
    const device = deviceAt(visit)
    const good = device.saw(visit.lines[0]!.id, 'pass')
    const bent = { ...device.saw(visit.lines[1]!.id, 'pass'), hash: good.hash.replace(/^./, 'f') }
    expect((await sendEntries(inspector, visit.id, [good, bent])).body).toMatchObject({
      code: 'INSPECTIONS_ENTRY_HASH_DIFFERS',
      hashes: [bent.hash],
    })
    const foreign = device.saw('01a1fc05-e5ae-7d63-a890-09df4126e681', 'pass')
    expect((await sendEntries(inspector, visit.id, [foreign])).body.code).toBe(
      'INSPECTIONS_ENTRY_OF_ANOTHER_VISIT',
    )
    expect((await read(inspector, visit.id)).lines.every(({ seen }) => seen.length === 0)).toBe(
      true,
    )
    const wrong = await sendFile(inspector, visit.id, png(2), sha256(png(3)))
    expect(wrong.body).toMatchObject({
      code: 'INSPECTIONS_FILE_HASH_DIFFERS',
      found: sha256(png(2)),
    })
    const text = Buffer.from('no picture')
    expect((await sendFile(inspector, visit.id, text)).body.code).toBe('CASES_FILE_TYPE_UNKNOWN')
  })

  test('that comes after the visit was called off is kept all the same', async () => {
    const visit = await planned()
    await owner.post(`/api/v1/cases/${visit.caseId}/withdraw`, { reason: '不开了' })
    const seen = deviceAt(visit).saw(visit.lines[0]!.id, 'pass')
    expect((await sendEntries(inspector, visit.id, [seen])).body).toMatchObject({
      acknowledged: [seen.hash],
    })
  })
})

describe('a record signed on a device', () => {
  test('of two devices finishes the round when both agree, and not before', async () => {
    const visit = await planned()
    const [one, two] = [deviceAt(visit), deviceAt(visit)]
    const [first, ...rest] = visit.lines
    const image = png(7)
    await sendFile(inspector, visit.id, image)
    const yes = one.saw(first!.id, 'pass')
    const no = two.saw(first!.id, 'fail', { note: '灯坏了' })
    const others = rest.map(({ id }) => two.saw(id, 'pass'))
    await sendEntries(inspector, visit.id, [yes])
    await sendEntries(other, visit.id, [no, ...others])
    const met = await read(inspector, visit.id)
    expect(met.lines.find(({ id }) => id === first!.id)).toMatchObject({ conflict: true })

    const tooSoon = one.signed(
      [yes, no, ...others].map(({ hash }) => hash),
      sha256(image),
    )
    await sendEntries(inspector, visit.id, tooSoon)
    const waiting = await read(inspector, visit.id)
    expect(waiting).toMatchObject({
      rounds: 0,
      finish: { outstanding: [{ what: 'conflicts', lines: [first!.id] }] },
    })

    const settled = one.saw(first!.id, 'pass', {
      note: '两人同看，灯已亮',
      replaces: [yes.hash, no.hash],
    })
    const signed = one.signed(
      [settled, ...others].map(({ hash }) => hash),
      sha256(image),
    )
    // the finish comes before what it is about
    await sendEntries(inspector, visit.id, signed)
    expect((await read(inspector, visit.id)).rounds).toBe(0)
    await sendEntries(inspector, visit.id, [settled])
    const done = await read(inspector, visit.id)
    expect(done).toMatchObject({ state: 'passed', rounds: 1, finish: null })
    expect(done.roundsDone[0]).toMatchObject({ how: 'device', officers: expect.any(Array) })
    expect(done.roundsDone[0]?.officers.length).toBeGreaterThanOrEqual(2)
    const file = await office.read(visit.caseId)
    expect(file.items.some(({ state }) => state === 'inspection')).toBe(false)

    const late = two.saw(first!.id, 'fail', { note: '后来又坏了' })
    await sendEntries(other, visit.id, [late])
    expect((await read(inspector, visit.id)).late).toMatchObject([
      { hash: late.hash, result: 'fail' },
    ])
    const noted = one.entry({ kind: 'noted', round: 1, observation: late.hash, words: '已转监管' })
    await sendEntries(inspector, visit.id, [noted])
    expect((await read(inspector, visit.id)).late).toEqual([])
  })

  test('with a fault gives the owner one list; what they answer is seen again once', async () => {
    const visit = await planned()
    const device = deviceAt(visit)
    const [bad, ...rest] = visit.lines
    const image = png(8)
    const photo = png(9)
    await sendFile(inspector, visit.id, image)
    const entries = [
      device.saw(bad!.id, 'fail', { note: '无防蝇设施', todo: '安装纱门纱窗' }),
      ...rest.map(({ id }) => device.saw(id, 'pass')),
    ]
    const heads = entries.map(({ hash }) => hash)
    const signed = device.signed(heads, sha256(image), { fixBy: '2026-12-04' })
    await sendEntries(inspector, visit.id, [...entries, ...signed])
    const list = await read(owner, visit.id)
    expect(list).toMatchObject({ state: 'rectification', fixBy: '2026-12-04', readySince: null })
    expect(list.rectification).toMatchObject([
      { id: bad!.id, note: '无防蝇设施', todo: '安装纱门纱窗', answers: [] },
    ])
    expect((await owner.post(at(visit, 'ready'))).body).toMatchObject({
      code: 'INSPECTIONS_ANSWERS_MISSING',
      lines: [bad!.id],
    })
    const answer = { line: bad!.id, words: '已装', photos: [sha256(photo)] }
    expect((await owner.post(at(visit, 'answers'), answer)).body.code).toBe(
      'INSPECTIONS_FILES_NOT_SENT',
    )
    await sendFile(owner, visit.id, photo)
    await owner.post(at(visit, 'answers'), answer)
    expect(
      (await owner.post(at(visit, 'answers'), { ...answer, line: rest[0]!.id })).body.code,
    ).toBe('INSPECTIONS_LINE_NOT_FAILED')
    const ready = await owner.post(at(visit, 'ready'))
    expect(ready.body).toMatchObject({
      readySince: expect.any(String),
      appointment: { state: 'proposed' },
    })
    const again = await read(inspector, visit.id)
    expect(again.lines.filter(({ toSee }) => toSee).map(({ id }) => id)).toEqual([bad!.id])
    const second = deviceAt(again)
    const fixed = second.saw(bad!.id, 'pass')
    await sendEntries(inspector, visit.id, [fixed, ...second.signed([fixed.hash], sha256(image))])
    expect(await read(owner, visit.id)).toMatchObject({ state: 'passed', rounds: 2 })
  })

  test('takes materials on site into the case, marked as such', async () => {
    const visit = await planned()
    const paper = png(11)
    const { id: material } = visit.materials[0]!
    await sendFile(inspector, visit.id, paper)
    const collected = deviceAt(visit).entry({
      kind: 'collected',
      round: 1,
      material: material as never,
      file: sha256(paper),
      name: '现场拍摄.png',
    })
    for (let n = 0; n < 2; n++) await sendEntries(inspector, visit.id, [collected])
    const { materials } = await office.read(visit.caseId)
    const files = materials.find(({ id }) => id === material)?.files ?? []
    expect(files.filter(({ source }) => source === 'onSite')).toMatchObject([
      { sha256: sha256(paper), name: '现场拍摄.png' },
    ])
  })
})

test('a photo seen by an officer leaves a record; the owner sees it when the round is finished', async () => {
  const visit = await planned()
  const photo = png(21)
  const device = deviceAt(visit)
  await sendFile(inspector, visit.id, photo)
  const [first, ...rest] = visit.lines
  const seen = device.saw(first!.id, 'pass', { photos: [sha256(photo)] })
  await sendEntries(inspector, visit.id, [seen])
  const path = at(visit, `files/${sha256(photo)}`)
  expect((await inspector.get(path)).status).toBe(200)
  expect((await owner.get(path)).body.code).toBe('INSPECTIONS_FILE_NOT_FOUND')
  const reads = await office.context.db.transaction((tx) =>
    recordsAbout(tx, R, { kind: 'case', id: visit.caseId }),
  )
  expect(reads.map(({ body }) => body).join()).toContain(`visit-file:${sha256(photo)}`)
  const others = rest.map(({ id }) => device.saw(id, 'pass'))
  const heads = [seen, ...others].map(({ hash }) => hash)
  await sendEntries(inspector, visit.id, [...others, ...device.signed(heads, sha256(photo))])
  expect((await owner.get(path)).status).toBe(200)
})

describe('a department', () => {
  test('gives its opinion on the spot or at its desk, and is late after the next working day', async () => {
    const visit = await planned()
    const reviewer = await office.people(`market-regulation-${R}`)
    const market = { department: 'market-regulation', opinion: 'agree', words: '同意' }
    expect((await reviewer.post(at(visit, 'opinions'), market)).body.code).toBe(
      'INSPECTIONS_NOT_VISITED_YET',
    )
    await office.inspect(await office.read(visit.caseId))
    const due = (await read(inspector, visit.id)).opinions
    expect(due.map(({ dueOn, late }) => [dueOn, late])).toEqual(
      due.map(() => ['2026-11-23', false]),
    )
    office.clock.set('2026-11-24')
    const tomorrow = await office.people(`market-regulation-${R}`)
    expect(
      (await read(await office.people(`inspector-${R}`), visit.id)).opinions.every(
        ({ late }) => late,
      ),
    ).toBe(true)
    const { body } = await tomorrow.post(at(visit, 'opinions'), market)
    expect((body['opinions'] as VisitView['opinions'])[0]).toMatchObject({
      department: { id: 'market-regulation' },
      opinion: 'agree',
      words: '同意',
      late: false,
    })
    const foreign = { ...market, department: 'water-affairs' }
    expect((await tomorrow.post(at(visit, 'opinions'), foreign)).status).toBe(403)
  })
})

test('a fault of a shared line stops only the items whose words it breaks', async () => {
  const today = await office.people(`inspector-${R}`)
  const { id: caseId } = await accepted(office.people, { sequence: ++sequence })
  const visit = await read(today, caseId)
  const shared = visit.lines.find(({ items }) => items.length > 1)!
  const hit = shared.items[0]!.id
  const lines = visit.lines.map(({ id }) =>
    id === shared.id ? { id, result: 'fail', note: '不洁', items: [hit] } : { id, result: 'pass' },
  )
  const officers = visit.team.map(({ name }) => name)
  const { body } = await today.post(at(visit, 'results'), { officers, lines })
  expect(body['rectification']).toMatchObject([{ id: shared.id, failedItems: [hit] }])
  const states = (await office.read(caseId)).items.map(({ id, state }) => [id, state])
  expect(states).toContainEqual([hit, 'rectification'])
  for (const { id } of shared.items.slice(1)) expect(states).toContainEqual([id, 'inReview'])
  // typed from a paper record: certificates are those of the team
  const [done] = body['roundsDone'] as VisitView['roundsDone']
  expect(done).toMatchObject({ how: 'desk' })
  expect(done?.officers.every(({ certificateNo }) => certificateNo !== null)).toBe(true)
})

test('a reviewer who wants to see what was to be decided on papers gets a visit of its own', async () => {
  // a filing is checked afterwards: nothing of it needs a visit
  const { id, items } = await accepted(office.people, {
    industry: '01',
    items: ['class2-medical-device-filing'],
    sequence: ++sequence,
  })
  const today = await office.people(`inspector-${R}`)
  expect((await today.get(`/api/v1/visits/${id}`)).status).toBe(404)
  const reviewer = await office.people(`${items[0]!.department.id}-${R}`)
  const asked = await reviewer.post(`/api/v1/branches/${id}/${items[0]!.id}/visit`, {
    reason: '面积需要现场核实',
  })
  expect(asked.body.code).toBeUndefined()
  expect(await read(today, id)).toMatchObject({ state: 'open', items: [{ id: items[0]!.id }] })
})
