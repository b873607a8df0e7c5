import {
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
} from 'kysely'
import type { Db as BossDb } from 'pg-boss'
import { tables, type Tx } from './database.ts'
import { TYPES } from './postgres.ts'

/** Our transaction, as pg-boss wants to see one. */
export function bossView(tx: Tx): BossDb {
  return {
    async executeSql(text, values) {
      const { rows } = await tables<unknown>(tx).executeQuery<Record<string, unknown>>({
        sql: text,
        parameters: values ?? [],
        query: { kind: 'RawNode', sqlFragments: [text], parameters: [] },
        queryId: { queryId: 'pgboss' },
      } as CompiledQuery<Record<string, unknown>>)
      return { rows }
    },
  }
}

/** The transaction in which pg-boss runs a handler and completes its job, as our stores want to see one. */
export function txOver(db: BossDb): Tx {
  const connection: DatabaseConnection = {
    async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
      // pg takes a query object where pg-boss says text; it carries our reading of column types
      const config = { text: query.sql, values: [...query.parameters], types: TYPES }
      const result = (await db.executeSql(config as unknown as string)) as {
        rows: R[]
        rowCount?: number | null
      }
      return { rows: result.rows, numAffectedRows: BigInt(result.rowCount ?? 0) }
    },
    streamQuery: () => {
      throw new Error('a job reads no streams')
    },
  }
  const driver: Driver = {
    init: async () => undefined,
    acquireConnection: async () => connection,
    releaseConnection: async () => undefined,
    beginTransaction: notOurs,
    commitTransaction: notOurs,
    rollbackTransaction: notOurs,
    destroy: async () => undefined,
  }
  return new Kysely<unknown>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => driver,
      createIntrospector: (kysely) => new PostgresIntrospector(kysely),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  }) as unknown as Tx
}

function notOurs(): never {
  throw new Error('the transaction of a job begins and ends with the job')
}
