-- How a version of the catalogue came to be served: read at the program's start, or taken up from changed files.
alter table catalogue_version
  add column published_how text not null default 'start' check (published_how in ('start', 'change'));

-- 工作日历: one year as the State Council's notice arranges it, proposed by one person and approved by
-- another; the catalogue's files stay the only place from which it is served.
create table calendar_proposal (
  region text not null,
  id uuid not null,
  year integer not null check (year between 2000 and 2999),
  -- As the file of the catalogue would say it.
  calendar jsonb not null,
  -- From which day it is meant to be in force.
  effective_from date not null,
  state text not null check (state in ('open', 'approved', 'rejected')),
  proposed_by uuid not null,
  proposed_by_name text not null,
  proposed_at timestamptz not null,
  answered_by uuid,
  answered_by_name text,
  answered_at timestamptz,
  reason text,
  version integer not null check (version > 0),
  primary key (region, id),
  unique (id),
  check ((state = 'open') = (answered_by is null)),
  check ((answered_by is null) = (answered_at is null)),
  -- two people
  check (answered_by is null or state = 'rejected' or answered_by <> proposed_by),
  check (state <> 'rejected' or reason is not null)
);
comment on table calendar_proposal is 'owner: studio';

create unique index calendar_proposal_open on calendar_proposal (region, year) where state = 'open';

do $$
declare
  here constant text := $p$(select current_setting('zhunying.regions', true)) = '*'
    or region = any ((select string_to_array(current_setting('zhunying.regions', true), ','))::text[])$p$;
begin
  execute format('create policy within_reach on calendar_proposal for all to zhunying_app using (%s)', here);
  alter table calendar_proposal enable row level security;
end
$$;

grant select, insert, update on calendar_proposal to zhunying_app;
