-- Import of existing licences (存量): a file, what each of its lines said, and what became of it.

create table licence_import (
  region text not null,
  id uuid not null,
  file text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  at timestamptz not null,
  actor_id uuid not null,
  actor_name text not null,
  -- checked: a dry run; nothing is entered until somebody confirms.
  state text not null check (state in ('checked', 'running', 'done')),
  lines integer not null check (lines >= 0),
  wrong integer not null check (wrong >= 0),
  done integer not null default 0 check (done >= 0),
  confirmed_at timestamptz,
  finished_at timestamptz,
  primary key (region, id),
  unique (id)
);
comment on table licence_import is 'owner: licences';

create table licence_import_line (
  region text not null,
  import_id uuid not null,
  line integer not null check (line > 0),
  -- SHA-256 over what the line says, its columns in a fixed order.
  hash text not null,
  state text not null check (state in ('ready', 'wrong', 'known', 'entered', 'refused')),
  -- Column and fault, for a person.
  faults jsonb not null,
  row_read jsonb not null,
  single_id uuid,
  number text,
  primary key (region, import_id, line),
  foreign key (region, import_id) references licence_import (region, id)
);
comment on table licence_import_line is 'owner: licences';

-- What was entered once is never entered again, whichever file says it.
create unique index licence_import_line_entered on licence_import_line (region, hash)
where state = 'entered';

grant select, insert, update on licence_import, licence_import_line to zhunying_app;
