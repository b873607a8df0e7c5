import fs from 'node:fs'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { testContext, type TestContext } from '../../../../test/db/test-context.ts'
import { digestKey, record, recordsModule, verifyChains } from '../index.ts'
import { digestFile, makeDigests } from './make-digests.ts'

let world: TestContext
let region = 0
beforeAll(async () => {
  world = await testContext({ modules: [recordsModule] })
})
afterAll(() => world.close())
beforeEach(() => {
  region += 1
})

const here = () => String(110_000 + region)
const write = (rows: number) =>
  world.context.db.transaction(async (tx) => {
    for (let n = 0; n < rows; n++)
      await record(tx, {
        actor: null,
        action: 'case.accepted',
        region: here(),
        object: {
          kind: 'case',
          id: `${n}`,
        },
      })
  })
const digest = (day: string) =>
  world.context.db.transaction((tx) => makeDigests(tx, world.context, day))
const key = () => digestKey(world.context.config.dataDir)
const verify = async () => {
  const results = await world.context.db.transaction((tx) => verifyChains(tx, key()))
  const mine = results.find((r) => (r.ok ? r.value.region : r.refusal.region) === here())
  return mine?.ok ? 'intact' : mine && `${mine.refusal.fault} ${mine.refusal.seq}`
}

/** As the owner of the tables, with the guards of the database taken off: what an intruder can do. */
async function asOwner(...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: world.url })
  await client.connect()
  await client.query('set session_replication_role = replica')
  for (const statement of statements) await client.query(statement)
  await client.end()
}
/** Every link of the chain written anew over what the records say now. */
const relink = (where: string) => `do $$
  declare l record; previous bytea := sha256(''::bytea);
  begin
    for l in select link.seq, link.record_id, r.at, r.body from record_link link
               join record r on r.region = link.region and r.id = link.record_id
              where link.region = '${where}' order by link.seq loop
      update record_link set previous = relinked.p, hash = relinked.h from (select previous as p,
        sha256(convert_to(record_link_text(previous, '${where}', l.seq, l.at, l.body), 'UTF8')) as h) relinked
       where record_link.region = '${where}' and record_link.seq = l.seq;
      select hash into previous from record_link where region = '${where}' and seq = l.seq;
    end loop;
  end $$`

describe('a daily digest', () => {
  test('is made once a day, in the table and in a file, signed, and names the one before', async () => {
    await write(3)
    await digest('2026-11-18')
    await write(2)
    await digest('2026-11-19')
    expect((await digest('2026-11-19')).filter((d) => d.region === here())).toEqual([])
    expect(await verify()).toBe('intact')
    const file = digestFile(world.context.config.dataDir, '2026-11-19')
    const lines = JSON.parse(fs.readFileSync(file, 'utf8')) as {
      body: string
      signature: string
    }[]
    const mine = lines.find(({ body }) => body.includes(here()))
    expect(mine && key().verify(mine.body, mine.signature)).toBe(true)
    expect(JSON.parse(mine?.body ?? '')).toMatchObject({ rows: 5, day: '2026-11-19' })
  })

  test('shows what the chain cannot: a tail cut off together with its records', async () => {
    await write(6)
    await digest('2026-11-18')
    await asOwner(
      `delete from record where region = '${here()}' and id in
        (select record_id from record_link where region = '${here()}' and seq > 4)`,
      `delete from record_link where region = '${here()}' and seq > 4`,
    )
    const chains = await world.context.db.transaction((tx) => verifyChains(tx))
    expect(chains.some((r) => !r.ok && r.refusal.fault === 'cut')).toBe(true)
    expect(await verify()).toBe('cut 5')
  })

  test('shows a whole chain that was written anew with matching links', async () => {
    await write(3)
    await digest('2026-11-18')
    await asOwner(
      `update record set body = replace(body, 'case.accepted', 'case.declined')
        where region = '${here()}' and id = (select record_id from record_link where region = '${here()}' and seq = 2)`,
      relink(here()),
    )
    expect(await verify()).toBe('digest 3')
  })

  test('that is changed, forged or left out is named', async () => {
    await write(2)
    await digest('2026-11-17')
    await write(2)
    await digest('2026-11-18')
    await write(2)
    await digest('2026-11-19')
    expect(await verify()).toBe('intact')
    await asOwner(`delete from record_digest where region = '${here()}' and day = '2026-11-18'`)
    expect(await verify()).toBe('signature 6')
    await asOwner(
      `update record_digest set body = replace(body, '"rows":2', '"rows":1') where region = '${here()}' and day = '2026-11-17'`,
    )
    expect(await verify()).toBe('signature 1')
  })

  test('of a chain that is gone altogether still says that there was one', async () => {
    await write(2)
    await digest('2026-11-18')
    await asOwner(
      `delete from record where region = '${here()}'`,
      `delete from record_link where region = '${here()}'`,
    )
    expect(await verify()).toBe('cut 1')
  })
})

test('the run-time role can add a digest, and neither change nor remove one', async () => {
  const client = new pg.Client({ connectionString: world.url })
  await client.connect()
  await client.query('set role zhunying_app')
  for (const statement of ['update record_digest set seq = 0', 'delete from record_digest'])
    await expect(client.query(statement)).rejects.toMatchObject({ code: '42501' })
  await client.end()
})
