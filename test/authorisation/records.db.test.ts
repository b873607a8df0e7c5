import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { EVERYBODY } from './people.ts'
import { lets, ORACLE } from './oracle.ts'
import { openProbe, type Probe } from './probe.ts'

/*
 * 操作记录 over every route: a command that was done wrote a record, and an officer who was shown an ID
 * number or a telephone left one. Asked by everybody who may, each in a transaction that is undone.
 */

let probe: Probe
/** ID numbers and telephones of the applicants of this world. */
const personal = new Set<string>()
/** What is no secret. */
let shop = ''
beforeAll(async () => {
  probe = await openProbe()
  for (const thing of probe.world.things.filter(({ kind }) => kind === 'inReview')) {
    const view = await probe.world.office.read(thing.params['id'] ?? '', thing.owner)
    const found = JSON.stringify(view.values).match(/[1-9]\d{16}[\dX]|(?<!\d)1[3-9]\d{9}(?!\d)/g)
    for (const text of found ?? []) personal.add(text)
    shop = String(view.values['shop_name'] ?? view.values['subject_name'])
  }
})
afterAll(() => probe.world.office.close())

/** Commands that leave no record, and why. */
const UNRECORDED: Readonly<Record<string, string>> = {
  'POST /api/v1/regions/{region}/industries/{code}/guide': 'a question, nothing is written',
  'POST /api/v1/regions/{region}/industries/{code}/compare': 'a question, nothing is written',
  'POST /api/v1/regions/{region}/industries/{code}/notices':
    'a notice anybody may ask for; receipts are kept',
  'PATCH /api/v1/cases/{id}/values': 'each save of a draft stands in the history of the case',
  'DELETE /api/v1/cases/{id}/files/{fileId}': 'of a draft; it stands in the history of the case',
  'POST /api/v1/branches/batch-grant': 'asked here for nothing; each grant is recorded as such',
  'POST /api/v1/calendars/preview': 'a look ahead, nothing is written',
  'POST /api/v1/law-drafts/import': 'a file is read and handed back, nothing is written',
  'POST /api/v1/law-drafts/preview': 'a look ahead, nothing is written',
  'POST /api/v1/cases/{id}/uploads':
    'a tray for pieces of a file; taking it into the case is recorded',
  'POST /api/v1/window/views': 'somebody’s own way to look at a list',
  'POST /api/v1/me/contact': 'one’s own address for messages, confirmed by a code',
  'POST /api/v1/regions/{region}/department-systems': 'asked here for what holds already',
  'POST /api/v1/cases/{id}/reveal':
    'the applicant’s own; that an officer’s is recorded is tried in cases',
  'POST /api/v1/messages/read': 'one’s own messages, marked as read',
  'POST /api/v1/account/second-factor': 'a secret not yet in force',
  'POST /api/v1/single-licences/{id}/preview': 'a look ahead, nothing is written',
  'POST /api/v1/licences/{number}/preview': 'a look ahead, nothing is written',
  'POST /api/v1/session/acting': 'recorded when a mandate is taken up; here it is laid down again',
}

describe('every route', () => {
  test.each(Object.entries(ORACLE))('%s leaves the record it owes', async (route, line) => {
    const wrong: string[] = []
    for (const thing of probe.world.things.filter(({ kind }) => line.on.includes(kind)))
      for (const who of EVERYBODY.filter((one) => one.name !== '' && lets(one, thing, line.who))) {
        const { status, body, recorded } = await probe.ask(route, line, who, thing)
        if (status >= 300) continue
        const said = `${who.name} · ${thing.kind} in ${thing.region}`
        if (!route.startsWith('GET ') && recorded.length === 0 && !(route in UNRECORDED))
          wrong.push(`${said}: done and not recorded`)
        const text = JSON.stringify(body)
        const shown =
          !who.roles.includes('owner') && [...personal].some((one) => text.includes(one))
        const noted = ['personal.read', 'personal.revealed'].some((one) => recorded.includes(one))
        if (shown && !noted) wrong.push(`${said}: shown personal data without a record`)
      }
    expect(wrong).toEqual([])
  })
})

test('the suite sees personal data at all: the window is shown it, and that is recorded', async () => {
  expect(personal.size).toBeGreaterThan(1)
  const route = 'GET /api/v1/cases/{id}'
  const line = ORACLE[route]!
  const thing = probe.world.things.find(({ kind }) => kind === 'inReview')!
  const clerk = EVERYBODY.find(({ name }) => name === `clerk-${thing.region}`)!
  const { body, recorded } = await probe.ask(route, line, clerk, thing)
  expect([...personal].some((one) => JSON.stringify(body).includes(one))).toBe(true)
  expect(recorded).toEqual(['personal.read'])
})

test('no table holds an ID number or a telephone of an applicant in clear', async () => {
  const owner = new pg.Client({ connectionString: probe.world.office.url })
  await owner.connect()
  const { rows: tables } = await owner.query<{ name: string }>(
    `select quote_ident(nspname) || '.' || quote_ident(relname) as name
       from pg_class join pg_namespace on pg_namespace.oid = relnamespace
      where relkind = 'r' and nspname in ('public', 'pgboss')`,
  )
  const holding = async (word: string) => {
    const found: string[] = []
    for (const { name } of tables) {
      const sought = `select exists (select from ${name} t where position($1 in t::text) > 0) as told`
      const { rows } = await owner.query<{ told: boolean }>(sought, [word])
      if (rows[0]?.told) found.push(name)
    }
    return found
  }
  // what is no secret is found where it stands
  expect([shop, await holding(shop)]).toEqual([shop, expect.arrayContaining(['public.case_file'])])
  const told: string[] = []
  for (const word of personal) told.push(...(await holding(word)).map((name) => `${name}: ${word}`))
  await owner.end()
  expect(told).toEqual([])
})
