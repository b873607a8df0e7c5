import fs from 'node:fs'
import pg from 'pg'
import { expect, test } from 'vitest'
import { openDatabase } from '#platform/server/database.ts'
import { throwawayFolder } from '#platform/server/embedded/throwaway.ts'
import { verifyChains } from '../../src/records/server/index.ts'
import { check, type Acknowledged } from './checker.ts'
import { storm } from './storm.ts'

// Two hundred people open shops on three web nodes while web, worker and database are killed with -9; the
// long run is `npm run storm -- 10000`.

const JOURNEYS = 200
const folder = throwawayFolder('zhunying-storm-')

test('nothing lost, nothing doubled, nothing stuck, no number used again', async () => {
  const report = await storm({
    folder,
    journeys: JOURNEYS,
    atOnce: 6,
    webs: 3,
    workers: 2,
    killEvery: 6000,
    afterwards: async (url, told) => {
      await expectIntactChains(url)
      await expectFaultsToBeFound(url, told)
    },
  })
  fs.rmSync(folder, { recursive: true, force: true })
  expect(report.refused).toEqual([])
  expect(report.told).toHaveLength(JOURNEYS)
  expect(report.findings).toEqual([])
  for (const kills of Object.values(report.kills)) expect(kills).toBeGreaterThan(0)
}, 900_000)

async function expectIntactChains(url: string): Promise<void> {
  const db = openDatabase(url, { max: 1 })
  const chains = await db.transaction((tx) => verifyChains(tx))
  await db.close()
  expect(chains.length).toBeGreaterThan(0)
  expect(chains.filter(({ ok }) => !ok)).toEqual([])
}

const FIRST = '(select number from licence order by number limit 1)'
/** What a fault would leave behind, each in a copy of its own, and what the checker calls it. */
const FAULTS: readonly (readonly [string, string])[] = [
  [`delete from licence_version where number = ${FIRST}`, 'lost'],
  ['update number_sequence set last = last + 1', 'lost'],
  [`delete from case_event where seq = 2`, 'broken'],
  [`update case_file set version = version + 1`, 'broken'],
  [`delete from single_licence where number = (select min(number) from single_licence)`, 'lost'],
  [`update idempotency_key set status = null`, 'stuck'],
  [
    `insert into case_event select region, case_id, seq + 1000, at, actor_id, actor_name, kind, item, event
       from case_event where kind = 'branch' and event #>> '{event,kind}' = 'granted'`,
    'doubled',
  ],
]

/** A checker that finds nothing in a broken database proves nothing about a whole one. */
async function expectFaultsToBeFound(url: string, told: readonly Acknowledged[]): Promise<void> {
  for (const [index, [fault, kind]] of FAULTS.entries()) {
    const spoilt = await copyOf(url, `spoilt_${index}`)
    const client = new pg.Client({ connectionString: spoilt })
    await client.connect()
    await client.query('set session_replication_role = replica')
    await client.query(fault)
    await client.end()
    const found = (await check(spoilt, told)).map((finding) => finding.kind)
    expect(found, fault).toContain(kind)
  }
  const unknown = { region: '110102', caseNo: 'none', licence: 'none', items: [] }
  expect((await check(url, [...told, unknown])).map(({ kind }) => kind)).toEqual(['lost'])
}

async function copyOf(url: string, name: string): Promise<string> {
  const at = (database: string) =>
    Object.assign(new URL(url), { pathname: `/${database}` }).toString()
  const client = new pg.Client({ connectionString: at('postgres') })
  await client.connect()
  await client.query(`create database ${name} template zhunying`)
  await client.end()
  return at(name)
}
