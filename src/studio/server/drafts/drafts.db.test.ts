import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { plainDate } from '#kernel/plain-date.ts'
import { DEMO_PASSWORD } from '../../../access/core/index.ts'
import { createAccount } from '../../../access/server/index.ts'
import type { Catalogue, IndustryCode, RegionCode } from '../../../catalogue/core/index.ts'
import {
  bundledCatalogue,
  currentCatalogue,
  examineCatalogue,
  layered,
  lawFiles,
} from '../../../catalogue/server/index.ts'
import { guide } from '../../../guidance/core/index.ts'
import { recordsAbout } from '../../../records/server/index.ts'
import { completed, wishOf } from '../../../../test/builders/applied-case.ts'
import { openOffice, type Office } from '../../../../test/builders/office.ts'
import type { DraftPreview, DraftsView, DraftView } from '../../core/index.ts'

const R = '110102' as RegionCode
const CAFE = '25' as IndustryCode
const FILE = 'regions/110102-xicheng/industries.yaml'
const [TODAY, LATER] = ['2026-11-20', '2026-12-01']
let office: Office
beforeAll(async () => {
  office = await openOffice()
  await createAccount(office.context, {
    username: 'lead-second',
    name: '牵头部门二',
    password: DEMO_PASSWORD,
    roles: [{ role: 'lead', region: R }],
  })
  const owner = await office.people('owner')
  for (const [sequence, items] of CASES.entries()) {
    const draft = await completed(owner, { sequence, items })
    await owner.post(`/api/v1/cases/${draft.id}/submit`, { declaration: true })
  }
}, 90_000)
afterAll(() => office.close())

const FOOD = 'food-business-licence'
const DRAINAGE = 'drainage-permit'
/** What was applied for in the past, and so answered. */
const CASES: readonly (readonly string[])[] = [[FOOD], [FOOD, DRAINAGE], [FOOD]]

const industries = () => lawFiles().get(FILE)!
/** 咖啡厅 must have a drainage permit. */
const stricter = () => {
  const at = industries().indexOf('name: 咖啡厅')
  const rest = industries()
    .slice(at)
    .replace(/(城镇污水排入排水管网许可证\][^]*?reading: )asNeeded/, '$1required')
  return { [FILE]: industries().slice(0, at) + rest }
}
const lead = () => office.people(`lead-${R}`)
const preview = async (files: object, trial?: object) =>
  (await (await lead()).post('/api/v1/law-drafts/preview', { region: R, files, trial })).body
const propose = async (files: object, effectiveFrom = TODAY) =>
  (await lead()).post('/api/v1/law-drafts', { region: R, files, effectiveFrom, reason: '本地决定' })
const answer = async (id: string, word: string, who = 'lead-second', reason = '') =>
  (await office.people(who)).post(`/api/v1/law-drafts/${id}/${word}`, { reason })
const reading = (catalogue: Catalogue) =>
  catalogue.regions
    .get(R)!
    .industries.get(CAFE)!
    .rows.find(({ items }) => items.some((id) => id === DRAINAGE))!.reading
/** The route answers when the draft is approved; the process takes it up right after. */
async function inForce(word: string): Promise<void> {
  const now = () => reading(currentCatalogue(office.context))
  await expect.poll(now, { timeout: 60_000 }).toBe(word)
}

describe('a preview', () => {
  test('says in words what changes, and for how many past cases, as a slow recount finds', async () => {
    const { body } = { body: await preview(stricter()) } as unknown as { body: DraftPreview }
    expect(body.findings.filter(({ level }) => level === 'error')).toEqual([])
    expect(body.examples).toBeGreaterThan(90)
    expect(body.changes.map(({ text }) => text.zh).join()).toContain('城镇污水排入排水管网许可证')
    expect(body.changes.every(({ industries: of }) => of.includes(CAFE))).toBe(true)

    const newer = examineCatalogue(layered([lawFiles(), new Map(Object.entries(stricter()))]))
    const required = (catalogue: Catalogue, items: readonly string[]) => {
      const { answers } = wishOf({ items })
      const place = { region: R, industry: CAFE, answers, today: plainDate(TODAY) }
      const found = guide({ catalogue, ...place }).items
      return new Set(found.filter(({ state }) => state === 'required').map(({ id }) => id))
    }
    const more = CASES.filter((items) => {
      const before = required(bundledCatalogue(), items)
      return [...required(newer.catalogue!, items)].some((item) => !before.has(item))
    })
    expect(more.length).toBe(2)
    expect(body.impact).toMatchObject({
      looked: CASES.length,
      more: false,
      moreItems: more.length,
      fewerItems: 0,
      noTrade: 0,
    })
    expect(body.impact!.examples[0]!.added[0]!.zh).toContain('排水')
  })

  test('tries any answers under the law in force and under the draft', async () => {
    const { answers } = wishOf({ items: [FOOD] })
    const body = await preview(stricter(), { industry: CAFE, answers })
    const drainage = (body as unknown as DraftPreview).trial!.find(({ item }) =>
      item.zh.includes('排水'),
    )
    expect(drainage).toMatchObject({ before: 'notNeeded', after: 'required' })
  })

  test('names every mistake by file and line', async () => {
    const broken = { [FILE]: industries().replace('[drainage-permit]', '[drainage-permi]') }
    const body = (await preview(broken)) as unknown as DraftPreview
    expect(body.findings[0]).toMatchObject({ level: 'error', code: 'ITEM_UNKNOWN', file: FILE })
    expect(body.findings[0]!.line).toBeGreaterThan(1)
    expect(body.impact).toBeNull()
  })
})

