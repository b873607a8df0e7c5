-- Keys that sign codes and status lists; the private half is sealed with the installation's key file.
create table signing_key (
  region text not null,
  kid text not null,
  -- The sixteen bits that a token carries of it.
  short_kid integer not null check (short_kid between 0 and 65535),
  public_jwk jsonb not null,
  sealed_private bytea not null,
  made_at timestamptz not null,
  retired_at timestamptz,
  primary key (region, kid),
  unique (region, short_kid)
);
comment on table signing_key is 'owner: verification';

create unique index signing_key_in_use on signing_key (region)
where retired_at is null;

-- The token of every version; signed once, in the transaction that issues.
create table licence_code (
  region text not null,
  number text not null,
  version integer not null check (version > 0),
  kid text not null,
  token text not null check (token ~ '^[0-9]{200}$'),
  made_at timestamptz not null,
  primary key (region, number, version),
  foreign key (region, kid) references signing_key (region, kid)
);
comment on table licence_code is 'owner: verification';

-- How often a code was opened, by hour; nothing of who opened it.
create table scan (
  region text not null,
  number text not null,
  hour timestamptz not null,
  count integer not null check (count > 0),
  primary key (region, number, hour)
);
comment on table scan is 'owner: verification';

grant select, insert, update on signing_key, scan to zhunying_app;
grant select, insert on licence_code to zhunying_app;
