-- Signing in: second factor, known devices, accounts of other providers, invitations, mandates of agents.

-- For If-Match: people and roles are changed by several administrators.
alter table account add column version int not null default 1 check (version > 0);

-- A session of an agent names the mandate it acts under; one from a provider keeps what logging out there needs.
alter table session
  add column mandate_id uuid,
  add column provider text,
  add column id_token text;

-- Failures are counted per name and client (device or address), so that nobody can lock out a person from everywhere;
-- of_name finds all of a name when an administrator unlocks it.
alter table login_failure add column of_name bytea;
create index login_failure_of_name on login_failure (of_name);

-- A browser in which somebody once signed in; strangers' mistakes do not count against it.
create table known_device (
  token_hash bytea not null,
  account_id uuid not null references account (id),
  made_at timestamptz not null,
  primary key (token_hash, account_id)
);
create index known_device_of_account on known_device (account_id);

-- TOTP (RFC 6238). The secret is sealed by the field key; last_step keeps a code from being used twice.
create table second_factor (
  account_id uuid primary key references account (id),
  secret text not null check (secret like 'sealed:%'),
  confirmed_at timestamptz,
  last_step bigint not null default 0
);

create table recovery_code (
  account_id uuid not null references account (id),
  code_hash bytea not null,
  used_at timestamptz,
  primary key (account_id, code_hash)
);

-- An account at an OpenID provider; linked by proof, never by name or e-mail.
create table identity (
  issuer text not null,
  subject text not null,
  account_id uuid not null references account (id),
  linked_at timestamptz not null,
  primary key (issuer, subject)
);
create index identity_of_account on identity (account_id);

-- A sign-in that is on its way through a provider, bound to the browser that began it.
create table sign_in_attempt (
  state_hash bytea primary key,
  provider text not null check (provider in ('owner', 'staff')),
  browser_hash bytea not null,
  verifier text not null check (verifier like 'sealed:%'),
  nonce text not null,
  next text not null,
  link_account uuid references account (id),
  ends_at timestamptz not null
);

-- A word by which an invited person sets the first password, or a new one; used once.
create table invitation (
  token_hash bytea primary key,
  account_id uuid not null references account (id),
  made_by uuid,
  made_at timestamptz not null,
  ends_at timestamptz not null,
  used_at timestamptz
);
create index invitation_of_account on invitation (account_id);

-- 委托 (民法典 arts 161–174): an owner lets an agent act, for which businesses and in what, until when.
create table mandate (
  region text not null default '*',
  id uuid not null,
  owner_id uuid not null references account (id),
  agent_id uuid not null references account (id),
  -- 统一社会信用代码; empty: every business of the owner.
  businesses text[] not null,
  scopes text[] not null check (
    cardinality(scopes) > 0 and scopes <@ array['look', 'prepare', 'submit', 'visit', 'licence']
  ),
  from_day date not null,
  until_day date not null,
  given_at timestamptz not null,
  revoked_at timestamptz,
  version int not null default 1 check (version > 0),
  primary key (region, id),
  unique (id),
  check (owner_id <> agent_id),
  check (until_day >= from_day)
);
create index mandate_of_owner on mandate (owner_id, id);
create index mandate_of_agent on mandate (agent_id, id);

grant select, insert, update, delete on
  known_device, second_factor, recovery_code, identity, sign_in_attempt, invitation to zhunying_app;
grant select, insert, update on mandate to zhunying_app;

-- A mandate for some businesses reaches no other business of the same owner.
alter table business enable row level security;
create policy within_mandate on business for all to zhunying_app using (
  (select coalesce(current_setting('zhunying.businesses', true), '')) = ''
  or uscc = any ((select string_to_array(current_setting('zhunying.businesses', true), ','))::text[])
);
create policy within_mandate on licence as restrictive for all to zhunying_app using (
  (select coalesce(current_setting('zhunying.businesses', true), '')) = ''
  or uscc = any ((select string_to_array(current_setting('zhunying.businesses', true), ','))::text[])
);
create policy within_mandate on single_licence as restrictive for all to zhunying_app using (
  (select coalesce(current_setting('zhunying.businesses', true), '')) = ''
  or uscc = any ((select string_to_array(current_setting('zhunying.businesses', true), ','))::text[])
);
