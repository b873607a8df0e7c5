import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codeWorld, type CodeWorld } from '../../../../test/builders/code-world.ts'
import type { LicenceScans, RegionScans } from '../../core/index.ts'
import { flushScans, noteScan, sweepScans } from './scans.ts'
import { countsOf } from './store.ts'

let world: CodeWorld
beforeAll(async () => {
  world = await codeWorld()
})
afterAll(() => world.close())

/** So many scans in the hour that it is now. */
async function scanned(number: string, times: number): Promise<void> {
  for (let n = 0; n < times; n++) noteScan(world.context, number)
  await flushScans(world.context)
}
type Role = Parameters<CodeWorld['signIn']>[0]
async function ask<T>(url: string, role: Role, region: string) {
  const { headers } = await world.signIn(role, region)
  const reply = await world.http.inject({ url, headers })
  return { status: reply.statusCode, body: reply.json<T>() }
}
const nextHour = () => world.clock.advance({ hours: 1 })

test('every opened page counts once, by hour, also when two nodes write at once', async () => {
  const number = await world.issued()
  const link = await world.link(number)
  for (let n = 0; n < 3; n++) await world.open(link)
  await world.open(`/v/${number}`)
  await Promise.all([flushScans(world.context), flushScans(world.context)])
  await world.open(link)
  await flushScans(world.context)
  const rows = await world.run((tx) =>
    countsOf(tx, number, '2026-01-01T00:00:00.000Z', '2027-01-01T00:00:00.000Z'),
  )
  expect(rows).toEqual([{ hour: '2026-11-20T01:00:00.000Z', count: 5 }])
})

test('of who scanned nothing is kept: no address, no browser', async () => {
  const link = await world.link(await world.issued())
  const { pathname: url } = new URL(link)
  const headers = { 'user-agent': 'Betrayer/1.0', 'x-forwarded-for': '203.0.113.77' }
  await world.http.inject({ url, headers, remoteAddress: '203.0.113.78' })
  await flushScans(world.context)
  const everything = await dump(world.url)
  expect(everything).toContain('scan_total')
  expect(everything).not.toMatch(/Betrayer|203\.0\.113/)
})

describe('a spike', () => {
  test('is an hour far above the weeks before; owner and lead see it, and what is usual', async () => {
    const owner = await world.signIn('owner', '*')
    const number = await world.issued({ ownerId: owner.accountId })
    for (const times of [3, 6, 2]) {
      await scanned(number, times)
      nextHour()
    }
    await scanned(number, 29)
    const quiet = await ask<LicenceScans>(`/api/v1/licences/${number}/scans`, 'owner', '*')
    expect(quiet.body.spikes).toEqual([])
    await scanned(number, 31)
    const { body } = await ask<LicenceScans>(`/api/v1/licences/${number}/scans`, 'owner', '*')
    expect(body.spikes).toMatchObject([{ count: 60, usual: 2 }])
    expect(body.total).toBe(71)
    nextHour()
    await scanned(number, 33)
    const later = await ask<LicenceScans>(`/api/v1/licences/${number}/scans`, 'owner', '*')
    expect(later.body.spikes.map((s) => [s.count, s.usual])).toEqual([
      [33, 3],
      [60, 2],
    ])
    const region = await ask<RegionScans>('/api/v1/scans', 'lead', '110102')
    expect(region.body.spikes.filter((s) => s.number === number).length).toBe(2)
    expect(region.body.total).toBeGreaterThanOrEqual(104)
  })

  test('a busy canteen has none', async () => {
    const number = await world.issued()
    for (const times of [40, 90, 120, 80]) {
      await scanned(number, times)
      nextHour()
    }
    const { body } = await ask<LicenceScans>(`/api/v1/licences/${number}/scans`, 'lead', '110102')
    // the first hour has nothing before it
    expect(body.spikes.map((s) => s.count)).toEqual([40])
  })
})

test('counts are read by the owner and the lead of the region, by nobody else', async () => {
  const owner = await world.signIn('owner', '*')
  const number = await world.issued({ ownerId: owner.accountId })
  const other = await world.issued()
  const url = (n: string) => `/api/v1/licences/${n}/scans`
  expect((await ask(url(number), 'owner', '*')).status).toBe(200)
  expect((await ask(url(other), 'owner', '*')).status).toBe(404)
  expect((await ask(url(number), 'lead', '110105')).status).toBe(404)
  expect((await ask(url(number), 'clerk', '110102')).status).toBe(403)
  expect((await ask(url(number), 'audit-admin', '*')).status).toBe(404)
  expect((await world.http.inject({ url: url(number) })).statusCode).toBe(401)
  expect((await ask(url('110102ZH2599999X'), 'lead', '110102')).status).toBe(404)
  for (const [role, region] of [
    ['owner', '*'],
    ['clerk', '110102'],
    ['audit-admin', '*'],
  ] as const)
    expect((await ask('/api/v1/scans', role, region)).status).toBe(403)
  const elsewhere = await ask<RegionScans>('/api/v1/scans', 'lead', '110105')
  expect(elsewhere.body).toMatchObject({ region: '110105', total: 0, days: [], spikes: [] })
})

test('after a quarter the counts of single codes are gone, totals stay', async () => {
  const number = await world.issued()
  await scanned(number, 4)
  const before = await ask<RegionScans>('/api/v1/scans', 'lead', '110102')
  world.clock.advance({ days: 93 })
  expect(await sweepScans(world.context)).toBeGreaterThan(0)
  const rows = await world.run((tx) => countsOf(tx, number, '2026-01-01', '2028-01-01'))
  expect(rows).toEqual([])
  expect(before.body.total).toBeGreaterThan(0)
})

/** Every row of the installation, as text. */
async function dump(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const tables = await client.query<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = 'public'`,
    )
    const texts = []
    for (const { name } of tables.rows) {
      const { rows } = await client.query<{ text: string }>(
        `select t::text as text from "${name}" t`,
      )
      texts.push(name, ...rows.map(({ text }) => text))
    }
    return texts.join('\n')
  } finally {
    await client.end()
  }
}
