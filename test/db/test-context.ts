import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { openBlobs } from '#platform/server/blobs.ts'
import { fixedClock, type FixedClock } from '#platform/server/clock.ts'
import { readConfig, type Config } from '#platform/server/config.ts'
import type { Context, ServerModule } from '#platform/server/context.ts'
import { openDatabase } from '#platform/server/database.ts'
import { createEvents } from '#platform/server/events.ts'
import { openFieldKeys } from '#platform/server/fields/index.ts'
import { buildHttp, type ZhunyingApp } from '#platform/server/http.ts'
import { openJobs } from '#platform/server/jobs.ts'
import { noScanner } from '#platform/server/uploads/index.ts'
import { createLog } from '#platform/server/log.ts'
import { cloneDatabase, type DatabaseClone } from './template-database.ts'

export interface TestContext {
  readonly context: Context
  readonly clock: FixedClock
  /** The owner's address of this file's database. */
  readonly url: string
  /** The HTTP service of the given modules, for `inject`; made at the first call. */
  readonly app: () => Promise<ZhunyingApp>
  /** Works off the queues of the given modules in this process. */
  readonly startJobs: () => Promise<void>
  readonly close: () => Promise<void>
}

export interface TestContextOptions {
  readonly modules?: readonly ServerModule[]
  /** A day or an instant; 2026-11-20 at nine in Shanghai when absent. */
  readonly now?: string
  readonly settings?: Readonly<Record<string, string>>
  /** Whether to run the modules' own start, as `serve` does. */
  readonly start?: boolean
  /** A database made ready by the caller, instead of a fresh one. */
  readonly database?: DatabaseClone
}

/**
 * A whole, real context on a fresh database: our own code with nothing replaced but the clock.
 * Call it in `beforeAll` and `close()` it in `afterAll`.
 */
export async function testContext(options: TestContextOptions = {}): Promise<TestContext> {
  const modules = options.modules ?? []
  const clone = options.database ?? (await cloneDatabase())
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'zhunying-context-'))
  const clock = fixedClock(options.now ?? '2026-11-20')
  const log = createLog(process.env['TEST_LOG'] ?? 'silent')
  openFieldKeys(folder)
  const context: Context = {
    config: configOf({ DATA_DIR: folder, RATE_LIMIT: '0', ...options.settings }),
    db: openDatabase(clone.url, { max: 5 }),
    clock,
    jobs: openJobs(clone.url, log),
    blobs: openBlobs(path.join(folder, 'blobs')),
    scanner: noScanner,
    log,
    events: createEvents(
      modules.map(({ listeners }) => listeners ?? {}),
      () => context,
    ),
  }
  if (options.start) for (const module of modules) await module.start?.(context)
  let app: Promise<ZhunyingApp> | undefined
  return {
    context,
    clock,
    url: clone.url,
    app: () => (app ??= buildHttp(context, modules)),
    startJobs: () => context.jobs.start(Object.assign({}, ...modules.map((m) => m.jobs)), context),
    async close() {
      await (await app)?.close()
      await context.jobs.stop()
      for (const module of modules) await module.stop?.(context)
      await context.db.close()
      await clone.drop()
      fs.rmSync(folder, { recursive: true, force: true })
    },
  }
}

function configOf(settings: Readonly<Record<string, string>>): Config {
  const config = readConfig(settings)
  if (!config.ok) throw new Error(JSON.stringify(config.refusal))
  return config.value
}
