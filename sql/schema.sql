-- Derived from the migrations by `npm run derived`; read it, do not edit it.
-- The tables of the job queue (schema pgboss) belong to pg-boss and are not listed.

CREATE OR REPLACE FUNCTION public.append_record_link()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  head record_link;
begin
  perform pg_advisory_xact_lock(hashtextextended('record:' || new.region, 0));
  select *
  into head
  from record_link
  where region = new.region
  order by seq desc
  limit 1;
  head.seq := coalesce(head.seq, 0) + 1;
  head.previous := coalesce(head.hash, sha256(''::bytea));
  insert into record_link (region, seq, record_id, previous, hash)
  values (
    new.region,
    head.seq,
    new.id,
    head.previous,
    sha256(convert_to(
      record_link_text(head.previous, new.region, head.seq, new.at, new.body),
      'UTF8'
    ))
  );
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION public.no_open_branch_in_an_ended_case()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
$function$;

CREATE OR REPLACE FUNCTION public.record_link_text(previous bytea, region text, seq bigint, at timestamp with time zone, body text)
 RETURNS text
 LANGUAGE sql
 STABLE
AS $function$
  select concat_ws(
    E'\n',
    encode(previous, 'hex'),
    region,
    seq,
    to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    body
  )
$function$;

create table account (
  id uuid not null,
  username text not null,
  name text not null,
  password_hash text not null,
  demo boolean default false not null,
  closed_at timestamp with time zone,
  created_at timestamp with time zone default now() not null,
  constraint account_pkey PRIMARY KEY (id),
  constraint account_username_key UNIQUE (username),
  constraint account_username_check CHECK (((username <> ''::text) AND (username = lower(btrim(username)))))
);
grant select, insert, update, delete on account to zhunying_app;

create table branch (
  region text not null,
  case_id uuid not null,
  item text not null,
  "position" smallint not null,
  department text not null,
  state text not null,
  standing jsonb not null,
  due_on date,
  claimed_by uuid,
  constraint branch_pkey PRIMARY KEY (region, case_id, item),
  constraint branch_region_case_id_fkey FOREIGN KEY (region, case_id) REFERENCES case_file(region, id),
  constraint branch_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'inReview'::text, 'inspection'::text, 'rectification'::text, 'suspended'::text, 'granted'::text, 'refused'::text, 'withdrawn'::text])))
);
comment on table branch is 'owner: cases';
CREATE INDEX branch_inbox ON public.branch USING btree (region, department, state, case_id);
grant select, insert, update, delete on branch to zhunying_app;

create table business (
  region text not null,
  id uuid not null,
  uscc text not null,
  name text not null,
  subject_type text,
  legal_rep text,
  domicile text,
  source text not null,
  as_of date not null,
  constraint business_pkey PRIMARY KEY (region, id),
  constraint business_region_uscc_key UNIQUE (region, uscc),
  constraint business_name_check CHECK ((name <> ''::text)),
  constraint business_region_check CHECK ((region ~ '^[0-9]{6}$'::text)),
  constraint business_source_check CHECK ((source = ANY (ARRAY['register'::text, 'typed'::text]))),
  constraint business_uscc_check CHECK ((uscc ~ '^[1-9ANY][0-9]{7}[0-9A-HJ-NPQRTUWXY]{10}$'::text))
);
grant select, insert, update, delete on business to zhunying_app;

create table business_account (
  region text not null,
  business_id uuid not null,
  account_id uuid not null,
  since timestamp with time zone default now() not null,
  constraint business_account_pkey PRIMARY KEY (region, business_id, account_id),
  constraint business_account_region_business_id_fkey FOREIGN KEY (region, business_id) REFERENCES business(region, id)
);
CREATE INDEX business_account_by_account ON public.business_account USING btree (account_id);
grant select, insert, update, delete on business_account to zhunying_app;

