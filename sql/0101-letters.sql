-- 文书: letters as issued, word for word; never changed afterwards.
create table letter (
  region text not null,
  id uuid not null,
  case_id uuid not null,
  kind text not null,
  -- The item it is about; empty for a letter of the whole case.
  item text not null,
  -- The department whose letter it is; null: the window's.
  department text,
  -- What caused it: the number of the case's event, or the idempotent name of an issue by hand.
  cause text not null,
  number text not null,
  authority text not null,
  year integer not null,
  serial integer not null check (serial > 0),
  title jsonb not null,
  -- Canonical JSON of the letter, exactly the characters that were hashed.
  body text not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  signature text not null,
  issued_by uuid,
  issued_on date not null,
  issued_at timestamptz not null,
  primary key (region, id),
  unique (region, case_id, cause, kind, item),
  unique (region, number),
  unique (region, authority, year, kind, serial)
);
comment on table letter is 'owner: letters';

-- The last number of each series; its row stays locked until the letter's transaction ends, so no gaps.
create table letter_number (
  region text not null,
  authority text not null,
  year integer not null,
  kind text not null,
  last integer not null check (last > 0),
  primary key (region, authority, year, kind)
);
comment on table letter_number is 'owner: letters';

-- The file of a letter in one language, kept by its content.
create table letter_file (
  region text not null,
  letter_id uuid not null,
  language text not null check (language in ('zh', 'en')),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  size integer not null check (size > 0),
  seal text not null,
  made_at timestamptz not null,
  primary key (region, letter_id, language),
  foreign key (region, letter_id) references letter (region, id)
);
comment on table letter_file is 'owner: letters';

-- 送达: each time a letter reached the applicant.
create table letter_service (
  region text not null,
  id uuid not null,
  letter_id uuid not null,
  channel text not null check (channel in ('online', 'window', 'post')),
  received_by text not null,
  noted_by uuid,
  served_on date not null,
  served_at timestamptz not null,
  primary key (region, id),
  foreign key (region, letter_id) references letter (region, id)
);
comment on table letter_service is 'owner: letters';
create index letter_service_by_letter on letter_service (region, letter_id, served_at);

grant select, insert on letter, letter_file, letter_service to zhunying_app;
grant select, insert, update on letter_number to zhunying_app;
