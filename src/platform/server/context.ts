import type { Blobs } from './blobs.ts'
import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import type { Database, Tx } from './database.ts'
import type { ZhunyingApp } from './http/app.ts'
import type { Logger } from './log.ts'
import type { VirusScanner } from './uploads/virus-scanner.ts'

/**
 * What a running Zhunying has at hand; handed to every use case that acts on the world. A module
 * that keeps something for as long as the process runs keeps it by context, in a WeakMap of its own.
 */
export interface Context {
  readonly config: Config
  readonly db: Database
  readonly clock: Clock
  readonly jobs: Jobs
  readonly blobs: Blobs
  /** Looks at what people upload; `inspectUpload` asks it. */
  readonly scanner: VirusScanner
  readonly log: Logger
  readonly events: Events
}

/** Something that has happened, told to modules further up; the kind begins with its module. */
export interface PublishedEvent {
  readonly kind: string
  readonly region: string
}

/** Hears an event in the transaction of whoever tells it; throwing undoes that transaction. */
export type Listener = {
  // a method, so that a listener may name the exact event it is registered for
  hear(tx: Tx, event: PublishedEvent, context: Context): Promise<void>
}['hear']

/** Event kind → what hears it. */
export type Listeners = Readonly<Record<string, Listener>>

export interface Events {
  /**
   * Tells every listener of this kind, one after the other, in this transaction: what they write
   * stands or falls with the event itself.
   */
  publish<E extends PublishedEvent>(tx: Tx, event: E): Promise<void>
}

export interface Job {
  /** `module.what-to-do`; the queue of the same name. */
  readonly name: string
  /** JSON; small: ids and days, no documents. */
  readonly data: object
  /** Work that must not be queued twice: a second job with the same name and key is not added. */
  readonly key?: string
  readonly startAfter?: Date
}

/**
 * Does one job. It may run twice (a worker that dies after the work and before the commit), so its
 * database effects go through `ctx.tx`, which commits together with the job's completion, and its
 * effects elsewhere carry deterministic keys.
 */
export type JobHandler = {
  // a method, so that a handler may name the exact data it is registered for
  run(data: object, ctx: { tx: Tx; context: Context }): Promise<void>
}['run']

/** Job name → what does it. */
export type JobHandlers = Readonly<Record<string, JobHandler>>

export interface Jobs {
  /** Queues a job in the caller's transaction: it exists exactly when the caller's rows do. */
  enqueue(tx: Tx, job: Job): Promise<void>
  /** Begins to work on the queues of these handlers; enqueueing needs no start. */
  start(handlers: JobHandlers, context: Context): Promise<void>
  /** A cron expression (five fields, Asia/Shanghai) that queues the named job; a missed run is made up once. */
  schedule(name: string, cron: string): Promise<void>
  /** Lets running handlers finish (20 s at most), then closes. */
  stop(): Promise<void>
}

export interface QuickAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

export interface HttpModule {
  routes(app: ZhunyingApp, context: Context): Promise<void> | void
  /**
   * The whole answer to a GET, where it lies ready and is the same for everybody: sent before cookies,
   * limits and policies are looked at, and so with every header it needs.
   */
  quickAnswer?(url: string, context: Context): QuickAnswer | undefined
  /** One word for what works on, but not as it should, so that a person has to look: told by `/readyz`. */
  concern?(context: Context): string | undefined
  /** What operations are for, for the description of the interface. */
  readonly chapters?: readonly Chapter[]
}

/** Operations that belong together: `GET /cases` → what it is for, in a line. */
export interface Chapter {
  readonly name: string
  readonly description: string
  readonly summaries: Readonly<Record<string, string>>
}

/** What a module offers to `main`; every part is optional but the name. */
export interface ServerModule extends Partial<HttpModule> {
  readonly name: string
  readonly jobs?: JobHandlers
  readonly listeners?: Listeners
  /** Job name → cron expression in Asia/Shanghai, for work that is due by the calendar. */
  readonly schedules?: Readonly<Record<string, string>>
  /** Runs once after migration and before the first request: loading, demonstration accounts. */
  start?(context: Context): Promise<void>
  /** Runs when the process ends in order, before the database closes. */
  stop?(context: Context): Promise<void>
}