create table case_event (
  region text not null,
  case_id uuid not null,
  seq integer not null,
  at timestamp with time zone not null,
  actor_id uuid,
  actor_name text not null,
  kind text not null,
  item text,
  event jsonb not null,
  constraint case_event_pkey PRIMARY KEY (region, case_id, seq),
  constraint case_event_region_case_id_fkey FOREIGN KEY (region, case_id) REFERENCES case_file(region, id),
  constraint case_event_seq_check CHECK ((seq > 0))
);
comment on table case_event is 'owner: cases';
grant select, insert on case_event to zhunying_app;

create table case_file (
  region text not null,
  id uuid not null,
  case_no text,
  owner_id uuid not null,
  industry text not null,
  kind text not null,
  items text[] not null,
  catalogue_version text not null,
  answers jsonb not null,
  holdings jsonb default '[]'::jsonb not null,
  notice_id uuid,
  form_values jsonb default '{}'::jsonb not null,
  submitted_values jsonb,
  applicant text,
  state text not null,
  standing jsonb not null,
  corrections jsonb default '[]'::jsonb not null,
  outcome text,
  answer_by date,
  version integer not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint case_file_pkey PRIMARY KEY (region, id),
  constraint case_file_case_no_key UNIQUE (case_no),
  constraint case_file_id_key UNIQUE (id),
  constraint case_file_check CHECK (((case_no IS NOT NULL) OR (state = ANY (ARRAY['draft'::text, 'withdrawn'::text])))),
  constraint case_file_check1 CHECK (((answer_by IS NOT NULL) = (state = ANY (ARRAY['submitted'::text, 'resubmitted'::text])))),
  constraint case_file_check2 CHECK (((submitted_values IS NOT NULL) OR (state = ANY (ARRAY['draft'::text, 'withdrawn'::text])))),
  constraint case_file_items_check CHECK ((cardinality(items) > 0)),
  constraint case_file_kind_check CHECK ((kind = ANY (ARRAY['open'::text, 'change'::text, 'renew'::text]))),
  constraint case_file_outcome_check CHECK ((outcome = ANY (ARRAY['whole'::text, 'part'::text, 'none'::text]))),
  constraint case_file_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'submitted'::text, 'correctionAsked'::text, 'resubmitted'::text, 'declined'::text, 'inReview'::text, 'decided'::text, 'issued'::text, 'withdrawn'::text, 'closed'::text]))),
  constraint case_file_version_check CHECK ((version > 0))
);
comment on table case_file is 'owner: cases';
CREATE INDEX case_file_by_owner ON public.case_file USING btree (owner_id, id);
CREATE INDEX case_file_by_state ON public.case_file USING btree (region, state, id);
CREATE INDEX case_file_unanswered ON public.case_file USING btree (answer_by) WHERE (answer_by IS NOT NULL);
CREATE CONSTRAINT TRIGGER no_open_branch_in_an_ended_case AFTER INSERT OR UPDATE OF state ON public.case_file DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN ((new.state = ANY (ARRAY['decided'::text, 'issued'::text, 'withdrawn'::text, 'closed'::text, 'declined'::text]))) EXECUTE FUNCTION no_open_branch_in_an_ended_case();
grant select, insert, update, delete on case_file to zhunying_app;

create table case_material (
  region text not null,
  id uuid not null,
  case_id uuid not null,
  material text not null,
  name text not null,
  size integer not null,
  sha256 text not null,
  content_type text not null,
  uploaded_by uuid not null,
  uploaded_at timestamp with time zone not null,
  removed_at timestamp with time zone,
  constraint case_material_pkey PRIMARY KEY (region, id),
  constraint case_material_region_case_id_fkey FOREIGN KEY (region, case_id) REFERENCES case_file(region, id),
  constraint case_material_content_type_check CHECK ((content_type = ANY (ARRAY['application/pdf'::text, 'image/jpeg'::text, 'image/png'::text]))),
  constraint case_material_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint case_material_size_check CHECK (((size >= 1) AND (size <= 20971520)))
);
comment on table case_material is 'owner: cases';
CREATE INDEX case_material_of_case ON public.case_material USING btree (region, case_id);
grant select, insert, update, delete on case_material to zhunying_app;

