-- Files made of a version of a licence; the bytes are blobs, named by their own digest.
create table certificate_file (
  region text not null,
  number text not null,
  version integer not null check (version > 0),
  kind text not null check (kind in ('pdf', 'ofd')),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  size integer not null check (size > 0),
  -- The address that its code leads to.
  link text not null,
  -- Values that were shrunk or that point to the code.
  adjustments jsonb not null,
  seal text not null,
  made_at timestamptz not null,
  primary key (region, number, version, kind)
);
comment on table certificate_file is 'owner: certificates';

grant select, insert on certificate_file to zhunying_app;
