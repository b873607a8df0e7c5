-- 档案保管期限和销毁清册: how long a package is kept, and the lists by which a person decides what goes afterwards.
-- Packages from before this keep the longer period.
alter table case_archive add column period text not null default '30-years'
  check (period in ('30-years', '10-years'));

create table archive_list (
  region text not null,
  id uuid not null,
  listed_on date not null,
  decision text check (decision in ('destroy', 'keep')),
  -- 鉴定意见: the words of whoever decided.
  words text,
  decided_by uuid,
  decided_name text,
  decided_at timestamptz,
  primary key (region, id),
  check ((decision is null) = (words is null) and (decision is null) = (decided_by is null)
    and (decision is null) = (decided_name is null) and (decision is null) = (decided_at is null))
);
comment on table archive_list is 'owner: archives';

create table archive_list_line (
  region text not null,
  list_id uuid not null,
  case_id uuid not null,
  version integer not null,
  case_no text not null,
  sha256 text not null,
  period text not null,
  archived_on date not null,
  -- The last day on which it had to be kept: over before it was listed.
  kept_until date not null,
  destroyed_at timestamptz,
  primary key (region, list_id, case_id, version),
  foreign key (region, list_id) references archive_list (region, id),
  foreign key (region, case_id, version) references case_archive (region, case_id, version)
);
comment on table archive_list_line is 'owner: archives';
create index archive_list_line_of on archive_list_line (region, case_id, version);

-- Nothing is listed whose time is not over.
create function archive_time_is_over() returns trigger language plpgsql as $$
begin
  if new.kept_until >= (select listed_on from archive_list l where l.region = new.region and l.id = new.list_id) then
    raise exception 'a package is kept until %', new.kept_until using errcode = 'check_violation';
  end if;
  return new;
end
$$;
create trigger time_is_over before insert on archive_list_line
  for each row execute function archive_time_is_over();

do $$
declare
  here constant text := $p$(select current_setting('zhunying.regions', true)) = '*'
    or region = any ((select string_to_array(current_setting('zhunying.regions', true), ','))::text[])$p$;
begin
  execute format('create policy within_reach on archive_list for all to zhunying_app using (%s)', here);
  alter table archive_list enable row level security;
  execute format('create policy within_reach on archive_list_line for all to zhunying_app using (%s)', here);
  alter table archive_list_line enable row level security;
end
$$;

grant select, insert, update (decision, words, decided_by, decided_name, decided_at) on archive_list to zhunying_app;
grant select, insert, update (destroyed_at) on archive_list_line to zhunying_app;
create index case_archive_by_age on case_archive (region, period, made_at);
