-- 一同核查: who goes, when, and what each round ended with; what merged lines are made of.

alter table visit
  -- Officers chosen for the visit: {id, name, certificateNo, department}.
  add column team jsonb not null default '[]',
  -- The time: proposed, asked for another, or confirmed; null before anybody proposed one.
  add column appointment jsonb,
  -- How often the owner has asked for another time since the last round.
  add column reschedules smallint not null default 0 check (reschedules >= 0),
  -- Each finished round: when, how it was written down, by whom, and by when faults are put right.
  add column rounds_done jsonb not null default '[]';

alter table visit_line
  -- The shared observation of the catalogue that made one line of several, if one did.
  add column observation text,
  -- The words of each item that the line answers: [{item, words}].
  add column parts jsonb not null default '[]',
  -- 怎么改: what the owner is asked to do where it failed.
  add column todo text,
  -- Which of its items a fault concerns, where not all: one look, and yet each by its own words.
  add column failed_items text[];

-- 核查人员名册: who may be sent by which department, with the number of the enforcement certificate.
create table inspection_officer (
  region text not null,
  id uuid not null,
  department text not null,
  name text not null check (name <> ''),
  certificate_no text not null check (certificate_no <> ''),
  -- Left the service or lost the certificate: never proposed again, kept for the records that name them.
  retired_at timestamptz,
  version integer not null default 1,
  created_by uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (region, id),
  unique (id)
);
comment on table inspection_officer is 'owner: inspections';

create unique index inspection_officer_certificate
  on inspection_officer (region, certificate_no)
  where retired_at is null;

create index inspection_officer_of_department on inspection_officer (region, department, name);

grant select, insert, update on inspection_officer to zhunying_app;
