import type pg from 'pg'
import { PgBoss } from 'pg-boss'
import { JOB_SCHEMA } from './jobs.ts'
import { RUN_TIME_ROLE } from './postgres.ts'

/** Makes or updates pg-boss's own tables as the migrating user and lets the run-time role use them. */
export async function migrateJobs(url: string, client: pg.Client): Promise<void> {
  const boss = new PgBoss({
    connectionString: url,
    schema: JOB_SCHEMA,
    max: 2,
    supervise: false,
    schedule: false,
  })
  boss.on('error', () => undefined)
  try {
    await boss.start()
  } finally {
    await boss.stop({ graceful: false })
  }
  await client.query(`
    grant usage on schema ${JOB_SCHEMA} to ${RUN_TIME_ROLE};
    grant select, insert, update, delete on all tables in schema ${JOB_SCHEMA} to ${RUN_TIME_ROLE};
    grant usage on all sequences in schema ${JOB_SCHEMA} to ${RUN_TIME_ROLE};
    grant execute on all functions in schema ${JOB_SCHEMA} to ${RUN_TIME_ROLE}`)
}
