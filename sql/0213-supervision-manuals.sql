-- 一业一册 and 一业一单 (6+4): the manuals that stood, who confirmed which, and the departments' own lines of the
-- checklist with what the lead authority settled.

-- Every manual that was ever in force, by the digest of its words.
create table manual_version (
  region text not null,
  industry text not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  manual jsonb not null,
  made_at timestamptz not null,
  primary key (region, industry, hash)
);
comment on table manual_version is 'owner: supervision';

create table manual_receipt (
  region text not null,
  number text not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  industry text not null,
  owner_id uuid not null,
  at timestamptz not null,
  primary key (region, number, hash),
  foreign key (region, industry, hash) references manual_version (region, industry, hash)
);
comment on table manual_receipt is 'owner: supervision';

-- One edit of one line by its department; the newest stands.
create table checklist_edit (
  region text not null,
  department text not null,
  version integer not null check (version > 0),
  line text not null check (line <> ''),
  item text not null,
  -- {subject, content, method, standard, basis}; null: taken off.
  words jsonb,
  reason text not null check (length(reason) between 1 and 500),
  by_id uuid not null,
  by_name text not null,
  at timestamptz not null,
  primary key (region, department, version)
);
comment on table checklist_edit is 'owner: supervision';

create table checklist_settlement (
  region text not null,
  id uuid not null,
  -- The merged line, and the standards that were weighed.
  key text not null,
  covers jsonb not null,
  -- The line whose standard prevails; null: both stand.
  prevails text,
  reason text not null check (length(reason) between 1 and 500),
  by_id uuid not null,
  by_name text not null,
  at timestamptz not null,
  primary key (region, id)
);
comment on table checklist_settlement is 'owner: supervision';

do $$
declare
  here constant text := $p$(select current_setting('zhunying.regions', true)) = '*'
    or region = any ((select string_to_array(current_setting('zhunying.regions', true), ','))::text[])$p$;
  me constant text := $p$(select nullif(current_setting('zhunying.owner', true), '')::uuid)$p$;
begin
  execute format(
    'create policy within_reach on manual_receipt for all to zhunying_app using (%s or owner_id = %s)', here, me
  );
end
$$;
alter table manual_receipt enable row level security;

grant select, insert on manual_version, manual_receipt, checklist_edit, checklist_settlement to zhunying_app;
