import path from 'node:path'
import { openBlobs } from '#platform/server/blobs.ts'
import { fixedClock } from '#platform/server/clock.ts'
import { readConfig } from '#platform/server/config.ts'
import type { Context, ServerModule } from '#platform/server/context.ts'
import { openDatabase } from '#platform/server/database.ts'
import { createEvents } from '#platform/server/events.ts'
import { buildHttp } from '#platform/server/http.ts'
import { openJobs } from '#platform/server/jobs.ts'
import { openFieldKeys } from '#platform/server/fields/index.ts'
import { createLog } from '#platform/server/log.ts'
import { noScanner } from '#platform/server/uploads/index.ts'
import { MODULES } from '../../src/main/modules.ts'

// A real server of its own that stops for ever at a named point of a command, to be killed there:
// `node stopping-server.ts <database url> <folder> <instant> <point> <event or route>`.
//   before-commit  everything is written, the transaction is still open
//   after-commit   it is done, and the answer never leaves
const [url = '', folder = '', now = '', point = '', where = ''] = process.argv.slice(2)

function stopHere(): Promise<never> {
  process.stdout.write('stopped\n')
  return new Promise(() => setInterval(() => undefined, 60_000))
}

const stopper: ServerModule = {
  name: 'stopper',
  listeners: point === 'before-commit' ? { [where]: stopHere } : {},
}

/** The module with a hook in front of its routes that keeps the answer of one of them back. */
function silenced(module: ServerModule): ServerModule {
  return {
    ...module,
    async routes(app, of) {
      app.addHook('onSend', async (request) => {
        if (point === 'after-commit' && request.url.endsWith(where)) await stopHere()
      })
      await module.routes?.(app, of)
    },
  }
}

const config = readConfig({ DATA_DIR: folder, RATE_LIMIT: '0', DEMO: '1' })
if (!config.ok) throw new Error(JSON.stringify(config.refusal))
const log = createLog('silent')
const modules = [...MODULES.map(silenced), stopper]
const context: Context = {
  config: config.value,
  db: openDatabase(url, { max: 4 }),
  clock: fixedClock(now),
  jobs: openJobs(url, log),
  blobs: openBlobs(path.join(folder, 'blobs')),
  scanner: noScanner,
  log,
  events: createEvents(
    modules.map(({ listeners }) => listeners ?? {}),
    () => context,
  ),
}
openFieldKeys(folder)
const http = await buildHttp(context, modules)
process.stdout.write(`${await http.listen({ port: 0, host: '127.0.0.1' })}\n`)
