import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openDatabase, tables } from '#platform/server/database.ts'
import {
  FolderInUse,
  startEmbedded,
  type EmbeddedPostgres,
} from '#platform/server/embedded/index.ts'
import { reachable } from '#platform/server/embedded/cluster.ts'
import { isAlive, unprivilegedUser, waitForEnd } from '#platform/server/embedded/process.ts'
import { throwawayFolder } from '#platform/server/embedded/throwaway.ts'

vi.setConfig({ testTimeout: 60_000 })

let folder: string
let running: EmbeddedPostgres | undefined
let writer: ChildProcess | undefined
beforeEach(() => {
  folder = throwawayFolder(`zhunying-test-${process.pid}-embedded-`)
})
afterEach(async () => {
  writer?.kill('SIGKILL')
  await running?.stop()
  writer = running = undefined
  fs.rmSync(folder, { recursive: true, force: true })
})

/** Starts the writer and lets it run until a good number of rows is acknowledged. */
async function writeRows(): Promise<{ postmaster: number; acknowledged: () => number }> {
  writer = spawn(process.execPath, [path.join(import.meta.dirname, 'row-writer.ts'), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  writer.stdout!.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const acknowledged = () =>
    Number(
      said
        .match(/row (\d+)\n/g)
        ?.at(-1)
        ?.slice(4) ?? 0,
    )
  await vi.waitFor(() => expect(acknowledged()).toBeGreaterThan(200), { timeout: 30_000 })
  return { postmaster: Number(/postmaster (\d+)/.exec(said)![1]), acknowledged }
}

async function count(postgres: EmbeddedPostgres): Promise<number> {
  const db = openDatabase(postgres.url, { role: null, max: 1 })
  try {
    const { rows } = await db.transaction((tx) =>
      sql<{ n: number }>`select count(*) as n from line`.execute(tables<unknown>(tx)),
    )
    return rows[0]!.n
  } finally {
    await db.close()
  }
}

test('after kill -9 of our process the next start adopts the database, and every acknowledged row is there', async () => {
  const { postmaster, acknowledged } = await writeRows()
  writer!.kill('SIGKILL')
  await once(writer!, 'close')
  expect(isAlive(postmaster)).toBe(true)

  running = await startEmbedded(folder)
  expect(running.adopted).toBe(true)
  expect(running.pid).toBe(postmaster)
  expect(await count(running)).toBeGreaterThanOrEqual(acknowledged())
})

test('after kill -9 of our process and of the database every acknowledged row is there', async () => {
  const { postmaster, acknowledged } = await writeRows()
  process.kill(postmaster, 'SIGKILL')
  writer!.kill('SIGKILL')
  await once(writer!, 'close')

  running = await startEmbedded(folder)
  expect(running.adopted).toBe(false)
  expect(await count(running)).toBeGreaterThanOrEqual(acknowledged())
})

test('a database that is killed under a running process comes back at the same address', async () => {
  const events: string[] = []
  running = await startEmbedded(folder, { onEvent: (event) => events.push(event) })
  const before = running.pid
  const address = running.url
  process.kill(before, 'SIGKILL')
  await vi.waitFor(() => expect(events).toEqual(['started', 'lost', 'back']), { timeout: 30_000 })
  expect(running.pid).not.toBe(before)
  const db = openDatabase(address, { role: null, max: 1 })
  await db.transaction((tx) => sql`select 1`.execute(tables<unknown>(tx)))
  await db.close()
})

test('a second start on the same folder is refused and names who holds it', async () => {
  running = await startEmbedded(folder)
  await running.announce('http://127.0.0.1:8080')
  const second = await startEmbedded(folder).catch((error: unknown) => error)
  expect(second).toBeInstanceOf(FolderInUse)
  expect((second as FolderInUse).holder).toEqual({ pid: process.pid, url: 'http://127.0.0.1:8080' })
  expect((second as FolderInUse).message).toMatch(/正由另一个准营进程使用[^]*is in use by another/)
})

test('a second serve on the same folder says so in Chinese and English and exits with 3', async () => {
  running = await startEmbedded(folder)
  const cli = path.join(import.meta.dirname, '../../src/main/cli.ts')
  const second = spawn(process.execPath, [
    cli,
    'serve',
    '--no-web',
    '--port',
    '0',
    '--data',
    folder,
  ])
  let said = ''
  second.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const [code] = (await once(second, 'close')) as [number]
  expect(code).toBe(3)
  expect(said).toContain(`进程 ${process.pid}`)
  expect(said).toContain(`process ${process.pid}`)
})

test('the port is remembered, and another one taken when somebody else sits there', async () => {
  running = await startEmbedded(folder)
  const first = new URL(running.url).port
  await running.stop()
  running = await startEmbedded(folder)
  expect(new URL(running.url).port).toBe(first)
  await running.stop()

  const squatter = net.createServer().listen(Number(first), '127.0.0.1')
  await once(squatter, 'listening')
  running = await startEmbedded(folder)
  expect(new URL(running.url).port).not.toBe(first)
  squatter.close()
})

test('stopping ends PostgreSQL and leaves the password readable by its owner only', async () => {
  const postgres = await startEmbedded(folder)
  await postgres.stop()
  expect(await waitForEnd(postgres.pid, 5000)).toBe(true)
  const { mode } = fs.statSync(path.join(folder, 'postgres.password'))
  expect(mode & 0o077).toBe(0)
})

test.runIf(process.getuid?.() === 0)(
  'data under a home that is closed to the database’s user goes where that user can reach it',
  () => {
    const home = path.join(folder, 'home')
    const shared = path.join(folder, 'shared')
    fs.mkdirSync(home, { mode: 0o700 })
    const place = reachable(path.join(home, 'postgres'), unprivilegedUser(), shared)
    expect(path.dirname(place)).toBe(shared)
    expect(fs.realpathSync(path.join(home, 'postgres'))).toBe(place)
    expect(reachable(path.join(home, 'postgres'), unprivilegedUser(), shared)).toBe(place)
  },
)
