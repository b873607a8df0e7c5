import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accepted, completed, drafted, expectView } from '../../../test/builders/applied-case.ts'
import { openOffice, type Office } from '../../../test/builders/office.ts'
import type { ItemId } from '../../catalogue/core/index.ts'
import { bundledCatalogue, CATALOGUE_FOLDER, serveCatalogue } from '../../catalogue/server/index.ts'
import type { CaseView } from '../../cases/core/index.ts'
import { troublePerson, troubleUscc } from '../../exchange/core/index.ts'
import { connectRegisters, simulatedRegister } from '../../exchange/server/index.ts'
import type { MergedForm } from '../../forms/core/index.ts'
import { checkRegisters } from './index.ts'

const USCC = '91110102MA0FAKE177'
let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const owner = () => office.people('owner')
const sourcesOf = async (id: string, who = 'owner') =>
  (await (await office.people(who)).get(`/api/v1/cases/${id}/sources`)).body as {
    sources: { element: string; kind: string; reference: string; version: string; asOf: string }[]
    checks: { register: string; state: string; attempts: number; differences: unknown[] }[]
  }
const prefill = async (id: string, body: object = {}) =>
  (await owner()).post(`/api/v1/cases/${id}/prefill`, body)

async function submit(view: CaseView, change: object = {}): Promise<CaseView> {
  const person = await owner()
  const saved = expectView(
    await person.patch(`/api/v1/cases/${view.id}/values`, { values: change }, view.version),
  )
  return expectView(await person.post(`/api/v1/cases/${saved.id}/submit`, { declaration: true }))
}

test('the register, the guidance and the account fill what they know, each value with its source', async () => {
  const { id } = await drafted(await owner())
  const { body } = await prefill(id, { uscc: USCC })
  const taken = body['taken'] as { element: string; kind: string }[]
  expect(taken).toEqual(
    expect.arrayContaining([
      { element: 'subject_name', kind: 'businessRegister' },
      { element: 'is_chain', kind: 'guidance' },
    ]),
  )
  const { sources } = await sourcesOf(id)
  expect(sources.find(({ element }) => element === 'subject_name')).toMatchObject({
    reference: USCC,
    asOf: '2026-11-20',
    version: expect.stringMatching(/^[0-9a-f]{16}$/),
  })
  const view = expectView(await (await owner()).get(`/api/v1/cases/${id}`))
  expect(view.values['uscc']).toBe(USCC)
})

test('what a person typed stays; typing over a filled box takes its source away', async () => {
  const person = await owner()
  const draft = await drafted(person)
  const values = { subject_name: '我的咖啡店', uscc: USCC }
  const typed = expectView(
    await person.patch(`/api/v1/cases/${draft.id}/values`, { values }, draft.version),
  )
  const first = (await prefill(typed.id)).body
  expect(first['kept']).toContainEqual({ element: 'subject_name', kind: 'businessRegister' })
  const after = expectView(await person.get(`/api/v1/cases/${typed.id}`))
  expect(after.values['subject_name']).toBe('我的咖啡店')
  await person.patch(
    `/api/v1/cases/${typed.id}/values`,
    { values: { legal_rep: '别人' } },
    after.version,
  )
  const { sources } = await sourcesOf(typed.id)
  expect(sources.map(({ element }) => element)).not.toContain('legal_rep')
  await prefill(typed.id, { replace: ['subject_name'] })
  const replaced = expectView(await person.get(`/api/v1/cases/${typed.id}`))
  expect(replaced.values['subject_name']).toContain('（模拟）')
})

test('a register that is down is said, and the rest is filled all the same', async () => {
  const { id } = await drafted(await owner())
  const { status, body } = await prefill(id, { uscc: troubleUscc('down') })
  expect(status).toBe(200)
  expect(body['asked']).toContainEqual(
    expect.objectContaining({ kind: 'businessRegister', state: 'unavailable' }),
  )
  expect(body['taken']).toContainEqual({ element: 'is_chain', kind: 'guidance' })
  // the code was typed and stays, without a source
  const view = expectView(await (await owner()).get(`/api/v1/cases/${id}`))
  expect(view.values['uscc']).toBe(troubleUscc('down'))
  expect((await sourcesOf(id)).sources.map(({ element }) => element)).not.toContain('uscc')
})

test('a second application of the same owner begins with what the first one said', async () => {
  const first = await completed(await owner(), { sequence: 5 })
  await submit(first)
  const { id } = await drafted(await owner(), { industry: '31' })
  const { body } = await prefill(id, { from: ['earlierCase'] })
  const taken = (body['taken'] as { element: string }[]).map(({ element }) => element)
  expect(taken).toEqual(expect.arrayContaining(['uscc', 'contact_phone']))
  expect(taken).not.toContain('declaration')
  expect(taken).not.toContain('premises_address')
})

test('typed by hand while the register was down, compared as soon as it answers; the clerk and the owner see it', async () => {
  const today = () => office.clock.today()
  connectRegisters(office.context, { business: simulatedRegister({ today, always: 'down' }) })
  const view = await submit(await completed(await owner(), { sequence: 7 }), { uscc: USCC })
  await checkRegisters(office.context)
  const business = async (who = 'owner') =>
    (await sourcesOf(view.id, who)).checks.find(({ register }) => register === 'business')
  expect(await business()).toMatchObject({ state: 'waiting', attempts: 1 })
  connectRegisters(office.context, { business: simulatedRegister({ today }) })
  office.clock.advance({ minutes: 4 })
  await checkRegisters(office.context)
  expect(await business()).toMatchObject({ state: 'waiting', attempts: 1 })
  office.clock.advance({ minutes: 2 })
  await checkRegisters(office.context)
  for (const who of ['owner', 'clerk-110102'])
    expect(await business(who)).toMatchObject({
      state: 'differs',
      differences: expect.arrayContaining([
        expect.objectContaining({
          element: 'subject_name',
          typed: '示例小满商贸有限公司',
          registered: expect.stringContaining('（模拟）'),
        }),
        expect.objectContaining({ element: 'legal_rep_id_no', typed: null, registered: null }),
      ]),
    })
})

