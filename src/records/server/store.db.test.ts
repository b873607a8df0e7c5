import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testContext, type TestContext } from '../../../test/db/test-context.ts'
import {
  record,
  recordRead,
  recordsAbout,
  recordsModule,
  verifyChain,
  verifyChains,
} from './index.ts'

let world: TestContext
beforeAll(async () => {
  world = await testContext({ modules: [recordsModule] })
})
afterAll(() => world.close())

const CLERK = { accountId: 'a-1', username: 'clerk' }
const write = (region: string, n: number) =>
  world.context.db.transaction((tx) =>
    record(tx, {
      actor: CLERK,
      action: 'case.accepted',
      region,
      object: { kind: 'case', id: `case-${n}` },
      detail: { n, 备注: '受理' },
    }),
  )
const verify = (region: string) => world.context.db.transaction((tx) => verifyChain(tx, region))

/** As the owner of the tables: what the run-time role cannot do, and an intruder with the keys can. */
async function asOwner(...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: world.url })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}

async function chainOf(region: string, rows: number): Promise<void> {
  for (let n = 1; n <= rows; n++) await write(region, n)
}

describe('the chain', () => {
  test('records written at once stand in one unbroken chain per region', async () => {
    await Promise.all(Array.from({ length: 60 }, (_, n) => write(n % 2 ? 'A' : 'B', n)))
    expect(await verify('A')).toMatchObject({ ok: true, value: { rows: 30 } })
    expect(await verify('B')).toMatchObject({ ok: true, value: { rows: 30 } })
  })

  test('several records of one transaction all hold, and a transaction undone leaves none', async () => {
    const { db } = world.context
    await db.transaction(async (tx) => {
      for (const id of ['1', '2', '3'])
        await recordRead(tx, CLERK, { region: 'C', caseId: id, fields: ['legal_rep_id_no'] })
    })
    const undone = db.transaction(async (tx) => {
      await recordRead(tx, CLERK, { region: 'C', caseId: '4', fields: [] })
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    expect(await verify('C')).toMatchObject({ ok: true, value: { rows: 3 } })
    const about = await db.transaction((tx) => recordsAbout(tx, 'C', { kind: 'case', id: '1' }))
    expect(about).toMatchObject([{ actor: 'clerk', action: 'personal.read' }])
  })

  test('two who lock the same thing in another order than they record do not block each other', async () => {
    const { db } = world.context
    const recorded = Promise.withResolvers<void>()
    const release = Promise.withResolvers<void>()
    const slow = db.transaction(async (tx) => {
      await recordRead(tx, CLERK, { region: 'D', caseId: 'slow', fields: [] })
      recorded.resolve()
      await release.promise
    })
    await recorded.promise
    // comes to its end while the other is still open
    await write('D', 1)
    release.resolve()
    await slow
    expect(await verify('D')).toMatchObject({ ok: true, value: { rows: 2 } })
  })
})

describe('an intruder with the keys of the database is found', () => {
  const cases: [string, string, string[], { seq: number; fault: string }][] = [
    [
      'who changes what was recorded',
      'E1',
      [
        `update record set body = replace(body, '受理', '驳回')
         where region = 'E1' and id = (select record_id from record_link where region = 'E1' and seq = 3)`,
      ],
      { seq: 3, fault: 'content' },
    ],
    [
      'who changes when it was recorded',
      'E2',
      [
        `update record set at = at - interval '1 second'
         where region = 'E2' and id = (select record_id from record_link where region = 'E2' and seq = 2)`,
      ],
      { seq: 2, fault: 'content' },
    ],
    [
      'who takes a record away with its link',
      'E3',
      [
        `with gone as (delete from record_link where region = 'E3' and seq = 4 returning record_id)
         delete from record where region = 'E3' and id in (select record_id from gone)`,
      ].map((s) => `set session_replication_role = replica; ${s}`),
      { seq: 4, fault: 'missing' },
    ],
    [
      'who cuts the links off at the end',
      'E4',
      [`delete from record_link where region = 'E4' and seq = 5`],
      { seq: 5, fault: 'unlinked' },
    ],
    [
      'who mends the hash of the row he changed',
      'E5',
      [
        `update record set body = replace(body, '受理', '驳回')
         where region = 'E5' and id = (select record_id from record_link where region = 'E5' and seq = 2)`,
        `update record_link l set hash = sha256(convert_to(
           record_link_text(l.previous, l.region, l.seq, r.at, r.body), 'UTF8'))
         from record r where r.region = l.region and r.id = l.record_id and l.region = 'E5' and l.seq = 2`,
      ],
      { seq: 3, fault: 'previous' },
    ],
  ]

  test.each(cases)('%s', async (_who, region, statements, broken) => {
    await chainOf(region, 5)
    await asOwner(...statements)
    expect(await verify(region)).toMatchObject({
      ok: false,
      refusal: { code: 'RECORDS_CHAIN_BROKEN', region, ...broken },
    })
  })

  test('and every other region still verifies', async () => {
    const results = await world.context.db.transaction((tx) => verifyChains(tx))
    expect(results.filter((result) => !result.ok)).toHaveLength(5)
    expect(results.filter((result) => result.ok).length).toBeGreaterThan(3)
  })
})

describe('the run-time role', () => {
  const attempts = [
    `update record set body = '{"action":"x"}'`,
    `delete from record`,
    `truncate record`,
    `update record_link set seq = seq + 100`,
    `delete from record_link`,
    `insert into record_link values ('A', 999, gen_random_uuid(), '\\x00', '\\x00')`,
    `alter table record disable trigger all`,
    `select append_record_link()`,
  ]
  test.each(attempts)('may not %s', async (statement) => {
    await expect(asOwner('set role zhunying_app', statement)).rejects.toThrow(
      /permission denied|must be owner/,
    )
  })
})
