-- 操作记录: append-only, one hash chain per region.
-- The application may only add a record. The chain is written by the database itself when the
-- transaction commits, so that the lock of a chain is held for the commit alone and the run-time role
-- can neither choose a link nor repair one.

create table record (
  region text not null,
  id uuid not null,
  at timestamptz not null default clock_timestamp(),
  -- Canonical JSON, exactly the characters that were hashed.
  body text not null check (body::jsonb ? 'action'),
  actor text generated always as (body::jsonb #>> '{actor,username}') stored,
  action text not null generated always as (body::jsonb ->> 'action') stored,
  object_kind text generated always as (body::jsonb #>> '{object,kind}') stored,
  object_id text generated always as (body::jsonb #>> '{object,id}') stored,
  primary key (region, id)
);

create index record_by_object on record (region, object_kind, object_id, at);

create table record_link (
  region text not null,
  seq bigint not null check (seq > 0),
  record_id uuid not null,
  previous bytea not null,
  hash bytea not null,
  primary key (region, seq),
  unique (region, record_id),
  foreign key (region, record_id) references record (region, id)
);

-- The characters a link hashes: previous hash, place in the chain, instant (UTC, microseconds), body.
create function record_link_text(previous bytea, region text, seq bigint, at timestamptz, body text)
returns text
language sql
stable
as $$
  select concat_ws(
    E'\n',
    encode(previous, 'hex'),
    region,
    seq,
    to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    body
  )
$$;

create function append_record_link()
returns trigger
language plpgsql
security definer
set search_path = public, pg_temp
as $$
declare
  head record_link;
begin
  perform pg_advisory_xact_lock(hashtextextended('record:' || new.region, 0));
  select *
  into head
  from record_link
  where region = new.region
  order by seq desc
  limit 1;
  head.seq := coalesce(head.seq, 0) + 1;
  head.previous := coalesce(head.hash, sha256(''::bytea));
  insert into record_link (region, seq, record_id, previous, hash)
  values (
    new.region,
    head.seq,
    new.id,
    head.previous,
    sha256(convert_to(
      record_link_text(head.previous, new.region, head.seq, new.at, new.body),
      'UTF8'
    ))
  );
  return null;
end
$$;

revoke all on function append_record_link() from public;

create constraint trigger record_is_linked
after insert on record
deferrable initially deferred
for each row execute function append_record_link();

grant select, insert on record to zhunying_app;
grant select on record_link to zhunying_app;
