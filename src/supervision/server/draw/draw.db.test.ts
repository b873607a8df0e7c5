import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { insertDecidedCase } from '../../../../test/builders/decided-case.ts'
import { officer, valueOf } from '../../../../test/builders/licence-world.ts'
import { openOffice, type Office } from '../../../../test/builders/office.ts'
import type { Person } from '../../../../test/builders/people.ts'
import { issueLicence } from '../../../licences/server/index.ts'
import { fictitiousUscc } from '../../../parties/core/index.ts'
import { readStatement, readTrust } from '../../../verification/server/index.ts'
import { judgeDraw, type DrawView, type PublicDraw } from '../../core/index.ts'
import { noteFactor } from '../credit/note-factor.ts'
import { DIGESTS } from './digests.ts'

const REGION = '110102'
const CAFES = 6
const usccOf = (n: number) => fictitiousUscc(n, REGION)

let office: Office
let lead: Person
const numbers: string[] = []
beforeAll(async () => {
  office = await openOffice()
  lead = await office.people(`lead-${REGION}`)
  for (let n = 0; n < CAFES; n++) numbers.push(await shop(n))
}, 60_000)
afterAll(() => office.close())

async function shop(n: number): Promise<string> {
  const { db } = office.context
  const holder = { name: `店${n}`, uscc: usccOf(n), person: '甲', address: '某街' }
  const outcomes = { 'food-business-licence': 'granted' as const }
  const caseId = await db.transaction((tx) =>
    insertDecidedCase(tx, { region: REGION, industry: '25', outcomes, holder }),
  )
  const by = officer('lead', REGION)
  const made = valueOf(await db.transaction((tx) => issueLicence(tx, office.context, by, caseId)))
  return made.licence.number
}

const wish = (more: object = {}) => ({
  region: REGION,
  title: '咖啡厅第四季度',
  industries: ['25'],
  take: 2,
  teams: [{ department: 'market-regulation', officers: 2 }],
  event: '双色球开奖号码',
  eventDay: '2026-11-22',
  publishOn: '2026-12-01',
  ...more,
})
const view = (body: object) => body as unknown as DrawView
const open = async (id: string) =>
  (await (await office.people('')).get(`/api/v1/public/draws/${id}`)).body as unknown as PublicDraw

