-- 看板: what can be counted of each case, made from its events in the transaction in which they are stored.
-- A projection: it holds nothing that the events do not say and can be rebuilt from them at any time.

create table insight_case (
  region text not null,
  case_id uuid not null,
  -- The number of the last event that was read.
  version integer not null check (version > 0),
  industry text not null,
  items text[] not null,
  -- Of all its items.
  departments text[] not null,
  primary key (region, case_id),
  foreign key (region, case_id) references case_file (region, id)
);
comment on table insight_case is 'owner: insights';

create table insight_moment (
  region text not null,
  case_id uuid not null,
  n smallint not null check (n > 0),
  kind text not null check (kind in
    ('filed', 'answered', 'corrected', 'item', 'decided', 'issued', 'urged', 'withdrawn')),
  on_day date not null,
  -- 202611
  month integer not null check (month between 200001 and 299912),
  industry text not null,
  item text not null,
  department text not null,
  -- Working days, pauses left out; null: no clock ran.
  days smallint check (days >= 0),
  late boolean not null,
  -- Which answer of the window, which correction letter (0: none).
  nth smallint not null check (nth > 0),
  round smallint not null check (round >= 0),
  outcome text not null,
  points smallint not null check (points >= 0),
  beyond smallint not null check (beyond >= 0),
  -- Of decided cases: what one application spared, as it was really filled, and what was promised.
  spared jsonb,
  primary key (region, case_id, n),
  foreign key (region, case_id) references insight_case (region, case_id) on delete cascade
);
comment on table insight_moment is 'owner: insights';

create index insight_moment_of_kind on insight_moment (region, kind, on_day desc, case_id desc, n desc);
create index insight_moment_letters on insight_moment (region, month) where round > 0;

-- Alike moments of a month, counted. What a command changes is written as new rows (more or less by so
-- many), so that no two commands ever wait for each other; a job adds them into the settled counts. The
-- truth at any moment is both together.
create table insight_fresh (
  region text not null,
  id bigint generated always as identity,
  month integer not null,
  industry text not null,
  -- Empty: all; else what belongs to this department, or to cases that have an item of it.
  scope text not null,
  -- Only where the scope is the department that decided it.
  item text not null,
  -- Of a moment, or `spared`: then the outcome names what was spared and the count says how much.
  kind text not null,
  outcome text not null,
  first boolean not null,
  late boolean not null,
  -- -1: no clock ran.
  days smallint not null,
  count integer not null,
  primary key (region, id)
);
comment on table insight_fresh is 'owner: insights';

create table insight_tally (
  region text not null,
  month integer not null,
  industry text not null,
  scope text not null,
  item text not null,
  kind text not null,
  outcome text not null,
  first boolean not null,
  late boolean not null,
  days smallint not null,
  count integer not null,
  primary key (region, scope, month, industry, item, kind, outcome, first, late, days)
);
comment on table insight_tally is 'owner: insights';

-- As what belongs to a case (sql/0170): its region, and the applicant whose own command moves it.
do $$
declare
  here constant text := $p$(select current_setting('zhunying.regions', true)) = '*'
    or region = any ((select string_to_array(current_setting('zhunying.regions', true), ','))::text[])$p$;
  me constant text := $p$(select nullif(current_setting('zhunying.owner', true), '')::uuid)$p$;
  guarded text;
begin
  foreach guarded in array array['insight_case', 'insight_moment'] loop
    execute format(
      'create policy within_reach on %1$I for all to zhunying_app using (%2$s or (%3$s is not null
         and exists (select from case_file f where f.region = %1$I.region and f.id = %1$I.case_id)))',
      guarded, here, me
    );
    execute format('alter table %I enable row level security', guarded);
  end loop;
  -- counts are the officers'; an applicant's own command adds to them without reading them
  execute format('create policy within_reach on insight_tally for all to zhunying_app using (%s)', here);
  execute format(
    'create policy within_reach on insight_fresh for all to zhunying_app using (%s)
       with check (%s or %s is not null)', here, here, me
  );
  alter table insight_tally enable row level security;
  alter table insight_fresh enable row level security;
end
$$;

grant select, insert, update, delete on insight_case, insight_moment, insight_tally to zhunying_app;
grant select, insert, delete on insight_fresh to zhunying_app;
