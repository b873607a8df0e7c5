import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import { Worker } from 'node:worker_threads'
import { readConfig } from '#platform/server/config.ts'
import { startEmbedded, type EmbeddedPostgres } from '#platform/server/embedded/index.ts'
import { createLog } from '#platform/server/log.ts'
import { throwawayFolder } from '#platform/server/embedded/throwaway.ts'
import { startService } from '../src/main/service.ts'
import { ready, startNode } from '../test/storm/nodes.ts'
import { copyDatabase } from './copy-database.ts'
import { cpuMs, cpuMsBelow, pin } from './cores.ts'
import type { PeopleOrder, PeopleTask } from './journey-people.ts'
import { Recorder, type Transaction } from './recorder.ts'
import type { ReplayOrder } from './replay-worker.ts'
import type { Ratio } from './rounds.ts'

const FLOOR = 0.6
const PEOPLE = 8
const EACH = Number(process.env['BENCH_JOURNEYS'] ?? 4)
const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 3)
const TWO_CORES = '0,1'
const OTHER_CORES = os.availableParallelism() > 2 ? `2-${os.availableParallelism() - 1}` : TWO_CORES
const PROCESSES = 2

const WARM = { kind: 'walk', times: 1, atOnce: true } as const
const MEASURED = { kind: 'walk', times: EACH, atOnce: true } as const

interface Scene {
  readonly folder: string
  readonly postgres: EmbeddedPostgres
  /** One journey of each, after which everybody is warm, and those that count. */
  readonly warm: Streams
  readonly streams: Streams
}
type Streams = readonly (readonly Transaction[])[]

/**
 * Whole journeys, from the first question to the issued licence, by eight people at once over HTTP on two web
 * nodes, against bare `pg` in two processes that send PostgreSQL the very same messages on as many
 * connections: as `pg` sends them by itself, and for comparison kept prepared as the service keeps them. Each
 * has PostgreSQL and the same two cores, and a copy of the same database.
 */
