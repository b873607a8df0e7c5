import type pg from 'pg'
import type { Catalogue } from '../../src/catalogue/core/index.ts'
import { CASES_EACH, clonesOf, knownTemplates, type Clone, type Known } from './clones.ts'
import { connected } from './connected.ts'
import { countersFrom } from './counters.ts'
import { insertPeople, peopleIn } from './people.ts'
import { prepare } from './prepare.ts'
import type { Template } from './templates.ts'
import { insertOf, SEED } from './twins.ts'

const CASE = 't.region = s.region and t.case_id = s.id'
const LICENCE = 't.region = s.region and t.number = s.licence'

/** What is multiplied, parents first; `lean` leaves out what only its own page shows. */
const TABLES: readonly {
  readonly table: string
  readonly on: string
  readonly special?: Readonly<Record<string, string>>
  readonly lean?: false
}[] = [
  { table: 'case_file', on: 't.region = s.region and t.id = s.id' },
  { table: 'case_event', on: CASE },
  { table: 'branch', on: CASE },
  { table: 'case_material', on: CASE },
  { table: 'value_source', on: CASE, lean: false },
  { table: 'review', on: CASE },
  { table: 'visit', on: CASE },
  {
    table: 'visit_line',
    on: `t.region = s.region and t.visit_id = s.visit`,
    lean: false,
  },
  { table: 'licence', on: LICENCE },
  { table: 'licence_version', on: LICENCE, special: { slot: 'c.slot' } },
  { table: 'licence_event', on: LICENCE, lean: false },
  { table: 'single_licence', on: CASE },
  {
    table: 'single_event',
    on: 't.region = s.region and t.single_id = any(s.singles)',
    lean: false,
  },
  { table: 'message', on: `t.region = s.region and t.about_id = s.id::text`, lean: false },
]

export interface MultiplyOrder {
  readonly databaseUrl: string
  readonly catalogue: Catalogue
  readonly templates: readonly Template[]
  readonly cases: number
  readonly lean: boolean
  readonly say: (line: string) => void
}

const BATCH = 4000

/**
 * Writes `cases` cases straight into the tables, each a twin of a template with its own ids, numbers and
 * applicant. One connection for each region, foreign keys and triggers off: what is written is right because
 * the templates are, and `seed` has it checked afterwards.
 */
export async function multiply(order: MultiplyOrder): Promise<void> {
  const regions = [...new Set(order.templates.map(({ region }) => region))]
  const each = Math.ceil(order.cases / regions.length)
  await prepare(order.databaseUrl, order.templates)
  const began = Date.now()
  let done = 0
  await Promise.all(
    regions.map((region) =>
      connected(order.databaseUrl, async (client) => {
        await multiplyRegion(client, order, region, each, (count) => {
          done += count
          const seconds = (Date.now() - began) / 1000
          order.say(`${done} cases, ${Math.round(done / seconds)} a second`)
        })
      }),
    ),
  )
  await connected(order.databaseUrl, async (client) => {
    await client.query(`drop schema ${SEED} cascade`)
    await client.query('vacuum analyze')
  })
}

async function multiplyRegion(
  client: pg.Client,
  { catalogue, templates, lean }: MultiplyOrder,
  region: string,
  count: number,
  onBatch: (count: number) => void,
): Promise<void> {
  const own = templates.filter((template) => template.region === region)
  const known = await knownTemplates(client, own)
  await keepSeals(client, known)
  const { counters, save } = await countersFrom(client, region)
  const wanted = TABLES.filter((one) => !lean || one.lean !== false)
  await client.query(CLONE)
  const inserts: string[] = []
  for (const { table, on, special } of wanted) {
    inserts.push(await insertOf(client, table, on, special))
  }
  const first = await peopleIn(client, region)
  await insertPeople(client, region, first, 1 + Math.floor(count / CASES_EACH))
  const clones = clonesOf(catalogue, known, { first: first * CASES_EACH, count }, counters)
  for (let from = 0; from < count; from += BATCH) {
    const batch = taken(clones, Math.min(BATCH, count - from))
    await client.query('begin')
    await insertClones(client, batch)
    for (const insert of inserts) await client.query(insert)
    await save()
    await client.query('commit')
    onBatch(batch.length)
  }
}

function taken(clones: Iterator<Clone>, count: number): Clone[] {
  return Array.from({ length: count }, () => clones.next().value as Clone)
}

async function keepSeals(client: pg.Client, known: readonly Known[]): Promise<void> {
  for (const { caseId, seals } of known)
    await client.query(`update ${SEED}.template set seals = $2 where id = $1`, [caseId, seals.from])
}

const CLONE = `create temp table clone (
  template uuid not null, id uuid not null, owner uuid not null, case_no text, uscc text not null,
  name text not null, licence text, slot int, seals text[])`

async function insertClones(client: pg.Client, batch: readonly Clone[]): Promise<void> {
  const column = <K extends keyof Clone>(key: K) => batch.map((clone) => clone[key])
  await client.query('truncate pg_temp.clone')
  await client.query(
    `insert into pg_temp.clone
     select t, i, o, n, u, m, l, p, string_to_array(s, ' ')
       from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[],
                   $8::int[], $9::text[]) as x (t, i, o, n, u, m, l, p, s)`,
    [
      column('template'),
      column('case'),
      column('owner'),
      column('caseNo'),
      column('uscc'),
      column('name'),
      column('licence'),
      column('slot'),
      batch.map(({ seals }) => seals.join(' ')),
    ],
  )
  await client.query('analyze pg_temp.clone')
}
