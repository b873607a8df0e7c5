import pg from 'pg'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { send, type ZhunyingApp } from '#platform/server/http.ts'
import { confine, EVERYTHING, unconfined, type Reach } from '#platform/server/reach.ts'
import { tables, type Tx } from '#platform/server/database.ts'
import type { Context, ServerModule } from '#platform/server/context.ts'
import { newId } from '#platform/server/ids.ts'
import { granted } from '#kernel/result.ts'
import { actorOf } from '../../src/access/server/index.ts'
import { MODULES } from '../../src/main/modules.ts'
import { drafted, submitted } from '../builders/applied-case.ts'
import { peopleOf, type Person } from '../builders/people.ts'
import { testContext, type TestContext } from '../db/test-context.ts'
import { HERE, THERE } from './people.ts'

/*
 * The second lock: what a query shows when it forgets every condition. A module of this test does
 * exactly that, behind a route that knows who asks and looks at nothing.
 */

const forgetful: ServerModule = {
  name: 'forgetful',
  routes(app: ZhunyingApp, context: Context) {
    app.get('/forgetful/:table', { schema: { hide: true } }, async (request, reply) => {
      await actorOf(request, context)
      const { table } = request.params as { table: string }
      const rows = await context.db.transaction((tx) => everyRow(tx, table))
      return send(reply, granted({ rows }), {})
    })
  },
}

