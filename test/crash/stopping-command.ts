import path from 'node:path'
import { openBlobs } from '#platform/server/blobs.ts'
import { fixedClock } from '#platform/server/clock.ts'
import { readConfig } from '#platform/server/config.ts'
import type { Context } from '#platform/server/context.ts'
import { openDatabase } from '#platform/server/database.ts'
import { createEvents } from '#platform/server/events.ts'
import { openJobs } from '#platform/server/jobs.ts'
import { createLog } from '#platform/server/log.ts'
import { noScanner } from '#platform/server/uploads/index.ts'
import { serveCatalogue } from '../../src/catalogue/server/index.ts'
import type { CaseCommand, CaseFacts, CaseId } from '../../src/cases/core/index.ts'
import { lockCase, perform } from '../../src/cases/server/index.ts'
import { MODULES } from '../../src/main/modules.ts'

// One command on one case, in a process of its own that stops for ever at a named point, to be killed
// there: `node stopping-command.ts <database url> <folder> <instant> <point> <case> <command> <facts>`.
//   before-commit  everything is written, the transaction is still open
//   after-commit   it is done, and nobody was told
const [url = '', folder = '', now = '', point = '', id = '', wish = '', known = '{}'] =
  process.argv.slice(2)

function stopHere(): Promise<never> {
  process.stdout.write('stopped\n')
  return new Promise(() => setInterval(() => undefined, 60_000))
}

const config = readConfig({ DATA_DIR: folder, RATE_LIMIT: '0' })
if (!config.ok) throw new Error(JSON.stringify(config.refusal))
const log = createLog('silent')
const context: Context = {
  config: config.value,
  db: openDatabase(url, { max: 2 }),
  clock: fixedClock(now),
  jobs: openJobs(url, log),
  blobs: openBlobs(path.join(folder, 'blobs')),
  scanner: noScanner,
  log,
  events: createEvents(
    MODULES.map(({ listeners }) => listeners ?? {}),
    () => context,
  ),
}
await serveCatalogue(context)
const command = JSON.parse(wish) as CaseCommand
const facts = JSON.parse(known) as Partial<Pick<CaseFacts, 'plan' | 'answerBy'>>
const actor = { accountId: '01a1fc05-e5ae-7d63-a890-09df4126e681', username: 'crash', name: '李' }
await context.db.transaction(async (tx) => {
  const record = await lockCase(tx, id as CaseId)
  if (!record) throw new Error(`no case ${id}`)
  const done = await perform(tx, context, { ...actor, roles: [] }, record, command, facts)
  if (!done.ok) throw new Error(done.refusal.code)
  if (point === 'before-commit') await stopHere()
})
await stopHere()
