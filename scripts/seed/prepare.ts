import { connected } from './connected.ts'
import { SEED } from './twins.ts'
import type { Template } from './templates.ts'

/** The seed's own schema: the templates with all they are known by. */
export async function prepare(url: string, templates: readonly Template[]): Promise<void> {
  await connected(url, async (client) => {
    await client.query(`drop schema if exists ${SEED} cascade; create schema ${SEED}`)
    await client.query(
      `create table ${SEED}.template as
       with wanted as (
         select region, id from case_file where id = any('{${templates.map(({ caseId }) => caseId).join()}}'::uuid[])
       ), single as (
         select case_id, array_agg(id) as ids from single_licence where case_id in (select id from wanted) group by 1
       ), material as (
         select m.case_id, array_agg(m.id) as ids
           from case_material m join wanted w on w.region = m.region and w.id = m.case_id group by 1
       ), visit as (
         select case_id, min(id::text)::uuid as id from visit where case_id in (select id from wanted) group by 1
       )
       select f.region, f.id, f.owner_id as owner, f.case_no,
              coalesce(f.form_values ->> 'uscc', '91000000FAKE00000X') as uscc,
              coalesce(f.applicant, '（无名）') as name, f.standing ->> 'number' as licence,
              v.id as visit, coalesce(s.ids, '{}') as singles,
              array_remove(array_remove(coalesce(s.ids, '{}') || coalesce(m.ids, '{}') || v.id, f.id), null) as ids,
              '{}'::text[] as seals
         from wanted
         join case_file f using (region, id)
         left join single s on s.case_id = f.id
         left join material m on m.case_id = f.id
         left join visit v on v.case_id = f.id`,
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
