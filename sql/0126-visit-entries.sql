-- What devices (and desks) wrote down during a visit, and the photos of it: nothing is ever changed
-- or removed, so that devices that were offline can be merged by union.

create table visit_entry (
  region text not null,
  visit_id uuid not null,
  -- SHA-256 of the entry's canonical text: the same entry sent twice is the same row.
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  -- The order in which the server received them.
  seq integer not null,
  kind text not null,
  round smallint not null,
  -- The line of the checklist that it is about, if it is about one.
  line_id uuid,
  -- The device that wrote it; null when it was written at a desk.
  device text,
  -- When it was written down, by the device's own clock.
  written_at timestamptz not null,
  received_at timestamptz not null,
  author_id uuid not null,
  author_name text not null,
  entry jsonb not null,
  primary key (region, visit_id, hash),
  unique (region, visit_id, seq),
  foreign key (region, visit_id) references visit (region, id)
);
comment on table visit_entry is 'owner: inspections';

grant select, insert on visit_entry to zhunying_app;

create table visit_file (
  region text not null,
  visit_id uuid not null,
  -- SHA-256 of the bytes, which are kept as a blob.
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  size integer not null check (size > 0),
  content_type text not null
    check (content_type in ('application/pdf', 'image/jpeg', 'image/png')),
  -- Brought by the applicant (an answer to the rectification list) or by an officer.
  by_owner boolean not null,
  uploaded_by uuid not null,
  uploaded_at timestamptz not null,
  primary key (region, visit_id, sha256),
  foreign key (region, visit_id) references visit (region, id)
);
comment on table visit_file is 'owner: inspections';

grant select, insert on visit_file to zhunying_app;
