import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addFieldKey, openFieldKeys } from '#platform/server/fields/index.ts'
import { completed, submitted } from '../../../../test/builders/applied-case.ts'
import { openOffice, type Office } from '../../../../test/builders/office.ts'
import { bundledCatalogue } from '../../../catalogue/server/index.ts'
import { isGuarded } from '#platform/server/fields/index.ts'
import { recordsAbout } from '../../../records/server/index.ts'
import { RETENTION } from '../../core/retention.ts'
import { forgetOld } from './forget.ts'
import { resealCases } from './store.ts'

let office: Office
let owner: pg.Client
beforeAll(async () => {
  office = await openOffice()
  owner = new pg.Client({ connectionString: office.url })
  await owner.connect()
}, 60_000)
afterAll(async () => {
  await owner.end()
  await office.close()
})

const stored = async (id: string): Promise<string> => {
  const { rows } = await owner.query(
    'select form_values, submitted_values from case_file where id = $1',
    [id],
  )
  return JSON.stringify(rows[0])
}
const PERSONAL = /"[1-9]\d{16}[\dX]"|"1[3-9]\d{9}"/g

test('every box and column of an ID number or a telephone is sealed by its name', () => {
  const types = ['idNumber', 'phone']
  const open: string[] = []
  for (const element of bundledCatalogue().elements.values()) {
    if (types.includes(element.type) && !isGuarded(element.id, 'x')) open.push(element.id)
    for (const column of element.columns ?? [])
      if (types.includes(column.type) && !isGuarded(column.id, 'x')) open.push(column.id)
  }
  expect(open).toEqual([])
})

test('what the applicant typed is in the database in no clear form, and comes back to them whole', async () => {
  const person = await office.people('owner')
  const view = await submitted(person, { sequence: 1 })
  const shown = JSON.stringify((await office.read(view.id)).values)
  expect(shown.match(PERSONAL)?.length).toBeGreaterThan(1)
  for (const word of shown.match(PERSONAL) ?? []) expect(await stored(view.id)).not.toContain(word)
  expect(await stored(view.id)).toContain('sealed:1:')
})

test('a database of the version before, in clear, reads as ever; the night’s job seals it, and a rotation again', async () => {
  const person = await office.people('owner')
  const view = await completed(person, { sequence: 2 })
  const before = (await office.read(view.id)).values
  await owner.query('update case_file set form_values = $2 where id = $1', [
    view.id,
    JSON.stringify(before),
  ])
  expect((await office.read(view.id)).values).toEqual(before)
  const reseal = () => office.context.db.transaction((tx) => resealCases(tx, undefined, 100))
  expect((await reseal()).changed).toBe(1)
  expect((await stored(view.id)).match(PERSONAL)).toBeNull()
  expect((await reseal()).changed).toBe(0)
  const { dataDir } = office.context.config
  addFieldKey(dataDir, 'sm4')
  expect((await reseal()).changed).toBe(2)
  expect((await office.read(view.id)).values).toEqual(before)
  expect(await stored(view.id)).toContain(openFieldKeys(dataDir).id)
})

test('when its time is over it is deleted, by the rule of its state, and a record says so', async () => {
  const person = await office.people('owner')
  const draft = await completed(person, { sequence: 3 })
  const kept = await completed(person, { sequence: 4 })
  const withdrawn = await submitted(person, { sequence: 5 })
  await person.post(`/api/v1/cases/${withdrawn.id}/withdraw`, { reason: 'x' })
  const age = (id: string, days: number) =>
    owner.query(
      `update case_file set updated_at = $2::timestamptz - make_interval(days => $3) where id = $1`,
      [id, office.context.clock.now().toISOString(), days],
    )
  const days = (rule: string) => RETENTION.find(({ id }) => id === rule)?.days ?? 0
  await age(draft.id, days('abandoned-draft') + 1)
  await age(kept.id, days('abandoned-draft') - 1)
  await age(withdrawn.id, days('never-handled') + 1)
  const forget = () => office.context.db.transaction((tx) => forgetOld(tx, office.context))
  expect(await forget()).toBe(2)
  expect(await forget()).toBe(0)
  expect((await office.read(draft.id)).values['legal_rep_phone'] ?? '').toBe('')
  expect(await stored(draft.id)).toContain('"form_values":{}')
  expect(await stored(kept.id)).toContain('sealed:1:')
  const left = await stored(withdrawn.id)
  expect([left.includes('sealed:1:'), left.includes('subject_name')]).toEqual([false, true])
  const object = { kind: 'case', id: draft.id }
  const records = await office.context.db.transaction((tx) =>
    recordsAbout(tx, draft.region, object),
  )
  expect(records.at(-1)).toMatchObject({ action: 'personal.forgotten', actor: null })
})
