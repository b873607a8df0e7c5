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
  month integer not null
    generated always as (extract(year from on_day)::integer * 100 + extract(month from on_day)::integer) stored,
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
  -- Of decided cases: what one application spared, as it was really filled.
  boxes_apart integer,
  boxes_typed integer,
  papers_apart integer,
  papers_given integer,
  days_apart integer,
  primary key (region, case_id, n),
  foreign key (region, case_id) references insight_case (region, case_id) on delete cascade
);
comment on table insight_moment is 'owner: insights';

create index insight_moment_by_day on insight_moment (region, on_day);
create index insight_moment_of_kind on insight_moment (region, kind, on_day desc, case_id desc, n desc);
create index insight_moment_letters on insight_moment (region, on_day) where round > 0 and kind = 'answered';

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
end
$$;

grant select, insert, update, delete on insight_case, insight_moment to zhunying_app;
