-- Accounts, the roles they hold, their sessions, and failures to sign in.

create table account (
  id uuid primary key,
  username text not null unique,
  name text not null,
  password_hash text not null,
  demo boolean not null default false,
  closed_at timestamptz,
  created_at timestamptz not null default now(),
  check (username <> '' and username = lower(btrim(username)))
);

-- `*` stands for the whole installation (owners, administrators).
create table role_grant (
  region text not null,
  account_id uuid not null references account (id),
  role text not null check (
    role in (
      'owner', 'clerk', 'reviewer', 'inspector', 'lead',
      'system-admin', 'security-admin', 'audit-admin'
    )
  ),
  department text not null default '',
  granted_at timestamptz not null default now(),
  primary key (region, account_id, role, department),
  check ((role = 'reviewer') = (department <> '')),
  check (region = '*' or region ~ '^[0-9]{6}$')
);

create index role_grant_by_account on role_grant (account_id);

-- 三员分立: one account holds at most one of the three kinds of administration.
create unique index role_grant_administrators_separated on role_grant (account_id)
where role in ('system-admin', 'security-admin', 'audit-admin');

-- Only a hash of the token is kept: a stolen table opens no session.
create table session (
  token_hash bytea primary key,
  account_id uuid not null references account (id),
  created_at timestamptz not null,
  seen_at timestamptz not null,
  ends_at timestamptz not null
);

create index session_by_account on session (account_id);

create index session_by_end on session (ends_at);

-- By hash of the name typed, whether or not an account bears it: the answer gives nothing away,
-- and a password typed into the wrong box is not kept in clear.
create table login_failure (
  name_hash bytea primary key,
  count int not null,
  last_at timestamptz not null,
  locked_until timestamptz
);

grant select, insert, update, delete on account, role_grant, session, login_failure to zhunying_app;
