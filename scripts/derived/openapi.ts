import { systemClock } from '../../src/platform/server/clock.ts'
import { readConfig } from '../../src/platform/server/config.ts'
import type { Context } from '../../src/platform/server/context.ts'
import { openDatabase } from '../../src/platform/server/database.ts'
import { createEvents } from '../../src/platform/server/events.ts'
import { openBlobs } from '../../src/platform/server/blobs.ts'
import { buildHttp } from '../../src/platform/server/http.ts'
import { openJobs } from '../../src/platform/server/jobs.ts'
import { noScanner } from '../../src/platform/server/uploads/index.ts'
import { createLog } from '../../src/platform/server/log.ts'
import { MODULES } from '../../src/main/modules.ts'
import type { Derive } from '../lib/derive.ts'

/** docs/derived/openapi.json: the interface as the running service describes it. */
export const openapi: Derive = async () => ({
  'docs/derived/openapi.json': `${JSON.stringify(await describedInterface(), null, 1)}\n`,
})

/** The description itself, made once. */
export function describedInterface(): Promise<unknown> {
  return (described ??= describe())
}

let described: Promise<unknown> | undefined

async function describe(): Promise<unknown> {
  const app = await buildHttp(unconnected(), MODULES)
  const response = await app.inject('/api/v1/openapi.json')
  await app.close()
  return response.json()
}

/** A context that is never used: describing the routes touches no database. */
function unconnected(): Context {
  const nowhere = 'postgres://nobody@127.0.0.1:1/none'
  const config = readConfig({ RATE_LIMIT: '0' })
  if (!config.ok) throw new Error('the defaults are wrong')
  const log = createLog('silent')
  return {
    config: config.value,
    db: openDatabase(nowhere),
    clock: systemClock,
    jobs: openJobs(nowhere, log),
    blobs: openBlobs('.'),
    scanner: noScanner,
    log,
    events: createEvents([], unconnected),
  }
}
