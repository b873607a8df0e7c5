import { sql } from 'kysely'
import type { ServerModule } from '#platform/server/context.ts'
import { openDatabase, tables, type Tx } from '#platform/server/database.ts'

/** A made-up second module: rings a bell by job, and writes down each ring in the job's transaction. */
export interface BellTables {
  bell_ring: { no: number; process: number }
}
const own = (tx: Tx) => tables<BellTables>(tx)

/** Rings that never end in this process: it is meant to be killed while it rings. */
export function bellModule(options: { hang?: number } = {}): ServerModule {
  return {
    name: 'bell',
    jobs: {
      'bell.ring': async (data, { tx }) => {
        const { no } = data as { no: number }
        await own(tx).insertInto('bell_ring').values({ no, process: process.pid }).execute()
        if (options.hang === no) {
          process.stdout.write('hanging\n')
          await new Promise(() => undefined)
        }
      },
    },
  }
}

export async function createBellTable(url: string): Promise<void> {
  const owner = openDatabase(url, { role: null, max: 1 })
  await owner.transaction((tx) =>
    sql
      .raw(
        `create table bell_ring (no integer not null, process integer not null);
         grant select, insert on bell_ring to zhunying_app`,
      )
      .execute(own(tx)),
  )
  await owner.close()
}

/** The numbers rung so far, in order; a number twice is a job done twice. */
export async function rings(tx: Tx): Promise<number[]> {
  const rows = await own(tx).selectFrom('bell_ring').select('no').orderBy('no').execute()
  return rows.map(({ no }) => no)
}
