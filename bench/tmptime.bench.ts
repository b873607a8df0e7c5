import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import pg from 'pg'
import { readConfig } from '#platform/server/config.ts'
import { startEmbedded } from '#platform/server/embedded/index.ts'
import { createLog } from '#platform/server/log.ts'
import { startService } from '../src/main/service.ts'
import type { PeopleOrder, PeopleTask } from './journey-people.ts'
import { Recorder, replay } from './recorder.ts'
import type { Ratio } from './rounds.ts'

const FLOOR = 0.6
const PEOPLE = Number(process.env['BENCH_PEOPLE'] ?? 8)
const EACH = Number(process.env['BENCH_JOURNEYS'] ?? 4)

/**
 * Whole journeys, from the first question to the issued licence, by eight people at once over HTTP, against
 * bare `pg` that sends PostgreSQL the very same messages on as many connections to a copy of the database as
 * it was before.
 */
export default async function journeys(): Promise<Ratio> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'zhunying-bench-'))
  fs.chmodSync(folder, 0o755)
  const postgres = await startEmbedded(folder)
  const config = readConfig({
    DATABASE_URL: postgres.url,
    DATA_DIR: folder,
    PORT: '0',
    HOST: '0.0.0.0',
    ...{
      DEMO: '1',
      RATE_LIMIT: '0',
    },
  })
  if (!config.ok) throw new Error(JSON.stringify(config.refusal))
  const log = createLog('error')
  const service = await startService(config.value, { roles: ['web'], log })
  const recorder = new Recorder()
  recorder.listen(service.app.server)
  const R = new Map<string, [number, number]>()
  service.app.server.prependListener('request', (q, r) => {
    const t = performance.now()
    r.once('finish', () => {
      const k = `${q.method} ${(q.url ?? '')
        .replaceAll(/[0-9a-f-]{36}/g, 'ID')
        .replaceAll(/materials.+/g, 'materials/X')
        .replaceAll(/(branches.ID).[a-z0-9-]+/g, '$1/ITEM')
        .replace(/\?.*/, '')}`
      const [n, s] = R.get(k) ?? [0, 0]
      if (recorder.recording) R.set(k, [n + 1, s + performance.now() - t])
    })
  })
  try {
    const people = await peopleAt(service.origin, folder)
    // warm, with keys made and people signed in: one after the other, as in one place one follows another
    await people.walk({ times: 1, atOnce: false })
    await copyOf(postgres.urlOf('postgres'), 'before')
    recorder.recording = true
    const began = performance.now()
    await people.walk({ times: EACH, atOnce: true })
    const ours = (PEOPLE * EACH) / ((performance.now() - began) / 1000)
    recorder.recording = false
    recorder.stop()
    for (const [k, [n, s]] of [...R].sort((a, b) => b[1][1] - a[1][1]).slice(0, 18))
      console.log(
        (s / (PEOPLE * EACH)).toFixed(0).padStart(6) + ' ms a journey',
        (n / (PEOPLE * EACH)).toFixed(1) + ' times',
        (s / n).toFixed(1) + ' ms each',
        k,
      )
    await people.end()
    const streams = [...recorder.streams.values()]
    const theirs = (PEOPLE * EACH) / (await replay(postgres.urlOf('before'), streams))
    const messages = streams.flat(2).length / (PEOPLE * EACH)
    const transactions = streams.flat().length / (PEOPLE * EACH)
    return {
      name: 'whole journeys against bare pg with the same messages',
      ratio: ours / theirs,
      floor: FLOOR,
      detail: `${ours.toFixed(2)}/s against ${theirs.toFixed(2)}/s, ${PEOPLE} at once; ${Math.round(transactions)} transactions and ${Math.round(messages)} messages a journey`,
    }
  } finally {
    await service.stop()
    await postgres.stop()
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

/** The people in a thread of their own, as they are at machines of their own: they walk when they are told. */
async function peopleAt(origin: string, out: string) {
  const order: PeopleOrder = { origin, out, people: PEOPLE }
  const worker = new Worker(new URL('./journey-people.ts', import.meta.url), { workerData: order })
  const heard = () =>
    new Promise<void>((done, failed) => {
      worker.once('message', done)
      worker.once('error', failed)
    })
  await heard()
  return {
    walk(task: PeopleTask) {
      worker.postMessage(task)
      return heard()
    },
    end: () => worker.terminate(),
  }
}

async function copyOf(url: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  // nobody may be in the template while it is copied; the pools come back by themselves
  await client.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = 'zhunying' and pid <> pg_backend_pid()`,
  )
  await client.query(`create database ${name} template zhunying`)
  await client.end()
}
