import pg from 'pg'
import type { EmbeddedPostgres } from '#platform/server/embedded/index.ts'

/** Another database with the same in it; whoever is in either is sent away first. */
export async function copyDatabase(
  postgres: EmbeddedPostgres,
  from: string,
  to: string,
): Promise<void> {
  const client = new pg.Client({ connectionString: postgres.urlOf('postgres') })
  await client.connect()
  try {
    await client.query(`drop database if exists ${to} with (force)`)
    await client.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and pid <> pg_backend_pid()`,
      [from],
    )
    await client.query(`create database ${to} template ${from}`)
    await client.query('checkpoint')
  } finally {
    await client.end()
  }
}
