import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cloneDatabase, type DatabaseClone } from '../db/template-database.ts'

/*
 * Every table that grows with the cases can be distributed by region (Citus): its primary key begins with
 * it, whatever it promises to be unique is so within a region, and rows point at rows of their own region.
 */

/** Tables of the whole installation, on every node the same or on one; and why each is not by region. */
const OF_EVERYBODY: Readonly<Record<string, string>> = {
  account: 'a person may act in many regions; a few rows for each person, not for each case',
  catalogue_served: 'which of them was in force from when on: a row for each change',
  catalogue_version: 'the law as data: a handful of versions, on every node',
  idempotency_key: 'of whoever sends; kept for days only',
  identity: 'of an account',
  installation: 'one row: what the database is for',
  invitation: 'of an account',
  known_device: 'of an account',
  login_failure: 'of a name nobody may have',
  recovery_code: 'of an account',
  schema_migration: 'of the installation',
  second_factor: 'of an account',
  session: 'of an account; ends within a day',
  sign_in_attempt: 'ends within minutes',
}
/** Unique beyond a region on purpose, in tables that stay small. */
const UNIQUE_EVERYWHERE: Readonly<Record<string, string>> = {
  calendar_proposal_id_key: 'proposals for a calendar are written by hand: a reference table',
  mandate_id_key: 'mandates are of people, region *: a reference table',
  mismatch_report_reference_key: 'ten characters that a passer-by types without a region',
  outbox_receiver_by_id: 'receivers are entered by hand: a reference table',
  role_grant_administrators_separated: 'grants are of people: a reference table',
}

let clone: DatabaseClone
let client: pg.Client
beforeAll(async () => {
  clone = await cloneDatabase()
  client = new pg.Client({ connectionString: clone.url })
  await client.connect()
})
afterAll(async () => {
  await client.end()
  await clone.drop()
})

async function names(query: string): Promise<string[]> {
  const { rows } = await client.query<string[]>({ text: query, rowMode: 'array' })
  return rows.map(([name]) => name!).toSorted()
}

const TABLES = `select c.oid, c.relname from pg_class c
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')`

test('the primary key of every table begins with region, but for those of everybody', async () => {
  const others = await names(
    `select t.relname from (${TABLES}) t
      left join pg_index x on x.indrelid = t.oid and x.indisprimary
      left join pg_attribute a on a.attrelid = t.oid and a.attnum = x.indkey[0]
      where a.attname is distinct from 'region'`,
  )
  expect(others).toEqual(Object.keys(OF_EVERYBODY))
})

test('nothing else is promised to be unique beyond a region', async () => {
  const wide = await names(
    `select i.relname from (${TABLES}) t
      join pg_index x on x.indrelid = t.oid and x.indisunique and not x.indisprimary
      join pg_class i on i.oid = x.indexrelid
      where t.relname <> all ('{${Object.keys(OF_EVERYBODY).join()}}')
        and not exists (
          select from pg_attribute a
           where a.attrelid = t.oid and a.attname = 'region' and a.attnum = any (x.indkey::int[]))`,
  )
  expect(wide).toEqual(Object.keys(UNIQUE_EVERYWHERE))
})

test('rows point at rows of their own region, or at what is everybody’s', async () => {
  const across = await names(
    `select k.conname from pg_constraint k
      join (${TABLES}) t on t.oid = k.conrelid
      join pg_class f on f.oid = k.confrelid
      where k.contype = 'f'
        and f.relname <> all ('{${Object.keys(OF_EVERYBODY).join()}}')
        and not exists (
          select from generate_subscripts(k.conkey, 1) as n
            join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[n]
            join pg_attribute b on b.attrelid = k.confrelid and b.attnum = k.confkey[n]
           where a.attname = 'region' and b.attname = 'region')`,
  )
  expect(across).toEqual([])
})
