import path from 'node:path'
import { createInterface } from 'node:readline'
import { openBlobs } from '#platform/server/blobs.ts'
import { fixedClock } from '#platform/server/clock.ts'
import { readConfig } from '#platform/server/config.ts'
import type { Context } from '#platform/server/context.ts'
import { openDatabase } from '#platform/server/database.ts'
import { createEvents } from '#platform/server/events.ts'
import { newId } from '#platform/server/ids.ts'
import { openJobs } from '#platform/server/jobs.ts'
import { createLog } from '#platform/server/log.ts'
import { noScanner } from '#platform/server/uploads/index.ts'
import { issueLicence } from '../../src/licences/server/index.ts'

// A worker of its own that issues the decided cases named on its standard input, one line each, and
// says every one that is acknowledged: `node licence-issuer.ts <database url> <folder> <instant>`.
const [url = '', folder = '', now = ''] = process.argv.slice(2)
const config = readConfig({ DATA_DIR: folder })
if (!config.ok) throw new Error(JSON.stringify(config.refusal))
const log = createLog('silent')
const context: Context = {
  config: config.value,
  db: openDatabase(url, { max: 2 }),
  clock: fixedClock(now),
  jobs: openJobs(url, log),
  blobs: openBlobs(path.join(folder, 'blobs')),
  log,
  scanner: noScanner,
  events: createEvents([], () => context),
}
const accountId = newId()
process.stdout.write('ready\n')
for await (const line of createInterface({ input: process.stdin })) {
  const region = line.slice(0, 6)
  const roles = [{ role: 'lead' as const, region }]
  const lead = { accountId, username: 'lead', name: '牵头部门', roles }
  const issued = await context.db.transaction((tx) =>
    issueLicence(tx, context, lead, line.slice(7)),
  )
  const said = issued.ok ? issued.value.licence.number : issued.refusal.code
  process.stdout.write(`${line} ${said}\n`)
}
await context.db.close()