describe('a draft', () => {
  test.each([
    [{ 'items/food-business-licence.yaml': 'id: x' }, 'STUDIO_FILE_NOT_YOURS'],
    [{ 'regions/110105-chaoyang/industries.yaml': '[]' }, 'STUDIO_FILE_NOT_YOURS'],
    [
      {
        'triggers.110102.yaml':
          '- { item: drainage-permit, industries: [咖啡厅], when: true, because: { zh: 一律, en: always }, basis: 试 }',
      },
      'STUDIO_OTHER_REGION_TOUCHED',
    ],
    [{ [FILE]: 'no: list' }, 'STUDIO_DRAFT_WRONG'],
  ])('that is not this region’s to make is refused: %j', async (files, code) => {
    const reply = await propose(files)
    expect([reply.status, reply.body.code]).toEqual([422, code])
  })

  test.each([
    ['is shown in another region', '["110102", "410772"]', '', 'STUDIO_OTHER_REGION_TOUCHED'],
    ['leads to a script', '["110102"]', 'javascript:alert(1)', 'STUDIO_DRAFT_WRONG'],
  ])('with a policy document that %s is refused', async (_, regions, url, code) => {
    const text = lawFiles().get('policies/110102-xzbf-2023-4.yaml')!
    const ours = text
      .replace('id: 110102-xzbf-2023-4', 'id: 110102-ours')
      .replace('regions: ["110102"]', `regions: ${regions}`)
      .replace('url: null', url === '' ? 'url: null' : `url: "${url}"`)
    const reply = await propose({ 'policies/110102-ours.yaml': ours })
    expect([reply.status, reply.body.code]).toEqual([422, code])
  })

  test('takes no force in the past, and needs a second person of the region', async () => {
    expect((await propose(stricter(), '2026-11-19')).body.code).toBe('STUDIO_DAY_PAST')
    const made = await propose(stricter(), LATER)
    expect(made.status).toBe(201)
    const { id } = made.body as unknown as DraftView
    expect((await propose(stricter())).body.code).toBe('STUDIO_DRAFT_OPEN')
    expect((await answer(id, 'approve', `lead-${R}`)).body.code).toBe('STUDIO_SECOND_PERSON_NEEDED')
    for (const other of ['lead-110105', `clerk-${R}`, 'owner'])
      expect((await answer(id, 'approve', other)).status).toBe(404)
    expect((await answer(id, 'reject')).body.code).toBe('STUDIO_REASON_NEEDED')
    expect((await answer(id, 'reject', 'lead-second', '依据不足')).body['state']).toBe('rejected')
    expect((await answer(id, 'approve')).body.code).toBe('STUDIO_DRAFT_ANSWERED')
    for (const other of ['lead-110105', `clerk-${R}`, 'owner'])
      expect(
        (await (await office.people(other)).get(`/api/v1/law-drafts?region=${R}`)).status,
      ).toBe(403)
  })

  test('from its day it is the law for new cases, the old keep theirs; another puts it back', async () => {
    const before = currentCatalogue(office.context).version
    const made = (await propose(stricter(), LATER)).body as unknown as DraftView
    expect((await answer(made.id, 'approve')).body).toMatchObject({ state: 'approved' })
    await wait(200)
    expect(currentCatalogue(office.context).version).toBe(before)

    office.clock.set(LATER)
    const reverted = (await (
      await lead()
    ).post(`/api/v1/law-drafts/${made.id}/revert`, {
      reason: '误改，恢复原文',
      effectiveFrom: '2026-12-02',
    })) as { body: unknown }
    const back = reverted.body as DraftView
    // any answer makes this process look; so does half a minute
    expect((await answer(back.id, 'approve')).body).toMatchObject({ state: 'approved' })
    await inForce('required')
    const cases = await (await office.people('owner')).get('/api/v1/cases')
    expect(JSON.stringify(cases.body)).toContain(R)
    const versions = await (await lead()).get('/api/v1/catalogue/versions')
    expect(JSON.stringify(versions.body)).toContain(before)

    office.clock.set('2026-12-02')
    const none = (await propose(stricter(), '2026-12-02')).body as unknown as DraftView
    await answer(none.id, 'reject', 'lead-second', '不改了')
    await inForce('asNeeded')
    expect(currentCatalogue(office.context).version).toBe(before)

    const list = await (await lead()).get(`/api/v1/law-drafts?region=${R}`)
    const view = list.body as unknown as DraftsView
    expect(view.drafts.map(({ state }) => state)).toEqual([
      'rejected',
      'approved',
      'approved',
      'rejected',
    ])
    expect(view.files.map(({ name }) => name)).toContain(FILE)
    const told = await office.context.db.transaction((tx) =>
      recordsAbout(tx, R, { kind: 'law-draft', id: made.id }),
    )
    expect(told.map(({ action }) => action)).toEqual(['law.proposed', 'law.approved'])
  })
})
