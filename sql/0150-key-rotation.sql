-- Keys change hands: a new one is published before it signs, an old one verifies after it signed, one
-- that fell into wrong hands is trusted no longer; and keys of other regions are believed (互认).

alter table signing_key add column generation integer;

update signing_key as k
set generation = n.generation
from (
  select region, kid, row_number() over (partition by region order by made_at, kid) as generation
  from signing_key
) as n
where n.region = k.region and n.kid = k.kid;

alter table signing_key alter column generation set not null;

-- Two that make the first (or next) key of a region at once: one of them succeeds.
alter table signing_key add constraint signing_key_generation unique (region, generation);

drop index signing_key_in_use;

-- From when it signs; until then it is published, so that officers have it in time.
alter table signing_key add column signs_from timestamptz;

update signing_key set signs_from = made_at;

alter table signing_key alter column signs_from set not null;

-- Trust withdrawn (the private half is, or may be, in other hands).
alter table signing_key add column withdrawn_at timestamptz;
alter table signing_key add column withdrawn_why text;
alter table signing_key add constraint signing_key_withdrawn
  check ((withdrawn_at is null) = (withdrawn_why is null));

-- Public keys of other installations; imported by a person who compared the fingerprint.
create table trusted_key (
  region text not null,
  kid text not null,
  short_kid integer not null check (short_kid between 0 and 65535),
  public_jwk jsonb not null,
  -- SHA-256 of RFC 7638, in full.
  fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
  authority text not null check (authority <> ''),
  -- Where that installation answers for its licences; shown to whoever scans.
  origin text not null check (origin ~ '^https?://'),
  imported_at timestamptz not null,
  ended_at timestamptz,
  primary key (region, kid),
  unique (region, short_kid)
);
comment on table trusted_key is 'owner: verification';

grant select, insert, update on trusted_key to zhunying_app;
