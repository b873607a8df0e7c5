import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  CATALOGUE_FOLDER,
  currentCatalogue,
  serveCatalogue,
} from '../../src/catalogue/server/index.ts'
import type { CatalogueDiffView } from '../../src/cases/core/index.ts'
import { completed, expectView, submitted } from '../builders/applied-case.ts'
import { openOffice, type Office } from '../builders/office.ts'

let office: Office
let folder: string
beforeAll(async () => {
  office = await openOffice()
  folder = mkdtempSync(path.join(os.tmpdir(), 'zhunying-move-'))
  cpSync(CATALOGUE_FOLDER, folder, { recursive: true })
})
afterAll(async () => {
  await office.close()
  rmSync(folder, { recursive: true, force: true })
})

test('a draft moves to the law in force in an explicit step, after its difference was shown', async () => {
  const owner = await office.people('owner')
  const draft = await completed(owner, { sequence: 81 })
  const sent = await submitted(owner, { sequence: 82 })
  const before = draft.catalogueVersion
  expect(draft.allowed).not.toContain('move-catalogue')
  const file = path.join(folder, 'items', 'food-business-licence.yaml')
  const text = readFileSync(file, 'utf8')
  writeFileSync(file, text.replace(/statutoryDays: \d+/, 'statutoryDays: 7'))
  await serveCatalogue(office.context, { folder })
  const { version } = currentCatalogue(office.context)
  expect(version).not.toBe(before)

  const now = await office.read(draft.id)
  expect([now.catalogueVersion, now.allowed.includes('move-catalogue')]).toEqual([before, true])
  const url = `/api/v1/cases/${draft.id}`
  const diff = (await owner.get(`${url}/catalogue-diff`)).body as unknown as CatalogueDiffView
  expect(diff).toMatchObject({ from: before, to: version })
  expect(diff.changes.map(({ text: { zh } }) => zh).join()).toContain('7')

  expect(await owner.post(`${url}/move-catalogue`, { to: before })).toMatchObject({
    status: 409,
    body: { code: 'CASES_CATALOGUE_NOT_IN_FORCE', inForce: version },
  })
  const moved = expectView(await owner.post(`${url}/move-catalogue`, { to: version }))
  expect(moved.catalogueVersion).toBe(version)
  expect(moved.values).toEqual(now.values)
  expect(moved.timeline.at(-1)).toMatchObject({ event: 'catalogueMoved' })
  expect((await owner.post(`${url}/move-catalogue`, { to: version })).body.code).toBe(
    'CASES_CATALOGUE_SAME',
  )
  // what was handed in is decided by the law it was filed under
  const filed = await owner.post(`/api/v1/cases/${sent.id}/move-catalogue`, { to: version })
  expect(filed).toMatchObject({ status: 409, body: { code: 'CASES_NOT_IN_THIS_STATE' } })
})
