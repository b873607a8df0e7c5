import {
  CompiledQuery,
  Kysely,
  PostgresDialect,
  PostgresDriver,
  type DatabaseConnection,
  type PostgresDialectConfig,
  type Transaction,
} from 'kysely'
import pg from 'pg'
import { isStale, PreparingClient } from './named-statements.ts'
import { RUN_TIME_ROLE, TYPES } from './postgres.ts'
import { currentReach, EVERYTHING, reachStatements, type Reach } from './reach.ts'
import { observed } from './telemetry/observed.ts'

declare const opaque: unique symbol

/** One transaction. Use cases pass it on; only a store looks inside, through `tables`. */
export interface Tx {
  readonly [opaque]: 'one database transaction'
}

export interface Database {
  /**
   * Runs the work in one transaction (read committed) and commits when it returns. A transaction
   * that the database broke off for the sake of another one (serialization failure, deadlock) is
   * tried again, at most three times, so the work must do nothing outside `tx`.
   */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  /**
   * The same on a connection of its own, for what somebody in the middle of a transaction waits for: it is to
   * be had even when every other connection waits likewise. The work waits for nothing else.
   */
  aside<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/** The caller's own tables in this transaction: `const own = (tx: Tx) => tables<CasesTables>(tx)`. */
export function tables<T>(tx: Tx): Transaction<T> {
  return tx as unknown as Transaction<T>
}

export interface DatabaseOptions {
  /** Connections held at most; 10 when absent. */
  max?: number
  /** The role that statements run as; `null` keeps the login user (migrations, maintenance). */
  role?: string | null
  /** Whether connections keep statements prepared; not behind a pooler that hands them out by the transaction. */
  prepare?: boolean
  /** Told of connections that broke while idle, which is a fault of the world and not of a caller. */
  onFault?: (error: Error) => void
}

const RETRIES = 3
/** serialization_failure, deadlock_detected */
const BROKEN_OFF = new Set(['40001', '40P01'])

/**
 * Opens a pool whose every transaction works as the run-time role `zhunying_app`, which can neither
 * create, alter nor drop, and on append-only tables neither update nor delete.
 *
 * No session keeps anything between two transactions (role, settings; named statements only with `prepare`),
 * so that a pooler that hands out connections by the transaction may stand between (PgBouncer,
 * `pool_mode = transaction`).
 *
 * `date` comes back as `YYYY-MM-DD`, `timestamptz` as an ISO 8601 string in UTC, `int8` as a number.
 */
export function openDatabase(url: string, options: DatabaseOptions = {}): Database {
  const timed = observed('db.transaction.duration', 'From the wish for a connection to the commit')
  const many = connect(url, options.max ?? 10, options)
  const one = connect(url, 1, options)
  const on =
    (kysely: Kysely<unknown>): Database['transaction'] =>
    (work) =>
      timed({}, () =>
        retrying(() => kysely.transaction().execute((tx) => work(tx as unknown as Tx))),
      )
  return {
    transaction: on(many),
    aside: on(one),
    async close() {
      await Promise.all([many.destroy(), one.destroy()])
    },
  }
}

/** Connections are made when they are first wanted, and given up when idle for ten seconds. */
function connect(url: string, max: number, options: DatabaseOptions): Kysely<unknown> {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    types: TYPES,
    connectionTimeoutMillis: 10_000,
    application_name: 'zhunying',
    ...(options.prepare && { Client: PreparingClient }),
  })
  pool.on('error', options.onFault ?? (() => undefined))
  const settings = settingStatements(options.role === undefined ? RUN_TIME_ROLE : options.role)
  return new Kysely<unknown>({ dialect: new ConfinedDialect({ pool }, settings) })
}

/**
 * Begins each transaction with the role, the settings and the reach of the request it belongs to, in the
 * same message: it costs no journey to the database, and ends with the transaction.
 */
class ConfinedDriver extends PostgresDriver {
  readonly #settings: string
  constructor(config: PostgresDialectConfig, settings: string) {
    super(config)
    this.#settings = settings
  }
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    const begin = `begin; ${this.#settings}; ${reachStatements(currentReach())}`
    await connection.executeQuery(CompiledQuery.raw(begin))
  }
}

class ConfinedDialect extends PostgresDialect {
  readonly #config: PostgresDialectConfig
  readonly #settings: string
  constructor(config: PostgresDialectConfig, settings: string) {
    super(config)
    this.#config = config
    this.#settings = settings
  }
  override createDriver(): ConfinedDriver {
    return new ConfinedDriver(this.#config, this.#settings)
  }
}

/** Again when the database broke the work off for the sake of another transaction. */
async function retrying<T>(attemptOnce: () => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await attemptOnce()
    } catch (error) {
      const again = BROKEN_OFF.has(sqlState(error) ?? '') || isStale(error)
      if (attempt >= RETRIES || !again) throw error
      await new Promise((resume) => setTimeout(resume, 5 * 2 ** attempt * (1 + Math.random())))
    }
  }
}

function settingStatements(role: string | null): string {
  return [
    ...(role === null ? [] : [`set local role ${role}`]),
    'set local timezone = UTC',
    `set local statement_timeout = '60s'`,
    `set local idle_in_transaction_session_timeout = '120s'`,
  ].join('; ')
}

/** The five-character SQLSTATE of a database error, if it is one. */
export function sqlState(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null)?.code
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? code : undefined
}

/**
 * Does work that must see more than who asks may see, and answers for what it shows of it: proving that
 * a case belongs to somebody who cannot see it yet. The reach of the request holds again afterwards.
 */
export async function beyondReach<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  const say = (reach: Reach) =>
    tables<unknown>(tx).executeQuery(CompiledQuery.raw(reachStatements(reach)))
  await say(EVERYTHING)
  const result = await work()
  await say(currentReach())
  return result
}

/** Whether the second lock (row-level security) refused to write a row out of the request's reach. */
export function isOutOfReach(error: unknown): boolean {
  const { message } = (error ?? {}) as { message?: unknown }
  return sqlState(error) === '42501' && /row-level security/.test(String(message))
}

const UNREACHABLE = new Set(['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE', 'ENOTFOUND'])
/** admin_shutdown, crash_shutdown, cannot_connect_now, too_many_connections */
const SHUT = new Set(['57P01', '57P02', '57P03', '53300'])

/** Whether the world failed: the database is not there, is stopping, or is out of connections. */
export function isDatabaseGone(error: unknown): boolean {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown }
  if (typeof code === 'string' && UNREACHABLE.has(code)) return true
  const state = sqlState(error) ?? ''
  if (SHUT.has(state) || state.startsWith('08')) return true
  return typeof message === 'string' && /^(Connection terminated|timeout exceeded)/.test(message)
}
