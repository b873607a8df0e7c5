-- The answer once given to a write, so that the same request sent again is answered and not done again.
create table idempotency_key (
  actor text not null,
  key text not null check (length(key) between 1 and 80),
  route text not null,
  body_hash text not null,
  status integer,
  body jsonb,
  created_at timestamptz not null default now(),
  primary key (actor, key)
);
comment on table idempotency_key is 'owner: platform';
create index idempotency_key_by_age on idempotency_key (created_at);

grant select, insert, update, delete on idempotency_key to zhunying_app;
