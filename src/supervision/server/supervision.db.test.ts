import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { issuedShop } from '../../../test/builders/issued-shop.ts'
import { openOffice, type Office } from '../../../test/builders/office.ts'
import type { Person } from '../../../test/builders/people.ts'
import { tables } from '#platform/server/database.ts'
import { apply } from '../core/index.ts'
import type {
  ChecklistView,
  CheckView,
  DepartmentChecklist,
  HolderManual,
  ManualView,
  PublicResults,
  ReceiptPage,
} from '../core/index.ts'
import { png } from '../../../test/builders/field-record.ts'
import { plainDate } from '#kernel/plain-date.ts'
import { newId } from '#platform/server/ids.ts'
import { DepartmentId } from '../../catalogue/core/index.ts'
import { hearHandled } from './checks/handle-check.ts'
import { findCheck, listCheckEvents } from './checks/store.ts'
import { sweepRectifications } from './checks/sweep.ts'
import { writeManual } from './manual/manual-pdf.ts'
import { refreshManuals } from './manual/refresh.ts'

const HERE = '110102'
const FOOD = 'food-business-licence'
let office: Office
let owner: Person
let lead: Person
let head: Person
let inspector: Person
let number: string
let other: string
let officers: string[]
beforeAll(async () => {
  office = await openOffice()
  owner = await office.people('owner')
  lead = await office.people(`lead-${HERE}`)
  head = await office.people(`market-regulation-head-${HERE}`)
  inspector = await office.people(`inspector-${HERE}`)
  number = (await issuedShop(office, { sequence: 1 })).number
  other = (await issuedShop(office, { sequence: 2 })).number
  const roster = (await inspector.get('/api/v1/inspection-officers')).body
  officers = (roster['items'] as { id: string; region: string }[])
    .filter(({ region }) => region === HERE)
    .slice(0, 2)
    .map(({ id }) => id)
}, 60_000)
afterAll(() => office.close())

const manualAt = (of: string) => `/api/v1/licences/${of}/manual`
const readManual = async (who: Person, of = number) =>
  (await who.get(manualAt(of))).body as unknown as HolderManual
const checklist = async () =>
  (await owner.get(`/api/v1/regions/${HERE}/industries/25/checklist`))
    .body as unknown as ChecklistView
const LINES = `/api/v1/checklists/${HERE}/market-regulation`
const words = (standard: string) => ({
  subject: 'clean-premises',
  content: { zh: '场所整洁' },
  method: 'measure',
  standard: { zh: standard },
  basis: '食品安全法第三十三条',
})
const refresh = () => office.context.db.transaction((tx) => refreshManuals(tx, office.context))
const messages = async () =>
  ((await owner.get('/api/v1/messages')).body['items'] as { title: { zh: string } }[]).map(
    ({ title }) => title.zh,
  )

const unread = async () => (await owner.get('/api/v1/messages/unread')).body['unread'] as number

describe('一业一册', () => {
  test('the holder is asked when the licence comes, reads it, and confirms the version read', async () => {
    expect(await messages()).toContain('请阅读确认合规手册')
    const { hash, current, manual } = await readManual(owner)
    expect([current, manual.industry.code]).toEqual([false, '25'])
    const wrong = await owner.post(`${manualAt(number)}/confirm`, { hash: '0'.repeat(64) })
    expect(wrong.body.code).toBe('SUPERVISION_MANUAL_NEWER')
    const done = await owner.post(`${manualAt(number)}/confirm`, { hash })
    expect(done.body).toMatchObject({ current: true, confirmed: { hash } })
    expect((await readManual(lead)).current).toBe(true)
    const receipts = async (who: Person) =>
      (await who.get('/api/v1/manual-receipts')).body as unknown as ReceiptPage
    expect((await receipts(lead)).items).toMatchObject([
      { number, current: true, confirmedAt: expect.any(String) },
      { number: other, current: false, confirmedAt: null },
    ])
    for (const who of [owner, head, await office.people('lead-110105')])
      expect((await receipts(who)).items).toEqual([])
  })

  test('other words are another version: its holders are asked once more, once', async () => {
    expect(await refresh()).toBeGreaterThan(80)
    expect(await refresh()).toBe(0)
    const before = await unread()
    const [line] = ((await head.get(LINES)).body as unknown as DepartmentChecklist).lines
    const edit = { line: null, item: FOOD, words: { ...words('餐用具每日消毒'), subject: null } }
    expect((await head.post(LINES, { ...edit, reason: '新规' }, { version: 0 })).status).toBe(200)
    expect(line?.source).toBe('catalogue')
    expect(await refresh()).toBeGreaterThan(0)
    const after = await unread()
    expect(after - before).toBe(2)
    expect((await readManual(owner)).current).toBe(false)
    await refresh()
    expect(await unread()).toBe(after)
  })

  test('is a public page and a PDF with equal bytes each time', async () => {
    const app = await office.app()
    const url = `/api/v1/regions/${HERE}/industries/25/manual`
    expect((await app.inject({ url })).statusCode).toBe(200)
    const pdf = (headers = {}) => app.inject({ url: `${url}.pdf`, headers })
    const [one, two] = await Promise.all([pdf(), pdf()])
    expect(one.headers['content-type']).toBe('application/pdf')
    expect(one.rawPayload.equals(two.rawPayload)).toBe(true)
    const view = (await app.inject({ url })).json<ManualView>()
    expect(one.rawPayload.equals(await writeManual(view, 'zh'))).toBe(true)
    expect((await app.inject({ url: `${url}.pdf?lang=en` })).rawPayload).not.toEqual(one.rawPayload)
    const again = await pdf({ 'if-none-match': one.headers.etag })
    expect([again.statusCode, again.rawPayload.length]).toEqual([304, 0])
  })
})