create table case_number (
  region text not null,
  day date not null,
  last integer not null,
  constraint case_number_pkey PRIMARY KEY (region, day),
  constraint case_number_last_check CHECK ((last > 0))
);
comment on table case_number is 'owner: cases';
grant select, insert, update, delete on case_number to zhunying_app;

create table catalogue_version (
  version text not null,
  content jsonb not null,
  published_at timestamp with time zone default now() not null,
  constraint catalogue_version_pkey PRIMARY KEY (version),
  constraint catalogue_version_version_check CHECK ((version ~ '^[0-9a-f]{64}$'::text))
);
grant select, insert on catalogue_version to zhunying_app;

create table certificate_file (
  region text not null,
  number text not null,
  version integer not null,
  kind text not null,
  sha256 text not null,
  size integer not null,
  link text not null,
  adjustments jsonb not null,
  seal text not null,
  made_at timestamp with time zone not null,
  constraint certificate_file_pkey PRIMARY KEY (region, number, version, kind),
  constraint certificate_file_kind_check CHECK ((kind = ANY (ARRAY['pdf'::text, 'ofd'::text]))),
  constraint certificate_file_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint certificate_file_size_check CHECK ((size > 0)),
  constraint certificate_file_version_check CHECK ((version > 0))
);
comment on table certificate_file is 'owner: certificates';
grant select, insert on certificate_file to zhunying_app;

create table idempotency_key (
  actor text not null,
  key text not null,
  route text not null,
  body_hash text not null,
  status integer,
  body jsonb,
  created_at timestamp with time zone default now() not null,
  constraint idempotency_key_pkey PRIMARY KEY (actor, key),
  constraint idempotency_key_key_check CHECK (((length(key) >= 1) AND (length(key) <= 80)))
);
comment on table idempotency_key is 'owner: platform';
CREATE INDEX idempotency_key_by_age ON public.idempotency_key USING btree (created_at);
grant select, insert, update, delete on idempotency_key to zhunying_app;

create table licence (
  region text not null,
  number text not null,
  industry text not null,
  owner_id uuid not null,
  uscc text not null,
  state text not null,
  version integer not null,
  suspended_on date,
  voided_on date,
  recalled_on date,
  cause jsonb,
  issued_on date not null,
  updated_at timestamp with time zone not null,
  constraint licence_pkey PRIMARY KEY (region, number),
  constraint licence_number_key UNIQUE (number),
  constraint licence_check CHECK ((("left"(number, 6) = region) AND (substr(number, 9, 2) = industry))),
  constraint licence_check1 CHECK (((suspended_on IS NOT NULL) = (state = 'suspended'::text))),
  constraint licence_check2 CHECK (((voided_on IS NOT NULL) = (state = ANY (ARRAY['void'::text, 'recalled'::text])))),
  constraint licence_check3 CHECK (((cause IS NOT NULL) = (state = ANY (ARRAY['void'::text, 'recalled'::text])))),
  constraint licence_check4 CHECK (((recalled_on IS NOT NULL) = (state = 'recalled'::text))),
  constraint licence_number_check CHECK ((number ~ '^[0-9]{6}ZH[0-9]{7}[0-9A-Z]$'::text)),
  constraint licence_state_check CHECK ((state = ANY (ARRAY['valid'::text, 'partial'::text, 'suspended'::text, 'void'::text, 'recalled'::text]))),
  constraint licence_version_check CHECK ((version > 0))
);
comment on table licence is 'owner: licences';
CREATE INDEX licence_by_business ON public.licence USING btree (region, uscc);
CREATE INDEX licence_by_owner ON public.licence USING btree (owner_id);
grant select, insert, update on licence to zhunying_app;

create table licence_code (
  region text not null,
  number text not null,
  version integer not null,
  kid text not null,
  token text not null,
  made_at timestamp with time zone not null,
  constraint licence_code_pkey PRIMARY KEY (region, number, version),
  constraint licence_code_region_kid_fkey FOREIGN KEY (region, kid) REFERENCES signing_key(region, kid),
  constraint licence_code_token_check CHECK ((token ~ '^[0-9]{200}$'::text)),
  constraint licence_code_version_check CHECK ((version > 0))
);
comment on table licence_code is 'owner: verification';
grant select, insert on licence_code to zhunying_app;

