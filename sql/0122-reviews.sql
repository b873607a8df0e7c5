-- 一标核准: what a department measures by, what a reviewer found, and the two steps of a decision.

-- Every edit of a standard is one version of the item's standards; nothing is overwritten.
create table review_standard (
  region text not null,
  department text not null,
  item text not null,
  version integer not null check (version > 0),
  kind text not null check (kind in ('material', 'field')),
  -- The material or the box that it is about.
  subject text not null,
  -- Null: the department's own words are taken back, the catalogue's stand again.
  words jsonb,
  reason text not null check (reason <> ''),
  by_id uuid not null,
  by_name text not null,
  at timestamptz not null,
  primary key (region, item, version)
);
comment on table review_standard is 'owner: reviews';

-- 部门设置: items that are decided in two steps, items that may be granted in a batch.
create table department_setting (
  region text not null,
  department text not null,
  version integer not null check (version > 0),
  two_step text[] not null,
  batch text[] not null,
  reason text not null check (reason <> ''),
  by_id uuid not null,
  by_name text not null,
  at timestamptz not null,
  primary key (region, department, version)
);
comment on table department_setting is 'owner: reviews';

-- The version by which a branch is reviewed, from the moment its review begins.
create table review (
  region text not null,
  case_id uuid not null,
  item text not null,
  standard_version integer not null,
  begun_by uuid not null,
  begun_by_name text not null,
  begun_at timestamptz not null,
  primary key (region, case_id, item)
);
comment on table review is 'owner: reviews';

create table review_check (
  region text not null,
  case_id uuid not null,
  item text not null,
  kind text not null check (kind in ('material', 'field', 'point')),
  subject text not null,
  result text not null check (result in ('pass', 'fail')),
  note text,
  by_id uuid not null,
  by_name text not null,
  at timestamptz not null,
  primary key (region, case_id, item, kind, subject),
  check (result = 'pass' or note is not null)
);
comment on table review_check is 'owner: reviews';

-- 审查意见, and its being sent back.
create table review_opinion (
  region text not null,
  case_id uuid not null,
  item text not null,
  seq integer not null check (seq > 0),
  kind text not null check (kind in ('grant', 'refuse', 'return')),
  reasons text not null check (reasons <> ''),
  -- Number and term that are proposed for a grant.
  wish jsonb not null default '{}',
  standard_version integer not null,
  by_id uuid not null,
  by_name text not null,
  at timestamptz not null,
  primary key (region, case_id, item, seq)
);
comment on table review_opinion is 'owner: reviews';

-- 延长期限的请示 and its answer (行政许可法 art 42).
create table extension_request (
  region text not null,
  case_id uuid not null,
  item text not null,
  seq integer not null check (seq > 0),
  days smallint not null check (days between 1 and 15),
  ground text not null check (ground in ('own', 'joint')),
  reason text not null check (reason <> ''),
  by_id uuid not null,
  by_name text not null,
  at timestamptz not null,
  primary key (region, case_id, item, seq)
);
comment on table extension_request is 'owner: reviews';

create table extension_answer (
  region text not null,
  case_id uuid not null,
  item text not null,
  seq integer not null,
  approved boolean not null,
  -- 批准人: the head of the authority, or of the government for a joint handling.
  approver text not null,
  document text,
  note text,
  by_id uuid not null,
  by_name text not null,
  at timestamptz not null,
  primary key (region, case_id, item, seq),
  foreign key (region, case_id, item, seq) references extension_request
);
comment on table extension_answer is 'owner: reviews';

-- 利害关系人告知 (arts 36, 47) and what they said.
create table interested_party (
  region text not null,
  id uuid not null,
  case_id uuid not null,
  item text not null,
  name text not null check (name <> ''),
  interest text not null check (interest <> ''),
  document text not null,
  told_on date not null,
  -- The last day to ask for a hearing.
  answer_by date not null,
  by_id uuid not null,
  by_name text not null,
  at timestamptz not null,
  primary key (region, id)
);
comment on table interested_party is 'owner: reviews';

create index interested_party_of_branch on interested_party (region, case_id, item);

create table party_answer (
  region text not null,
  party_id uuid not null,
  said text not null check (said <> ''),
  answered_on date not null,
  wants_hearing boolean not null,
  by_id uuid not null,
  by_name text not null,
  at timestamptz not null,
  primary key (region, party_id),
  foreign key (region, party_id) references interested_party (region, id)
);
comment on table party_answer is 'owner: reviews';

-- 单项证件文件 as the department made it; the last one stands, none is taken away.
create table single_file (
  region text not null,
  id uuid not null,
  case_id uuid not null,
  item text not null,
  name text not null,
  size integer not null check (size between 1 and 20971520),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  content_type text not null check (content_type in ('application/pdf', 'image/jpeg', 'image/png')),
  by_id uuid not null,
  by_name text not null,
  at timestamptz not null,
  primary key (region, id)
);
comment on table single_file is 'owner: reviews';

create index single_file_of_branch on single_file (region, case_id, item, at);

grant select, insert on
  review_standard, department_setting, review, review_opinion, extension_request, extension_answer,
  interested_party, party_answer, single_file
to zhunying_app;

grant select, insert, update, delete on review_check to zhunying_app;
