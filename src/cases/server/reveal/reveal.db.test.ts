import { afterAll, beforeAll, expect, test } from 'vitest'
import { submitted } from '../../../../test/builders/applied-case.ts'
import { openOffice, type Office } from '../../../../test/builders/office.ts'
import { recordsAbout } from '../../../records/server/index.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
}, 60_000)
afterAll(() => office.close())

test('whoever sees a case shortened sees it whole by a click, and the click is on record', async () => {
  const view = await submitted(await office.people('owner'), { sequence: 1 })
  const lead = await office.people('lead-110102')
  const before = await office.read(view.id, 'lead-110102')
  expect([before.valuesShown, String(before.values['legal_rep_phone'])]).toEqual([
    'masked',
    expect.stringContaining('*'),
  ])
  const shown = await lead.post(`/api/v1/cases/${view.id}/reveal`)
  const { legal_rep_phone: phone } = (await office.read(view.id)).values
  expect(shown.body).toMatchObject({ values: { legal_rep_phone: phone } })
  expect(shown.body['values']).not.toHaveProperty('subject_name')
  const object = { kind: 'case', id: view.id }
  const records = await office.context.db.transaction((tx) => recordsAbout(tx, '110102', object))
  const clicks = records.filter(({ action }) => action === 'personal.revealed')
  expect(clicks.map(({ actor }) => actor)).toEqual(['lead-110102'])
  expect(JSON.stringify(clicks)).not.toContain(String(phone))
})

test('who may not read the case reveals nothing', async () => {
  const view = await submitted(await office.people('owner'), { sequence: 2 })
  for (const name of ['owner2', 'lead-110105', 'inspector-110102'])
    expect([
      name,
      (await (await office.people(name)).post(`/api/v1/cases/${view.id}/reveal`)).status,
    ]).toEqual([name, 404])
})
