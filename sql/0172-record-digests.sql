-- 每日摘要: at the end of each day the head of every chain of records, signed. A tail that is cut off together with
-- its records, which the chain alone cannot show, does not reach a head that was signed before.

create table record_digest (
  region text not null,
  day date not null,
  -- How many rows the chain had, and the hash of the last.
  seq bigint not null check (seq >= 0),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  -- The exact characters that were signed, which name the digest before.
  body text not null,
  key_id text not null,
  signature text not null,
  made_at timestamptz not null,
  primary key (region, day)
);

grant select, insert on record_digest to zhunying_app;

-- For the audit page: by person and by object, in the order of ids, which is that of time (UUIDv7).
create index record_by_actor on record (region, actor, id);
create index record_about on record (region, object_id, id);
