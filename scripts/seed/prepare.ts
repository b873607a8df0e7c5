import { connected } from './connected.ts'
import { SEED } from './twins.ts'
import type { Template } from './templates.ts'

/** The seed's own schema: the templates with all they are known by. */
export async function prepare(url: string, templates: readonly Template[]): Promise<void> {
  await connected(url, async (client) => {
    await client.query(`drop schema if exists ${SEED} cascade; create schema ${SEED}`)
    await client.query(
      `create table ${SEED}.template as
       select f.region, f.id, f.owner_id as owner, f.case_no,
              coalesce(f.form_values ->> 'uscc', '91000000FAKE00000X') as uscc,
              coalesce(f.applicant, '（无名）') as name, f.standing ->> 'number' as licence,
              v.id as visit, v.singles, v.ids, '{}'::text[] as seals
         from case_file f
         cross join lateral (
           select (select id from visit where region = f.region and case_id = f.id limit 1) as id,
                  array(select id from single_licence where region = f.region and case_id = f.id) as singles,
                  array(
                    select id from single_licence where region = f.region and case_id = f.id
                    union select id from case_material where region = f.region and case_id = f.id
                    union select id from visit where region = f.region and case_id = f.id and id <> f.id
                  ) as ids
         ) v
        where f.id = any('{${templates.map(({ caseId }) => caseId).join()}}'::uuid[])`,
    )
    await client.query(FUNCTIONS)
    await client.query(`analyze ${SEED}.template`)
  })
}

/** The id of a template's row → the clone's, with the time of the clone's case in front: later ids sort later. */
const FUNCTIONS = `
create function ${SEED}.other(of uuid, id uuid) returns uuid language sql immutable parallel safe as $$
  select (
    left(of::text, 14) || '7' || substr(md5(of::text || id::text), 1, 3)
    || '-a' || substr(md5(of::text || id::text), 4, 3)
    || '-' || substr(md5(of::text || id::text), 7, 12)
  )::uuid
$$;
create function ${SEED}.swapped(before text[], after text[], words text) returns text language plpgsql immutable as $$
begin
  for n in 1 .. cardinality(before) loop
    words := replace(words, before[n], after[n]);
  end loop;
  return words;
end
$$;
create function ${SEED}.others(of uuid, ids uuid[]) returns text[] language sql immutable parallel safe as $$
  select array(select ${SEED}.other(of, id)::text from unnest(ids) with ordinality as x (id, n) order by n)
$$;
`
