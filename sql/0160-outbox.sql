-- 发件箱: what is told to the outside, kept with the change that caused it.

-- 接收方: a system that hears of a region, or the region's own mail and SMS.
create table outbox_receiver (
  region text not null,
  id uuid not null,
  name text not null check (name <> ''),
  channel text not null check (channel in ('webhook', 'mail', 'sms')),
  -- The department whose system it is: it hears of that department's items alone. Null: of the region.
  department text,
  url text,
  -- Types of events, a trailing * for any; empty: whatever is addressed to it.
  types text[] not null,
  -- The account as which its own messages are carried out here; null: it may send none.
  account_id uuid,
  version integer not null default 1,
  paused_at timestamptz,
  pause_reason text,
  ended_at timestamptz,
  made_at timestamptz not null,
  -- How it answers: failures in a row, and not before when it is tried again.
  failures integer not null default 0,
  next_at timestamptz not null,
  last_ok_at timestamptz,
  last_error text,
  last_error_at timestamptz,
  primary key (region, id),
  check ((channel = 'webhook') = (url is not null)),
  check ((paused_at is null) = (pause_reason is null))
);
comment on table outbox_receiver is 'owner: outbox';
create unique index outbox_receiver_by_id on outbox_receiver (id);
create unique index outbox_receiver_of_people on outbox_receiver (region, channel)
  where channel <> 'webhook';

-- Keys shared with a receiver, sealed; two at once while one takes over from the other.
create table outbox_secret (
  region text not null,
  receiver_id uuid not null,
  id uuid not null,
  -- With `out` we sign what we send, with `in` the receiver signs what it tells us.
  direction text not null check (direction in ('out', 'in')),
  algorithm text not null check (algorithm in ('hmac', 'ed25519')),
  sealed bytea not null,
  public_key text,
  made_at timestamptz not null,
  ends_at timestamptz,
  primary key (region, receiver_id, id),
  foreign key (region, receiver_id) references outbox_receiver (region, id)
);
comment on table outbox_secret is 'owner: outbox';

-- What is told, once, in the words that go out; never changed afterwards.
create table outbox_event (
  region text not null,
  id uuid not null,
  made_at timestamptz not null,
  type text not null,
  -- What must stay in order: a case, a licence.
  stream text not null,
  body text not null,
  primary key (region, id)
);
comment on table outbox_event is 'owner: outbox';

-- One event for one receiver. Positions of a stream are in the order of its changes.
create sequence outbox_position;
create table outbox_delivery (
  region text not null,
  receiver_id uuid not null,
  position bigint not null default nextval('outbox_position'),
  event_id uuid not null,
  stream text not null,
  made_at timestamptz not null,
  state text not null check (state in ('waiting', 'delivered', 'undeliverable')),
  attempts integer not null default 0,
  settled_at timestamptz,
  last_error text,
  primary key (region, receiver_id, position),
  foreign key (region, receiver_id) references outbox_receiver (region, id),
  foreign key (region, event_id) references outbox_event (region, id),
  check ((state = 'waiting') = (settled_at is null))
);
comment on table outbox_delivery is 'owner: outbox';
create index outbox_delivery_waiting on outbox_delivery (region, receiver_id, stream, position)
  where state = 'waiting';
create index outbox_delivery_by_age on outbox_delivery (region, receiver_id, made_at)
  where state = 'waiting';
create index outbox_delivery_by_day on outbox_delivery (region, receiver_id, made_at);
create index outbox_delivery_by_event on outbox_delivery (region, event_id);

-- A stream with something to send: at most one send at a time, and when the next one may begin.
create table outbox_line (
  region text not null,
  receiver_id uuid not null,
  stream text not null,
  next_at timestamptz not null,
  failures integer not null default 0,
  lease uuid,
  leased_until timestamptz,
  primary key (region, receiver_id, stream),
  foreign key (region, receiver_id) references outbox_receiver (region, id)
);
comment on table outbox_line is 'owner: outbox';
create index outbox_line_due on outbox_line (region, receiver_id, next_at, stream);
create index outbox_line_leased on outbox_line (region, receiver_id, leased_until)
  where leased_until is not null;

-- 发送记录: every attempt, with a masked address and never the words.
create table outbox_attempt (
  region text not null,
  receiver_id uuid not null,
  id uuid not null,
  event_id uuid not null,
  at timestamptz not null,
  ms integer not null check (ms >= 0),
  outcome text not null check (outcome in ('delivered', 'retry', 'undeliverable', 'kept')),
  target text not null,
  status integer,
  detail text,
  primary key (region, receiver_id, id)
);
comment on table outbox_attempt is 'owner: outbox';
create index outbox_attempt_by_event on outbox_attempt (region, event_id);

-- How somebody wants to be told; absent: by the phone of their application, in Chinese.
create table outbox_contact (
  region text not null,
  account_id uuid not null,
  language text not null check (language in ('zh', 'en')),
  -- Addresses, sealed.
  mail bytea,
  phone bytea,
  by_mail boolean not null,
  by_sms boolean not null,
  version integer not null,
  updated_at timestamptz not null,
  primary key (region, account_id)
);
comment on table outbox_contact is 'owner: outbox';

-- What a receiver told us, once each, with the answer it got.
create table inbound_event (
  region text not null,
  receiver_id uuid not null,
  id text not null,
  at timestamptz not null,
  type text not null,
  subject text not null,
  body_hash text not null check (body_hash ~ '^[0-9a-f]{64}$'),
  answer jsonb not null,
  primary key (region, receiver_id, id),
  foreign key (region, receiver_id) references outbox_receiver (region, id)
);
comment on table inbound_event is 'owner: outbox';
create index inbound_event_by_age on inbound_event (region, receiver_id, at);

grant select, insert, update on outbox_receiver, outbox_secret, outbox_delivery, outbox_contact
  to zhunying_app;
grant select, insert on outbox_event, outbox_attempt, inbound_event to zhunying_app;
grant select, insert, update, delete on outbox_line to zhunying_app;
grant usage on sequence outbox_position to zhunying_app;
