-- 对接部门审批系统: which department works in a system of its own, and what was handed to it.

create table department_system (
  region text not null,
  department text not null,
  since timestamptz not null,
  receiver_id uuid not null,
  by_name text not null,
  until timestamptz,
  primary key (region, department, since),
  foreign key (region, receiver_id) references outbox_receiver (region, id)
);
comment on table department_system is 'owner: neighbours';
create unique index department_system_now on department_system (region, department)
  where until is null;

-- One item of one case at a department's system; a case that is opened again is handed over again.
create table branch_dispatch (
  region text not null,
  case_id uuid not null,
  item text not null,
  round integer not null check (round > 0),
  receiver_id uuid not null,
  state text not null check (state in ('sent', 'accepted', 'queried', 'decided', 'recalled')),
  dispatched_at timestamptz not null,
  -- The number under which the department's system keeps it.
  their_number text,
  -- The last of its messages that was carried out, and when it confirmed the state.
  heard integer not null default 0,
  confirmed_at timestamptz,
  ended_at timestamptz,
  primary key (region, case_id, item, round),
  foreign key (region, receiver_id) references outbox_receiver (region, id),
  check ((state in ('decided', 'recalled')) = (ended_at is not null))
);
comment on table branch_dispatch is 'owner: neighbours';
create unique index branch_dispatch_open on branch_dispatch (region, case_id, item)
  where ended_at is null;
create index branch_dispatch_at on branch_dispatch (region, receiver_id, dispatched_at)
  where ended_at is null;

grant select, insert, update on department_system, branch_dispatch to zhunying_app;