describe('一业一单', () => {
  test('departments that contradict are flagged, left out of checks, and settled by the lead', async () => {
    const { version } = (await head.get(LINES)).body
    const edit = { line: null, item: FOOD, words: words('距污染源不少于25米'), reason: '地方标准' }
    const stale = await head.post(LINES, edit, { version: 0 })
    expect(stale.body.code).toBe('SUPERVISION_CHECKLIST_CHANGED')
    expect((await head.post(LINES, edit, { version: version! })).status).toBe(200)
    const conflicted = await checklist()
    expect(conflicted.conflicts).toBe(1)
    const at = `/api/v1/regions/${HERE}/checklist-conflicts`
    const open = (await lead.get(at)).body['conflicts'] as ChecklistView['lines']
    const key = open[0]?.key ?? ''
    const digest = open[0]?.conflict?.digest ?? ''
    const settle = (body: object) => lead.post(`${at}/${key}/settle`, body)
    const old = await settle({ digest: 'x', prevails: null, reason: '两项都看' })
    expect(old.body.code).toBe('SUPERVISION_CONFLICT_CHANGED')
    expect((await settle({ digest, prevails: null, reason: '两项都看' })).status).toBe(200)
    expect((await checklist()).conflicts).toBe(0)
  })

  test('only the head of the department writes, and of its own items', async () => {
    const body = { line: null, item: FOOD, words: words('x 标准'), reason: '试试' }
    for (const name of ['lead-110102', 'inspector-110102', 'market-regulation-110102', 'owner'])
      expect([
        name,
        (await (await office.people(name)).post(LINES, body, { version: 2 })).status,
      ]).toEqual([name, name === 'owner' ? 404 : 403])
    const foreign = { ...body, item: 'drainage-permit' }
    const reply = await head.post(LINES, foreign, { version: 2 })
    expect(reply.body.code).toBe('SUPERVISION_ITEM_NOT_YOURS')
  })
})

