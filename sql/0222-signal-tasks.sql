-- 举报线索转办: a signal from the page behind the code, given to the department whose matter it is.

create table signal_task (
  region text not null,
  signal_id uuid not null,
  department text not null,
  note text not null,
  given_at timestamptz not null,
  given_by uuid not null,
  given_name text not null,
  due date not null,
  state text not null check (state in ('open', 'answered')),
  -- Whether the department asks for a check of the shop.
  wants_check boolean not null default false,
  answered_at timestamptz,
  version integer not null default 1 check (version > 0),
  primary key (region, signal_id),
  foreign key (region, signal_id) references mismatch_signal (region, id),
  check ((state = 'answered') = (answered_at is not null))
);
comment on table signal_task is 'owner: supervision';
create index signal_task_by_id on signal_task (signal_id);
create index signal_task_open on signal_task (region, department, due, signal_id) where state = 'open';

do $$
declare
  here constant text := $p$(select current_setting('zhunying.regions', true)) = '*'
    or region = any ((select string_to_array(current_setting('zhunying.regions', true), ','))::text[])$p$;
begin
  execute format('create policy within_reach on signal_task for all to zhunying_app using (%s)', here);
  alter table signal_task enable row level security;
end
$$;

grant select, insert, update on signal_task to zhunying_app;
