-- 综窗收件箱: counted and listed by the day due, by who answers for it, and found by number, code and name.

alter table case_file
  -- The next day by which the authority owes something: the window's answer, the first department's
  -- decision, or the delivery; null while it waits for the applicant, and at the end.
  add column due_on date,
  add column due_rank date generated always as (coalesce(due_on, 'infinity'::date)) stored,
  add column open boolean generated always as (
    state in ('submitted', 'resubmitted', 'correctionAsked', 'inReview', 'decided')
  ) stored,
  add column handler_id uuid generated always as (
    (beside -> 'handler' ->> 'accountId')::uuid
  ) stored;

update case_file f
set due_on = coalesce(
  f.answer_by,
  (select min(b.due_on) from branch b where b.region = f.region and b.case_id = f.id),
  f.deliver_by
);

create index case_file_inbox on case_file (region, state, due_rank, id) where open;

create index case_file_open on case_file (region, due_rank, id) where open;

create index case_file_of_handler on case_file (region, handler_id, due_rank, id) where open;

-- 名称查找. A Chinese name is looked for by any part of it, mostly two or three characters, for which
-- trigrams are too long: it is indexed by its pairs of characters.
create function name_tidy(name text)
returns text
language sql
immutable strict parallel safe
set search_path = pg_catalog, pg_temp
as $$ select lower(regexp_replace(name, '[[:space:]()（）·-]', '', 'g')) $$;

create function name_pairs(name text)
returns text[]
language sql
immutable strict parallel safe
set search_path = public, pg_catalog, pg_temp
as $$
  select coalesce(array_agg(distinct substr(public.name_tidy(name), n, 2)), '{}')
  from generate_series(1, length(public.name_tidy(name)) - 1) n
$$;

create index case_file_by_name on case_file using gin (name_pairs(applicant))
where case_no is not null;

-- Row-level security keeps such an index from being used by the run-time role (the operator is not
-- leakproof), so this function of the owner looks, and holds itself to the reach of the transaction.
create function cases_named(words text, places text[], before uuid, most integer)
returns setof uuid
language sql
stable
security definer
set search_path = public, pg_temp
as $$
  select id
  from case_file
  where case_no is not null
    and name_pairs(applicant) @> name_pairs(words)
    and strpos(name_tidy(applicant), name_tidy(words)) > 0
    and region = any (places)
    and (
      current_setting('zhunying.regions', true) = '*'
      or region = any (string_to_array(current_setting('zhunying.regions', true), ','))
    )
    and (before is null or id < before)
  order by id desc
  limit most
$$;
revoke all on function cases_named(text, text[], uuid, integer) from public;
grant execute on function cases_named(text, text[], uuid, integer) to zhunying_app;

-- 常用视图: what a clerk filters by, under a name of their own; the address itself can be shared.
create table desk_view (
  region text not null,
  id uuid not null,
  account_id uuid not null,
  name text not null check (name <> ''),
  query text not null,
  made_at timestamptz not null,
  removed_at timestamptz,
  primary key (region, id)
);
comment on table desk_view is 'owner: cases';

create unique index desk_view_of_account on desk_view (region, account_id, name)
where removed_at is null;

grant select, insert, update on desk_view to zhunying_app;

alter table desk_view enable row level security;
create policy within_reach on desk_view for all to zhunying_app using (
  (select current_setting('zhunying.regions', true)) = '*'
  or region = any ((select string_to_array(current_setting('zhunying.regions', true), ','))::text[])
);
