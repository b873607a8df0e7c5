import fs from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBlobs } from '../blobs.ts'
import { startEmbedded, type EmbeddedPostgres } from '../embedded/index.ts'
import { throwawayFolder } from '../embedded/throwaway.ts'
import { migrate } from '../migrate.ts'
import { keysOf, restoreBackup, takeBackup } from './index.ts'

// The drill: an installation that is being written to is copied, and the copy brought to life elsewhere.

const folder = throwawayFolder('zhunying-backup-')
const at = (name: string) => path.join(folder, name)
let live: EmbeddedPostgres

beforeAll(async () => {
  live = await startEmbedded(at('live'))
  await migrate(live.url)
  await ask(live.url, 'create table drill (no serial primary key, sha256 text not null)')
}, 60_000)
afterAll(async () => {
  await live.stop()
  fs.rmSync(folder, { recursive: true, force: true })
})

async function ask<T extends object>(url: string, text: string, values: unknown[] = []) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<T>(text, values)).rows
  } finally {
    await client.end()
  }
}

/** Writes rows, each after the blob it names, until told to stop; gives back the acknowledged numbers. */
function writer(url: string, blobs: string) {
  const kept: number[] = []
  let stopped = false
  const running = (async () => {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    const store = openBlobs(blobs)
    while (!stopped) {
      const { sha256 } = await store.put(Buffer.from(`photo ${kept.length}`))
      const insert = 'insert into drill (sha256) values ($1) returning no'
      kept.push((await client.query<{ no: number }>(insert, [sha256])).rows[0]!.no)
    }
    await client.end()
  })()
  const stop = async () => {
    stopped = true
    await running
  }
  return { kept, stop }
}

it('loses nothing that was acknowledged before it began, and every row finds its file', async () => {
  fs.mkdirSync(at('live/keys'), { recursive: true })
  fs.writeFileSync(at('live/keys/signing.key'), 'secret')
  const { kept, stop } = writer(live.url, at('live/blobs'))
  while (kept.length < 100) await new Promise((resume) => setTimeout(resume, 5))
  const before = kept.length
  const order = { url: live.url, dataDir: at('live'), folder: at('copy'), takenAt: new Date(0) }
  const manifest = await takeBackup(order)
  await stop()
  expect(kept.length).toBeGreaterThan(before)
  expect(manifest.database.bytes).toBeGreaterThan(10_000_000)

  expect(await restoreBackup(at('copy'), at('restored'))).toEqual(manifest)
  const restored = await startEmbedded(at('restored'))
  try {
    const rows = await ask<{ no: number; sha256: string }>(restored.url, 'select * from drill')
    const numbers = new Set(rows.map(({ no }) => no))
    expect(kept.slice(0, before).filter((no) => !numbers.has(no))).toEqual([])
    const blobs = openBlobs(at('restored/blobs'))
    for (const { sha256 } of rows) expect(await blobs.get(sha256)).toBeDefined()
    await ask(restored.url, 'insert into drill (sha256) values ($1)', ['it works on'])
  } finally {
    await restored.stop()
  }
  expect(fs.readFileSync(at('restored/keys/signing.key'), 'utf8')).toBe('secret')
  expect(fs.readFileSync(at('restored/postgres.password'), 'utf8')).not.toBe(
    fs.readFileSync(at('live/postgres.password'), 'utf8'),
  )
}, 120_000)

it('keeps the keys apart from what they could sign', () => {
  expect(fs.readdirSync(at('copy')).toSorted()).toEqual(['blobs', 'database.tar', 'manifest.json'])
  expect(fs.readdirSync(keysOf(at('copy')))).toEqual(['signing.key'])
})

it('refuses a folder that is not empty, a name that is taken, and a copy with one byte changed', async () => {
  await expect(restoreBackup(at('copy'), at('live'))).rejects.toThrow('不是空的')
  const order = { url: live.url, dataDir: at('live'), folder: at('copy'), takenAt: new Date(0) }
  await expect(takeBackup(order)).rejects.toThrow('已存在')

  const archive = fs.openSync(at('copy/database.tar'), 'r+')
  const byte = Buffer.alloc(1)
  fs.readSync(archive, byte, 0, 1, 5_000_000)
  fs.writeSync(archive, Buffer.of(byte[0]! ^ 1), 0, 1, 5_000_000)
  fs.closeSync(archive)
  await expect(restoreBackup(at('copy'), at('second'))).rejects.toThrow('database.tar 已损坏')
  expect(fs.existsSync(at('second'))).toBe(false)
  fs.rmSync(at('copy/manifest.json'))
  await expect(restoreBackup(at('copy'), at('second'))).rejects.toThrow('没有做完')
})
