import fs from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { extract } from 'tar'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { takeBaseBackup } from './backup/base-backup.ts'
import { openDatabase, tables, type Database, type Tx } from './database.ts'
import { startEmbedded, type EmbeddedPostgres } from './embedded/index.ts'
import { throwawayFolder } from './embedded/throwaway.ts'
import { attachReplica, readPublic } from './replica.ts'

// A real streaming replica, brought up from our own base backup.

const folder = throwawayFolder('zhunying-replica-')
const at = (name: string) => path.join(folder, name)
let primary: EmbeddedPostgres
let replica: EmbeddedPostgres
let db: Database
let owner: pg.Client
const told: string[] = []

beforeAll(async () => {
  primary = await startEmbedded(at('primary'))
  owner = new pg.Client({ connectionString: primary.url })
  await owner.connect()
  await owner.query('create role zhunying_app; create table word (word text primary key)')
  await owner.query('grant select, insert on word to zhunying_app')
  replica = await startReplica()
  db = openDatabase(primary.url)
  attachReplica(db, {
    url: replica.url,
    maxLag: 5000,
    now: Date.now,
    onChange: (to) => told.push(to),
  })
}, 60_000)

afterAll(async () => {
  await db.close()
  await owner.end()
  await replica.stop()
  await primary.stop()
  fs.rmSync(folder, { recursive: true, force: true })
})

async function startReplica(): Promise<EmbeddedPostgres> {
  const data = at('replica/postgres')
  fs.mkdirSync(at('replica'), { mode: 0o755 })
  fs.mkdirSync(data, { mode: 0o700 })
  await takeBaseBackup(primary.url, folder)
  await extract({ file: at('database.tar'), cwd: data })
  fs.copyFileSync(at('primary/postgres.password'), at('replica/postgres.password'))
  const { hostname, port, username, password } = new URL(primary.url)
  fs.appendFileSync(
    path.join(data, 'postgresql.auto.conf'),
    `primary_conninfo = 'host=${hostname} port=${port} user=${username} password=${decodeURIComponent(password)}'\n`,
  )
  fs.writeFileSync(path.join(data, 'standby.signal'), '')
  const { uid, gid } = fs.statSync(at('primary/postgres'))
  for (const file of ['', ...(fs.readdirSync(data, { recursive: true }) as string[])])
    fs.lchownSync(path.join(data, file), uid, gid)
  fs.chmodSync(data, 0o700)
  return startEmbedded(at('replica'))
}

interface Words {
  word: { word: string }
}
const words = (tx: Tx) => tables<Words>(tx).selectFrom('word').select('word').execute()
const inReplica = async () => {
  const { rows } = await sqlOf(replica, 'select pg_is_in_recovery() as standby')
  return rows[0]
}

async function sqlOf(server: EmbeddedPostgres, text: string) {
  const client = new pg.Client({ connectionString: server.url })
  await client.connect()
  try {
    return await client.query<Record<string, unknown>>(text)
  } finally {
    await client.end()
  }
}

/** Asks until it is so; fails with what it last was. */
async function until<T>(ask: () => Promise<T>, so: (value: T) => boolean): Promise<T> {
  const end = Date.now() + 15_000
  for (;;) {
    const value = await ask()
    if (so(value)) return value
    if (Date.now() > end) throw new Error(`still ${JSON.stringify(value)}`)
    await new Promise((resume) => setTimeout(resume, 50))
  }
}

/** Which server answers a public reading now: a replica can write nothing. */
async function server(): Promise<string> {
  const { value } = await readPublic(db, Date.now(), async (tx) => {
    const { rows } = await tables<Words>(tx).executeQuery<{ port: number }>(
      rawQuery('select inet_server_port() as port'),
    )
    return rows[0]?.port
  })
  return value === Number(new URL(replica.url).port) ? 'replica' : 'primary'
}

function rawQuery(sql: string) {
  return {
    sql,
    parameters: [],
    queryId: { queryId: sql },
    query: {
      kind: 'RawNode' as const,
      sqlFragments: [sql],
      parameters: [],
    },
  }
}

test('public reading goes to the replica and says as of when it is', async () => {
  expect(await inReplica()).toEqual({ standby: true })
  await owner.query(`insert into word values ('one')`)
  await until(server, (name) => name === 'replica')
  const read = await until(
    () => readPublic(db, Date.now(), words),
    ({ value }) => value.length === 1,
  )
  expect(read.value).toEqual([{ word: 'one' }])
  expect(Date.now() - read.asOf).toBeLessThan(5000)
  expect(told).toEqual(['replica'])
})

test('what writes after all is done on the primary', async () => {
  const insert = async (tx: Tx) =>
    tables<Words>(tx).insertInto('word').values({ word: 'two' }).executeTakeFirst()
  const { asOf } = await readPublic(db, 42, insert)
  expect(asOf).toBe(42)
  expect((await owner.query('select from word')).rowCount).toBe(2)
})

test('one that no longer follows is left when it is too far behind, and taken again', async () => {
  await sqlOf(replica, 'select pg_wal_replay_pause()')
  await owner.query(`insert into word values ('three')`)
  await until(server, (name) => name === 'primary')
  const { value } = await readPublic(db, Date.now(), words)
  expect(value).toHaveLength(3)
  await sqlOf(replica, 'select pg_wal_replay_resume()')
  await until(server, (name) => name === 'replica')
  expect(told).toEqual(['replica', 'primary', 'replica'])
}, 60_000)

test('while it is down the primary answers', async () => {
  await replica.stop()
  expect((await readPublic(db, Date.now(), words)).value).toHaveLength(3)
  expect(await server()).toBe('primary')
  replica = await startEmbedded(at('replica'))
  await until(server, (name) => name === 'replica')
}, 60_000)
