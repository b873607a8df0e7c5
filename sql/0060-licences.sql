-- 综合许可凭证 and 单项许可证件: numbers, immutable versions, append-only history.

-- One row a region and category; the row lock of the increment makes numbers unique and without
-- gaps: a transaction that is undone gives its number back, one that commits keeps it for ever.
create table number_sequence (
  region text not null,
  industry text not null check (industry ~ '^[0-9]{2}$'),
  last integer not null check (last between 1 and 99999),
  primary key (region, industry)
);
comment on table number_sequence is 'owner: licences';

-- Places in the region's status list: two bits for every version ever made.
create table status_sequence (
  region text not null primary key,
  last integer not null check (last >= 0)
);
comment on table status_sequence is 'owner: licences';

create table licence (
  region text not null,
  number text not null,
  industry text not null,
  -- The account that applied.
  owner_id uuid not null,
  uscc text not null,
  state text not null check (state in ('valid', 'partial', 'suspended', 'void', 'recalled')),
  -- The version of the paper in force, or last in force.
  version integer not null check (version > 0),
  suspended_on date,
  voided_on date,
  recalled_on date,
  cause jsonb,
  issued_on date not null,
  updated_at timestamptz not null,
  primary key (region, number),
  unique (number),
  check (number ~ '^[0-9]{6}ZH[0-9]{7}[0-9A-Z]$'),
  check (left(number, 6) = region and substr(number, 9, 2) = industry),
  check ((suspended_on is not null) = (state = 'suspended')),
  check ((voided_on is not null) = (state in ('void', 'recalled'))),
  check ((cause is not null) = (state in ('void', 'recalled'))),
  check ((recalled_on is not null) = (state = 'recalled'))
);
comment on table licence is 'owner: licences';

create index licence_by_owner on licence (owner_id);

create index licence_by_business on licence (region, uscc);

create table licence_version (
  region text not null,
  number text not null,
  version integer not null check (version > 0),
  slot integer not null check (slot >= 0),
  -- Every word of the paper.
  face jsonb not null,
  -- The case whose decisions made it; null for a re-issue by the plan.
  case_id uuid,
  made_on date not null,
  made_at timestamptz not null,
  primary key (region, number, version),
  unique (region, slot),
  foreign key (region, number) references licence (region, number) deferrable initially deferred
);
comment on table licence_version is 'owner: licences';

create table licence_event (
  region text not null,
  number text not null,
  seq integer not null check (seq > 0),
  at timestamptz not null,
  actor_id uuid,
  actor_name text not null,
  kind text not null check (
    kind in ('issued', 'reissued', 'refreshed', 'suspended', 'reinstated', 'voided', 'recalled')
  ),
  event jsonb not null,
  primary key (region, number, seq),
  foreign key (region, number) references licence (region, number) deferrable initially deferred
);
comment on table licence_event is 'owner: licences';

create table single_licence (
  region text not null,
  id uuid not null,
  item text not null,
  certificate text not null,
  authority text not null,
  department text not null,
  industry text not null,
  holder jsonb not null,
  uscc text not null,
  number text not null check (number <> ''),
  valid_from date not null,
  valid_until date,
  state text not null check (state in ('active', 'suspended', 'ended')),
  -- Which event ended it, on which day, by which document; 注销 is never 撤销.
  ended jsonb,
  source text not null check (source in ('case', 'registered')),
  case_id uuid,
  -- The comprehensive licence that shows it.
  licence text,
  confirmed_at timestamptz not null,
  registered_by uuid,
  primary key (region, id),
  unique (id),
  foreign key (region, licence) references licence (region, number) deferrable initially deferred,
  check (valid_until is null or valid_until >= valid_from),
  check ((ended is not null) = (state = 'ended')),
  -- Whatever a face shows was decided: by a branch of a case here, or in the department's books.
  check ((case_id is not null) or source = 'registered'),
  check ((registered_by is not null) or source = 'case')
);
comment on table single_licence is 'owner: licences';

create unique index single_licence_number on single_licence (region, item, number)
where state <> 'ended';

create index single_licence_of_licence on single_licence (region, licence);

create index single_licence_of_business on single_licence (region, uscc, industry);

grant select, insert, update on number_sequence, status_sequence, licence, single_licence to zhunying_app;
grant select, insert on licence_version, licence_event to zhunying_app;
