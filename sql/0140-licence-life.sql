-- The life of a licence: every event with its article and document, the history of single licences,
-- letters, requests for cancellation, reminders, and the reasons for gaps in the numbers.

-- Events of the first version carry neither; new ones must.
alter table licence_event add column article text;
alter table licence_event add column document text;
alter table licence_event
add constraint licence_event_says_why check (
  article is not null and document is not null
) not valid;

-- Imported licences have no account until a case of their holder's is issued.
alter table licence alter column owner_id drop not null;
alter table licence
add column source text not null default 'case' check (source in ('case', 'imported'));
-- Which file and line it came from.
alter table licence add column imported_from jsonb;
alter table licence add check ((imported_from is not null) = (source = 'imported'));

create index licence_by_standing on licence (region, state, number);

alter table single_licence drop constraint single_licence_source_check;
alter table single_licence
add constraint single_licence_source_check check (source in ('case', 'registered', 'imported'));
alter table single_licence drop constraint single_licence_check2;
alter table single_licence drop constraint single_licence_check3;
alter table single_licence
add constraint single_licence_was_decided check (case_id is not null or source <> 'case');
alter table single_licence
add constraint single_licence_was_entered check (registered_by is not null or source = 'case');
alter table single_licence add column imported_from jsonb;

-- For the daily sweep of what ends and of what can be renewed.
create index single_licence_by_end on single_licence (valid_until, id)
where state <> 'ended' and valid_until is not null;

create table single_event (
  region text not null,
  single_id uuid not null,
  seq integer not null check (seq > 0),
  at timestamptz not null,
  on_day date not null,
  -- Null: the law itself (silence, the end of validity).
  actor_id uuid,
  actor_name text not null,
  event text not null check (
    event in (
      'change', 'renew', 'replace', 'cancel', 'rescind', 'withdraw', 'revoke', 'lapse', 'suspend',
      'reinstate', 'issue', 'import', 'register'
    )
  ),
  article text not null check (article <> ''),
  document text not null check (document <> ''),
  reason text not null,
  -- What it did to the comprehensive licence that shows it.
  effect text not null check (
    effect in ('void-and-recall', 'drop-and-reissue', 'reissue', 'refresh', 'none')
  ),
  licence text,
  -- The single licence before and after, in full; before is null when it came to be.
  before jsonb,
  after jsonb not null,
  primary key (region, single_id, seq)
);
comment on table single_event is 'owner: licences';

create table licence_letter (
  region text not null,
  id uuid not null,
  at timestamptz not null,
  to_whom text not null check (to_whom in ('holder', 'lead', 'department')),
  department text,
  -- The account of the holder, where there is one.
  owner_id uuid,
  number text,
  single_id uuid,
  letter jsonb not null,
  primary key (region, id),
  check ((department is not null) = (to_whom = 'department'))
);
comment on table licence_letter is 'owner: licences';

create index licence_letter_of_licence on licence_letter (region, number, id);

-- 申请注销: the holder asks; the department, or for the whole the lead authority, decides.
create table cancel_request (
  region text not null,
  id uuid not null,
  number text not null,
  -- Null: the comprehensive licence itself.
  single_id uuid,
  department text,
  asked_by uuid not null,
  asked_at timestamptz not null,
  reason text not null,
  state text not null check (state in ('open', 'done', 'declined', 'withdrawn')),
  answered_by uuid,
  answered_at timestamptz,
  answer text,
  primary key (region, id),
  unique (id),
  foreign key (region, number) references licence (region, number),
  check ((department is not null) = (single_id is not null)),
  check ((answered_at is not null) = (state <> 'open')),
  check ((answer is not null) or state in ('open', 'withdrawn'))
);
comment on table cancel_request is 'owner: licences';

create unique index cancel_request_open on cancel_request (
  region, number, coalesce(single_id, '00000000-0000-0000-0000-000000000000')
)
where state = 'open';

-- A serial that no licence carries, and why.
create table number_gap (
  region text not null,
  industry text not null,
  first integer not null check (first between 1 and 99999),
  last integer not null check (last between 1 and 99999),
  reason text not null check (reason <> ''),
  at timestamptz not null,
  actor_id uuid,
  actor_name text not null,
  primary key (region, industry, first),
  check (last >= first)
);
comment on table number_gap is 'owner: licences';

-- Each mark once for every end of validity.
create table renewal_reminder (
  region text not null,
  single_id uuid not null,
  valid_until date not null,
  mark text not null check (mark in ('opens', 'closing', 'last-week', 'late')),
  at timestamptz not null,
  primary key (region, single_id, valid_until, mark)
);
comment on table renewal_reminder is 'owner: licences';

-- Open cases that build on a single licence.
create index case_file_by_holding on case_file using gin (holdings);

grant select, insert on single_event, licence_letter, number_gap, renewal_reminder to zhunying_app;
grant select, insert, update on cancel_request to zhunying_app;