export default async function journeys(): Promise<Ratio> {
  const folder = throwawayFolder('zhunying-bench-')
  const postgres = await startEmbedded(folder)
  try {
    const scene = { folder, postgres, ...(await record(folder, postgres)) }
    const rounds: Rounds[] = []
    pin([postgres.pid], TWO_CORES)
    for (let round = 0; round < ROUNDS; round++)
      rounds.push({
        ours: await served(scene),
        theirs: await replayed(scene, false),
        named: await replayed(scene, true),
      })
    return verdict(scene, rounds)
  } finally {
    await postgres.stop()
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

/** What one service asks of PostgreSQL for these journeys; the database before them is kept as `before`. */
async function record(folder: string, postgres: EmbeddedPostgres) {
  const config = readConfig({
    DATABASE_URL: postgres.url,
    DATA_DIR: folder,
    PORT: '0',
    HOST: '0.0.0.0',
    DEMO: '1',
    RATE_LIMIT: '0',
  })
  if (!config.ok) throw new Error(JSON.stringify(config.refusal))
  const service = await startService(config.value, { roles: ['web'], log: createLog('error') })
  const recorder = new Recorder()
  recorder.listen(service.app.server)
  const { port } = new URL(service.origin)
  const origins = Array.from({ length: PEOPLE }, (_, n) => `http://127.0.0.${n + 2}:${port}`)
  const people = await peopleAt(origins, folder, 0)
  await people.tell({ kind: 'sign in' })
  // keys are made at the first try, so one after the other
  await people.tell({ kind: 'walk', times: 1, atOnce: false })
  await copyDatabase(postgres, 'zhunying', 'before')
  recorder.recording = true
  await people.tell(WARM)
  const warm = recorder.take()
  await people.tell(MEASURED)
  const streams = recorder.take()
  recorder.stop()
  await people.end()
  await service.stop()
  return { warm, streams }
}

interface Rounds {
  readonly ours: Round
  readonly theirs: Round
  /** Bare `pg` with statements kept prepared. */
  readonly named: Round
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
  pin([process.pid], OTHER_CORES)
  const origins = nodes.map(({ origin }) => origin)
  const people = await peopleAt(origins, folder, 1)
  await people.tell({ kind: 'sign in' })
  await people.tell(WARM)
  const round = await measured(postgres, pids, () => people.tell(MEASURED))
  await people.end()
  for (const node of nodes) await node.stop()
  return round
}

async function replayed({ postgres, warm, streams }: Scene, named: boolean): Promise<Round> {
  await copyDatabase(postgres, 'before', 'theirs')
  pin([process.pid], TWO_CORES)
  const share = (all: Streams, n: number) => all.filter((_stream, at) => at % PROCESSES === n)
  const replayers = await Promise.all(
    Array.from({ length: PROCESSES }, (_, n) =>
      replayer({
        url: postgres.urlOf('theirs'),
        named,
        parts: [share(warm, n), share(streams, n)],
      }),
    ),
  )
  const next = () => Promise.all(replayers.map((run) => run()))
  await next()
  return measured(postgres, [process.pid], next)
}

async function replayer(workerData: ReplayOrder): Promise<() => Promise<unknown>> {
  const worker = new Worker(new URL('./replay-worker.ts', import.meta.url), { workerData })
  await once(worker, 'message')
  return () => {
    worker.postMessage('go')
    return once(worker, 'message')
  }
}

async function measured(
  postgres: EmbeddedPostgres,
  askers: readonly number[],
  work: () => Promise<unknown>,
): Promise<Round> {
  const before = [cpuMsBelow(postgres.pid), cpuMs(askers)] as const
  const began = performance.now()
  await work()
  const seconds = (performance.now() - began) / 1000
  const journeysDone = PEOPLE * EACH
  return {
    perSecond: journeysDone / seconds,
    postgresMs: (cpuMsBelow(postgres.pid) - before[0]) / journeysDone,
    askerMs: (cpuMs(askers) - before[1]) / journeysDone,
  }
}

/** The people in a thread of their own, as they are at machines of their own: they do what they are told. */
async function peopleAt(origins: readonly string[], out: string, done: number) {
  const workerData: PeopleOrder = { origins, out, done, people: PEOPLE }
  const worker = new Worker(new URL('./journey-people.ts', import.meta.url), { workerData })
  const heard = () =>
    new Promise<void>((resolve, failed) => {
      worker.once('message', () => resolve())
      worker.once('error', failed)
    })
  await heard()
  return {
    tell(task: PeopleTask) {
      worker.postMessage(task)
      return heard()
    },
    end: () => worker.terminate(),
  }
}

/**
 * Where the cores have nothing else to do, twice as much processor time a journey is half as many journeys a
 * second. Processor time is what is compared: it says the same on a machine that others work on.
 */
function verdict({ streams }: Scene, rounds: readonly Rounds[]): Ratio {
  const median = (of: (round: (typeof rounds)[number]) => number) =>
    rounds.map(of).toSorted((a, b) => a - b)[Math.floor(rounds.length / 2)] ?? 0
  const per = PEOPLE * EACH
  const whole = ({ askerMs, postgresMs }: Round) => askerMs + postgresMs
  const ms = (of: (round: (typeof rounds)[number]) => number) => `${Math.round(median(of))} ms`
  const pace = (of: (round: (typeof rounds)[number]) => number) => `${median(of).toFixed(2)}/s`
  return {
    name: 'whole journeys per processor second against bare pg with the same messages',
    ratio: median(({ ours, theirs }) => whole(theirs) / whole(ours)),
    floor: FLOOR,
    detail:
      `a journey is ${Math.round(streams.flat().length / per)} transactions, ${Math.round(streams.flat(2).length / per)} messages; ` +
      `${ms(({ ours }) => ours.askerMs)} for us and ${ms(({ ours }) => ours.postgresMs)} for PostgreSQL, ` +
      `bare pg ${ms(({ theirs }) => theirs.askerMs)} and ${ms(({ theirs }) => theirs.postgresMs)}; ` +
      `on the same two cores ${pace(({ ours }) => ours.perSecond)} against ${pace(({ theirs }) => theirs.perSecond)} ` +
      `at a load of ${os.loadavg()[0]?.toFixed(0)}; ` +
      `bare pg with prepared statements ${ms(({ named }) => named.askerMs)} and ${ms(({ named }) => named.postgresMs)}, ` +
      `against which ${median(({ ours, named }) => whole(named) / whole(ours)).toFixed(2)}`,
  }
}