async function everyRow(tx: Tx, table: string): Promise<Record<string, unknown>[]> {
  const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(table)}`.execute(
    tables<unknown>(tx),
  )
  return rows
}

let world: TestContext
let owner: pg.Client
let people: (name: string) => Promise<Person>
const ids: Record<string, string> = {}
beforeAll(async () => {
  const modules = [...MODULES, forgetful]
  world = await testContext({ modules, settings: { DEMO: '1' }, start: true })
  people = peopleOf(world.app, world.clock.today)
  owner = new pg.Client({ connectionString: world.url })
  await owner.connect()
  const [one, two] = [await people('owner'), await people('owner2')]
  ids['mine'] = (await submitted(one, { sequence: 1 })).id
  ids['others'] = (await submitted(two, { sequence: 2 })).id
  ids['mine there'] = (await submitted(one, { region: THERE, sequence: 3 })).id
  ids['others draft'] = (await drafted(two, { sequence: 4 })).id
}, 60_000)
afterAll(async () => {
  await owner.end()
  await world.close()
})

const GUARDED = ['case_file', 'case_event', 'case_material', 'branch', 'visit', 'letter', 'licence']
/** What departments keep beside the cases; some of it anybody may look up. */
const KEPT = ['inspection_officer', 'mismatch_signal']
const rowsFor = async (name: string, table: string) => {
  const { status, body } = await (await people(name)).get(`/forgetful/${table}`)
  expect(status).toBe(200)
  return body['rows'] as { region: string; id: string; case_id?: string; owner_id?: string }[]
}

describe('a query without any condition', () => {
  test.each(GUARDED)(
    'on %s shows an officer one region, and somebody unknown no case',
    async (t) => {
      for (const name of [`clerk-${HERE}`, `lead-${HERE}`, `market-regulation-${HERE}`]) {
        const rows = await rowsFor(name, t)
        expect([name, rows.filter(({ region }) => region !== HERE)]).toEqual([name, []])
      }
      if (t === 'licence') return
      for (const name of ['', 'system-admin', 'security-admin', 'audit-admin'])
        expect([name, await rowsFor(name, t)]).toEqual([name, []])
    },
  )

  test.each(KEPT)('on %s shows an officer one region, and an administrator none', async (t) => {
    for (const region of [HERE, THERE]) await keep(owner, region)
    const found = await rowsFor(`market-regulation-${HERE}`, t)
    expect([found.length > 0, found.filter(({ region }) => region !== HERE)]).toEqual([true, []])
    expect(await rowsFor('system-admin', t)).toEqual([])
  })

  test('shows the roster of officers to no applicant and no passer-by', async () => {
    for (const name of ['', 'owner'])
      expect([name, await rowsFor(name, 'inspection_officer')]).toEqual([name, []])
  })

  test('shows an applicant their own cases in every region, and nobody else’s', async () => {
    const rows = await rowsFor('owner', 'case_file')
    expect(new Set(rows.map(({ id }) => id))).toEqual(new Set([ids['mine'], ids['mine there']]))
    for (const table of ['case_event', 'case_material', 'letter'])
      for (const row of await rowsFor('owner', table))
        expect([table, [ids['mine'], ids['mine there']].includes(row.case_id ?? '')]).toEqual([
          table,
          true,
        ])
    expect((await rowsFor('owner', 'case_event')).length).toBeGreaterThan(0)
  })

  test('finds rows at all: the same query shows the region what is in it', async () => {
    const rows = await rowsFor(`clerk-${HERE}`, 'case_file')
    expect(rows.map(({ id }) => id)).toEqual(expect.arrayContaining([ids['mine'], ids['others']]))
  })
})

describe('the reach of a transaction', () => {
  const within = (reach: Reach, work: (tx: Tx) => Promise<unknown>) =>
    confine({ reach }, () => world.context.db.transaction(work))
  const count = async (reach: Reach, table = 'case_file') =>
    ((await within(reach, (tx) => everyRow(tx, table))) as unknown[]).length

  test('ends with it: the next one on the same connection knows nothing of it', async () => {
    const all = await count(EVERYTHING)
    expect(await count({ regions: [HERE] })).toBeLessThan(all)
    expect(await count({ regions: [] })).toBe(0)
    expect(await count({ regions: 'public' })).toBe(0)
    expect(await count(EVERYTHING)).toBe(all)
    expect(await unconfined(() => count(EVERYTHING))).toBe(all)
  })

  test('nothing said is nothing seen: a connection that says no reach has no rows', async () => {
    const stranger = new pg.Client({ connectionString: world.url })
    await stranger.connect()
    await stranger.query('set role zhunying_app')
    for (const table of [...GUARDED, ...KEPT, 'single_licence', 'visit_line', 'licence_import'])
      expect([table, (await stranger.query(`select from ${table}`)).rowCount]).toEqual([table, 0])
    await stranger.end()
  })

  test('holds for writes too: nothing is put into, moved to or taken from another region', async () => {
    const here: Reach = { regions: [HERE] }
    const run = (text: string) => (tx: Tx) => sql.raw(text).execute(tables<unknown>(tx))
    const insert = `insert into case_event (region, case_id, seq, at, actor_name, kind, event)
      values ('${THERE}', '${ids['mine there']}', 99, now(), 'x', 'x', '{}')`
    await expect(within(here, run(insert))).rejects.toMatchObject({ code: '42501' })
    const touched = (await within(here, run(`update case_file set version = version`))) as {
      numAffectedRows: bigint
    }
    expect(Number(touched.numAffectedRows)).toBe(await count(here))
    await expect(
      within(here, run(`update case_file set region = '${THERE}' where id = '${ids['others']}'`)),
    ).rejects.toMatchObject({ code: expect.stringMatching(/42501|23503/) })
  })

  test('a bar is read in every region and written in its own alone', async () => {
    const id = newId()
    const enter = (region: string) => (tx: Tx) =>
      sql
        .raw(
          `insert into bar_entry (region, id, uscc, name, items, department, ground, from_day, until_day,
             document_no, facts, by_id, by_name, at)
           values ('${region}', '${id}', '91110102MA0FAKE177', 'x', '{x}', 'd', 'art78', '2026-01-01',
             '2027-01-01', 'x', 'x', '${id}', 'x', now())`,
        )
        .execute(tables<unknown>(tx))
    await expect(within({ regions: [HERE] }, enter(THERE))).rejects.toMatchObject({ code: '42501' })
    await expect(within({ regions: 'public' }, enter(THERE))).rejects.toMatchObject({
      code: '42501',
    })
    await within({ regions: [THERE] }, enter(THERE))
    expect(await count({ regions: [HERE] }, 'bar_entry')).toBeGreaterThan(0)
  })

  test('an agent for one business reaches no other case of the same owner', async () => {
    const { rows } = await owner.query(
      `select owner_id, form_values ->> 'uscc' as uscc from case_file where id = $1`,
      [ids['mine']],
    )
    const { owner_id: account, uscc } = rows[0] as { owner_id: string; uscc: string }
    expect(await count({ regions: 'public', owner: account })).toBe(2)
    expect(await count({ regions: 'public', owner: account, businesses: [uscc] })).toBe(1)
    expect(await count({ regions: 'public', owner: account, businesses: ['0'] })).toBe(0)
  })
})

test('every table that belongs to a case, a visit or a licence is behind the second lock', async () => {
  const { rows } = await owner.query(
    `select c.relname as name
       from pg_class c
      where c.relnamespace = 'public'::regnamespace
        and c.relkind in ('r', 'p')
        and not c.relrowsecurity
        and (exists (
          select from pg_attribute a
           where a.attrelid = c.oid and not a.attisdropped
             and a.attname in ('case_id', 'visit_id', 'letter_id', 'owner_id', 'single_id'))
          or exists (
          -- what hangs on a row behind the lock, whatever its columns are called
          select from pg_constraint k join pg_class r on r.oid = k.confrelid
           where k.conrelid = c.oid and k.contype = 'f' and r.relrowsecurity))
      order by 1`,
  )
  expect(rows.map(({ name }) => name)).toEqual(Object.keys(OPEN).toSorted())
})

/** Tables about cases that stay outside, and why. */
const OPEN: Readonly<Record<string, string>> = {
  business_account: 'two identifiers; the business that it leads to is behind the lock itself',
  credit_mark: 'credit is known in every region (国办发〔2020〕42号)',
  mandate: 'between two accounts; each side reads its own',
  renewal_reminder: 'days alone, kept by a job',
}

/** One row of each table in a region; another time the same ones. */
async function keep(db: pg.Client, region: string): Promise<void> {
  const id = `01a1fc05-e5ae-7d63-a890-09df41${region}`
  const word = `'${region}', '${id}'`
  await db.query(`
    insert into inspection_officer (region, id, department, name, certificate_no, created_at, updated_at)
      values (${word}, 'market-regulation', 'x', 'ZF-${region}', now(), now()) on conflict do nothing;
    insert into mismatch_signal (region, id, number, verdict, kind, state, count, first_at, last_at, version)
      values (${word}, '${region}ZH00000017', 'x', 'name', 'open', 1, now(), now(), 1)
      on conflict do nothing`)
}
