-- 事后核查 of licences granted on a promise (告知承诺): the department's list of what is to be checked by when.

create table after_check (
  region text not null,
  case_id uuid not null,
  item text not null,
  department text not null,
  case_no text not null,
  applicant text,
  state text not null check (state in ('due', 'ordered', 'passed', 'rescinded')),
  -- By when to check, or by when the order is to be met.
  due_on date not null,
  open boolean generated always as (state in ('due', 'ordered')) stored,
  primary key (region, case_id, item)
);
comment on table after_check is 'owner: reviews';

create index after_check_inbox on after_check (region, department, open, due_on, case_id, item);

create index after_check_overdue on after_check (due_on)
where state in ('due', 'ordered');

-- One alarm for each day that passed unmet, however many workers look and however often.
create table after_check_alarm (
  region text not null,
  case_id uuid not null,
  item text not null,
  due_on date not null,
  raised_on date not null,
  primary key (region, case_id, item, due_on),
  foreign key (region, case_id, item) references after_check
);
comment on table after_check_alarm is 'owner: reviews';

grant select, insert, update, delete on after_check to zhunying_app;
grant select, insert on after_check_alarm to zhunying_app;

-- 询问 of the applicant during the review, and what they said. It asks for words, never for further materials.
create table review_question (
  region text not null,
  id uuid not null,
  case_id uuid not null,
  item text not null,
  words text not null check (words <> ''),
  by_id uuid not null,
  by_name text not null,
  at timestamptz not null,
  primary key (region, id),
  unique (id)
);
comment on table review_question is 'owner: reviews';

create index review_question_of_case on review_question (region, case_id, item, at);

create table question_answer (
  region text not null,
  question_id uuid not null,
  words text not null check (words <> ''),
  by_id uuid not null,
  by_name text not null,
  at timestamptz not null,
  primary key (region, question_id),
  foreign key (region, question_id) references review_question (region, id)
);
comment on table question_answer is 'owner: reviews';

grant select, insert on review_question, question_answer to zhunying_app;