describe('一业一查', () => {
  const open = (body: object = {}) =>
    lead.post('/api/v1/checks', {
      number,
      cause: 'special',
      reason: '节前专项',
      by: '2026-11-30',
      ...body,
    })
  const post = (who: Person, check: CheckView, word: string, body: object) =>
    who.post(`/api/v1/checks/${check.id}/${word}`, body, { version: check.version })
  const codeOf = async (of: string) =>
    (await owner.get(`/api/v1/licences/${of}/code`)).body['url'] as string
  const results = (check: CheckView, fail: string | null) =>
    check.lines
      .filter(({ key }) => check.due.includes(key))
      .map(({ key, answers }) =>
        key === fail
          ? { key, result: 'fail', note: '没有开启', items: [answers[0]?.item] }
          : { key, result: 'pass' },
      )

  let check: CheckView

  test('the plan is published by the lead, public, and names what may be checked by plan', async () => {
    const refused = await open({ cause: 'plan' })
    expect(refused.body.code).toBe('SUPERVISION_NOT_PLANNED')
    const at = `/api/v1/regions/${HERE}/check-plans/2026`
    const shares = { A: 0, B: 5, C: 20, D: 100 }
    const line = { industry: '25', department: 'market-regulation', shares, from: 1, until: 12 }
    const body = { lines: [line], reason: '年度计划' }
    expect((await lead.post(at, body, { version: 0 })).body).toMatchObject({
      version: 1,
      late: true,
    })
    expect((await lead.post(at, body, { version: 0 })).body.code).toBe('VERSION_CHANGED')
    const app = await office.app()
    expect((await app.inject({ url: at })).json()).toMatchObject({ lines: [{ industry: '25' }] })
  })

  test('a check is of every department on the face, and a licence has one at a time', async () => {
    const made = await open()
    check = made.body as unknown as CheckView
    expect([made.status, check.state]).toEqual([201, 'planned'])
    expect(check.departments.length).toBeGreaterThan(1)
    expect((await open()).body).toMatchObject({ code: 'SUPERVISION_CHECK_GOING', id: check.id })
  })

  test('the scan tells its licence from another, a forged code from none, and needs two officers', async () => {
    const begin = (code: string, more: object = {}) =>
      post(inspector, check, 'begin', { code, officers, ...more })
    const mine = await codeOf(number)
    expect(mine).toMatch(/\/v\/\d{200}$/)
    const forged = mine.slice(0, -1) + String((Number(mine.at(-1)) + 1) % 10)
    expect((await begin(await codeOf(other))).body.code).toBe('SUPERVISION_CODE_OTHER')
    expect((await begin(forged)).body.code).toMatch(/SUPERVISION_CODE_(FALSE|UNREADABLE)/)
    expect((await begin('https://example.cn/hello')).body.code).toBe('SUPERVISION_CODE_UNREADABLE')
    expect((await begin(number)).body.code).toBe('SUPERVISION_WHY_TYPED')
    expect((await begin(mine, { officers: officers.slice(0, 1) })).body.code).toBe(
      'SUPERVISION_OFFICERS_TOO_FEW',
    )
    const begun = await begin(mine)
    check = begun.body as unknown as CheckView
    expect([begun.status, check.state, check.visits[0]?.means]).toEqual([200, 'begun', 'code'])
  })

  test('what a department writes now is not on the checklist of this check', async () => {
    const { version } = (await head.get(LINES)).body
    const edit = { line: null, item: FOOD, words: { ...words('新增一行'), subject: null } }
    await head.post(LINES, { ...edit, reason: '之后' }, { version: version! })
    const now = (await inspector.get(`/api/v1/checks/${check.id}`)).body as unknown as CheckView
    expect([now.checklist, now.lines]).toEqual([check.checklist, check.lines])
  })

  test('a fault with a photo is put right, looked at again and closed', async () => {
    const photo = await inspector.upload(`/api/v1/checks/${check.id}/photos`, 'x.png', png(3))
    const sha256 = String(photo.body['sha256'])
    const fault = check.lines[0]?.key ?? ''
    const lines = results(check, fault)
    const lost = lines.map((one) => ({ ...one, photos: ['0'.repeat(64)] }))
    const absent = await post(inspector, check, 'results', { results: lost })
    expect(absent.body.code).toBe('SUPERVISION_PHOTO_ABSENT')
    const with1 = lines.map((one) => (one.key === fault ? { ...one, photos: [sha256] } : one))
    const told = await post(inspector, check, 'results', { results: with1 })
    check = told.body as unknown as CheckView
    expect(check).toMatchObject({ state: 'rectification', dueOn: '2026-12-04', due: [fault] })
    expect(await messages()).toContain('检查发现问题，请整改')
    const seen = await owner.get(`/api/v1/checks/${check.id}/photos/${sha256}`)
    expect(seen.status).toBe(200)
    const ready = await post(owner, check, 'ready', { words: '已开启，附照片' })
    check = ready.body as unknown as CheckView
    expect(check.ready).toBe('已开启，附照片')
    const again = await post(inspector, check, 'begin', { code: await codeOf(number), officers })
    check = again.body as unknown as CheckView
    const end = await post(inspector, check, 'results', { results: results(check, null) })
    check = end.body as unknown as CheckView
    expect(check).toMatchObject({ state: 'closed', outcome: 'rectified', faults: [] })
  })

  test('what stands is what its events make of it, and events are only ever added', async () => {
    const { db } = office.context
    const [stored, events] = await db.transaction(async (tx) => [
      (await findCheck(tx, check.id))?.check,
      await listCheckEvents(tx, HERE, check.id),
    ])
    const [first, ...rest] = events
    expect(rest.reduce((so, event) => apply(so, event), apply(undefined, first!))).toEqual(stored)
    expect(events.map(({ kind }) => kind)).toEqual([
      'opened',
      'begun',
      'recorded',
      'ready',
      'begun',
      'recorded',
    ])
    const alter = db.transaction((tx) =>
      sql`update joint_check_event set kind = 'ready'`.execute(tables<unknown>(tx)),
    )
    await expect(alter).rejects.toMatchObject({ code: '42501' })
  })

  test('a closed check is public without words, names of officers or of persons', async () => {
    const app = await office.app()
    const { payload } = await app.inject({ url: `/api/v1/regions/${HERE}/check-results` })
    const { items } = JSON.parse(payload) as PublicResults
    expect(items[0]).toMatchObject({ number, outcome: 'rectified', faults: 1 })
    for (const secret of ['没有开启', '已开启', '核查员', '演示-'])
      expect(payload).not.toContain(secret)
  })

  test('nobody of another region, department or business sees it, and nobody without signing in', async () => {
    const at = `/api/v1/checks/${check.id}`
    for (const name of [
      'owner2',
      'lead-110105',
      'inspector-110105',
      `tobacco-${HERE}`,
      `clerk-${HERE}`,
    ])
      expect([name, (await (await office.people(name)).get(at)).status]).toEqual([name, 404])
    expect((await (await office.app()).inject({ url: at })).statusCode).toBe(401)
    expect((await head.get(at)).status).toBe(200)
  })

  test('what is not put right is overdue, told once, and goes to the departments', async () => {
    const made = (await open({ number: other })).body as unknown as CheckView
    const typed = { code: other, why: '证面破损', officers }
    const begun = (await post(inspector, made, 'begin', typed)).body as unknown as CheckView
    const fault = begun.lines[0]?.key ?? ''
    const told = await post(inspector, begun, 'results', { results: results(begun, fault) })
    const failed = told.body as unknown as CheckView
    office.clock.set('2026-12-07')
    expect(await sweepRectifications(office.context)).toBe(1)
    expect(await sweepRectifications(office.context)).toBe(0)
    lead = await office.people(`lead-${HERE}`)
    const due = (await lead.get(`/api/v1/checks/${failed.id}`)).body as unknown as CheckView
    expect(due.referral).toBe('overdue')
    const whose = check.departments.map(({ id }) => id)
    expect(due.referTo.map(({ id }) => id).filter((id) => !whose.includes(id))).toEqual([])
    expect(due.referTo).not.toEqual([])
    const referred = await post(lead, failed, 'refer', { words: '逾期未整改' })
    expect(referred.body).toMatchObject({ state: 'closed', outcome: 'referred' })
    await handledAfterwards(referred.body as unknown as CheckView)
  })

  /** 移交后的处理: by the head of a department it was passed on to, or by another system; it closes nothing anew. */
  async function handledAfterwards(passedOn: CheckView): Promise<void> {
    head = await office.people(`market-regulation-head-${HERE}`)
    const wish = {
      department: 'market-regulation',
      handling: 'ordered',
      document: '责令改正通知书〔2026〕1 号（测试）',
      words: '限期十日改正',
      on: '2026-12-07',
    }
    const seen = (await head.get(`/api/v1/checks/${passedOn.id}`)).body as unknown as CheckView
    expect([seen.allowed, seen.handled]).toEqual([['handle'], []])
    const others = [`drug-administration-head-${HERE}`, `market-regulation-${HERE}`, `lead-${HERE}`]
    for (const name of [...others, 'inspector-110105', 'owner2'])
      expect([403, 404]).toContain(
        (await post(await office.people(name), seen, 'handled', wish)).status,
      )
    expect((await post(head, seen, 'handled', { ...wish, department: 'tobacco' })).status).not.toBe(
      200,
    )
    const early = await post(head, seen, 'handled', { ...wish, on: '2026-12-06' })
    expect(early.body.code).toBe('SUPERVISION_HANDLED_DAY')
    const entered = (await post(head, seen, 'handled', wish)).body as unknown as CheckView
    expect(entered.handled).toMatchObject([{ handling: 'ordered', source: null }])
    const from = { system: '执法系统', reference: 'A-1' }
    const outside = { ...wish, handling: 'penalised', from, region: HERE, check: seen.id } as const
    const actor = { accountId: newId(), username: 'machine', name: '执法系统', roles: [] }
    const say = (region = HERE) =>
      office.context.db.transaction((tx) =>
        hearHandled(tx, office.context, actor as never, {
          ...outside,
          region,
          department: DepartmentId.parse(wish.department),
          on: plainDate(wish.on),
        }),
      )
    expect((await say('110105')).ok).toBe(false)
    expect([(await say()).ok, (await say()).ok]).toEqual([true, true])
    owner = await office.people('owner')
    const last = (await owner.get(`/api/v1/checks/${seen.id}`)).body as unknown as CheckView
    expect(last.handled.map(({ handling, source }) => [handling, source])).toEqual([
      ['ordered', null],
      ['penalised', '执法系统'],
    ])
    expect(last).toMatchObject({ state: 'closed', outcome: 'referred', closedOn: '2026-12-07' })
  }

  test('a licence that has ended is not checked: its page says so', async () => {
    const path = `/api/v1/licences/${other}`
    const ask = { event: 'cancel', reason: '停业', basis: '决定书 1 号' }
    const { body } = await lead.post(`${path}/preview`, ask)
    const done = await lead.post(`${path}/events`, { ...ask, preview: body['preview'] })
    expect(done.status).toBe(200)
    expect((await open({ number: other, by: '2026-12-30' })).body.code).toBe(
      'SUPERVISION_LICENCE_ENDED',
    )
  })
})
