-- Where the values of a case's form came from, when that was confirmed, in which version: one row
-- for each box that was not typed by hand. It stands while the box still holds that value.
create table value_source (
  region text not null,
  case_id uuid not null,
  element text not null,
  kind text not null check (
    kind in ('businessRegister', 'licenceRegister', 'guidance', 'earlierCase', 'account')
  ),
  name_zh text not null,
  name_en text not null,
  -- what was asked: a credit code, a question, a case number
  reference text not null,
  -- of the register's answer, the catalogue or the earlier case, whichever spoke
  version text not null,
  value jsonb not null,
  as_of date not null,
  stale boolean not null,
  taken_at timestamptz not null,
  taken_by uuid not null,
  primary key (region, case_id, element)
);

grant select, insert, update, delete on value_source to zhunying_app;
