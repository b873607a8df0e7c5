-- 一次告知的证据：签名、送达记录、单外要求。Evidence of one notice for everything: its signature, who received it, and
-- what was demanded although it was not on it.

alter table notice
add column channel text not null default 'web' check (channel in ('web', 'window', 'api', 'case')),
-- Compact JWS over the receipt and the hash; null on notices served before there were signatures.
add column signature text;

-- 送达记录: each time a served notice went into somebody's hands.
create table notice_receipt (
  region text not null,
  id uuid not null,
  notice_id uuid not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  channel text not null check (channel in ('web', 'window', 'api', 'case', 'pdf')),
  language text not null check (language in ('zh', 'en')),
  -- The account that was signed in; null for somebody without an account.
  account_id uuid,
  at timestamptz not null,
  primary key (region, id),
  foreign key (region, notice_id) references notice (region, id)
);
comment on table notice_receipt is 'owner: notices';
create index notice_receipt_by_notice on notice_receipt (region, notice_id, at);

-- 多次告知: what an authority demanded of a case after the notice was served.
create table notice_demand (
  region text not null,
  id uuid not null,
  case_id uuid not null,
  -- The notice it was compared with; null when none had been served for the case.
  notice_id uuid,
  -- The how-manieth demand on this case, from 1.
  round integer not null check (round > 0),
  demanded jsonb not null,
  beyond jsonb not null,
  beyond_count integer not null check (beyond_count >= 0),
  reason text,
  asked_by uuid,
  asked_on date not null,
  asked_at timestamptz not null,
  primary key (region, id),
  unique (region, case_id, round),
  check (beyond_count = 0 or reason is not null)
);
comment on table notice_demand is 'owner: notices';
create index notice_demand_by_day on notice_demand (region, asked_on);

grant select, insert on notice_receipt, notice_demand to zhunying_app;