test('a name and an identity number that do not belong together are found, without repeating them', async () => {
  const view = await submit(await completed(await owner(), { sequence: 9 }), {
    legal_rep_id_no: troublePerson('differs'),
  })
  await checkRegisters(office.context)
  const { checks } = await sourcesOf(view.id)
  expect(checks.find(({ register }) => register === 'persons')).toMatchObject({
    state: 'differs',
    differences: [{ element: 'legal_rep_id_no', typed: null, registered: null }],
  })
})

test('each department gets its own form and no other; nobody else gets any', async () => {
  const view = await accepted(office.people, { sequence: 11 })
  const food = 'food-business-licence'
  const own = view.items.find(({ id }) => id === food)?.department.id
  const hygiene = view.items.find(({ department }) => department.id !== own)?.id ?? ''
  const path = (item: string) => `/api/v1/cases/${view.id}/items/${item}/form`
  const status = async (who: string, item: string) =>
    (await (await office.people(who)).get(path(item))).status
  const reviewer = (item: string) =>
    `${view.items.find(({ id }) => id === item)?.department.id}-110102`
  expect(await status(reviewer(food), food)).toBe(200)
  expect(await status(reviewer(hygiene), hygiene)).toBe(200)
  expect(reviewer(food)).not.toBe(reviewer(hygiene))
  expect(await status(reviewer(food), hygiene)).toBe(404)
  expect(await status('owner', food)).toBe(200)
  expect(await status('clerk-110102', food)).toBe(200)
  expect(await status('owner2', food)).toBe(404)
  expect(await status('clerk-110105', food)).toBe(404)
  expect(await status('market-regulation-110105', food)).toBe(404)
  const app = await office.app()
  expect((await app.inject({ url: path(food) })).statusCode).toBe(401)
  const form = (await (await office.people(reviewer(hygiene))).get(path(hygiene))).body as {
    form: { fields: { element: string; label: { zh: string } }[] }
  }
  const asked = bundledCatalogue()
    .items.get(hygiene as ItemId)
    ?.elements.map(({ element }) => element)
  expect(form.form.fields.map(({ element }) => element)).toEqual(asked)
  expect(form.form.fields.map(({ element }) => element)).not.toContain('items_catering')
})

test('the form is printed for its department as PDF, and lead sees personal boxes shortened', async () => {
  const view = await accepted(office.people, { sequence: 12 })
  const path = `/api/v1/cases/${view.id}/items/food-business-licence/form`
  const lead = (await (await office.people('lead-110102')).get(path)).body as {
    form: { fields: { element: string; value: unknown }[] }
  }
  const shown = lead.form.fields.find(({ element }) => element === 'legal_rep_id_no')?.value
  expect(shown).toMatch(/^\w{4}\*+\w{4}$/)
  const pdf = await (await office.people('market-regulation-110102')).get(`${path}.pdf`)
  expect(pdf.status).toBe(200)
  expect(pdf.headers).toMatchObject({
    'content-type': 'application/pdf',
    'cache-control': 'private, no-store',
  })
  expect(Number(pdf.headers['content-length'])).toBeGreaterThan(10_000)
})

test('the sources of a case are for who may read the case; prefilling is for who may edit it', async () => {
  const { id } = await drafted(await owner())
  expect((await (await office.people('owner2')).get(`/api/v1/cases/${id}/sources`)).status).toBe(
    404,
  )
  expect(
    (await (await office.people('clerk-110102')).get(`/api/v1/cases/${id}/sources`)).status,
  ).toBe(404)
  const other = await office.people('owner2')
  expect((await other.post(`/api/v1/cases/${id}/prefill`, {})).status).toBe(404)
  const sent = await submit(await completed(await owner(), { sequence: 13 }))
  expect((await prefill(sent.id)).status).toBe(409)
})

test('an industry whose forms are not merged yet: several items, one submission, one case', async () => {
  const folder = path.join(mkdtempSync(path.join(tmpdir(), 'zhunying-apart-')), 'catalogue')
  cpSync(CATALOGUE_FOLDER, folder, { recursive: true })
  const file = path.join(folder, 'regions/110102-xicheng/industries.yaml')
  const law = readFileSync(file, 'utf8')
  writeFileSync(file, law.replaceAll(/^(\s+)newApplications: true$/gm, '$&\n$1formsApart: true'))
  await serveCatalogue(office.context, { folder })
  try {
    const view = await accepted(office.people, { sequence: 14 })
    const form = view.form as unknown as MergedForm
    expect(form.sections.map(({ id }) => id)).toEqual([
      'cover',
      ...view.items.map(({ id }) => `form-${id}`),
    ])
    for (const { id, department } of view.items) {
      const reviewer = await office.people(`${department.id}-110102`)
      const { body } = await reviewer.get(`/api/v1/cases/${view.id}/items/${id}/form`)
      const { fields } = body['form'] as {
        fields: { element: string; required: boolean; shown: boolean; value: unknown }[]
      }
      const own = bundledCatalogue()
        .items.get(id)
        ?.elements.map(({ element }) => element)
      expect(fields.map(({ element }) => element)).toEqual(own)
      expect(fields.filter((f) => f.required && f.shown && f.value === null)).toEqual([])
    }
  } finally {
    await serveCatalogue(office.context)
    rmSync(path.dirname(folder), { recursive: true, force: true })
  }
})
