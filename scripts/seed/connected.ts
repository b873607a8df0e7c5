import pg from 'pg'

/** As the owner of the tables, with foreign keys and triggers off and nothing waited for. */
export async function connected<T>(
  url: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: 'zhunying seed' })
  await client.connect()
  try {
    await client.query(
      `set session_replication_role = replica; set synchronous_commit = off; set timezone = 'UTC';
       set work_mem = '64MB'; set jit = off`,
    )
    return await work(client)
  } finally {
    await client.end()
  }
}