create table licence_event (
  region text not null,
  number text not null,
  seq integer not null,
  at timestamp with time zone not null,
  actor_id uuid,
  actor_name text not null,
  kind text not null,
  event jsonb not null,
  constraint licence_event_pkey PRIMARY KEY (region, number, seq),
  constraint licence_event_region_number_fkey FOREIGN KEY (region, number) REFERENCES licence(region, number) DEFERRABLE INITIALLY DEFERRED,
  constraint licence_event_kind_check CHECK ((kind = ANY (ARRAY['issued'::text, 'reissued'::text, 'refreshed'::text, 'suspended'::text, 'reinstated'::text, 'voided'::text, 'recalled'::text]))),
  constraint licence_event_seq_check CHECK ((seq > 0))
);
comment on table licence_event is 'owner: licences';
grant select, insert on licence_event to zhunying_app;

create table licence_version (
  region text not null,
  number text not null,
  version integer not null,
  slot integer not null,
  face jsonb not null,
  case_id uuid,
  made_on date not null,
  made_at timestamp with time zone not null,
  constraint licence_version_pkey PRIMARY KEY (region, number, version),
  constraint licence_version_region_slot_key UNIQUE (region, slot),
  constraint licence_version_region_number_fkey FOREIGN KEY (region, number) REFERENCES licence(region, number) DEFERRABLE INITIALLY DEFERRED,
  constraint licence_version_slot_check CHECK ((slot >= 0)),
  constraint licence_version_version_check CHECK ((version > 0))
);
comment on table licence_version is 'owner: licences';
grant select, insert on licence_version to zhunying_app;

create table login_failure (
  name_hash bytea not null,
  count integer not null,
  last_at timestamp with time zone not null,
  locked_until timestamp with time zone,
  constraint login_failure_pkey PRIMARY KEY (name_hash)
);
grant select, insert, update, delete on login_failure to zhunying_app;

create table notice (
  region text not null,
  id uuid not null,
  receipt text not null,
  industry text not null,
  kind text not null,
  catalogue_version text not null,
  hash text not null,
  body text not null,
  served_at timestamp with time zone not null,
  served_to uuid,
  constraint notice_pkey PRIMARY KEY (region, id),
  constraint notice_region_receipt_key UNIQUE (region, receipt),
  constraint notice_hash_check CHECK ((hash ~ '^[0-9a-f]{64}$'::text)),
  constraint notice_kind_check CHECK ((kind = ANY (ARRAY['open'::text, 'change'::text, 'renew'::text])))
);
CREATE INDEX notice_by_id ON public.notice USING btree (id);
grant select, insert on notice to zhunying_app;

create table number_sequence (
  region text not null,
  industry text not null,
  last integer not null,
  constraint number_sequence_pkey PRIMARY KEY (region, industry),
  constraint number_sequence_industry_check CHECK ((industry ~ '^[0-9]{2}$'::text)),
  constraint number_sequence_last_check CHECK (((last >= 1) AND (last <= 99999)))
);
comment on table number_sequence is 'owner: licences';
grant select, insert, update on number_sequence to zhunying_app;

