import { createHash } from 'node:crypto'
import { metrics } from '@opentelemetry/api'
import { PgBoss } from 'pg-boss'
import type { Jobs } from './context.ts'
import type { Logger } from './log.ts'
import { bossView, txOver } from './jobs-transaction.ts'
import { RUN_TIME_ROLE } from './postgres.ts'
import { EVERYTHING, reachStatements, unconfined } from './reach.ts'
import { observed } from './telemetry/observed.ts'

/** The schema that pg-boss owns. */
export const JOB_SCHEMA = 'pgboss'

/** A dead worker is noticed after 10 s of silence; a failed job is tried six times over some minutes. */
const QUEUE = {
  heartbeatSeconds: 10,
  retryLimit: 6,
  retryDelay: 2,
  retryBackoff: true,
  retryDelayMax: 300,
  expireInSeconds: 300,
  notify: true,
}
const WORK = {
  pollingIntervalSeconds: 1,
  notifyPollingIntervalSeconds: 1,
  transactional: true,
} as const

/**
 * Of a process, for its jobs: fewer than there are queues, since most of them rest. A job that finds none free
 * waits for the next; the queues' own work needs one for moments only.
 */
const CONNECTIONS = 10

export interface JobsOptions {
  /** Workers for each queue in this process. */
  readonly concurrency?: number
}

/** Jobs in the same database, run by pg-boss as the run-time role. `migrateJobs` made its tables. */
export function openJobs(url: string, log: Logger, options: JobsOptions = {}): Jobs {
  const boss = new PgBoss({
    connectionString: url,
    options: `-c role=${RUN_TIME_ROLE}`,
    application_name: 'zhunying jobs',
    schema: JOB_SCHEMA,
    max: CONNECTIONS,
    migrate: false,
    createSchema: false,
    reindex: false,
    useListenNotify: true,
    superviseIntervalSeconds: 5,
    monitorIntervalSeconds: 5,
    cronMonitorIntervalSeconds: 20,
    cronWorkerIntervalSeconds: 5,
  })
  boss.on('error', (error) => log.warn({ err: error }, 'job runner'))
  boss.on('warning', (warning) => log[levelOf(warning)]({ warning }, 'job runner'))

  const timed = observed('zhunying.job.duration', 'One job, from its start to its end')
  let started: Promise<unknown> | undefined
  const ready = () => (started ??= boss.start())
  const queues = new Map<string, Promise<void>>()
  const queue = async (name: string) => {
    await ready()
    if (!queues.has(name)) queues.set(name, boss.createQueue(name, QUEUE))
    await queues.get(name)
  }

  metrics
    .getMeter('zhunying')
    .createObservableGauge('zhunying.jobs.waiting', {
      description: 'Due jobs that nobody works on',
    })
    .addCallback(async (result) => {
      if (started === undefined) return
      for (const { name, readyCount } of await boss.getQueues())
        result.observe(readyCount, { job: name })
    })

  return {
    async enqueue(tx, { name, data, key, startAfter }) {
      await queue(name)
      await boss.send(name, data, {
        db: bossView(tx),
        ...(key === undefined ? {} : { id: idOfKey(name, key) }),
        ...(startAfter === undefined ? {} : { startAfter }),
      })
    },
    async start(handlers, context) {
      for (const [name, handler] of Object.entries(handlers)) {
        await queue(name)
        const work = { ...WORK, localConcurrency: options.concurrency ?? 1 }
        await boss.work<object, void, typeof work>(name, work, async (jobs, db) => {
          for (const job of jobs)
            await timed({ job: name }, async () => {
              await db.executeSql(reachStatements(EVERYTHING))
              await unconfined(() => handler(job.data, { tx: txOver(db), context }))
            })
        })
      }
    },
    async schedule(name, cron) {
      await queue(name)
      await boss.schedule(name, cron, {}, { tz: 'Asia/Shanghai', missed: 'once' })
    },
    async stop() {
      if (started === undefined) return
      await started.catch(() => undefined)
      await boss.stop({ graceful: true, timeout: 20_000 })
    },
  }
}

/** That all queues together could want more connections than there are is meant so (`CONNECTIONS`). */
function levelOf(warning: { readonly data?: object }): 'debug' | 'warn' {
  const { type } = { type: undefined, ...warning.data }
  return type === 'transactional_pool_headroom' ? 'debug' : 'warn'
}

/** The same name and key always give the same job id, and the database keeps an id once. */
function idOfKey(name: string, key: string): string {
  const hex = createHash('sha256').update(`${name}\n${key}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
