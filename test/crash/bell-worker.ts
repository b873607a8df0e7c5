import type { Context } from '#platform/server/context.ts'
import { openJobs } from '#platform/server/jobs.ts'
import { createLog } from '#platform/server/log.ts'
import { bellModule } from './bell-module.ts'

// A worker process of its own: `node bell-worker.ts <database url> <number at which it hangs>`.
const [url = '', hang = ''] = process.argv.slice(2)
await openJobs(url, createLog('silent')).start(
  bellModule({ hang: Number(hang) }).jobs!,
  {} as Context,
)
