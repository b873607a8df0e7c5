import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { createEvents, type PublishedEvent } from '#platform/server/events.ts'
import { openDatabase, tables } from '#platform/server/database.ts'
import type { Context } from '#platform/server/context.ts'
import { buildHttp } from '#platform/server/http.ts'
import { MODULES } from '../../src/main/modules.ts'
import type { Office } from './office.ts'
import { peopleOf, type Person } from './people.ts'

/** Another node on an office's database, which stands still once at a named point of a transaction. */
export interface StoppingNode {
  readonly context: Context
  readonly people: (username: string) => Promise<Person>
  /** The transaction stands at the point: everything is written, nothing is committed. */
  readonly reached: Promise<void>
  /** Somebody else waits for a row that the standing transaction holds. */
  readonly awaited: () => Promise<void>
  readonly release: () => void
  readonly close: () => Promise<void>
}

async function someoneWaits({ context }: Office): Promise<boolean> {
  const { rows } = await context.db.transaction((tx) =>
    sql<{ waits: boolean }>`
      select exists (
        select from pg_locks l
        join pg_database d on d.oid = l.database or l.database is null
        where not l.granted and d.datname = current_database()
      ) as waits
    `.execute(tables<unknown>(tx)),
  )
  return rows[0]?.waits ?? false
}

/** `point` is the kind of event in whose transaction it stops, e.g. `cases.accepted`. */
export function stoppingNode(office: Office, point: string): StoppingNode {
  const reached = Promise.withResolvers<void>()
  const released = Promise.withResolvers<void>()
  let stopped = false
  const stop = async (_tx: unknown, _event: PublishedEvent) => {
    if (stopped) return
    stopped = true
    reached.resolve()
    await released.promise
  }
  const listeners = [...MODULES.map((module) => module.listeners ?? {}), { [point]: stop }]
  const db = openDatabase(office.url, { max: 4 })
  const context: Context = { ...office.context, db, events: createEvents(listeners, () => context) }
  const app = buildHttp(context, MODULES)
  return {
    context,
    people: peopleOf(() => app, office.clock.today),
    reached: reached.promise,
    awaited: async () => {
      while (!(await someoneWaits(office))) await wait(10)
    },
    release: () => released.resolve(),
    async close() {
      released.resolve()
      await (await app).close()
      await db.close()
    },
  }
}
