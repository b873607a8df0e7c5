-- 断点续传: a scan that travels in pieces, and goes on where it stopped when the network comes back. What
-- has come whole waits in the tray of its case until somebody says which material it is.

create table case_upload (
  region text not null,
  id uuid not null,
  case_id uuid not null,
  name text not null,
  size integer not null check (size between 1 and 20971520),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  received integer not null default 0 check (received between 0 and size),
  uploaded_by uuid not null,
  made_at timestamptz not null,
  primary key (region, id),
  unique (id),
  foreign key (region, case_id) references case_file (region, id)
);
comment on table case_upload is 'owner: cases';

create unique index case_upload_once on case_upload (region, case_id, sha256, name);

create index case_upload_old on case_upload (made_at);

-- Kept until the scan is sorted or thrown away, never longer than a week.
create table case_upload_part (
  region text not null,
  upload_id uuid not null,
  at_byte integer not null check (at_byte >= 0),
  bytes bytea not null,
  primary key (region, upload_id, at_byte),
  foreign key (region, upload_id) references case_upload (region, id) on delete cascade
);
comment on table case_upload_part is 'owner: cases';

grant select, insert, update, delete on case_upload, case_upload_part to zhunying_app;

alter table case_upload enable row level security;
create policy within_reach on case_upload for all to zhunying_app using (
  (select current_setting('zhunying.regions', true)) = '*'
  or region = any ((select string_to_array(current_setting('zhunying.regions', true), ','))::text[])
  or uploaded_by = (select nullif(current_setting('zhunying.owner', true), '')::uuid)
);

alter table case_upload_part enable row level security;
create policy within_reach on case_upload_part for all to zhunying_app using (
  exists (
    select from case_upload u
    where u.region = case_upload_part.region and u.id = case_upload_part.upload_id
  )
);
