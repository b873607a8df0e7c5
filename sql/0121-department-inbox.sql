-- The inbox of a department: open branches by the day they are due, and who holds them until when.

alter table branch
  -- 承办租约: until then nobody else of the department works on it; null or past: anybody may take it.
  add column claimed_until timestamptz,
  add column open boolean generated always as (
    state not in ('granted', 'refused', 'withdrawn', 'lapsed')
  ) stored,
  -- Without a day (waiting, suspended, ended) after all that have one.
  add column due_rank date generated always as (coalesce(due_on, 'infinity'::date)) stored;

create index branch_inbox_due on branch (region, department, open, due_rank, case_id, item);

create index branch_inbox_of_person on branch (claimed_by, open, due_rank, case_id, item)
where claimed_by is not null;

-- 转办: who gave it to whom, for how long and why.
create table review_delegation (
  region text not null,
  id uuid not null,
  case_id uuid not null,
  item text not null,
  from_id uuid not null,
  from_name text not null,
  to_id uuid not null,
  to_name text not null,
  -- The last day.
  until date not null,
  reason text not null check (reason <> ''),
  at timestamptz not null,
  primary key (region, id),
  check (from_id <> to_id)
);
comment on table review_delegation is 'owner: reviews';

create index review_delegation_of_branch on review_delegation (region, case_id, item, at);

grant select, insert on review_delegation to zhunying_app;
