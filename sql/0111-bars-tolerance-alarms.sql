-- 禁止申请名录, 可容缺材料清单, and the alarms of deadlines; the days that the watch looks for.

alter table case_file
  -- 行政许可法 art 44: the last day for delivering what was decided; null unless decided.
  add column deliver_by date,
  -- 容缺: the first day by which a promised material must come; null when nothing follows.
  add column follow_by date;

create index case_file_undelivered on case_file (deliver_by)
where deliver_by is not null;

create index case_file_following on case_file (follow_by)
where follow_by is not null;

create index branch_due on branch (due_on)
where due_on is not null;

-- 行政许可法 arts 78, 79. Entries are never changed; lifting one is an entry of its own.
create table bar_entry (
  region text not null,
  id uuid not null,
  uscc text not null,
  name text not null,
  items text[] not null check (cardinality(items) > 0),
  department text not null,
  ground text not null check (ground in ('art78', 'art79')),
  from_day date not null,
  until_day date not null check (until_day > from_day),
  document_no text not null check (document_no <> ''),
  facts text not null check (facts <> ''),
  by_id uuid not null,
  by_name text not null,
  at timestamptz not null,
  primary key (region, id),
  unique (id)
);
comment on table bar_entry is 'owner: cases';

create index bar_entry_of_business on bar_entry (uscc);

create table bar_lift (
  region text not null,
  id uuid not null,
  on_day date not null,
  reason text not null check (reason <> ''),
  by_id uuid not null,
  by_name text not null,
  at timestamptz not null,
  primary key (region, id),
  foreign key (region, id) references bar_entry (region, id)
);
comment on table bar_lift is 'owner: cases';

-- 可容缺材料清单 of a region: the last entry of a material stands; without days it is off the list.
create table tolerable_material (
  region text not null,
  id uuid not null,
  material text not null,
  days smallint check (days between 1 and 20),
  basis text not null check (basis <> ''),
  by_id uuid not null,
  by_name text not null,
  at timestamptz not null,
  primary key (region, id)
);
comment on table tolerable_material is 'owner: cases';

create index tolerable_material_latest on tolerable_material (region, material, id desc);

-- One alarm for one deadline and level, however many nodes look and however often.
create table deadline_alarm (
  region text not null,
  case_id uuid not null,
  subject text not null check (subject in ('answer', 'decision', 'delivery', 'following')),
  -- Empty where the whole case is meant.
  item text not null,
  due_on date not null,
  level text not null check (level in ('amber', 'red')),
  at timestamptz not null,
  primary key (region, case_id, subject, item, due_on, level),
  foreign key (region, case_id) references case_file (region, id)
);
comment on table deadline_alarm is 'owner: cases';

grant select, insert on bar_entry, bar_lift, tolerable_material, deadline_alarm to zhunying_app;