describe('a draw', () => {
  test('is announced, waits for its event, is drawn once and can be done again by anybody', async () => {
    const made = await lead.post('/api/v1/draws', wish())
    expect(made.status).toBe(201)
    const { id, commitment, populationHash, objects } = view(made.body)
    expect(objects).toBe(CAFES)
    expect(await open(id)).toMatchObject({ commitment, populationHash, file: null })
    const keys = await (await office.app()).inject({ url: '/.well-known/jwks.json' })
    const announcement = (await open(id)).announcement ?? ''
    expect(readStatement(announcement, valueOf(readTrust(keys.body)))).toMatchObject({
      value: { draw: id, commitment, populationHash, region: REGION, eventDay: '2026-11-22' },
    })

    const draw = (version: number) =>
      lead.post(`/api/v1/draws/${id}/draw`, { value: '01 02 03' }, { version })
    expect((await draw(1)).body).toMatchObject({ code: 'SUPERVISION_DRAW_NOT_YET' })
    office.clock.set('2026-11-22')
    lead = await office.people(`lead-${REGION}`)
    expect((await draw(7)).body).toMatchObject({ code: 'VERSION_CHANGED' })
    const drawn = view((await draw(1)).body)
    expect(drawn.result).toHaveLength(2)
    for (const { number, officers } of drawn.result) {
      expect(numbers).toContain(number)
      expect(officers.map((one) => one.name)).toHaveLength(2)
    }
    expect((await draw(2)).body).toMatchObject({ code: 'SUPERVISION_DRAW_ENDED' })
    const order = { by: '2026-11-30' }
    const ordered = await lead.post(`/api/v1/draws/${id}/checks`, order)
    expect(ordered.body).toEqual({ opened: 2, left: [] })
    const again = await lead.post(`/api/v1/draws/${id}/checks`, order)
    expect(again.body).toMatchObject({ opened: 0, left: [{}, {}] })
    // nobody is warned before the day it is published
    expect((await open(id)).file).toBeNull()

    office.clock.set('2026-12-01')
    const { file } = await open(id)
    expect(judgeDraw(file, { commitment, populationHash }, DIGESTS)).toEqual([])
    expect(file?.result.map(({ number }) => number)).toEqual(
      drawn.result.map(({ number }) => number),
    )
    const page = await (await office.app()).inject({ url: `/draws/${REGION}/${id}` })
    expect(page.statusCode).toBe(200)
    expect(page.body).toContain(drawn.result[0]!.number)
    expect(page.body).not.toMatch(/<script|甲|某街/)
    lead = await office.people(`lead-${REGION}`)
    const next = view(
      (await lead.post('/api/v1/draws', wish({ eventDay: '2026-12-02', publishOn: '2026-12-02' })))
        .body,
    )
    expect(next.excluded.recent).toBe(2)
    expect(next.objects).toBe(CAFES - 2)
  })

  test('weighs by grade, and sends nobody who declared a conflict', async () => {
    lead = await office.people(`lead-${REGION}`)
    const today = office.clock.today()
    await office.context.db.transaction((tx) =>
      noteFactor(tx, office.context, {
        region: REGION,
        uscc: usccOf(0),
        kind: 'serious-list',
        on: today,
        words: '列入',
        department: 'market-regulation',
        source: 'x',
        by: 'x',
      }),
    )
    const roster = (await lead.get('/api/v1/inspection-officers')).body as unknown as {
      items?: { certificateNo: string; department: string }[]
    }
    const officers = [roster].flat().flatMap((one) => one.items ?? (one as never)) as {
      certificateNo: string
      department: string
    }[]
    const one = officers.find(({ department }) => department === 'market-regulation')!
    const conflict = {
      region: REGION,
      certificate: one.certificateNo,
      uscc: usccOf(0),
      reason: '近亲属经营',
    }
    const declared = await lead.post('/api/v1/officer-conflicts', conflict)
    expect(declared.status).toBe(201)
    expect((await lead.post('/api/v1/officer-conflicts', conflict)).body).toMatchObject({
      code: 'SUPERVISION_CONFLICT_STANDS',
    })
    const unknown = { ...conflict, certificate: 'nobody' }
    expect((await lead.post('/api/v1/officer-conflicts', unknown)).body).toMatchObject({
      code: 'SUPERVISION_OFFICER_UNKNOWN',
    })
    const eventDay = '2026-12-05'
    const body = wish({ eventDay, publishOn: eventDay, notWithinMonths: 0, take: CAFES })
    const { id } = view((await lead.post('/api/v1/draws', body)).body)
    office.clock.set(eventDay)
    lead = await office.people(`lead-${REGION}`)
    const drawn = view(
      (await lead.post(`/api/v1/draws/${id}/draw`, { value: 'x' }, { version: 1 })).body,
    )
    const worst = drawn.result.find(({ number }) => number === numbers[0])
    expect(worst?.weight).toBe(8 * drawn.result.find(({ number }) => number === numbers[1])!.weight)
    expect(worst?.officers.map(({ certificate }) => certificate)).not.toContain(one.certificateNo)
    expect((await open(id)).file?.population).toContain(
      `conflict ${one.certificateNo} ${numbers[0]}`,
    )
    const at = `/api/v1/officer-conflicts/${String(declared.body['id'])}/end`
    const reason = { reason: '亲属已转让' }
    const stranger = await office.people('lead-110105')
    expect((await stranger.post(at, reason, { version: 1 })).status).toBe(404)
    expect((await lead.post(at, reason, { version: 7 })).body.code).toBe('VERSION_CHANGED')
    expect((await lead.post(at, reason, { version: 1 })).status).toBe(200)
    expect((await lead.post(at, reason, { version: 2 })).body.code).toBe(
      'SUPERVISION_CONFLICT_ENDED',
    )
    expect((await lead.post('/api/v1/officer-conflicts', conflict)).status).toBe(201)
  })

  test('that is abandoned stays, with the reason', async () => {
    lead = await office.people(`lead-${REGION}`)
    const day = '2026-12-31'
    const body = wish({ eventDay: day, publishOn: day, notWithinMonths: 0 })
    const { id } = view((await lead.post('/api/v1/draws', body)).body)
    const reason = { reason: '事件取消' }
    const gone = await lead.post(`/api/v1/draws/${id}/abandon`, reason, { version: 1 })
    expect(gone.body).toMatchObject({ state: 'abandoned', reason: '事件取消' })
    expect(await open(id)).toMatchObject({ state: 'abandoned', reason: '事件取消', file: null })
    const page = await (await office.app()).inject({ url: `/draws/${REGION}` })
    expect(page.body).toContain('已作废')
  })

  test('is refused where it could not be fair or lawful', async () => {
    lead = await office.people(`lead-${REGION}`)
    const day = '2026-12-31'
    const asked = async (more: object) =>
      (await lead.post('/api/v1/draws', wish({ eventDay: day, publishOn: day, ...more }))).body.code
    expect(await asked({ teams: [{ department: 'market-regulation', officers: 1 }] })).toBe(
      'SUPERVISION_DRAW_OFFICERS_FEW',
    )
    expect(await asked({ eventDay: '2026-12-05' })).toBe('SUPERVISION_DRAW_EVENT_PAST')
    expect(await asked({ publishOn: '2027-07-01' })).toBe('SUPERVISION_DRAW_PUBLISH_DAY')
    expect(await asked({ take: 900 })).toBe('SUPERVISION_DRAW_TOO_FEW')
    const many = [{ department: 'market-regulation', officers: 5 }]
    expect(await asked({ teams: many, notWithinMonths: 0 })).toBe('SUPERVISION_DRAW_ROSTER_SHORT')
  })

  test('is seen and made by who may', async () => {
    const id = view((await lead.get('/api/v1/draws')).body['items'] as never)
    const [first] = id as unknown as DrawView[]
    for (const name of ['owner', 'clerk-110102', 'lead-110105', 'inspector-110105']) {
      const person = await office.people(name)
      expect([name, (await person.get(`/api/v1/draws/${first!.id}`)).status]).toEqual([name, 404])
      expect((await person.get('/api/v1/draws')).body['items']).not.toContainEqual(
        expect.objectContaining({ region: REGION }),
      )
    }
    const inspector = await office.people('inspector-110102')
    expect((await inspector.get(`/api/v1/draws/${first!.id}`)).status).toBe(200)
    expect((await inspector.post('/api/v1/draws', wish())).status).toBe(403)
  })
})
