-- 信用记录: promises that were false or not kept. A mark bars its holder from 告知承诺 until it is repaired.

create table credit_mark (
  region text not null check (region ~ '^[0-9]{6}$'),
  id uuid not null,
  uscc text not null,
  kind text not null check (kind in ('false-commitment', 'broken-commitment')),
  -- What it was about: the case and item that were decided on the promise.
  case_id uuid not null,
  item text not null,
  department text not null,
  reason text not null check (reason <> ''),
  marked_on date not null,
  marked_by uuid not null,
  marked_by_name text not null,
  primary key (region, id),
  unique (id),
  -- One promise is broken once, however often the command is sent.
  unique (region, case_id, item)
);
comment on table credit_mark is 'owner: parties';

create index credit_mark_of_business on credit_mark (uscc, region, id);

-- 信用修复: ends the exclusion; the mark itself is never taken away.
create table credit_repair (
  region text not null,
  mark_id uuid not null,
  reason text not null check (reason <> ''),
  repaired_on date not null,
  repaired_by uuid not null,
  repaired_by_name text not null,
  primary key (region, mark_id),
  foreign key (region, mark_id) references credit_mark (region, id)
);
comment on table credit_repair is 'owner: parties';

grant select, insert on credit_mark, credit_repair to zhunying_app;
