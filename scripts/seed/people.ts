import type pg from 'pg'
import { applicantOf } from './clones.ts'

const BATCH = 5000

/** Applicants who do not exist and their businesses; no password opens these accounts. */
export async function insertPeople(
  client: pg.Client,
  region: string,
  first: number,
  count: number,
): Promise<void> {
  for (let from = 0; from < count; from += BATCH) {
    const people = Array.from({ length: Math.min(BATCH, count - from) }, (_, n) =>
      applicantOf(region, first + from + n),
    )
    const [ids, usernames, names, codes] = [
      people.map(({ id }) => id),
      people.map(({ username }) => username),
      people.map(({ name }) => name),
      people.map(({ uscc }) => uscc),
    ]
    await client.query(
      `insert into account (id, username, name, password_hash, demo)
       select x.id, x.username, x.name, 'none', false
         from unnest($1::uuid[], $2::text[], $3::text[]) as x (id, username, name)`,
      [ids, usernames, names],
    )
    await client.query(
      `insert into role_grant (region, account_id, role)
       select g.region, x.id, g.role
         from unnest($1::uuid[]) as x (id)
         join account o on o.username = 'owner'
         join role_grant g on g.account_id = o.id`,
      [ids],
    )
    await client.query(
      `insert into business (region, id, uscc, name, source, as_of)
       select $1, x.id, x.uscc, x.name, 'typed', date '2026-01-01'
         from unnest($2::uuid[], $3::text[], $4::text[]) as x (id, uscc, name)`,
      [region, ids, codes, names],
    )
    await client.query(
      `insert into business_account (region, business_id, account_id)
       select $1, x.id, x.id from unnest($2::uuid[]) as x (id)`,
      [region, ids],
    )
  }
}

/** How many applicants earlier seeds have made; the next one has this number. */
export async function peopleIn(client: pg.Client, region: string): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    `select count(*)::int as count from account where username like $1`,
    [`seed-${region}-%`],
  )
  return rows[0]!.count
}
