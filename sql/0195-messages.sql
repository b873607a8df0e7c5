-- 消息: what an applicant is told of their applications and licences, kept where every device finds it.

create table message (
  region text not null,
  id uuid not null,
  -- The account it is to.
  owner_id uuid not null,
  -- What gave cause for it, named once and for all: an event told twice makes one message.
  cause text not null check (cause <> ''),
  kind text not null check (kind <> ''),
  about text not null check (about in ('case', 'licence')),
  about_id text not null,
  -- Which shop, for owners of several: {zh, en}.
  shop jsonb not null,
  title jsonb not null,
  body jsonb not null,
  -- Something is asked of the reader.
  todo boolean not null,
  at timestamptz not null,
  read_at timestamptz,
  primary key (region, id),
  unique (region, owner_id, cause)
);
comment on table message is 'owner: messages';

create index message_of_owner on message (owner_id, id desc);
create index message_unread on message (owner_id, id desc) where read_at is null;

-- Told by whoever works in the region, read by the one it is to (0170).
create policy within_reach on message for all to zhunying_app using (
  (select current_setting('zhunying.regions', true)) = '*'
  or region = any ((select string_to_array(current_setting('zhunying.regions', true), ','))::text[])
  or owner_id = (select nullif(current_setting('zhunying.owner', true), '')::uuid)
);
alter table message enable row level security;

grant select, insert on message to zhunying_app;
grant update (read_at) on message to zhunying_app;
