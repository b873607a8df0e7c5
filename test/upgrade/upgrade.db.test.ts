import fs from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrate } from '#platform/server/migrate.ts'
import type { CaseView } from '../../src/cases/core/index.ts'
import { MODULES } from '../../src/main/modules.ts'
import { verifyChains } from '../../src/records/server/index.ts'
import { peopleOf, type Person } from '../builders/people.ts'
import { testContext, type TestContext } from '../db/test-context.ts'
import { databaseOf, keptInstallation } from './installation.ts'

// A district's data of the version before, with shops in every stage, is brought to this version.

const kept = keptInstallation('version-1')
let office: TestContext
let people: (username: string) => Promise<Person>

beforeAll(async () => {
  const database = await databaseOf(kept)
  const { applied } = await migrate(database.url)
  if (applied.length === 0) throw new Error('nothing to upgrade')
  const settings = { DEMO: '1' }
  office = await testContext({ modules: MODULES, settings, now: '2026-11-21', database })
  const keys = path.join(office.context.config.dataDir, 'keys')
  fs.mkdirSync(keys, { recursive: true })
  fs.writeFileSync(path.join(keys, 'signing.key'), Buffer.from(kept.secret, 'base64'))
  for (const module of MODULES) await module.start?.(office.context)
  people = peopleOf(office.app, office.clock.today)
}, 60_000)
afterAll(() => office.close())

const rows = (table: string) => kept.tables[table]! as readonly Record<string, string>[]

test('every chain of records still holds', async () => {
  const chains = await office.context.db.transaction((tx) => verifyChains(tx))
  expect(chains.filter(({ ok }) => !ok)).toEqual([])
  expect(chains.length).toBeGreaterThan(0)
})

test('every case is read as its owner and its window left it', async () => {
  const owner = await people('owner')
  const cases = [...new Set(rows('case_event').map((event) => event['case_id']))]
  expect(cases.length).toBeGreaterThan(15)
  const states = new Set<string>()
  for (const id of cases) {
    const { status, body } = await owner.get(`/api/v1/cases/${id}`)
    expect(status, JSON.stringify(body)).toBe(200)
    const view = body as unknown as CaseView
    states.add(view.state)
    const staff = await people(`lead-${view.region}`)
    const seen = (await staff.get(`/api/v1/cases/${id}`)).body as unknown as CaseView
    expect(seen.state).toBe(view.state)
  }
  expect(states.size, [...states].join()).toBeGreaterThan(3)
})

test('a department goes on where it stood', async () => {
  const waiting = rows('branch').filter((row) => row['state'] === 'inReview')
  expect(waiting.length).toBeGreaterThan(2)
  for (const { case_id: id, item, region } of waiting) {
    const lead = await people(`lead-${region}`)
    const view = (await lead.get(`/api/v1/cases/${id}`)).body as unknown as CaseView
    const department = view.items.find((entry) => entry.id === item)!.department.id
    const reviewer = await people(`${department}-${region}`)
    const branch = await reviewer.get(`/api/v1/branches/${id}/${item}`)
    expect(branch.status, JSON.stringify(branch.body)).toBe(200)
  }
})

test('every licence still tells the truth, and its paper opens', async () => {
  const passer = await people('')
  for (const { number } of rows('licence')) {
    const { status, body } = await passer.get(`/api/v1/public/licences/${number}`)
    expect(status, JSON.stringify(body)).toBe(200)
    expect(body['state']).toBe('valid')
  }
  for (const { token } of rows('licence_code'))
    expect((await passer.get(`/v/${token}`)).status).toBe(200)
})

test('migrating again changes nothing', async () => {
  expect((await migrate(office.url)).applied).toEqual([])
})
