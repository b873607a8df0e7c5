import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { readConfig } from '#platform/server/config.ts'
import { startEmbedded, type EmbeddedPostgres } from '#platform/server/embedded/index.ts'
import { createLog } from '#platform/server/log.ts'
import { startService } from '../src/main/service.ts'
import { ready, startNode } from '../test/storm/nodes.ts'
import { copyDatabase } from './copy-database.ts'
import { cpuMs, pin } from './cores.ts'
import type { PeopleOrder, PeopleTask } from './journey-people.ts'
import { Recorder, type Transaction } from './recorder.ts'
import type { Ratio } from './rounds.ts'

const FLOOR = 0.6
const PEOPLE = 8
const EACH = Number(process.env['BENCH_JOURNEYS'] ?? 4)
const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 3)
const TWO_CORES = '0,1'
const PROCESSES = 2

interface Scene {
  readonly folder: string
  readonly postgres: EmbeddedPostgres
  readonly streams: readonly (readonly Transaction[])[]
}

/**
 * Whole journeys, from the first question to the issued licence, by eight people at once over HTTP on two web
 * nodes, against bare `pg` in two processes that send PostgreSQL the very same messages on as many
 * connections. Each has PostgreSQL and the same two cores, and a copy of the same database.
 */
export default async function journeys(): Promise<Ratio> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'zhunying-bench-'))
  fs.chmodSync(folder, 0o755)
  const postgres = await startEmbedded(folder)
  try {
    const scene = { folder, postgres, streams: await record(folder, postgres) }
    const rounds: { ours: Round; theirs: Round }[] = []
    pin([postgres.pid], TWO_CORES)
    for (let round = 0; round < ROUNDS; round++)
      rounds.push({ ours: await served(scene), theirs: await replayed(scene) })
    return verdict(scene, rounds)
  } finally {
    await postgres.stop()
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

/** What one service asks of PostgreSQL for these journeys; the database before them is kept as `before`. */
async function record(folder: string, postgres: EmbeddedPostgres) {
  const config = readConfig({
    ...{ DATABASE_URL: postgres.url, DATA_DIR: folder, PORT: '0', HOST: '0.0.0.0' },
    ...{ DEMO: '1', RATE_LIMIT: '0' },
  })
  if (!config.ok) throw new Error(JSON.stringify(config.refusal))
  const service = await startService(config.value, { roles: ['web'], log: createLog('error') })
  const recorder = new Recorder()
  recorder.listen(service.app.server)
  const people = await peopleAt([service.origin], folder)
  // keys are made and everybody has signed in, one after the other: no two of them at the first try
  await people.walk({ times: 1, atOnce: false })
  await copyDatabase(postgres, 'zhunying', 'before')
  recorder.recording = true
  await people.walk({ times: EACH, atOnce: true })
  recorder.stop()
  await people.end()
  await service.stop()
  return [...recorder.streams.values()]
}

interface Round {
  readonly perSecond: number
  /** Processor time for one journey: of PostgreSQL, and of whoever asks it. */
  readonly postgresMs: number
  readonly askerMs: number
}

async function served({ folder, postgres }: Scene): Promise<Round> {
  await copyDatabase(postgres, 'before', 'ours')
  const order = { roles: 'web', databaseUrl: postgres.urlOf('ours'), dataDir: folder } as const
  const nodes = await Promise.all(Array.from({ length: PROCESSES }, () => startNode(order)))
  await Promise.all(nodes.map((node) => ready(node)))
  const pids = nodes.map(({ pid }) => pid)
  pin(pids, TWO_CORES)
  const people = await peopleAt(
    nodes.map(({ origin }) => origin),
    folder,
  )
  await people.signIn()
  const round = await measured(postgres, pids, () => people.walk({ times: EACH, atOnce: true }))
  await people.end()
  for (const node of nodes) await node.stop()
  return round
}

async function replayed({ postgres, streams }: Scene): Promise<Round> {
  await copyDatabase(postgres, 'before', 'theirs')
  const url = postgres.urlOf('theirs')
  const parts = Array.from({ length: PROCESSES }, (_, n) =>
    streams.filter((_stream, at) => at % PROCESSES === n),
  )
  return measured(postgres, [process.pid], () =>
    Promise.all(parts.map((part) => replayer(url, part))),
  )
}

function replayer(url: string, streams: Scene['streams']): Promise<void> {
  return new Promise((done, failed) => {
    const workerData = { url, streams }
    const worker = new Worker(new URL('./replay-worker.ts', import.meta.url), { workerData })
    worker.once('message', () => done())
    worker.once('error', failed)
  })
}

async function measured(
  postgres: EmbeddedPostgres,
  askers: readonly number[],
  work: () => Promise<unknown>,
): Promise<Round> {
  const before = [cpuMs([postgres.pid]), cpuMs(askers)] as const
  const began = performance.now()
  await work()
  const seconds = (performance.now() - began) / 1000
  const journeysDone = PEOPLE * EACH
  return {
    perSecond: journeysDone / seconds,
    postgresMs: (cpuMs([postgres.pid]) - before[0]) / journeysDone,
    askerMs: (cpuMs(askers) - before[1]) / journeysDone,
  }
}
