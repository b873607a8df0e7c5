import { metrics } from '@opentelemetry/api'
import { sql } from 'kysely'
import {
  isDatabaseGone,
  openDatabase,
  sqlState,
  tables,
  type Database,
  type Tx,
} from './database.ts'
import { unconfined } from './reach.ts'

/** What was read, and how the database stood then: at this instant, or a little before on a replica. */
export interface PublicRead<T> {
  readonly value: T
  /** Milliseconds since 1970; everything committed before is in the value. */
  readonly asOf: number
}

export interface ReplicaOptions {
  readonly url: string
  /** How far behind a replica may be and still be asked, in milliseconds. */
  readonly maxLag: number
  readonly now: () => number
  /** Told when public reading goes to the replica, and when it comes back to the primary and why. */
  readonly onChange?: (to: 'replica' | 'primary', why: string) => void
}

export interface Replica {
  close(): Promise<void>
}

/** How often the two places in the log are compared, while anybody reads. */
const LOOK_EVERY = 1000

interface Standing extends Replica {
  /** The instant the replica is known to have reached; nothing while it is away or too far behind. */
  fresh(): number | undefined
  readonly db: Database
  lost(error: unknown): void
}

const replicas = new WeakMap<Database, Standing>()

/**
 * From now on `readPublic` of this database asks a streaming replica, as long as it answers and is not more
 * than `maxLag` behind. How far it has come is measured, not believed: the place of the primary in its log
 * is noted with the time, and the replica is as of the newest such time whose place it has replayed.
 */
export function attachReplica(primary: Database, options: ReplicaOptions): Replica {
  const { url, maxLag, now, onChange = () => undefined } = options
  const db = openDatabase(url)
  let seen: { readonly at: number; readonly place: number }[] = []
  let asOf: number | undefined
  let looking = false
  let lookedAt = Number.NEGATIVE_INFINITY
  let using: 'replica' | 'primary' = 'primary'

  const turn = (to: typeof using, why: string) => {
    if (to !== using) onChange(to, why)
    using = to
  }
  const look = async () => {
    looking = true
    lookedAt = now()
    try {
      const at = now()
      seen.push({ at, place: await placeOf(primary, 'pg_current_wal_insert_lsn()') })
      const reached = await placeOf(db, 'pg_last_wal_replay_lsn()')
      asOf = seen.findLast(({ place }) => place <= reached)?.at ?? asOf
      seen = seen.filter(({ at: noted }) => noted > (asOf ?? 0)).slice(-300)
    } catch (error) {
      standing.lost(error)
    } finally {
      looking = false
    }
  }
  const standing: Standing = {
    db,
    fresh() {
      if (!looking && now() - lookedAt >= LOOK_EVERY) void look()
      const lag = asOf === undefined ? undefined : now() - asOf
      if (lag === undefined) return undefined
      if (lag <= maxLag) turn('replica', `${lag} ms behind`)
      else turn('primary', `${lag} ms behind`)
      return lag <= maxLag ? asOf : undefined
    },
    lost(error) {
      asOf = undefined
      turn('primary', error instanceof Error ? error.message : String(error))
    },
    async close() {
      replicas.delete(primary)
      await db.close()
    },
  }
  metrics
    .getMeter('zhunying')
    .createObservableGauge('zhunying.replica.lag', {
      description: 'How far the replica for public pages is behind, in seconds',
      unit: 's',
    })
    .addCallback((result) => {
      if (asOf !== undefined) result.observe((now() - asOf) / 1000)
    })
  replicas.set(primary, standing)
  return standing
}

/** A place in the write-ahead log as a number of bytes. */
function placeOf(db: Database, expression: string): Promise<number> {
  return unconfined(() =>
    db.transaction(async (tx) => {
      const { rows } = await sql<{ place: number }>`
        select pg_wal_lsn_diff(${sql.raw(expression)}, '0/0') as place`.execute(tables(tx))
      return rows[0]!.place
    }),
  )
}

/**
 * Reads what anybody may look up: on the replica when there is a fresh one, else on the primary. The work
 * writes nothing; where it turns out to (a key made at the first use) it is done again on the primary.
 *
 * @param now milliseconds since 1970, by the service's clock
 */
export async function readPublic<T>(
  db: Database,
  now: number,
  work: (tx: Tx) => Promise<T>,
): Promise<PublicRead<T>> {
  const replica = replicas.get(db)
  const asOf = replica?.fresh()
  if (replica === undefined || asOf === undefined)
    return { value: await db.transaction(work), asOf: now }
  try {
    return { value: await replica.db.transaction(work), asOf }
  } catch (error) {
    if (isDatabaseGone(error)) replica.lost(error)
    else if (!OF_A_REPLICA.has(sqlState(error) ?? '')) throw error
    return { value: await db.transaction(work), asOf: now }
  }
}

/** read_only_sql_transaction; serialization_failure: the primary removed rows that were being read */
const OF_A_REPLICA = new Set(['25006', '40001'])
