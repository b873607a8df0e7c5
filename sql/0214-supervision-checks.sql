-- 一业一查 (6+4): yearly plans, joint checks with everything that happened to them, photos, what is to be checked.

-- 年度检查计划: every version that was published; the newest of a year stands.
create table check_plan (
  region text not null,
  year integer not null check (year between 2020 and 2100),
  version integer not null check (version > 0),
  lines jsonb not null,
  reason text not null,
  by_id uuid not null,
  by_name text not null,
  at timestamptz not null,
  primary key (region, year, version)
);
comment on table check_plan is 'owner: supervision';

create table joint_check (
  region text not null,
  id uuid not null,
  -- The comprehensive licence that is checked.
  number text not null,
  industry text not null,
  owner_id uuid,
  cause text not null check (cause in ('plan', 'draw', 'signal', 'promise', 'following', 'special')),
  cause_id text not null,
  departments text[] not null,
  state text not null check (state in ('planned', 'begun', 'rectification', 'closed', 'cancelled')),
  outcome text check (outcome in ('passed', 'rectified', 'referred')),
  -- The day by which it is to be begun, or what was found is to be put right.
  due_on date not null,
  closed_on date,
  -- Everything else of how it stands, out of its events.
  body jsonb not null,
  version integer not null check (version > 0),
  primary key (region, id),
  check ((outcome is not null) = (state = 'closed')),
  check ((closed_on is not null) = (state in ('closed', 'cancelled')))
);
comment on table joint_check is 'owner: supervision';

create index joint_check_by_id on joint_check (id);
-- One visit for everything: a licence has one check going on at a time.
create unique index joint_check_going on joint_check (region, number)
where state in ('planned', 'begun', 'rectification');
create index joint_check_open on joint_check (region, due_on, id)
where state in ('planned', 'begun', 'rectification');
create index joint_check_of_licence on joint_check (region, number, id desc);
create index joint_check_of_owner on joint_check (owner_id, id desc);
create index joint_check_closed on joint_check (region, closed_on desc, id desc) where state = 'closed';
create index joint_check_by_departments on joint_check using gin (departments);

create table joint_check_event (
  region text not null,
  check_id uuid not null,
  seq integer not null check (seq > 0),
  at timestamptz not null,
  actor_id uuid,
  actor_name text not null,
  kind text not null check (
    kind in ('opened', 'begun', 'recorded', 'ready', 'referred', 'cancelled')
  ),
  event jsonb not null,
  primary key (region, check_id, seq),
  foreign key (region, check_id) references joint_check (region, id) deferrable initially deferred
);
comment on table joint_check_event is 'owner: supervision';

create table joint_check_photo (
  region text not null,
  check_id uuid not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  content_type text not null,
  size integer not null check (size > 0),
  by_id uuid not null,
  at timestamptz not null,
  primary key (region, check_id, sha256),
  foreign key (region, check_id) references joint_check (region, id)
);
comment on table joint_check_photo is 'owner: supervision';

-- 整改逾期: told once for each day that passed unmet.
create table joint_check_alarm (
  region text not null,
  check_id uuid not null,
  due_on date not null,
  raised_on date not null,
  primary key (region, check_id, due_on),
  foreign key (region, check_id) references joint_check (region, id)
);
comment on table joint_check_alarm is 'owner: supervision';

-- 待查事项: promises and tolerated materials whose check is owed, until their department has settled them.
create table check_task (
  region text not null,
  case_id uuid not null,
  -- The item promised for; '-' for materials that followed, of the whole case.
  item text not null,
  kind text not null check (kind in ('promise', 'following')),
  department text not null,
  due_on date not null,
  state text not null check (state in ('due', 'ordered', 'done')),
  case_no text not null,
  -- The licence, once the case has made one.
  number text,
  primary key (region, case_id, kind, item)
);
comment on table check_task is 'owner: supervision';

create index check_task_open on check_task (region, due_on, case_id) where state <> 'done';
create index check_task_of_licence on check_task (region, number) where state <> 'done';

do $$
declare
  here constant text := $p$(select current_setting('zhunying.regions', true)) = '*'
    or region = any ((select string_to_array(current_setting('zhunying.regions', true), ','))::text[])$p$;
  me constant text := $p$(select nullif(current_setting('zhunying.owner', true), '')::uuid)$p$;
  looked_up constant text := $p$(select current_setting('zhunying.regions', true)) = 'public'$p$;
  guarded text;
begin
  -- what is published of a closed check is read by anybody; the route says what of it
  execute format(
    'create policy within_reach on joint_check for all to zhunying_app
       using (%s or owner_id = %s or (%s and state = ''closed'')) with check (%s or owner_id = %s)',
    here, me, looked_up, here, me
  );
  foreach guarded in array array['joint_check_event', 'joint_check_photo', 'joint_check_alarm'] loop
    execute format(
      'create policy within_reach on %1$I for all to zhunying_app using (%2$s or (%3$s is not null
         and (select bool_or(true) from joint_check c
               where c.region = %1$I.region and c.id = %1$I.check_id and c.owner_id = %3$s)))',
      guarded, here, me
    );
  end loop;
  execute format(
    'create policy within_reach on check_task for all to zhunying_app using (%s or (%s is not null
       and (select bool_or(true) from case_file f where f.region = check_task.region and f.id = check_task.case_id)))',
    here, me
  );
  foreach guarded in array array[
    'joint_check', 'joint_check_event', 'joint_check_photo', 'joint_check_alarm', 'check_task'
  ] loop
    execute format('alter table %I enable row level security', guarded);
  end loop;
end
$$;

grant select, insert on check_plan, joint_check_event, joint_check_photo, joint_check_alarm to zhunying_app;
grant select, insert, update on joint_check, check_task to zhunying_app;
