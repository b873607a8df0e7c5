-- 电子档案: the packages of ended cases; the bytes are a blob. A case that is reopened and ends again has a further one.
create table case_archive (
  region text not null,
  case_id uuid not null,
  -- The version of the case (its last event) that the package tells of.
  version integer not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  size bigint not null check (size > 0),
  files integer not null check (files > 0),
  made_at timestamptz not null,
  primary key (region, case_id, version)
);
comment on table case_archive is 'owner: archives';

do $$
declare
  here constant text := $p$(select current_setting('zhunying.regions', true)) = '*'
    or region = any ((select string_to_array(current_setting('zhunying.regions', true), ','))::text[])$p$;
  me constant text := $p$(select nullif(current_setting('zhunying.owner', true), '')::uuid)$p$;
begin
  execute format(
    'create policy within_reach on case_archive for all to zhunying_app using (%s or (%s is not null
       and (select bool_or(true) from case_file f where f.region = case_archive.region and f.id = case_archive.case_id)))',
    here, me
  );
  alter table case_archive enable row level security;
end
$$;

grant select, insert on case_archive to zhunying_app;
