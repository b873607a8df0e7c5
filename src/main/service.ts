import path from 'node:path'
import { openBlobs } from '#platform/server/blobs.ts'
import { systemClock, type Clock } from '#platform/server/clock.ts'
import { originOf, type Config } from '#platform/server/config.ts'
import type { Context, ServerModule } from '#platform/server/context.ts'
import { openDatabase } from '#platform/server/database.ts'
import { startEmbedded, type EmbeddedPostgres } from '#platform/server/embedded/index.ts'
import { createEvents } from '#platform/server/events.ts'
import { openFieldKeys } from '#platform/server/fields/index.ts'
import { buildHttp, type HttpOptions, type ZhunyingApp } from '#platform/server/http.ts'
import { openJobs } from '#platform/server/jobs.ts'
import { claimInstallation } from '#platform/server/installation.ts'
import { createLog, type Logger } from '#platform/server/log.ts'
import { migrate } from '#platform/server/migrate.ts'
import { attachReplica, type Replica } from '#platform/server/replica.ts'
import { startTelemetry } from '#platform/server/telemetry/index.ts'
import { openS3Blobs } from '#platform/server/s3-blobs.ts'
import { clamd, noScanner } from '#platform/server/uploads/index.ts'
import { MODULES } from './modules.ts'

export type Role = 'web' | 'worker'

export interface ServiceOptions {
  readonly modules?: readonly ServerModule[]
  /** What this process does; both when absent. */
  readonly roles?: readonly Role[]
  readonly clock?: Clock
  readonly log?: Logger
  /** The pages of the web, when they are to be served. */
  readonly pages?: HttpOptions['pages']
}

/** A running Zhunying. */
export interface Service {
  /** Where it answers, `http://127.0.0.1:8080`. */
  readonly origin: string
  readonly app: ZhunyingApp
  readonly context: Context
  /** Where Prometheus reads this process; absent without OPERATIONS_PORT. */
  readonly metricsUrl: string | undefined
  /** Ends in order: requests, jobs, modules, database. */
  stop(): Promise<void>
}

/**
 * Starts everything in order: database (embedded, or the server of DATABASE_URL), migrations, modules,
 * HTTP, jobs. What was started is stopped again when a later step fails.
 */
export async function startService(config: Config, options: ServiceOptions = {}): Promise<Service> {
  const modules = options.modules ?? MODULES
  const roles = options.roles ?? ['web', 'worker']
  const log = options.log ?? createLog(config.logLevel)
  const undo: (() => Promise<unknown>)[] = []
  const stop = async () => {
    for (const step of undo.splice(0).toReversed()) {
      await step().catch((error: unknown) => log.warn({ err: error }, 'stopping'))
    }
  }
  try {
    const telemetry = await startTelemetry(config)
    undo.push(() => telemetry.stop())
    const postgres = config.databaseUrl === undefined ? await embedded(config, log) : undefined
    if (postgres) undo.push(() => postgres.stop())
    const url = config.databaseUrl ?? postgres!.url
    const { applied } = await migrate(config.migrationUrl ?? url)
    if (applied.length > 0) log.info({ applied }, 'migrated')

    const context = assemble(config, url, modules, options.clock ?? systemClock, log)
    undo.push(() => context.db.close())
    await claimInstallation(context.db, config.training)
    const replica = readFromReplica(context)
    if (replica) undo.push(() => replica.close())
    undo.push(() => context.jobs.stop())
    for (const module of modules) {
      await module.start?.(context)
      if (module.stop) undo.push(() => module.stop!(context))
    }
    const app = await buildHttp(context, roles.includes('web') ? modules : [], {
      pages: roles.includes('web') ? options.pages : undefined,
    })
    undo.push(() => app.close())
    const origin = await listen(app, context)
    await postgres?.announce(origin)
    if (roles.includes('worker')) await startJobs(context, modules)
    log.info({ origin, roles }, 'ready')
    return { origin, app, context, metricsUrl: telemetry.metricsUrl, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

function embedded(config: Config, log: Logger): Promise<EmbeddedPostgres> {
  return startEmbedded(config.dataDir, {
    onEvent: (event, detail) => {
      const level = event === 'lost' ? 'error' : 'info'
      log[level]({ ...detail, event }, 'embedded database')
    },
  })
}

function assemble(
  config: Config,
  url: string,
  modules: readonly ServerModule[],
  clock: Clock,
  log: Logger,
): Context {
  openFieldKeys(config.dataDir)
  const context: Context = {
    config,
    db: openDatabase(url, {
      // two addresses mean that a pooler stands behind the first
      prepare: (config.sessionUrl ?? url) === url,
      onFault: (err) => log.warn({ err }, 'database connection'),
    }),
    clock,
    jobs: openJobs(config.sessionUrl ?? url, log),
    blobs: config.fileStore
      ? openS3Blobs(config.fileStore)
      : openBlobs(path.join(config.dataDir, 'blobs')),
    scanner: config.virusScanner
      ? clamd(config.virusScanner.host, config.virusScanner.port)
      : noScanner,
    log,
    events: createEvents(
      modules.map(({ listeners }) => listeners ?? {}),
      () => context,
    ),
  }
  return context
}

/** Public pages from the replica of DATABASE_REPLICA_URL, and a word in the log whenever that changes. */
function readFromReplica({ config, db, clock, log }: Context): Replica | undefined {
  if (config.replica === undefined) return undefined
  return attachReplica(db, {
    ...config.replica,
    now: () => clock.now().getTime(),
    onChange: (to, why) =>
      log[to === 'primary' ? 'warn' : 'info']({ to, why }, 'public pages are read from'),
  })
}

/** Listens, and takes the origin for the public address when none was configured. */
async function listen(app: ZhunyingApp, context: Context): Promise<string> {
  const { config } = context
  await app.listen({ port: config.port, host: config.host })
  const address = app.server.address()
  const port = typeof address === 'object' && address !== null ? address.port : config.port
  const origin = originOf(config.host, port)
  if (!config.publicUrlGiven) config.publicUrl = origin
  return origin
}

async function startJobs(context: Context, modules: readonly ServerModule[]): Promise<void> {
  for (const { jobs = {}, schedules = {} } of modules) {
    await context.jobs.start(jobs, context)
    for (const [name, cron] of Object.entries(schedules)) await context.jobs.schedule(name, cron)
  }
}
