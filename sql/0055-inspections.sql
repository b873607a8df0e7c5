-- 一同核查: one joint visit of each case, and the lines of its checklist.

create table visit (
  region text not null,
  -- The id of its case: a case has one joint visit, re-inspections included.
  id uuid not null,
  case_id uuid not null,
  case_no text not null,
  owner_id uuid not null,
  items text[] not null check (cardinality(items) > 0),
  departments text[] not null,
  state text not null check (state in ('open', 'rectification', 'passed', 'cancelled')),
  -- Visits made so far: 1 the inspection, 2 the re-inspection.
  rounds smallint not null default 0 check (rounds >= 0),
  -- Names of the officers of each round, at least two (行政许可法第三十四条).
  officers jsonb not null default '[]',
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (region, id),
  unique (id),
  foreign key (region, case_id) references case_file (region, id)
);
comment on table visit is 'owner: inspections';

create index visit_by_state on visit (region, state, id);

create index visit_by_owner on visit (owner_id, id);

create table visit_line (
  region text not null,
  id uuid not null,
  visit_id uuid not null,
  position smallint not null,
  kind text not null check (kind in ('condition', 'reviewPoint')),
  words jsonb not null,
  -- One observation serves all of these items.
  items text[] not null check (cardinality(items) > 0),
  result text check (result in ('pass', 'fail', 'n/a')),
  note text,
  round smallint,
  -- Results of the rounds before, newest last; nothing that was seen is forgotten.
  earlier jsonb not null default '[]',
  primary key (region, id),
  foreign key (region, visit_id) references visit (region, id),
  check ((result is null) = (round is null)),
  check (result is distinct from 'fail' or note is not null)
);
comment on table visit_line is 'owner: inspections';

create index visit_line_of_visit on visit_line (region, visit_id, position);

grant select, insert, update, delete on visit, visit_line to zhunying_app;
