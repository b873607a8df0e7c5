-- 办件 and 并联分支: the case as it stands, its append-only history, its branches and its files.

create table case_file (
  region text not null,
  id uuid not null,
  case_no text,
  owner_id uuid not null,
  industry text not null,
  kind text not null check (kind in ('open', 'change', 'renew')),
  items text[] not null check (cardinality(items) > 0),
  -- The catalogue that it was filed under and is decided by, whatever is published later.
  catalogue_version text not null,
  answers jsonb not null,
  holdings jsonb not null default '[]',
  notice_id uuid,
  -- As typed, right or wrong; nothing the applicant typed is lost.
  form_values jsonb not null default '{}',
  -- As validated at the last submission: hidden boxes left out. Departments see only this.
  submitted_values jsonb,
  applicant text,
  state text not null check (
    state in (
      'draft', 'submitted', 'correctionAsked', 'resubmitted', 'declined', 'inReview',
      'decided', 'issued', 'withdrawn', 'closed'
    )
  ),
  -- The state with what is true in it, without the branches.
  standing jsonb not null,
  corrections jsonb not null default '[]',
  outcome text check (outcome in ('whole', 'part', 'none')),
  -- The last day for the authority's answer; silence beyond it is acceptance.
  answer_by date,
  -- The number of its last event.
  version integer not null check (version > 0),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (region, id),
  unique (id),
  unique (case_no),
  check (case_no is not null or state in ('draft', 'withdrawn')),
  check ((answer_by is not null) = (state in ('submitted', 'resubmitted'))),
  check (submitted_values is not null or state in ('draft', 'withdrawn'))
);
comment on table case_file is 'owner: cases';

create index case_file_by_owner on case_file (owner_id, id);

create index case_file_by_state on case_file (region, state, id);

create index case_file_unanswered on case_file (answer_by)
where answer_by is not null;

create table case_event (
  region text not null,
  case_id uuid not null,
  seq integer not null check (seq > 0),
  at timestamptz not null,
  -- Null: the platform itself (silence, a sweep).
  actor_id uuid,
  actor_name text not null,
  kind text not null,
  item text,
  event jsonb not null,
  primary key (region, case_id, seq),
  foreign key (region, case_id) references case_file (region, id)
);
comment on table case_event is 'owner: cases';

create table branch (
  region text not null,
  case_id uuid not null,
  item text not null,
  position smallint not null,
  department text not null,
  state text not null check (
    state in (
      'waiting', 'inReview', 'inspection', 'rectification', 'suspended',
      'granted', 'refused', 'withdrawn'
    )
  ),
  -- The branch with what is true in its state.
  standing jsonb not null,
  -- Null while waiting or suspended, and at the end.
  due_on date,
  claimed_by uuid,
  primary key (region, case_id, item),
  foreign key (region, case_id) references case_file (region, id)
);
comment on table branch is 'owner: cases';

create index branch_inbox on branch (region, department, state, case_id);

create table case_material (
  region text not null,
  id uuid not null,
  case_id uuid not null,
  material text not null,
  name text not null,
  size integer not null check (size between 1 and 20971520),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  content_type text not null check (content_type in ('application/pdf', 'image/jpeg', 'image/png')),
  uploaded_by uuid not null,
  uploaded_at timestamptz not null,
  removed_at timestamptz,
  primary key (region, id),
  foreign key (region, case_id) references case_file (region, id)
);
comment on table case_material is 'owner: cases';

create index case_material_of_case on case_material (region, case_id);

-- 受理编号 of one region and day; the row lock of the increment keeps numbers unique and without gaps.
create table case_number (
  region text not null,
  day date not null,
  last integer not null check (last > 0),
  primary key (region, day)
);
comment on table case_number is 'owner: cases';

-- An ended or decided case has no open branch, whoever wrote it.
create function no_open_branch_in_an_ended_case()
returns trigger
language plpgsql
set search_path = public, pg_temp
as $$
begin
  if exists (
    select
    from branch
    where region = new.region
      and case_id = new.id
      and state not in ('granted', 'refused', 'withdrawn')
  ) then
    raise exception 'case % is % and still has an open branch', new.id, new.state
      using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end
$$;

create constraint trigger no_open_branch_in_an_ended_case
after insert or update of state on case_file
deferrable initially deferred
for each row
when (new.state in ('decided', 'issued', 'withdrawn', 'closed', 'declined'))
execute function no_open_branch_in_an_ended_case();

grant select, insert, update, delete on case_file, branch, case_material, case_number to zhunying_app;
grant select, insert on case_event to zhunying_app;
