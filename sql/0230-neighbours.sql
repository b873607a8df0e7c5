-- 对接: which system stands for which neighbour of a region, and what the library of electronic licences knows of ours.

create table neighbour_link (
  region text not null,
  receiver_id uuid not null,
  since timestamptz not null,
  kind text not null check (kind in ('library', 'window', 'entry', 'opening', 'supervision')),
  -- The word by which an entry names itself in its links to us; entries alone have one.
  code text check (code ~ '^[a-z0-9-]{2,30}$'),
  by_name text not null,
  until timestamptz,
  primary key (region, receiver_id, since),
  foreign key (region, receiver_id) references outbox_receiver (region, id),
  check ((kind = 'entry') = (code is not null))
);
comment on table neighbour_link is 'owner: neighbours';
create unique index neighbour_link_now on neighbour_link (region, receiver_id) where until is null;
create unique index neighbour_link_only on neighbour_link (region, kind)
  where until is null and kind <> 'entry';
create unique index neighbour_link_code on neighbour_link (region, code) where until is null;

-- 证照库: what it was told last of each licence, and what it says itself.
create table library_line (
  region text not null,
  receiver_id uuid not null,
  -- `licence/<number>` or `single/<id>`.
  subject text not null,
  -- SHA-256 of what was told, so that the same is told once.
  told text not null check (told ~ '^[0-9a-f]{64}$'),
  told_at timestamptz not null,
  their_state text,
  their_document text,
  -- When it told of that change.
  their_at timestamptz,
  -- When it last said that it has the licence.
  confirmed_at timestamptz,
  primary key (region, receiver_id, subject),
  foreign key (region, receiver_id) references outbox_receiver (region, id)
);
comment on table library_line is 'owner: neighbours';

-- 夜间对账: one comparison of all licences of a region with the library.
create table library_report (
  region text not null,
  id uuid not null,
  receiver_id uuid not null,
  day date not null,
  asked_at timestamptz not null,
  state text not null check (state in ('asked', 'done', 'unanswered')),
  -- The last subject that was compared; null: none yet.
  reached text,
  compared integer not null default 0,
  ended_at timestamptz,
  primary key (region, id),
  foreign key (region, receiver_id) references outbox_receiver (region, id),
  check ((state = 'asked') = (ended_at is null))
);
comment on table library_report is 'owner: neighbours';
create index library_report_by_day on library_report (region, asked_at);

create table library_difference (
  region text not null,
  report_id uuid not null,
  subject text not null,
  difference jsonb not null,
  primary key (region, report_id, subject),
  foreign key (region, report_id) references library_report (region, id)
);
comment on table library_difference is 'owner: neighbours';

grant select, insert, update on neighbour_link, library_line, library_report to zhunying_app;
grant select, insert on library_difference to zhunying_app;
