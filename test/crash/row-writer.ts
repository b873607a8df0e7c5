import { sql } from 'kysely'
import { openDatabase, tables } from '#platform/server/database.ts'
import { startEmbedded } from '#platform/server/embedded/index.ts'

// Writes row after row on an embedded database of its own and says each one that is acknowledged:
// `node row-writer.ts <folder>`, to be killed in the middle.
const postgres = await startEmbedded(process.argv[2]!)
const db = openDatabase(postgres.url, { role: null, max: 1 })
const run = (text: string) => db.transaction((tx) => sql.raw(text).execute(tables<unknown>(tx)))
await run('create table if not exists line (no integer primary key)')
process.stdout.write(`postmaster ${postgres.pid}\n`)
for (let no = 1; ; no++) {
  await run(`insert into line values (${no})`)
  process.stdout.write(`row ${no}\n`)
}