create table record (
  region text not null,
  id uuid not null,
  at timestamp with time zone default clock_timestamp() not null,
  body text not null,
  actor text generated always as (((body)::jsonb #>> '{actor,username}'::text[])) stored,
  action text generated always as (((body)::jsonb ->> 'action'::text)) stored not null,
  object_kind text generated always as (((body)::jsonb #>> '{object,kind}'::text[])) stored,
  object_id text generated always as (((body)::jsonb #>> '{object,id}'::text[])) stored,
  constraint record_pkey PRIMARY KEY (region, id),
  constraint record_body_check CHECK (((body)::jsonb ? 'action'::text))
);
CREATE INDEX record_by_object ON public.record USING btree (region, object_kind, object_id, at);
CREATE CONSTRAINT TRIGGER record_is_linked AFTER INSERT ON public.record DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION append_record_link();
grant select, insert on record to zhunying_app;

create table record_link (
  region text not null,
  seq bigint not null,
  record_id uuid not null,
  previous bytea not null,
  hash bytea not null,
  constraint record_link_pkey PRIMARY KEY (region, seq),
  constraint record_link_region_record_id_key UNIQUE (region, record_id),
  constraint record_link_region_record_id_fkey FOREIGN KEY (region, record_id) REFERENCES record(region, id),
  constraint record_link_seq_check CHECK ((seq > 0))
);
grant select on record_link to zhunying_app;

create table role_grant (
  region text not null,
  account_id uuid not null,
  role text not null,
  department text default ''::text not null,
  granted_at timestamp with time zone default now() not null,
  constraint role_grant_pkey PRIMARY KEY (region, account_id, role, department),
  constraint role_grant_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  constraint role_grant_check CHECK (((role = 'reviewer'::text) = (department <> ''::text))),
  constraint role_grant_region_check CHECK (((region = '*'::text) OR (region ~ '^[0-9]{6}$'::text))),
  constraint role_grant_role_check CHECK ((role = ANY (ARRAY['owner'::text, 'clerk'::text, 'reviewer'::text, 'inspector'::text, 'lead'::text, 'system-admin'::text, 'security-admin'::text, 'audit-admin'::text])))
);
CREATE UNIQUE INDEX role_grant_administrators_separated ON public.role_grant USING btree (account_id) WHERE (role = ANY (ARRAY['system-admin'::text, 'security-admin'::text, 'audit-admin'::text]));
CREATE INDEX role_grant_by_account ON public.role_grant USING btree (account_id);
grant select, insert, update, delete on role_grant to zhunying_app;

create table scan (
  region text not null,
  number text not null,
  hour timestamp with time zone not null,
  count integer not null,
  constraint scan_pkey PRIMARY KEY (region, number, hour),
  constraint scan_count_check CHECK ((count > 0))
);
comment on table scan is 'owner: verification';
grant select, insert, update on scan to zhunying_app;

create table schema_migration (
  number integer not null,
  name text not null,
  sha256 text not null,
  applied_at timestamp with time zone default now() not null,
  constraint schema_migration_pkey PRIMARY KEY (number)
);


create table session (
  token_hash bytea not null,
  account_id uuid not null,
  created_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  constraint session_pkey PRIMARY KEY (token_hash),
  constraint session_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
);
CREATE INDEX session_by_account ON public.session USING btree (account_id);
CREATE INDEX session_by_end ON public.session USING btree (ends_at);
grant select, insert, update, delete on session to zhunying_app;

create table signing_key (
  region text not null,
  kid text not null,
  short_kid integer not null,
  public_jwk jsonb not null,
  sealed_private bytea not null,
  made_at timestamp with time zone not null,
  retired_at timestamp with time zone,
  constraint signing_key_pkey PRIMARY KEY (region, kid),
  constraint signing_key_region_short_kid_key UNIQUE (region, short_kid),
  constraint signing_key_short_kid_check CHECK (((short_kid >= 0) AND (short_kid <= 65535)))
);
comment on table signing_key is 'owner: verification';
CREATE UNIQUE INDEX signing_key_in_use ON public.signing_key USING btree (region) WHERE (retired_at IS NULL);
grant select, insert, update on signing_key to zhunying_app;

create table single_licence (
  region text not null,
  id uuid not null,
  item text not null,
  certificate text not null,
  authority text not null,
  department text not null,
  industry text not null,
  holder jsonb not null,
  uscc text not null,
  number text not null,
  valid_from date not null,
  valid_until date,
  state text not null,
  ended jsonb,
  source text not null,
  case_id uuid,
  licence text,
  confirmed_at timestamp with time zone not null,
  registered_by uuid,
  constraint single_licence_pkey PRIMARY KEY (region, id),
  constraint single_licence_id_key UNIQUE (id),
  constraint single_licence_region_licence_fkey FOREIGN KEY (region, licence) REFERENCES licence(region, number) DEFERRABLE INITIALLY DEFERRED,
  constraint single_licence_check CHECK (((valid_until IS NULL) OR (valid_until >= valid_from))),
  constraint single_licence_check1 CHECK (((ended IS NOT NULL) = (state = 'ended'::text))),
  constraint single_licence_check2 CHECK (((case_id IS NOT NULL) OR (source = 'registered'::text))),
  constraint single_licence_check3 CHECK (((registered_by IS NOT NULL) OR (source = 'case'::text))),
  constraint single_licence_number_check CHECK ((number <> ''::text)),
  constraint single_licence_source_check CHECK ((source = ANY (ARRAY['case'::text, 'registered'::text]))),
  constraint single_licence_state_check CHECK ((state = ANY (ARRAY['active'::text, 'suspended'::text, 'ended'::text])))
);
comment on table single_licence is 'owner: licences';
CREATE UNIQUE INDEX single_licence_number ON public.single_licence USING btree (region, item, number) WHERE (state <> 'ended'::text);
CREATE INDEX single_licence_of_business ON public.single_licence USING btree (region, uscc, industry);
CREATE INDEX single_licence_of_licence ON public.single_licence USING btree (region, licence);
grant select, insert, update on single_licence to zhunying_app;

create table status_sequence (
  region text not null,
  last integer not null,
  constraint status_sequence_pkey PRIMARY KEY (region),
  constraint status_sequence_last_check CHECK ((last >= 0))
);
comment on table status_sequence is 'owner: licences';
grant select, insert, update on status_sequence to zhunying_app;

create table visit (
  region text not null,
  id uuid not null,
  case_id uuid not null,
  case_no text not null,
  owner_id uuid not null,
  items text[] not null,
  departments text[] not null,
  state text not null,
  rounds smallint default 0 not null,
  officers jsonb default '[]'::jsonb not null,
  version integer default 1 not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint visit_pkey PRIMARY KEY (region, id),
  constraint visit_id_key UNIQUE (id),
  constraint visit_region_case_id_fkey FOREIGN KEY (region, case_id) REFERENCES case_file(region, id),
  constraint visit_items_check CHECK ((cardinality(items) > 0)),
  constraint visit_rounds_check CHECK ((rounds >= 0)),
  constraint visit_state_check CHECK ((state = ANY (ARRAY['open'::text, 'rectification'::text, 'passed'::text, 'cancelled'::text])))
);
comment on table visit is 'owner: inspections';
CREATE INDEX visit_by_owner ON public.visit USING btree (owner_id, id);
CREATE INDEX visit_by_state ON public.visit USING btree (region, state, id);
grant select, insert, update, delete on visit to zhunying_app;

create table visit_line (
  region text not null,
  id uuid not null,
  visit_id uuid not null,
  "position" smallint not null,
  kind text not null,
  words jsonb not null,
  items text[] not null,
  result text,
  note text,
  round smallint,
  earlier jsonb default '[]'::jsonb not null,
  constraint visit_line_pkey PRIMARY KEY (region, id),
  constraint visit_line_region_visit_id_fkey FOREIGN KEY (region, visit_id) REFERENCES visit(region, id),
  constraint visit_line_check CHECK (((result IS NULL) = (round IS NULL))),
  constraint visit_line_check1 CHECK (((result IS DISTINCT FROM 'fail'::text) OR (note IS NOT NULL))),
  constraint visit_line_items_check CHECK ((cardinality(items) > 0)),
  constraint visit_line_kind_check CHECK ((kind = ANY (ARRAY['condition'::text, 'reviewPoint'::text]))),
  constraint visit_line_result_check CHECK ((result = ANY (ARRAY['pass'::text, 'fail'::text, 'n/a'::text])))
);
comment on table visit_line is 'owner: inspections';
CREATE INDEX visit_line_of_visit ON public.visit_line USING btree (region, visit_id, "position");
grant select, insert, update, delete on visit_line to zhunying_app;
