-- 再核对: what registers say about a submitted case. `waiting` is tried again until the register
-- answers; what differs is a finding that the clerk sees and the applicant is told.
create table register_check (
  region text not null,
  case_id uuid not null,
  register text not null check (register in ('business', 'persons')),
  state text not null check (state in ('waiting', 'agrees', 'differs', 'notFound')),
  -- the case's version that was submitted and is compared
  case_version integer not null,
  attempts integer not null default 0 check (attempts >= 0),
  next_at timestamptz not null,
  checked_at timestamptz,
  as_of date,
  name_zh text,
  name_en text,
  differences jsonb not null default '[]',
  primary key (region, case_id, register)
);

create index register_check_waiting on register_check (next_at) where state = 'waiting';

grant select, insert, update, delete on register_check to zhunying_app;
