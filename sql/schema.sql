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

CREATE OR REPLACE FUNCTION public.archive_time_is_over()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.kept_until >= (select listed_on from archive_list l where l.region = new.region and l.id = new.list_id) then
    raise exception 'a package is kept until %', new.kept_until using errcode = 'check_violation';
  end if;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION public.cases_named(words text, places text[], before uuid, most integer)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select id
  from case_file
  where case_no is not null
    and name_pairs(applicant) @> name_pairs(words)
    and strpos(name_tidy(applicant), name_tidy(words)) > 0
    and region = any (places)
    and (
      current_setting('zhunying.regions', true) = '*'
      or region = any (string_to_array(current_setting('zhunying.regions', true), ','))
    )
    and (before is null or id < before)
  order by id desc
  limit most
$function$;

CREATE OR REPLACE FUNCTION public.forget_messages(before timestamp with time zone, most integer)
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare
  gone bigint;
begin
  if before > now() - interval '180 days' then
    raise exception 'messages are kept for half a year at least' using errcode = 'check_violation';
  end if;
  with old as (
    select region, id from message where at < before order by at limit most for update skip locked
  )
  delete from message m using old where m.region = old.region and m.id = old.id;
  get diagnostics gone = row_count;
  return gone;
end
$function$;

CREATE OR REPLACE FUNCTION public.forget_sent(before timestamp with time zone, most integer)
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
declare
  gone bigint;
begin
  if before > now() - interval '180 days' then
    raise exception 'what was sent is kept for half a year at least' using errcode = 'check_violation';
  end if;
  with old as (
    select region, receiver_id, position from outbox_delivery
     where state <> 'waiting' and settled_at < before
     order by settled_at limit most for update skip locked
  )
  delete from outbox_delivery d using old
   where d.region = old.region and d.receiver_id = old.receiver_id and d.position = old.position;
  get diagnostics gone = row_count;

  with old as (
    select e.region, e.id from outbox_event e
     where e.made_at < before
       and not exists (select from outbox_delivery d where d.region = e.region and d.event_id = e.id)
     order by e.made_at limit most for update skip locked
  ), tried as (
    delete from outbox_attempt a using old where a.region = old.region and a.event_id = old.id
  )
  delete from outbox_event e using old where e.region = old.region and e.id = old.id;
  return gone;
end
$function$;

CREATE OR REPLACE FUNCTION public.letter_waits_for_service()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if tg_table_name = 'letter' then
    insert into letter_unserved (region, id, department)
    values (new.region, new.id, new.department);
  else
    delete from letter_unserved where region = new.region and id = new.letter_id;
  end if;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION public.name_pairs(name text)
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
 SET search_path TO 'public', 'pg_catalog', 'pg_temp'
AS $function$
  select coalesce(array_agg(distinct substr(public.name_tidy(name), n, 2)), '{}')
  from generate_series(1, length(public.name_tidy(name)) - 1) n
$function$;

CREATE OR REPLACE FUNCTION public.name_tidy(name text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ select lower(regexp_replace(name, '[[:space:]()（）·-]', '', 'g')) $function$;

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
      and state not in ('granted', 'refused', 'withdrawn', 'lapsed')
  ) then
    raise exception 'case % is % and still has an open branch', new.id, new.state
      using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION public.owner_follows_case()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  update visit set owner_id = new.owner_id
  where region = new.region and case_id = new.id and owner_id = old.owner_id;
  update licence set owner_id = new.owner_id
  where region = new.region and owner_id = old.owner_id and exists (
    select from licence_version v
    where v.region = licence.region and v.number = licence.number and v.case_id = new.id
  );
  update licence_letter set owner_id = new.owner_id
  where region = new.region and owner_id = old.owner_id and number in (
    select v.number from licence_version v where v.region = new.region and v.case_id = new.id
  );
  update message set owner_id = new.owner_id
  where region = new.region and owner_id = old.owner_id
    and about = 'case' and about_id = new.id::text;
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
  version integer default 1 not null,
  constraint account_pkey PRIMARY KEY (id),
  constraint account_username_key UNIQUE (username),
  constraint account_username_check CHECK (((username <> ''::text) AND (username = lower(btrim(username))))),
  constraint account_version_check CHECK ((version > 0))
);
grant select, insert, update, delete on account to zhunying_app;

create table after_check (
  region text not null,
  case_id uuid not null,
  item text not null,
  department text not null,
  case_no text not null,
  applicant text,
  state text not null,
  due_on date not null,
  open boolean generated always as ((state = ANY (ARRAY['due'::text, 'ordered'::text]))) stored,
  constraint after_check_pkey PRIMARY KEY (region, case_id, item),
  constraint after_check_state_check CHECK ((state = ANY (ARRAY['due'::text, 'ordered'::text, 'passed'::text, 'rescinded'::text])))
);
comment on table after_check is 'owner: reviews';
CREATE INDEX after_check_inbox ON public.after_check USING btree (region, department, open, due_on, case_id, item);
CREATE INDEX after_check_overdue ON public.after_check USING btree (due_on) WHERE (state = ANY (ARRAY['due'::text, 'ordered'::text]));
alter table after_check enable row level security;
create policy within_reach on after_check for all using (((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = '*'::text) OR (region = ANY (( SELECT string_to_array(current_setting('zhunying.regions'::text, true), ','::text) AS string_to_array)::text[])) OR ((( SELECT (NULLIF(current_setting('zhunying.owner'::text, true), ''::text))::uuid AS "nullif") IS NOT NULL) AND ( SELECT bool_or(true) AS bool_or
   FROM case_file f
  WHERE ((f.region = after_check.region) AND (f.id = after_check.case_id))))));
grant select, insert, update, delete on after_check to zhunying_app;

create table after_check_alarm (
  region text not null,
  case_id uuid not null,
  item text not null,
  due_on date not null,
  raised_on date not null,
  constraint after_check_alarm_pkey PRIMARY KEY (region, case_id, item, due_on),
  constraint after_check_alarm_region_case_id_item_fkey FOREIGN KEY (region, case_id, item) REFERENCES after_check(region, case_id, item)
);
comment on table after_check_alarm is 'owner: reviews';
alter table after_check_alarm enable row level security;
create policy within_reach on after_check_alarm for all using (((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = '*'::text) OR (region = ANY (( SELECT string_to_array(current_setting('zhunying.regions'::text, true), ','::text) AS string_to_array)::text[])) OR ((( SELECT (NULLIF(current_setting('zhunying.owner'::text, true), ''::text))::uuid AS "nullif") IS NOT NULL) AND ( SELECT bool_or(true) AS bool_or
   FROM case_file f
  WHERE ((f.region = after_check_alarm.region) AND (f.id = after_check_alarm.case_id))))));
grant select, insert on after_check_alarm to zhunying_app;

create table archive_list (
  region text not null,
  id uuid not null,
  listed_on date not null,
  decision text,
  words text,
  decided_by uuid,
  decided_name text,
  decided_at timestamp with time zone,
  constraint archive_list_pkey PRIMARY KEY (region, id),
  constraint archive_list_check CHECK ((((decision IS NULL) = (words IS NULL)) AND ((decision IS NULL) = (decided_by IS NULL)) AND ((decision IS NULL) = (decided_name IS NULL)) AND ((decision IS NULL) = (decided_at IS NULL)))),
  constraint archive_list_decision_check CHECK ((decision = ANY (ARRAY['destroy'::text, 'keep'::text])))
);
comment on table archive_list is 'owner: archives';
alter table archive_list enable row level security;
create policy within_reach on archive_list for all using (((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = '*'::text) OR (region = ANY (( SELECT string_to_array(current_setting('zhunying.regions'::text, true), ','::text) AS string_to_array)::text[]))));
grant select, insert on archive_list to zhunying_app;

create table archive_list_line (
  region text not null,
  list_id uuid not null,
  case_id uuid not null,
  version integer not null,
  case_no text not null,
  sha256 text not null,
  period text not null,
  archived_on date not null,
  kept_until date not null,
  destroyed_at timestamp with time zone,
  constraint archive_list_line_pkey PRIMARY KEY (region, list_id, case_id, version),
  constraint archive_list_line_region_case_id_version_fkey FOREIGN KEY (region, case_id, version) REFERENCES case_archive(region, case_id, version),
  constraint archive_list_line_region_list_id_fkey FOREIGN KEY (region, list_id) REFERENCES archive_list(region, id)
);
comment on table archive_list_line is 'owner: archives';
CREATE INDEX archive_list_line_of ON public.archive_list_line USING btree (region, case_id, version);
CREATE TRIGGER time_is_over BEFORE INSERT ON public.archive_list_line FOR EACH ROW EXECUTE FUNCTION archive_time_is_over();
alter table archive_list_line enable row level security;
create policy within_reach on archive_list_line for all using (((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = '*'::text) OR (region = ANY (( SELECT string_to_array(current_setting('zhunying.regions'::text, true), ','::text) AS string_to_array)::text[]))));
grant select, insert on archive_list_line to zhunying_app;

create table bar_entry (
  region text not null,
  id uuid not null,
  uscc text not null,
  name text not null,
  items text[] not null,
  department text not null,
  ground text not null,
  from_day date not null,
  until_day date not null,
  document_no text not null,
  facts text not null,
  by_id uuid not null,
  by_name text not null,
  at timestamp with time zone not null,
  constraint bar_entry_pkey PRIMARY KEY (region, id),
  constraint bar_entry_check CHECK ((until_day > from_day)),
  constraint bar_entry_document_no_check CHECK ((document_no <> ''::text)),
  constraint bar_entry_facts_check CHECK ((facts <> ''::text)),
  constraint bar_entry_ground_check CHECK ((ground = ANY (ARRAY['art78'::text, 'art79'::text]))),
  constraint bar_entry_items_check CHECK ((cardinality(items) > 0))
);
comment on table bar_entry is 'owner: cases';
CREATE INDEX bar_entry_by_id ON public.bar_entry USING btree (id);
CREATE INDEX bar_entry_of_business ON public.bar_entry USING btree (uscc);
alter table bar_entry enable row level security;
create policy read_everywhere on bar_entry for select using (true);
create policy within_reach on bar_entry for insert with check (((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = '*'::text) OR (region = ANY (( SELECT string_to_array(current_setting('zhunying.regions'::text, true), ','::text) AS string_to_array)::text[]))));
grant select, insert on bar_entry to zhunying_app;

create table bar_lift (
  region text not null,
  id uuid not null,
  on_day date not null,
  reason text not null,
  by_id uuid not null,
  by_name text not null,
  at timestamp with time zone not null,
  constraint bar_lift_pkey PRIMARY KEY (region, id),
  constraint bar_lift_region_id_fkey FOREIGN KEY (region, id) REFERENCES bar_entry(region, id),
  constraint bar_lift_reason_check CHECK ((reason <> ''::text))
);
comment on table bar_lift is 'owner: cases';
alter table bar_lift enable row level security;
create policy read_everywhere on bar_lift for select using (true);
create policy within_reach on bar_lift for insert with check (((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = '*'::text) OR (region = ANY (( SELECT string_to_array(current_setting('zhunying.regions'::text, true), ','::text) AS string_to_array)::text[]))));
grant select, insert on bar_lift to zhunying_app;

create table blank_batch (
  region text not null,
  id uuid not null,
  received_on date not null,
  printer text not null,
  note text not null,
  prefix text not null,
  first integer not null,
  last integer not null,
  width integer not null,
  rfid boolean not null,
  received_by uuid not null,
  received_by_name text not null,
  at timestamp with time zone not null,
  constraint blank_batch_pkey PRIMARY KEY (region, id),
  constraint blank_batch_check CHECK (((last >= first) AND ((last - first) < 20000))),
  constraint blank_batch_first_check CHECK ((first >= 0)),
  constraint blank_batch_printer_check CHECK ((printer <> ''::text)),
  constraint blank_batch_width_check CHECK (((width >= 1) AND (width <= 9)))
);
comment on table blank_batch is 'owner: licences';
alter table blank_batch enable row level security;
create policy within_reach on blank_batch for all using (((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = '*'::text) OR (region = ANY (( SELECT string_to_array(current_setting('zhunying.regions'::text, true), ','::text) AS string_to_array)::text[]))));
grant select, insert on blank_batch to zhunying_app;

create table blank_event (
  region text not null,
  serial text not null,
  seq integer not null,
  at timestamp with time zone not null,
  actor_id uuid not null,
  actor_name text not null,
  kind text not null,
  reason text not null,
  number text,
  version integer,
  copy integer,
  constraint blank_event_pkey PRIMARY KEY (region, serial, seq),
  constraint blank_event_region_serial_fkey FOREIGN KEY (region, serial) REFERENCES blank_sheet(region, serial),
  constraint blank_event_kind_check CHECK ((kind = ANY (ARRAY['received'::text, 'rfid'::text, 'printed'::text, 'spoiled'::text, 'destroyed'::text]))),
  constraint blank_event_seq_check CHECK ((seq > 0))
);
comment on table blank_event is 'owner: licences';
alter table blank_event enable row level security;
create policy within_reach on blank_event for all using (((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = '*'::text) OR (region = ANY (( SELECT string_to_array(current_setting('zhunying.regions'::text, true), ','::text) AS string_to_array)::text[]))));
grant select, insert on blank_event to zhunying_app;

create table blank_sheet (
  region text not null,
  serial text not null,
  batch_id uuid not null,
  rfid text,
  state text not null,
  constraint blank_sheet_pkey PRIMARY KEY (region, serial),
  constraint blank_sheet_region_batch_id_fkey FOREIGN KEY (region, batch_id) REFERENCES blank_batch(region, id),
  constraint blank_sheet_serial_check CHECK ((serial <> ''::text)),
  constraint blank_sheet_state_check CHECK ((state = ANY (ARRAY['blank'::text, 'printed'::text, 'spoiled'::text, 'destroyed'::text])))
);
comment on table blank_sheet is 'owner: licences';
CREATE INDEX blank_sheet_left ON public.blank_sheet USING btree (region, serial) WHERE (state = 'blank'::text);
CREATE INDEX blank_sheet_of_batch ON public.blank_sheet USING btree (region, batch_id, state);
CREATE UNIQUE INDEX blank_sheet_rfid ON public.blank_sheet USING btree (region, rfid) WHERE (rfid IS NOT NULL);
alter table blank_sheet enable row level security;
create policy within_reach on blank_sheet for all using (((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = '*'::text) OR (region = ANY (( SELECT string_to_array(current_setting('zhunying.regions'::text, true), ','::text) AS string_to_array)::text[]))));
grant select, insert, update on blank_sheet to zhunying_app;

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
  claimed_until timestamp with time zone,
  open boolean generated always as ((state <> ALL (ARRAY['granted'::text, 'refused'::text, 'withdrawn'::text, 'lapsed'::text]))) stored,
  due_rank date generated always as (COALESCE(due_on, 'infinity'::date)) stored,
  constraint branch_pkey PRIMARY KEY (region, case_id, item),
  constraint branch_region_case_id_fkey FOREIGN KEY (region, case_id) REFERENCES case_file(region, id),
  constraint branch_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'inReview'::text, 'inspection'::text, 'rectification'::text, 'suspended'::text, 'hearing'::text, 'commitment'::text, 'granted'::text, 'refused'::text, 'withdrawn'::text, 'lapsed'::text])))
);
comment on table branch is 'owner: cases';
CREATE INDEX branch_due ON public.branch USING btree (due_on) WHERE (due_on IS NOT NULL);
CREATE INDEX branch_inbox ON public.branch USING btree (region, department, state, case_id);
CREATE INDEX branch_inbox_due ON public.branch USING btree (region, department, open, due_rank, case_id, item);
CREATE INDEX branch_inbox_of_person ON public.branch USING btree (claimed_by, open, due_rank, case_id, item) WHERE (claimed_by IS NOT NULL);
CREATE INDEX branch_of_state ON public.branch USING btree (region, department, state, due_rank, case_id, item);
alter table branch enable row level security;
create policy within_reach on branch for all using (((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = '*'::text) OR (region = ANY (( SELECT string_to_array(current_setting('zhunying.regions'::text, true), ','::text) AS string_to_array)::text[])) OR ((( SELECT (NULLIF(current_setting('zhunying.owner'::text, true), ''::text))::uuid AS "nullif") IS NOT NULL) AND ( SELECT bool_or(true) AS bool_or
   FROM case_file f
  WHERE ((f.region = branch.region) AND (f.id = branch.case_id))))));
grant select, insert, update, delete on branch to zhunying_app;

create table branch_dispatch (
  region text not null,
  case_id uuid not null,
  item text not null,
  round integer not null,
  receiver_id uuid not null,
  state text not null,
  dispatched_at timestamp with time zone not null,
  their_number text,
  heard integer default 0 not null,
  confirmed_at timestamp with time zone,
  ended_at timestamp with time zone,
  constraint branch_dispatch_pkey PRIMARY KEY (region, case_id, item, round),
  constraint branch_dispatch_region_receiver_id_fkey FOREIGN KEY (region, receiver_id) REFERENCES outbox_receiver(region, id),
  constraint branch_dispatch_check CHECK (((state = ANY (ARRAY['decided'::text, 'recalled'::text])) = (ended_at IS NOT NULL))),
  constraint branch_dispatch_round_check CHECK ((round > 0)),
  constraint branch_dispatch_state_check CHECK ((state = ANY (ARRAY['sent'::text, 'accepted'::text, 'queried'::text, 'decided'::text, 'recalled'::text])))
);
comment on table branch_dispatch is 'owner: neighbours';
CREATE INDEX branch_dispatch_at ON public.branch_dispatch USING btree (region, receiver_id, dispatched_at) WHERE (ended_at IS NULL);
CREATE UNIQUE INDEX branch_dispatch_open ON public.branch_dispatch USING btree (region, case_id, item) WHERE (ended_at IS NULL);
alter table branch_dispatch enable row level security;
create policy within_reach on branch_dispatch for all using (((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = '*'::text) OR (region = ANY (( SELECT string_to_array(current_setting('zhunying.regions'::text, true), ','::text) AS string_to_array)::text[])) OR ((( SELECT (NULLIF(current_setting('zhunying.owner'::text, true), ''::text))::uuid AS "nullif") IS NOT NULL) AND ( SELECT bool_or(true) AS bool_or
   FROM case_file f
  WHERE ((f.region = branch_dispatch.region) AND (f.id = branch_dispatch.case_id))))));
grant select, insert, update on branch_dispatch to zhunying_app;

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
alter table business enable row level security;
create policy within_mandate on business for all using (((( SELECT COALESCE(current_setting('zhunying.businesses'::text, true), ''::text) AS "coalesce") = ''::text) OR (uscc = ANY (( SELECT string_to_array(current_setting('zhunying.businesses'::text, true), ','::text) AS string_to_array)::text[]))));
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

create table calendar_proposal (
  region text not null,
  id uuid not null,
  year integer not null,
  calendar jsonb not null,
  effective_from date not null,
  state text not null,
  proposed_by uuid not null,
  proposed_by_name text not null,
  proposed_at timestamp with time zone not null,
  answered_by uuid,
  answered_by_name text,
  answered_at timestamp with time zone,
  reason text,
  version integer not null,
  constraint calendar_proposal_pkey PRIMARY KEY (region, id),
  constraint calendar_proposal_id_key UNIQUE (id),
  constraint calendar_proposal_check CHECK (((state = 'open'::text) = (answered_by IS NULL))),
  constraint calendar_proposal_check1 CHECK (((answered_by IS NULL) = (answered_at IS NULL))),
  constraint calendar_proposal_check2 CHECK (((answered_by IS NULL) OR (state = 'rejected'::text) OR (answered_by <> proposed_by))),
  constraint calendar_proposal_check3 CHECK (((state <> 'rejected'::text) OR (reason IS NOT NULL))),
  constraint calendar_proposal_state_check CHECK ((state = ANY (ARRAY['open'::text, 'approved'::text, 'rejected'::text]))),
  constraint calendar_proposal_version_check CHECK ((version > 0)),
  constraint calendar_proposal_year_check CHECK (((year >= 2000) AND (year <= 2999)))
);
comment on table calendar_proposal is 'owner: studio';
CREATE UNIQUE INDEX calendar_proposal_open ON public.calendar_proposal USING btree (region, year) WHERE (state = 'open'::text);
alter table calendar_proposal enable row level security;
create policy within_reach on calendar_proposal for all using (((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = '*'::text) OR (region = ANY (( SELECT string_to_array(current_setting('zhunying.regions'::text, true), ','::text) AS string_to_array)::text[]))));
grant select, insert, update on calendar_proposal to zhunying_app;

create table call_back (
  region text not null,
  rating_id uuid not null,
  due date not null,
  state text not null,
  outcome text,
  words text,
  done_at timestamp with time zone,
  done_by uuid,
  version integer default 1 not null,
  constraint call_back_pkey PRIMARY KEY (region, rating_id),
  constraint call_back_region_rating_id_fkey FOREIGN KEY (region, rating_id) REFERENCES rating(region, id),
  constraint call_back_check CHECK (((state = 'done'::text) = (outcome IS NOT NULL))),
  constraint call_back_check1 CHECK (((state = 'done'::text) = (words IS NOT NULL))),
  constraint call_back_check2 CHECK (((state = 'done'::text) = (done_at IS NOT NULL))),
  constraint call_back_check3 CHECK (((state = 'done'::text) = (done_by IS NOT NULL))),
  constraint call_back_outcome_check CHECK ((outcome = ANY (ARRAY['mended'::text, 'explained'::text, 'unreachable'::text]))),
  constraint call_back_state_check CHECK ((state = ANY (ARRAY['open'::text, 'done'::text]))),
  constraint call_back_version_check CHECK ((version > 0))
);
comment on table call_back is 'owner: feedback';
CREATE INDEX call_back_open ON public.call_back USING btree (region, due, rating_id) WHERE (state = 'open'::text);
alter table call_back enable row level security;
create policy within_reach on call_back for all using (((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = '*'::text) OR (region = ANY (( SELECT string_to_array(current_setting('zhunying.regions'::text, true), ','::text) AS string_to_array)::text[])) OR ((( SELECT (NULLIF(current_setting('zhunying.owner'::text, true), ''::text))::uuid AS "nullif") IS NOT NULL) AND ( SELECT bool_or(true) AS bool_or
   FROM rating r
  WHERE ((r.region = call_back.region) AND (r.id = call_back.rating_id))))));
grant select, insert, update on call_back to zhunying_app;

create table cancel_request (
  region text not null,
  id uuid not null,
  number text not null,
  single_id uuid,
  department text,
  asked_by uuid not null,
  asked_at timestamp with time zone not null,
  reason text not null,
  state text not null,
  answered_by uuid,
  answered_at timestamp with time zone,
  answer text,
  constraint cancel_request_pkey PRIMARY KEY (region, id),
  constraint cancel_request_region_number_fkey FOREIGN KEY (region, number) REFERENCES licence(region, number),
  constraint cancel_request_check CHECK (((department IS NOT NULL) = (single_id IS NOT NULL))),
  constraint cancel_request_check1 CHECK (((answered_at IS NOT NULL) = (state <> 'open'::text))),
  constraint cancel_request_check2 CHECK (((answer IS NOT NULL) OR (state = ANY (ARRAY['open'::text, 'withdrawn'::text])))),
  constraint cancel_request_state_check CHECK ((state = ANY (ARRAY['open'::text, 'done'::text, 'declined'::text, 'withdrawn'::text])))
);
comment on table cancel_request is 'owner: licences';
CREATE INDEX cancel_request_by_id ON public.cancel_request USING btree (id);
CREATE UNIQUE INDEX cancel_request_open ON public.cancel_request USING btree (region, number, COALESCE(single_id, '00000000-0000-0000-0000-000000000000'::uuid)) WHERE (state = 'open'::text);
alter table cancel_request enable row level security;
create policy within_reach on cancel_request for all using (((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = '*'::text) OR (region = ANY (( SELECT string_to_array(current_setting('zhunying.regions'::text, true), ','::text) AS string_to_array)::text[])) OR (( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = 'public'::text))) with check (((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = '*'::text) OR (region = ANY (( SELECT string_to_array(current_setting('zhunying.regions'::text, true), ','::text) AS string_to_array)::text[])) OR (( SELECT (NULLIF(current_setting('zhunying.owner'::text, true), ''::text))::uuid AS "nullif") IS NOT NULL)));
grant select, insert, update on cancel_request to zhunying_app;

create table case_archive (
  region text not null,
  case_id uuid not null,
  version integer not null,
  sha256 text not null,
  size bigint not null,
  files integer not null,
  made_at timestamp with time zone not null,
  period text default '30-years'::text not null,
  constraint case_archive_pkey PRIMARY KEY (region, case_id, version),
  constraint case_archive_files_check CHECK ((files > 0)),
  constraint case_archive_period_check CHECK ((period = ANY (ARRAY['30-years'::text, '10-years'::text]))),
  constraint case_archive_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint case_archive_size_check CHECK ((size > 0))
);
comment on table case_archive is 'owner: archives';
CREATE INDEX case_archive_by_age ON public.case_archive USING btree (region, period, made_at);
alter table case_archive enable row level security;
create policy within_reach on case_archive for all using (((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = '*'::text) OR (region = ANY (( SELECT string_to_array(current_setting('zhunying.regions'::text, true), ','::text) AS string_to_array)::text[])) OR ((( SELECT (NULLIF(current_setting('zhunying.owner'::text, true), ''::text))::uuid AS "nullif") IS NOT NULL) AND ( SELECT bool_or(true) AS bool_or
   FROM case_file f
  WHERE ((f.region = case_archive.region) AND (f.id = case_archive.case_id))))));
grant select, insert on case_archive to zhunying_app;

create table case_claim (
  region text not null,
  id uuid not null,
  case_id uuid not null,
  code text not null,
  made_by uuid not null,
  made_at timestamp with time zone not null,
  until_day date not null,
  failures smallint default 0 not null,
  ended_at timestamp with time zone,
  ended_by uuid,
  constraint case_claim_pkey PRIMARY KEY (region, id),
  constraint case_claim_region_case_id_fkey FOREIGN KEY (region, case_id) REFERENCES case_file(region, id),
  constraint case_claim_code_check CHECK ((code ~~ 'sealed:%'::text)),
  constraint case_claim_failures_check CHECK (((failures >= 0) AND (failures <= 5)))
);
comment on table case_claim is 'owner: cases';
CREATE UNIQUE INDEX case_claim_alive ON public.case_claim USING btree (region, case_id) WHERE (ended_at IS NULL);
alter table case_claim enable row level security;
create policy within_reach on case_claim for all using (((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = '*'::text) OR (region = ANY (( SELECT string_to_array(current_setting('zhunying.regions'::text, true), ','::text) AS string_to_array)::text[])) OR ((( SELECT (NULLIF(current_setting('zhunying.owner'::text, true), ''::text))::uuid AS "nullif") IS NOT NULL) AND ( SELECT bool_or(true) AS bool_or
   FROM case_file f
  WHERE ((f.region = case_claim.region) AND (f.id = case_claim.case_id))))));
grant select, insert, update on case_claim to zhunying_app;

create table case_entry (
  region text not null,
  case_id uuid not null,
  receiver_id uuid not null,
  code text not null,
  reference text,
  at timestamp with time zone not null,
  constraint case_entry_pkey PRIMARY KEY (region, case_id),
  constraint case_entry_region_receiver_id_fkey FOREIGN KEY (region, receiver_id) REFERENCES outbox_receiver(region, id)
);
comment on table case_entry is 'owner: neighbours';
alter table case_entry enable row level security;
create policy within_reach on case_entry for all using (((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = '*'::text) OR (region = ANY (( SELECT string_to_array(current_setting('zhunying.regions'::text, true), ','::text) AS string_to_array)::text[])) OR ((( SELECT (NULLIF(current_setting('zhunying.owner'::text, true), ''::text))::uuid AS "nullif") IS NOT NULL) AND ( SELECT bool_or(true) AS bool_or
   FROM case_file f
  WHERE ((f.region = case_entry.region) AND (f.id = case_entry.case_id))))));
grant select, insert on case_entry to zhunying_app;

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
alter table case_event enable row level security;
create policy within_reach on case_event for all using (((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = '*'::text) OR (region = ANY (( SELECT string_to_array(current_setting('zhunying.regions'::text, true), ','::text) AS string_to_array)::text[])) OR ((( SELECT (NULLIF(current_setting('zhunying.owner'::text, true), ''::text))::uuid AS "nullif") IS NOT NULL) AND ( SELECT bool_or(true) AS bool_or
   FROM case_file f
  WHERE ((f.region = case_event.region) AND (f.id = case_event.case_id))))));
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
  beside jsonb default '{}'::jsonb not null,
  deliver_by date,
  follow_by date,
  filed_by uuid,
  uscc text,
  due_on date,
  due_rank date generated always as (COALESCE(due_on, 'infinity'::date)) stored,
  open boolean generated always as ((state = ANY (ARRAY['submitted'::text, 'resubmitted'::text, 'correctionAsked'::text, 'inReview'::text, 'decided'::text]))) stored,
  handler_id uuid generated always as ((((beside -> 'handler'::text) ->> 'accountId'::text))::uuid) stored,
  personal_until timestamp with time zone,
  constraint case_file_pkey PRIMARY KEY (region, id),
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
CREATE INDEX case_file_by_business ON public.case_file USING btree (region, uscc, id) WHERE (uscc IS NOT NULL);
CREATE INDEX case_file_by_holding ON public.case_file USING gin (holdings);
CREATE INDEX case_file_by_id ON public.case_file USING btree (id);
CREATE INDEX case_file_by_name ON public.case_file USING gin (name_pairs(applicant)) WHERE (case_no IS NOT NULL);
CREATE INDEX case_file_by_owner ON public.case_file USING btree (owner_id, id);
CREATE INDEX case_file_by_state ON public.case_file USING btree (region, state, id);
CREATE UNIQUE INDEX case_file_case_no ON public.case_file USING btree (case_no, region);
CREATE INDEX case_file_drafts_filed ON public.case_file USING btree (filed_by, id) WHERE ((filed_by IS NOT NULL) AND (state = 'draft'::text));
CREATE INDEX case_file_following ON public.case_file USING btree (follow_by) WHERE (follow_by IS NOT NULL);
CREATE INDEX case_file_inbox ON public.case_file USING btree (region, state, due_rank, id) WHERE open;
CREATE INDEX case_file_of_handler ON public.case_file USING btree (region, handler_id, due_rank, id) WHERE open;
CREATE INDEX case_file_open ON public.case_file USING btree (region, due_rank, id) WHERE open;
CREATE INDEX case_file_resting ON public.case_file USING btree (region, id DESC) WHERE (state = ANY (ARRAY['draft'::text, 'correctionAsked'::text]));
CREATE INDEX case_file_to_answer ON public.case_file USING btree (region, due_rank, id) WHERE (open AND (state = ANY (ARRAY['submitted'::text, 'resubmitted'::text])));
CREATE INDEX case_file_to_forget ON public.case_file USING btree (state, updated_at) WHERE ((personal_until IS NULL) OR (personal_until < updated_at));
CREATE INDEX case_file_unanswered ON public.case_file USING btree (answer_by) WHERE (answer_by IS NOT NULL);
CREATE INDEX case_file_undelivered ON public.case_file USING btree (deliver_by) WHERE (deliver_by IS NOT NULL);
CREATE CONSTRAINT TRIGGER no_open_branch_in_an_ended_case AFTER INSERT OR UPDATE OF state ON public.case_file DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN ((new.state = ANY (ARRAY['decided'::text, 'issued'::text, 'withdrawn'::text, 'closed'::text, 'declined'::text]))) EXECUTE FUNCTION no_open_branch_in_an_ended_case();
CREATE TRIGGER owner_follows_case AFTER UPDATE OF owner_id ON public.case_file FOR EACH ROW WHEN ((old.owner_id IS DISTINCT FROM new.owner_id)) EXECUTE FUNCTION owner_follows_case();
alter table case_file enable row level security;
create policy within_reach on case_file for all using (((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = '*'::text) OR (region = ANY (( SELECT string_to_array(current_setting('zhunying.regions'::text, true), ','::text) AS string_to_array)::text[])) OR ((owner_id = ( SELECT (NULLIF(current_setting('zhunying.owner'::text, true), ''::text))::uuid AS "nullif")) AND ((( SELECT COALESCE(current_setting('zhunying.businesses'::text, true), ''::text) AS "coalesce") = ''::text) OR (uscc IS NULL) OR (uscc = ANY (( SELECT string_to_array(current_setting('zhunying.businesses'::text, true), ','::text) AS string_to_array)::text[]))))));
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
  source text default 'applicant'::text not null,
  constraint case_material_pkey PRIMARY KEY (region, id),
  constraint case_material_region_case_id_fkey FOREIGN KEY (region, case_id) REFERENCES case_file(region, id),
  constraint case_material_content_type_check CHECK ((content_type = ANY (ARRAY['application/pdf'::text, 'image/jpeg'::text, 'image/png'::text]))),
  constraint case_material_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint case_material_size_check CHECK (((size >= 1) AND (size <= 20971520))),
  constraint case_material_source_check CHECK ((source = ANY (ARRAY['applicant'::text, 'onSite'::text])))
);
comment on table case_material is 'owner: cases';
CREATE INDEX case_material_of_case ON public.case_material USING btree (region, case_id);
alter table case_material enable row level security;
create policy within_reach on case_material for all using (((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = '*'::text) OR (region = ANY (( SELECT string_to_array(current_setting('zhunying.regions'::text, true), ','::text) AS string_to_array)::text[])) OR ((( SELECT (NULLIF(current_setting('zhunying.owner'::text, true), ''::text))::uuid AS "nullif") IS NOT NULL) AND ( SELECT bool_or(true) AS bool_or
   FROM case_file f
  WHERE ((f.region = case_material.region) AND (f.id = case_material.case_id))))));
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

create table case_upload (
  region text not null,
  id uuid not null,
  case_id uuid not null,
  name text not null,
  size integer not null,
  sha256 text not null,
  received integer default 0 not null,
  uploaded_by uuid not null,
  made_at timestamp with time zone not null,
  constraint case_upload_pkey PRIMARY KEY (region, id),
  constraint case_upload_region_case_id_fkey FOREIGN KEY (region, case_id) REFERENCES case_file(region, id),
  constraint case_upload_check CHECK (((received >= 0) AND (received <= size))),
  constraint case_upload_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint case_upload_size_check CHECK (((size >= 1) AND (size <= 20971520)))
);
comment on table case_upload is 'owner: cases';
CREATE INDEX case_upload_by_id ON public.case_upload USING btree (id);
CREATE INDEX case_upload_of_person ON public.case_upload USING btree (region, uploaded_by, made_at);
CREATE INDEX case_upload_old ON public.case_upload USING btree (made_at);
CREATE UNIQUE INDEX case_upload_once_each ON public.case_upload USING btree (region, case_id, uploaded_by, sha256, name);
alter table case_upload enable row level security;
create policy within_reach on case_upload for all using (((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = '*'::text) OR (region = ANY (( SELECT string_to_array(current_setting('zhunying.regions'::text, true), ','::text) AS string_to_array)::text[])) OR (uploaded_by = ( SELECT (NULLIF(current_setting('zhunying.owner'::text, true), ''::text))::uuid AS "nullif"))));
grant select, insert, update, delete on case_upload to zhunying_app;

create table case_upload_part (
  region text not null,
  upload_id uuid not null,
  at_byte integer not null,
  bytes bytea not null,
  constraint case_upload_part_pkey PRIMARY KEY (region, upload_id, at_byte),
  constraint case_upload_part_region_upload_id_fkey FOREIGN KEY (region, upload_id) REFERENCES case_upload(region, id) ON DELETE CASCADE,
  constraint case_upload_part_at_byte_check CHECK ((at_byte >= 0))
);
comment on table case_upload_part is 'owner: cases';
alter table case_upload_part enable row level security;
create policy within_reach on case_upload_part for all using (( SELECT bool_or(true) AS bool_or
   FROM case_upload u
  WHERE ((u.region = case_upload_part.region) AND (u.id = case_upload_part.upload_id))));
grant select, insert, update, delete on case_upload_part to zhunying_app;

create table catalogue_served (
  served_from timestamp with time zone default clock_timestamp() not null,
  version text not null,
  constraint catalogue_served_pkey PRIMARY KEY (served_from, version),
  constraint catalogue_served_version_fkey FOREIGN KEY (version) REFERENCES catalogue_version(version)
);
comment on table catalogue_served is 'owner: catalogue';
grant select, insert on catalogue_served to zhunying_app;

create table catalogue_version (
  version text not null,
  content jsonb not null,
  published_at timestamp with time zone default now() not null,
  published_how text default 'start'::text not null,
  constraint catalogue_version_pkey PRIMARY KEY (version),
  constraint catalogue_version_published_how_check CHECK ((published_how = ANY (ARRAY['start'::text, 'change'::text]))),
  constraint catalogue_version_version_check CHECK ((version ~ '^[0-9a-f]{64}$'::text))
);
grant select, insert on catalogue_version to zhunying_app;

create table certificate_face (
  region text not null,
  number text not null,
  version integer not null,
  adjustments jsonb not null,
  made_at timestamp with time zone not null,
  constraint certificate_face_pkey PRIMARY KEY (region, number, version),
  constraint certificate_face_version_check CHECK ((version > 0))
);
comment on table certificate_face is 'owner: certificates';
grant select, insert on certificate_face to zhunying_app;

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

create table check_plan (
  region text not null,
  year integer not null,
  version integer not null,
  lines jsonb not null,
  reason text not null,
  by_id uuid not null,
  by_name text not null,
  at timestamp with time zone not null,
  constraint check_plan_pkey PRIMARY KEY (region, year, version),
  constraint check_plan_version_check CHECK ((version > 0)),
  constraint check_plan_year_check CHECK (((year >= 2020) AND (year <= 2100)))
);
comment on table check_plan is 'owner: supervision';
grant select, insert on check_plan to zhunying_app;

create table check_task (
  region text not null,
  case_id uuid not null,
  item text not null,
  kind text not null,
  department text not null,
  due_on date not null,
  state text not null,
  case_no text not null,
  number text,
  constraint check_task_pkey PRIMARY KEY (region, case_id, kind, item),
  constraint check_task_kind_check CHECK ((kind = ANY (ARRAY['promise'::text, 'following'::text]))),
  constraint check_task_state_check CHECK ((state = ANY (ARRAY['due'::text, 'ordered'::text, 'done'::text])))
);
comment on table check_task is 'owner: supervision';
CREATE INDEX check_task_of_licence ON public.check_task USING btree (region, number) WHERE (state <> 'done'::text);
CREATE INDEX check_task_open ON public.check_task USING btree (region, due_on, case_id) WHERE (state <> 'done'::text);
alter table check_task enable row level security;
create policy within_reach on check_task for all using (((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = '*'::text) OR (region = ANY (( SELECT string_to_array(current_setting('zhunying.regions'::text, true), ','::text) AS string_to_array)::text[])) OR ((( SELECT (NULLIF(current_setting('zhunying.owner'::text, true), ''::text))::uuid AS "nullif") IS NOT NULL) AND ( SELECT bool_or(true) AS bool_or
   FROM case_file f
  WHERE ((f.region = check_task.region) AND (f.id = check_task.case_id))))));
grant select, insert, update on check_task to zhunying_app;

create table checklist_edit (
  region text not null,
  department text not null,
  version integer not null,
  line text not null,
  item text not null,
  words jsonb,
  reason text not null,
  by_id uuid not null,
  by_name text not null,
  at timestamp with time zone not null,
  constraint checklist_edit_pkey PRIMARY KEY (region, department, version),
  constraint checklist_edit_line_check CHECK ((line <> ''::text)),
  constraint checklist_edit_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 500))),
  constraint checklist_edit_version_check CHECK ((version > 0))
);
comment on table checklist_edit is 'owner: supervision';
grant select, insert on checklist_edit to zhunying_app;

create table checklist_settlement (
  region text not null,
  id uuid not null,
  key text not null,
  covers jsonb not null,
  prevails text,
  reason text not null,
  by_id uuid not null,
  by_name text not null,
  at timestamp with time zone not null,
  constraint checklist_settlement_pkey PRIMARY KEY (region, id),
  constraint checklist_settlement_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 500)))
);
comment on table checklist_settlement is 'owner: supervision';
grant select, insert on checklist_settlement to zhunying_app;

create table credit_appeal (
  region text not null,
  id uuid not null,
  factor_id uuid not null,
  uscc text not null,
  number text not null,
  owner_id uuid not null,
  reason text not null,
  made_at timestamp with time zone not null,
  due date not null,
  state text not null,
  answer text,
  answered_at timestamp with time zone,
  answered_by uuid,
  answered_name text,
  version integer default 1 not null,
  constraint credit_appeal_pkey PRIMARY KEY (region, id),
  constraint credit_appeal_check CHECK (((state = 'open'::text) = (answer IS NULL))),
  constraint credit_appeal_check1 CHECK (((state = 'open'::text) = (answered_at IS NULL))),
  constraint credit_appeal_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 1000))),
  constraint credit_appeal_state_check CHECK ((state = ANY (ARRAY['open'::text, 'upheld'::text, 'rejected'::text]))),
  constraint credit_appeal_version_check CHECK ((version > 0))
);
comment on table credit_appeal is 'owner: supervision';
CREATE INDEX credit_appeal_by_id ON public.credit_appeal USING btree (id);
CREATE INDEX credit_appeal_due ON public.credit_appeal USING btree (region, due, id) WHERE (state = 'open'::text);
CREATE INDEX credit_appeal_of_factor ON public.credit_appeal USING btree (region, factor_id, made_at);
CREATE UNIQUE INDEX credit_appeal_open ON public.credit_appeal USING btree (region, factor_id) WHERE (state = 'open'::text);
alter table credit_appeal enable row level security;
create policy within_reach on credit_appeal for all using (((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = '*'::text) OR (region = ANY (( SELECT string_to_array(current_setting('zhunying.regions'::text, true), ','::text) AS string_to_array)::text[])) OR (owner_id = ( SELECT (NULLIF(current_setting('zhunying.owner'::text, true), ''::text))::uuid AS "nullif"))));
grant select, insert, update on credit_appeal to zhunying_app;

create table credit_factor (
  region text not null,
  id uuid not null,
  uscc text not null,
  kind text not null,
  happened_on date not null,
  words text not null,
  department text not null,
  source text not null,
  noted_at timestamp with time zone not null,
  noted_name text not null,
  constraint credit_factor_pkey PRIMARY KEY (region, id),
  constraint credit_factor_region_uscc_kind_source_key UNIQUE (region, uscc, kind, source),
  constraint credit_factor_kind_check CHECK ((kind = ANY (ARRAY['failed-check'::text, 'overdue-rectification'::text, 'confirmed-report'::text, 'abnormal-list'::text, 'serious-list'::text, 'passed-check'::text, 'good-record'::text]))),
  constraint credit_factor_source_check CHECK ((source <> ''::text)),
  constraint credit_factor_uscc_check CHECK ((uscc <> ''::text)),
  constraint credit_factor_words_check CHECK ((words <> ''::text))
);
comment on table credit_factor is 'owner: supervision';
CREATE INDEX credit_factor_by_id ON public.credit_factor USING btree (id);
alter table credit_factor enable row level security;
create policy within_reach on credit_factor for all using (((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = '*'::text) OR (region = ANY (( SELECT string_to_array(current_setting('zhunying.regions'::text, true), ','::text) AS string_to_array)::text[]))));
grant select, insert on credit_factor to zhunying_app;

create table credit_factor_end (
  region text not null,
  factor_id uuid not null,
  why text not null,
  ended_on date not null,
  words text not null,
  ended_name text not null,
  constraint credit_factor_end_pkey PRIMARY KEY (region, factor_id),
  constraint credit_factor_end_why_check CHECK ((why = ANY (ARRAY['appeal'::text, 'over'::text]))),
  constraint credit_factor_end_words_check CHECK ((words <> ''::text))
);
comment on table credit_factor_end is 'owner: supervision';
alter table credit_factor_end enable row level security;
create policy within_reach on credit_factor_end for all using (((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = '*'::text) OR (region = ANY (( SELECT string_to_array(current_setting('zhunying.regions'::text, true), ','::text) AS string_to_array)::text[]))));
grant select, insert on credit_factor_end to zhunying_app;

create table credit_list_look_up (
  region text not null,
  uscc text not null,
  as_of date not null,
  looked_up_at timestamp with time zone not null,
  source text not null,
  constraint credit_list_look_up_pkey PRIMARY KEY (region, uscc),
  constraint credit_list_look_up_source_check CHECK ((source <> ''::text)),
  constraint credit_list_look_up_uscc_check CHECK ((uscc <> ''::text))
);
comment on table credit_list_look_up is 'owner: supervision';
alter table credit_list_look_up enable row level security;
create policy within_reach on credit_list_look_up for all using (((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = '*'::text) OR (region = ANY (( SELECT string_to_array(current_setting('zhunying.regions'::text, true), ','::text) AS string_to_array)::text[]))));
grant select, insert, update on credit_list_look_up to zhunying_app;

create table credit_mark (
  region text not null,
  id uuid not null,
  uscc text not null,
  kind text not null,
  case_id uuid not null,
  item text not null,
  department text not null,
  reason text not null,
  marked_on date not null,
  marked_by uuid not null,
  marked_by_name text not null,
  constraint credit_mark_pkey PRIMARY KEY (region, id),
  constraint credit_mark_region_case_id_item_key UNIQUE (region, case_id, item),
  constraint credit_mark_kind_check CHECK ((kind = ANY (ARRAY['false-commitment'::text, 'broken-commitment'::text]))),
  constraint credit_mark_reason_check CHECK ((reason <> ''::text)),
  constraint credit_mark_region_check CHECK ((region ~ '^[0-9]{6}$'::text))
);
comment on table credit_mark is 'owner: parties';
CREATE INDEX credit_mark_by_id ON public.credit_mark USING btree (id);
CREATE INDEX credit_mark_of_business ON public.credit_mark USING btree (uscc, region, id);
grant select, insert on credit_mark to zhunying_app;

create table credit_repair (
  region text not null,
  mark_id uuid not null,
  reason text not null,
  repaired_on date not null,
  repaired_by uuid not null,
  repaired_by_name text not null,
  constraint credit_repair_pkey PRIMARY KEY (region, mark_id),
  constraint credit_repair_region_mark_id_fkey FOREIGN KEY (region, mark_id) REFERENCES credit_mark(region, id),
  constraint credit_repair_reason_check CHECK ((reason <> ''::text))
);
comment on table credit_repair is 'owner: parties';
grant select, insert on credit_repair to zhunying_app;

create table deadline_alarm (
  region text not null,
  case_id uuid not null,
  subject text not null,
  item text not null,
  due_on date not null,
  level text not null,
  at timestamp with time zone not null,
  constraint deadline_alarm_pkey PRIMARY KEY (region, case_id, subject, item, due_on, level),
  constraint deadline_alarm_region_case_id_fkey FOREIGN KEY (region, case_id) REFERENCES case_file(region, id),
  constraint deadline_alarm_level_check CHECK ((level = ANY (ARRAY['amber'::text, 'red'::text]))),
  constraint deadline_alarm_subject_check CHECK ((subject = ANY (ARRAY['answer'::text, 'decision'::text, 'delivery'::text, 'following'::text])))
);
comment on table deadline_alarm is 'owner: cases';
alter table deadline_alarm enable row level security;
create policy within_reach on deadline_alarm for all using (((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = '*'::text) OR (region = ANY (( SELECT string_to_array(current_setting('zhunying.regions'::text, true), ','::text) AS string_to_array)::text[])) OR ((( SELECT (NULLIF(current_setting('zhunying.owner'::text, true), ''::text))::uuid AS "nullif") IS NOT NULL) AND ( SELECT bool_or(true) AS bool_or
   FROM case_file f
  WHERE ((f.region = deadline_alarm.region) AND (f.id = deadline_alarm.case_id))))));
grant select, insert on deadline_alarm to zhunying_app;

create table delivery (
  region text not null,
  id uuid not null,
  number text not null,
  version integer not null,
  copy integer,
  way text not null,
  receiver text not null,
  tracking text,
  at timestamp with time zone not null,
  actor_id uuid not null,
  actor_name text not null,
  constraint delivery_pkey PRIMARY KEY (region, id),
  constraint delivery_region_number_version_fkey FOREIGN KEY (region, number, version) REFERENCES licence_version(region, number, version),
  constraint delivery_check CHECK (((copy IS NULL) = (way = 'download'::text))),
  constraint delivery_check1 CHECK (((tracking IS NOT NULL) = (way = 'post'::text))),
  constraint delivery_way_check CHECK ((way = ANY (ARRAY['window'::text, 'post'::text, 'download'::text])))
);
comment on table delivery is 'owner: licences';
CREATE INDEX delivery_of_licence ON public.delivery USING btree (region, number, id);
alter table delivery enable row level security;
create policy within_reach on delivery for all using (((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = '*'::text) OR (region = ANY (( SELECT string_to_array(current_setting('zhunying.regions'::text, true), ','::text) AS string_to_array)::text[])) OR (( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = 'public'::text))) with check (((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = '*'::text) OR (region = ANY (( SELECT string_to_array(current_setting('zhunying.regions'::text, true), ','::text) AS string_to_array)::text[])) OR (( SELECT (NULLIF(current_setting('zhunying.owner'::text, true), ''::text))::uuid AS "nullif") IS NOT NULL)));
grant select, insert on delivery to zhunying_app;

create table department_setting (
  region text not null,
  department text not null,
  version integer not null,
  two_step text[] not null,
  batch text[] not null,
  reason text not null,
  by_id uuid not null,
  by_name text not null,
  at timestamp with time zone not null,
  constraint department_setting_pkey PRIMARY KEY (region, department, version),
  constraint department_setting_reason_check CHECK ((reason <> ''::text)),
  constraint department_setting_version_check CHECK ((version > 0))
);
comment on table department_setting is 'owner: reviews';
grant select, insert on department_setting to zhunying_app;

create table department_system (
  region text not null,
  department text not null,
  since timestamp with time zone not null,
  receiver_id uuid not null,
  by_name text not null,
  until timestamp with time zone,
  constraint department_system_pkey PRIMARY KEY (region, department, since),
  constraint department_system_region_receiver_id_fkey FOREIGN KEY (region, receiver_id) REFERENCES outbox_receiver(region, id)
);
comment on table department_system is 'owner: neighbours';
CREATE UNIQUE INDEX department_system_now ON public.department_system USING btree (region, department) WHERE (until IS NULL);
grant select, insert, update on department_system to zhunying_app;

create table desk_view (
  region text not null,
  id uuid not null,
  account_id uuid not null,
  name text not null,
  query text not null,
  made_at timestamp with time zone not null,
  removed_at timestamp with time zone,
  constraint desk_view_pkey PRIMARY KEY (region, id),
  constraint desk_view_name_check CHECK ((name <> ''::text))
);
comment on table desk_view is 'owner: cases';
CREATE UNIQUE INDEX desk_view_of_account ON public.desk_view USING btree (region, account_id, name) WHERE (removed_at IS NULL);
alter table desk_view enable row level security;
create policy within_reach on desk_view for all using (((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = '*'::text) OR (region = ANY (( SELECT string_to_array(current_setting('zhunying.regions'::text, true), ','::text) AS string_to_array)::text[]))));
grant select, insert, update on desk_view to zhunying_app;

create table draw (
  region text not null,
  id uuid not null,
  title text not null,
  event text not null,
  event_day date not null,
  publish_on date not null,
  population text not null,
  population_hash text not null,
  commitment text not null,
  sealed bytea not null,
  state text not null,
  secret text,
  value text,
  seed text,
  committed_at timestamp with time zone not null,
  committed_by uuid not null,
  committed_name text not null,
  ended_at timestamp with time zone,
  ended_by uuid,
  ended_name text,
  reason text,
  version integer not null,
  announcement text,
  constraint draw_pkey PRIMARY KEY (region, id),
  constraint draw_check CHECK ((publish_on >= event_day)),
  constraint draw_check1 CHECK (((state = 'drawn'::text) = (secret IS NOT NULL))),
  constraint draw_check2 CHECK (((state = 'drawn'::text) = (value IS NOT NULL))),
  constraint draw_check3 CHECK (((state = 'drawn'::text) = (seed IS NOT NULL))),
  constraint draw_check4 CHECK (((state = 'abandoned'::text) = (reason IS NOT NULL))),
  constraint draw_check5 CHECK (((state = 'committed'::text) = (ended_at IS NULL))),
  constraint draw_commitment_check CHECK ((commitment ~ '^[0-9a-f]{64}$'::text)),
  constraint draw_event_check CHECK ((event <> ''::text)),
  constraint draw_population_hash_check CHECK ((population_hash ~ '^[0-9a-f]{64}$'::text)),
  constraint draw_secret_check CHECK ((secret ~ '^[0-9a-f]{64}$'::text)),
  constraint draw_seed_check CHECK ((seed ~ '^[0-9a-f]{64}$'::text)),
  constraint draw_state_check CHECK ((state = ANY (ARRAY['committed'::text, 'drawn'::text, 'abandoned'::text]))),
  constraint draw_title_check CHECK ((title <> ''::text)),
  constraint draw_version_check CHECK ((version > 0))
);
comment on table draw is 'owner: supervision';
CREATE INDEX draw_by_id ON public.draw USING btree (id);
alter table draw enable row level security;
create policy within_reach on draw for all using (((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = '*'::text) OR (region = ANY (( SELECT string_to_array(current_setting('zhunying.regions'::text, true), ','::text) AS string_to_array)::text[])) OR (( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = 'public'::text))) with check (((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = '*'::text) OR (region = ANY (( SELECT string_to_array(current_setting('zhunying.regions'::text, true), ','::text) AS string_to_array)::text[]))));
grant select, insert, update on draw to zhunying_app;

create table draw_object (
  region text not null,
  draw_id uuid not null,
  place integer not null,
  number text not null,
  officers jsonb not null,
  drawn_on date not null,
  constraint draw_object_pkey PRIMARY KEY (region, draw_id, place),
  constraint draw_object_region_draw_id_number_key UNIQUE (region, draw_id, number),
  constraint draw_object_region_draw_id_fkey FOREIGN KEY (region, draw_id) REFERENCES draw(region, id),
  constraint draw_object_place_check CHECK ((place > 0))
);
comment on table draw_object is 'owner: supervision';
CREATE INDEX draw_object_by_day ON public.draw_object USING btree (region, drawn_on, number);
alter table draw_object enable row level security;
create policy within_reach on draw_object for all using (((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = '*'::text) OR (region = ANY (( SELECT string_to_array(current_setting('zhunying.regions'::text, true), ','::text) AS string_to_array)::text[])) OR (( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = 'public'::text))) with check (((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = '*'::text) OR (region = ANY (( SELECT string_to_array(current_setting('zhunying.regions'::text, true), ','::text) AS string_to_array)::text[]))));
grant select, insert on draw_object to zhunying_app;

create table extension_answer (
  region text not null,
  case_id uuid not null,
  item text not null,
  seq integer not null,
  approved boolean not null,
  approver text not null,
  document text,
  note text,
  by_id uuid not null,
  by_name text not null,
  at timestamp with time zone not null,
  constraint extension_answer_pkey PRIMARY KEY (region, case_id, item, seq),
  constraint extension_answer_region_case_id_item_seq_fkey FOREIGN KEY (region, case_id, item, seq) REFERENCES extension_request(region, case_id, item, seq)
);
comment on table extension_answer is 'owner: reviews';
alter table extension_answer enable row level security;
create policy within_reach on extension_answer for all using (((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = '*'::text) OR (region = ANY (( SELECT string_to_array(current_setting('zhunying.regions'::text, true), ','::text) AS string_to_array)::text[])) OR ((( SELECT (NULLIF(current_setting('zhunying.owner'::text, true), ''::text))::uuid AS "nullif") IS NOT NULL) AND ( SELECT bool_or(true) AS bool_or
   FROM case_file f
  WHERE ((f.region = extension_answer.region) AND (f.id = extension_answer.case_id))))));
grant select, insert on extension_answer to zhunying_app;

create table extension_request (
  region text not null,
  case_id uuid not null,
  item text not null,
  seq integer not null,
  days smallint not null,
  ground text not null,
  reason text not null,
  by_id uuid not null,
  by_name text not null,
  at timestamp with time zone not null,
  constraint extension_request_pkey PRIMARY KEY (region, case_id, item, seq),
  constraint extension_request_days_check CHECK (((days >= 1) AND (days <= 15))),
  constraint extension_request_ground_check CHECK ((ground = ANY (ARRAY['own'::text, 'joint'::text]))),
  constraint extension_request_reason_check CHECK ((reason <> ''::text)),
  constraint extension_request_seq_check CHECK ((seq > 0))
);
comment on table extension_request is 'owner: reviews';
alter table extension_request enable row level security;
create policy within_reach on extension_request for all using (((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = '*'::text) OR (region = ANY (( SELECT string_to_array(current_setting('zhunying.regions'::text, true), ','::text) AS string_to_array)::text[])) OR ((( SELECT (NULLIF(current_setting('zhunying.owner'::text, true), ''::text))::uuid AS "nullif") IS NOT NULL) AND ( SELECT bool_or(true) AS bool_or
   FROM case_file f
  WHERE ((f.region = extension_request.region) AND (f.id = extension_request.case_id))))));
grant select, insert on extension_request to zhunying_app;

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

create table identity (
  issuer text not null,
  subject text not null,
  account_id uuid not null,
  linked_at timestamp with time zone not null,
  constraint identity_pkey PRIMARY KEY (issuer, subject),
  constraint identity_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
);
CREATE INDEX identity_of_account ON public.identity USING btree (account_id);
grant select, insert, update, delete on identity to zhunying_app;

create table inbound_event (
  region text not null,
  receiver_id uuid not null,
  id text not null,
  at timestamp with time zone not null,
  type text not null,
  subject text not null,
  body_hash text not null,
  answer jsonb not null,
  constraint inbound_event_pkey PRIMARY KEY (region, receiver_id, id),
  constraint inbound_event_region_receiver_id_fkey FOREIGN KEY (region, receiver_id) REFERENCES outbox_receiver(region, id),
  constraint inbound_event_body_hash_check CHECK ((body_hash ~ '^[0-9a-f]{64}$'::text))
);
comment on table inbound_event is 'owner: outbox';
CREATE INDEX inbound_event_by_age ON public.inbound_event USING btree (region, receiver_id, at);
grant select, insert on inbound_event to zhunying_app;

create table insight_case (
  region text not null,
  case_id uuid not null,
  version integer not null,
  industry text not null,
  items text[] not null,
  departments text[] not null,
  constraint insight_case_pkey PRIMARY KEY (region, case_id),
  constraint insight_case_region_case_id_fkey FOREIGN KEY (region, case_id) REFERENCES case_file(region, id),
  constraint insight_case_version_check CHECK ((version > 0))
);
comment on table insight_case is 'owner: insights';
alter table insight_case enable row level security;
create policy within_reach on insight_case for all using (((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = '*'::text) OR (region = ANY (( SELECT string_to_array(current_setting('zhunying.regions'::text, true), ','::text) AS string_to_array)::text[])) OR ((( SELECT (NULLIF(current_setting('zhunying.owner'::text, true), ''::text))::uuid AS "nullif") IS NOT NULL) AND ( SELECT bool_or(true) AS bool_or
   FROM case_file f
  WHERE ((f.region = insight_case.region) AND (f.id = insight_case.case_id))))));
grant select, insert, update, delete on insight_case to zhunying_app;

create table insight_fresh (
  region text not null,
  id bigint generated always as identity not null,
  month integer not null,
  industry text not null,
  scope text not null,
  item text not null,
  kind text not null,
  outcome text not null,
  first boolean not null,
  late boolean not null,
  days smallint not null,
  count integer not null,
  constraint insight_fresh_pkey PRIMARY KEY (region, id)
);
comment on table insight_fresh is 'owner: insights';
alter table insight_fresh enable row level security;
create policy within_reach on insight_fresh for all using (((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = '*'::text) OR (region = ANY (( SELECT string_to_array(current_setting('zhunying.regions'::text, true), ','::text) AS string_to_array)::text[])))) with check (((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = '*'::text) OR (region = ANY (( SELECT string_to_array(current_setting('zhunying.regions'::text, true), ','::text) AS string_to_array)::text[])) OR (( SELECT (NULLIF(current_setting('zhunying.owner'::text, true), ''::text))::uuid AS "nullif") IS NOT NULL)));
grant select, insert, delete on insight_fresh to zhunying_app;

create table insight_moment (
  region text not null,
  case_id uuid not null,
  n smallint not null,
  kind text not null,
  on_day date not null,
  month integer not null,
  industry text not null,
  item text not null,
  department text not null,
  days smallint,
  late boolean not null,
  nth smallint not null,
  round smallint not null,
  outcome text not null,
  points smallint not null,
  beyond smallint not null,
  spared jsonb,
  constraint insight_moment_pkey PRIMARY KEY (region, case_id, n),
  constraint insight_moment_region_case_id_fkey FOREIGN KEY (region, case_id) REFERENCES insight_case(region, case_id) ON DELETE CASCADE,
  constraint insight_moment_beyond_check CHECK ((beyond >= 0)),
  constraint insight_moment_days_check CHECK ((days >= 0)),
  constraint insight_moment_kind_check CHECK ((kind = ANY (ARRAY['filed'::text, 'answered'::text, 'corrected'::text, 'item'::text, 'decided'::text, 'issued'::text, 'urged'::text, 'withdrawn'::text]))),
  constraint insight_moment_month_check CHECK (((month >= 200001) AND (month <= 299912))),
  constraint insight_moment_n_check CHECK ((n > 0)),
  constraint insight_moment_nth_check CHECK ((nth > 0)),
  constraint insight_moment_points_check CHECK ((points >= 0)),
  constraint insight_moment_round_check CHECK ((round >= 0))
);
comment on table insight_moment is 'owner: insights';
CREATE INDEX insight_moment_letters ON public.insight_moment USING btree (region, month) WHERE (round > 0);
CREATE INDEX insight_moment_of_kind ON public.insight_moment USING btree (region, kind, on_day DESC, case_id DESC, n DESC);
alter table insight_moment enable row level security;
create policy within_reach on insight_moment for all using (((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = '*'::text) OR (region = ANY (( SELECT string_to_array(current_setting('zhunying.regions'::text, true), ','::text) AS string_to_array)::text[])) OR ((( SELECT (NULLIF(current_setting('zhunying.owner'::text, true), ''::text))::uuid AS "nullif") IS NOT NULL) AND ( SELECT bool_or(true) AS bool_or
   FROM case_file f
  WHERE ((f.region = insight_moment.region) AND (f.id = insight_moment.case_id))))));
grant select, insert, update, delete on insight_moment to zhunying_app;

create table insight_tally (
  region text not null,
  month integer not null,
  industry text not null,
  scope text not null,
  item text not null,
  kind text not null,
  outcome text not null,
  first boolean not null,
  late boolean not null,
  days smallint not null,
  count integer not null,
  constraint insight_tally_pkey PRIMARY KEY (region, scope, month, industry, item, kind, outcome, first, late, days)
);
comment on table insight_tally is 'owner: insights';
alter table insight_tally enable row level security;
create policy within_reach on insight_tally for all using (((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = '*'::text) OR (region = ANY (( SELECT string_to_array(current_setting('zhunying.regions'::text, true), ','::text) AS string_to_array)::text[]))));
grant select, insert, update, delete on insight_tally to zhunying_app;

create table inspection_officer (
  region text not null,
  id uuid not null,
  department text not null,
  name text not null,
  certificate_no text not null,
  retired_at timestamp with time zone,
  version integer default 1 not null,
  created_by uuid,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint inspection_officer_pkey PRIMARY KEY (region, id),
  constraint inspection_officer_certificate_no_check CHECK ((certificate_no <> ''::text)),
  constraint inspection_officer_name_check CHECK ((name <> ''::text))
);
comment on table inspection_officer is 'owner: inspections';
CREATE INDEX inspection_officer_by_id ON public.inspection_officer USING btree (id);
CREATE UNIQUE INDEX inspection_officer_certificate ON public.inspection_officer USING btree (region, certificate_no) WHERE (retired_at IS NULL);
CREATE INDEX inspection_officer_of_department ON public.inspection_officer USING btree (region, department, name);
alter table inspection_officer enable row level security;
create policy within_reach on inspection_officer for all using (((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = '*'::text) OR (region = ANY (( SELECT string_to_array(current_setting('zhunying.regions'::text, true), ','::text) AS string_to_array)::text[]))));
grant select, insert, update on inspection_officer to zhunying_app;

create table installation (
  only_one boolean default true not null,
  training boolean not null,
  since timestamp with time zone default now() not null,
  constraint installation_pkey PRIMARY KEY (only_one),
  constraint installation_only_one_check CHECK (only_one)
);
comment on table installation is 'owner: platform';
grant select, insert on installation to zhunying_app;

create table interested_party (
  region text not null,
  id uuid not null,
  case_id uuid not null,
  item text not null,
  name text not null,
  interest text not null,
  document text not null,
  told_on date not null,
  answer_by date not null,
  by_id uuid not null,
  by_name text not null,
  at timestamp with time zone not null,
  constraint interested_party_pkey PRIMARY KEY (region, id),
  constraint interested_party_interest_check CHECK ((interest <> ''::text)),
  constraint interested_party_name_check CHECK ((name <> ''::text))
);
comment on table interested_party is 'owner: reviews';
CREATE INDEX interested_party_of_branch ON public.interested_party USING btree (region, case_id, item);
alter table interested_party enable row level security;
create policy within_reach on interested_party for all using (((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = '*'::text) OR (region = ANY (( SELECT string_to_array(current_setting('zhunying.regions'::text, true), ','::text) AS string_to_array)::text[])) OR ((( SELECT (NULLIF(current_setting('zhunying.owner'::text, true), ''::text))::uuid AS "nullif") IS NOT NULL) AND ( SELECT bool_or(true) AS bool_or
   FROM case_file f
  WHERE ((f.region = interested_party.region) AND (f.id = interested_party.case_id))))));
grant select, insert on interested_party to zhunying_app;

create table invitation (
  token_hash bytea not null,
  account_id uuid not null,
  made_by uuid,
  made_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint invitation_pkey PRIMARY KEY (token_hash),
  constraint invitation_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
);
CREATE INDEX invitation_of_account ON public.invitation USING btree (account_id);
grant select, insert, update, delete on invitation to zhunying_app;

create table joint_check (
  region text not null,
  id uuid not null,
  number text not null,
  industry text not null,
  owner_id uuid,
  cause text not null,
  cause_id text not null,
  departments text[] not null,
  state text not null,
  outcome text,
  due_on date not null,
  closed_on date,
  body jsonb not null,
  version integer not null,
  constraint joint_check_pkey PRIMARY KEY (region, id),
  constraint joint_check_cause_check CHECK ((cause = ANY (ARRAY['plan'::text, 'draw'::text, 'signal'::text, 'promise'::text, 'following'::text, 'special'::text]))),
  constraint joint_check_check CHECK (((outcome IS NOT NULL) = (state = 'closed'::text))),
  constraint joint_check_check1 CHECK (((closed_on IS NOT NULL) = (state = ANY (ARRAY['closed'::text, 'cancelled'::text])))),
  constraint joint_check_outcome_check CHECK ((outcome = ANY (ARRAY['passed'::text, 'rectified'::text, 'referred'::text]))),
  constraint joint_check_state_check CHECK ((state = ANY (ARRAY['planned'::text, 'begun'::text, 'rectification'::text, 'closed'::text, 'cancelled'::text]))),
  constraint joint_check_version_check CHECK ((version > 0))
);
comment on table joint_check is 'owner: supervision';
CREATE INDEX joint_check_by_departments ON public.joint_check USING gin (departments);
CREATE INDEX joint_check_by_id ON public.joint_check USING btree (id);
CREATE INDEX joint_check_closed ON public.joint_check USING btree (region, closed_on DESC, id DESC) WHERE (state = 'closed'::text);
CREATE UNIQUE INDEX joint_check_going ON public.joint_check USING btree (region, number) WHERE (state = ANY (ARRAY['planned'::text, 'begun'::text, 'rectification'::text]));
CREATE INDEX joint_check_of_licence ON public.joint_check USING btree (region, number, id DESC);
CREATE INDEX joint_check_of_owner ON public.joint_check USING btree (owner_id, id DESC);
CREATE INDEX joint_check_open ON public.joint_check USING btree (region, due_on, id) WHERE (state = ANY (ARRAY['planned'::text, 'begun'::text, 'rectification'::text]));
alter table joint_check enable row level security;
create policy within_reach on joint_check for all using (((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = '*'::text) OR (region = ANY (( SELECT string_to_array(current_setting('zhunying.regions'::text, true), ','::text) AS string_to_array)::text[])) OR (owner_id = ( SELECT (NULLIF(current_setting('zhunying.owner'::text, true), ''::text))::uuid AS "nullif")) OR ((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = 'public'::text) AND (state = 'closed'::text)))) with check (((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = '*'::text) OR (region = ANY (( SELECT string_to_array(current_setting('zhunying.regions'::text, true), ','::text) AS string_to_array)::text[])) OR (owner_id = ( SELECT (NULLIF(current_setting('zhunying.owner'::text, true), ''::text))::uuid AS "nullif"))));
grant select, insert, update on joint_check to zhunying_app;

create table joint_check_alarm (
  region text not null,
  check_id uuid not null,
  due_on date not null,
  raised_on date not null,
  constraint joint_check_alarm_pkey PRIMARY KEY (region, check_id, due_on),
  constraint joint_check_alarm_region_check_id_fkey FOREIGN KEY (region, check_id) REFERENCES joint_check(region, id)
);
comment on table joint_check_alarm is 'owner: supervision';
alter table joint_check_alarm enable row level security;
create policy within_reach on joint_check_alarm for all using (((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = '*'::text) OR (region = ANY (( SELECT string_to_array(current_setting('zhunying.regions'::text, true), ','::text) AS string_to_array)::text[])) OR ((( SELECT (NULLIF(current_setting('zhunying.owner'::text, true), ''::text))::uuid AS "nullif") IS NOT NULL) AND ( SELECT bool_or(true) AS bool_or
   FROM joint_check c
  WHERE ((c.region = joint_check_alarm.region) AND (c.id = joint_check_alarm.check_id) AND (c.owner_id = ( SELECT (NULLIF(current_setting('zhunying.owner'::text, true), ''::text))::uuid AS "nullif")))))));
grant select, insert on joint_check_alarm to zhunying_app;

create table joint_check_event (
  region text not null,
  check_id uuid not null,
  seq integer not null,
  at timestamp with time zone not null,
  actor_id uuid,
  actor_name text not null,
  kind text not null,
  event jsonb not null,
  constraint joint_check_event_pkey PRIMARY KEY (region, check_id, seq),
  constraint joint_check_event_region_check_id_fkey FOREIGN KEY (region, check_id) REFERENCES joint_check(region, id) DEFERRABLE INITIALLY DEFERRED,
  constraint joint_check_event_kind_check CHECK ((kind = ANY (ARRAY['opened'::text, 'taken'::text, 'begun'::text, 'recorded'::text, 'ready'::text, 'referred'::text, 'handled'::text, 'cancelled'::text]))),
  constraint joint_check_event_seq_check CHECK ((seq > 0))
);
comment on table joint_check_event is 'owner: supervision';
alter table joint_check_event enable row level security;
create policy within_reach on joint_check_event for all using (((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = '*'::text) OR (region = ANY (( SELECT string_to_array(current_setting('zhunying.regions'::text, true), ','::text) AS string_to_array)::text[])) OR ((( SELECT (NULLIF(current_setting('zhunying.owner'::text, true), ''::text))::uuid AS "nullif") IS NOT NULL) AND ( SELECT bool_or(true) AS bool_or
   FROM joint_check c
  WHERE ((c.region = joint_check_event.region) AND (c.id = joint_check_event.check_id) AND (c.owner_id = ( SELECT (NULLIF(current_setting('zhunying.owner'::text, true), ''::text))::uuid AS "nullif")))))));
grant select, insert on joint_check_event to zhunying_app;

create table joint_check_field_record (
  region text not null,
  check_id uuid not null,
  hash text not null,
  round integer not null,
  record text not null,
  by_id uuid not null,
  by_name text not null,
  received_at timestamp with time zone not null,
  refusal jsonb,
  constraint joint_check_field_record_pkey PRIMARY KEY (region, check_id, hash),
  constraint joint_check_field_record_region_check_id_fkey FOREIGN KEY (region, check_id) REFERENCES joint_check(region, id),
  constraint joint_check_field_record_hash_check CHECK ((hash ~ '^[0-9a-f]{64}$'::text)),
  constraint joint_check_field_record_round_check CHECK ((round > 0))
);
comment on table joint_check_field_record is 'owner: supervision';
CREATE UNIQUE INDEX joint_check_field_record_counted ON public.joint_check_field_record USING btree (region, check_id, round) WHERE (refusal IS NULL);
alter table joint_check_field_record enable row level security;
create policy within_reach on joint_check_field_record for all using (((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = '*'::text) OR (region = ANY (( SELECT string_to_array(current_setting('zhunying.regions'::text, true), ','::text) AS string_to_array)::text[]))));
grant select, insert on joint_check_field_record to zhunying_app;

create table joint_check_photo (
  region text not null,
  check_id uuid not null,
  sha256 text not null,
  content_type text not null,
  size integer not null,
  by_id uuid not null,
  at timestamp with time zone not null,
  constraint joint_check_photo_pkey PRIMARY KEY (region, check_id, sha256),
  constraint joint_check_photo_region_check_id_fkey FOREIGN KEY (region, check_id) REFERENCES joint_check(region, id),
  constraint joint_check_photo_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint joint_check_photo_size_check CHECK ((size > 0))
);
comment on table joint_check_photo is 'owner: supervision';
alter table joint_check_photo enable row level security;
create policy within_reach on joint_check_photo for all using (((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = '*'::text) OR (region = ANY (( SELECT string_to_array(current_setting('zhunying.regions'::text, true), ','::text) AS string_to_array)::text[])) OR ((( SELECT (NULLIF(current_setting('zhunying.owner'::text, true), ''::text))::uuid AS "nullif") IS NOT NULL) AND ( SELECT bool_or(true) AS bool_or
   FROM joint_check c
  WHERE ((c.region = joint_check_photo.region) AND (c.id = joint_check_photo.check_id) AND (c.owner_id = ( SELECT (NULLIF(current_setting('zhunying.owner'::text, true), ''::text))::uuid AS "nullif")))))));
grant select, insert on joint_check_photo to zhunying_app;

create table known_device (
  token_hash bytea not null,
  account_id uuid not null,
  made_at timestamp with time zone not null,
  constraint known_device_pkey PRIMARY KEY (token_hash, account_id),
  constraint known_device_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
);
CREATE INDEX known_device_of_account ON public.known_device USING btree (account_id);
grant select, insert, update, delete on known_device to zhunying_app;

create table law_draft (
  region text not null,
  id uuid not null,
  files jsonb not null,
  replaced jsonb,
  reason text not null,
  effective_from date not null,
  base_version text not null,
  state text not null,
  proposed_by uuid not null,
  proposed_by_name text not null,
  proposed_at timestamp with time zone not null,
  answered_by uuid,
  answered_by_name text,
  answered_at timestamp with time zone,
  answer text,
  version integer not null,
  constraint law_draft_pkey PRIMARY KEY (region, id),
  constraint law_draft_check CHECK (((state = 'open'::text) = (answered_by IS NULL))),
  constraint law_draft_check1 CHECK (((answered_by IS NULL) = (answered_at IS NULL))),
  constraint law_draft_check2 CHECK (((state = 'approved'::text) = (replaced IS NOT NULL))),
  constraint law_draft_check3 CHECK (((state <> 'approved'::text) OR (answered_by <> proposed_by))),
  constraint law_draft_check4 CHECK (((state <> 'rejected'::text) OR (answer IS NOT NULL))),
  constraint law_draft_state_check CHECK ((state = ANY (ARRAY['open'::text, 'approved'::text, 'rejected'::text]))),
  constraint law_draft_version_check CHECK ((version > 0))
);
comment on table law_draft is 'owner: studio';
CREATE UNIQUE INDEX law_draft_open ON public.law_draft USING btree (region) WHERE (state = 'open'::text);
alter table law_draft enable row level security;
create policy within_reach on law_draft for all using (((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = '*'::text) OR (region = ANY (( SELECT string_to_array(current_setting('zhunying.regions'::text, true), ','::text) AS string_to_array)::text[]))));
grant select, insert, update on law_draft to zhunying_app;

create table letter (
  region text not null,
  id uuid not null,
  case_id uuid not null,
  kind text not null,
  item text not null,
  department text,
  cause text not null,
  number text not null,
  authority text not null,
  year integer not null,
  serial integer not null,
  title jsonb not null,
  body text not null,
  hash text not null,
  signature text not null,
  issued_by uuid,
  issued_on date not null,
  issued_at timestamp with time zone not null,
  constraint letter_pkey PRIMARY KEY (region, id),
  constraint letter_region_authority_year_kind_serial_key UNIQUE (region, authority, year, kind, serial),
  constraint letter_region_case_id_cause_kind_item_key UNIQUE (region, case_id, cause, kind, item),
  constraint letter_region_number_key UNIQUE (region, number),
  constraint letter_hash_check CHECK ((hash ~ '^[0-9a-f]{64}$'::text)),
  constraint letter_serial_check CHECK ((serial > 0))
);
comment on table letter is 'owner: letters';
CREATE TRIGGER letter_waits_for_service AFTER INSERT ON public.letter FOR EACH ROW EXECUTE FUNCTION letter_waits_for_service();
alter table letter enable row level security;
create policy within_reach on letter for all using (((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = '*'::text) OR (region = ANY (( SELECT string_to_array(current_setting('zhunying.regions'::text, true), ','::text) AS string_to_array)::text[])) OR ((( SELECT (NULLIF(current_setting('zhunying.owner'::text, true), ''::text))::uuid AS "nullif") IS NOT NULL) AND ( SELECT bool_or(true) AS bool_or
   FROM case_file f
  WHERE ((f.region = letter.region) AND (f.id = letter.case_id))))));
grant select, insert on letter to zhunying_app;

create table letter_file (
  region text not null,
  letter_id uuid not null,
  language text not null,
  sha256 text not null,
  size integer not null,
  seal text not null,
  made_at timestamp with time zone not null,
  constraint letter_file_pkey PRIMARY KEY (region, letter_id, language),
  constraint letter_file_region_letter_id_fkey FOREIGN KEY (region, letter_id) REFERENCES letter(region, id),
  constraint letter_file_language_check CHECK ((language = ANY (ARRAY['zh'::text, 'en'::text]))),
  constraint letter_file_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint letter_file_size_check CHECK ((size > 0))
);
comment on table letter_file is 'owner: letters';
alter table letter_file enable row level security;
create policy within_reach on letter_file for all using (((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = '*'::text) OR (region = ANY (( SELECT string_to_array(current_setting('zhunying.regions'::text, true), ','::text) AS string_to_array)::text[])) OR ((( SELECT (NULLIF(current_setting('zhunying.owner'::text, true), ''::text))::uuid AS "nullif") IS NOT NULL) AND ( SELECT bool_or(true) AS bool_or
   FROM letter l
  WHERE ((l.region = letter_file.region) AND (l.id = letter_file.letter_id))))));
grant select, insert on letter_file to zhunying_app;

create table letter_number (
  region text not null,
  authority text not null,
  year integer not null,
  kind text not null,
  last integer not null,
  constraint letter_number_pkey PRIMARY KEY (region, authority, year, kind),
  constraint letter_number_last_check CHECK ((last > 0))
);
comment on table letter_number is 'owner: letters';
grant select, insert, update on letter_number to zhunying_app;

create table letter_service (
  region text not null,
  id uuid not null,
  letter_id uuid not null,
  channel text not null,
  received_by text not null,
  noted_by uuid,
  served_on date not null,
  served_at timestamp with time zone not null,
  constraint letter_service_pkey PRIMARY KEY (region, id),
  constraint letter_service_region_letter_id_fkey FOREIGN KEY (region, letter_id) REFERENCES letter(region, id),
  constraint letter_service_channel_check CHECK ((channel = ANY (ARRAY['online'::text, 'window'::text, 'post'::text])))
);
comment on table letter_service is 'owner: letters';
CREATE INDEX letter_service_by_letter ON public.letter_service USING btree (region, letter_id, served_at);
CREATE TRIGGER letter_is_served AFTER INSERT ON public.letter_service FOR EACH ROW EXECUTE FUNCTION letter_waits_for_service();
alter table letter_service enable row level security;
create policy within_reach on letter_service for all using (((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = '*'::text) OR (region = ANY (( SELECT string_to_array(current_setting('zhunying.regions'::text, true), ','::text) AS string_to_array)::text[])) OR ((( SELECT (NULLIF(current_setting('zhunying.owner'::text, true), ''::text))::uuid AS "nullif") IS NOT NULL) AND ( SELECT bool_or(true) AS bool_or
   FROM letter l
  WHERE ((l.region = letter_service.region) AND (l.id = letter_service.letter_id))))));
grant select, insert on letter_service to zhunying_app;

create table letter_unserved (
  region text not null,
  id uuid not null,
  department text,
  constraint letter_unserved_pkey PRIMARY KEY (region, id),
  constraint letter_unserved_region_id_fkey FOREIGN KEY (region, id) REFERENCES letter(region, id)
);
comment on table letter_unserved is 'owner: letters';
alter table letter_unserved enable row level security;
create policy within_reach on letter_unserved for all using (((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = '*'::text) OR (region = ANY (( SELECT string_to_array(current_setting('zhunying.regions'::text, true), ','::text) AS string_to_array)::text[]))));
grant select on letter_unserved to zhunying_app;

create table library_difference (
  region text not null,
  report_id uuid not null,
  subject text not null,
  difference jsonb not null,
  constraint library_difference_pkey PRIMARY KEY (region, report_id, subject),
  constraint library_difference_region_report_id_fkey FOREIGN KEY (region, report_id) REFERENCES library_report(region, id)
);
comment on table library_difference is 'owner: neighbours';
grant select, insert on library_difference to zhunying_app;

create table library_line (
  region text not null,
  receiver_id uuid not null,
  subject text not null,
  told text not null,
  told_at timestamp with time zone not null,
  their_state text,
  their_document text,
  their_at timestamp with time zone,
  confirmed_at timestamp with time zone,
  constraint library_line_pkey PRIMARY KEY (region, receiver_id, subject),
  constraint library_line_region_receiver_id_fkey FOREIGN KEY (region, receiver_id) REFERENCES outbox_receiver(region, id),
  constraint library_line_told_check CHECK ((told ~ '^[0-9a-f]{64}$'::text))
);
comment on table library_line is 'owner: neighbours';
grant select, insert, update on library_line to zhunying_app;

create table library_report (
  region text not null,
  id uuid not null,
  receiver_id uuid not null,
  day date not null,
  asked_at timestamp with time zone not null,
  state text not null,
  reached text,
  compared integer default 0 not null,
  ended_at timestamp with time zone,
  constraint library_report_pkey PRIMARY KEY (region, id),
  constraint library_report_region_receiver_id_fkey FOREIGN KEY (region, receiver_id) REFERENCES outbox_receiver(region, id),
  constraint library_report_check CHECK (((state = 'asked'::text) = (ended_at IS NULL))),
  constraint library_report_state_check CHECK ((state = ANY (ARRAY['asked'::text, 'done'::text, 'unanswered'::text])))
);
comment on table library_report is 'owner: neighbours';
CREATE INDEX library_report_by_day ON public.library_report USING btree (region, asked_at);
grant select, insert, update on library_report to zhunying_app;

create table licence (
  region text not null,
  number text not null,
  industry text not null,
  owner_id uuid,
  uscc text not null,
  state text not null,
  version integer not null,
  suspended_on date,
  voided_on date,
  recalled_on date,
  cause jsonb,
  issued_on date not null,
  updated_at timestamp with time zone not null,
  source text default 'case'::text not null,
  imported_from jsonb,
  constraint licence_pkey PRIMARY KEY (region, number),
  constraint licence_check CHECK ((("left"(number, 6) = region) AND (substr(number, 9, 2) = industry))),
  constraint licence_check1 CHECK (((suspended_on IS NOT NULL) = (state = 'suspended'::text))),
  constraint licence_check2 CHECK (((voided_on IS NOT NULL) = (state = ANY (ARRAY['void'::text, 'recalled'::text])))),
  constraint licence_check3 CHECK (((cause IS NOT NULL) = (state = ANY (ARRAY['void'::text, 'recalled'::text])))),
  constraint licence_check4 CHECK (((recalled_on IS NOT NULL) = (state = 'recalled'::text))),
  constraint licence_check5 CHECK (((imported_from IS NOT NULL) = (source = 'imported'::text))),
  constraint licence_number_check CHECK ((number ~ '^[0-9]{6}ZH[0-9]{7}[0-9A-Z]$'::text)),
  constraint licence_source_check CHECK ((source = ANY (ARRAY['case'::text, 'imported'::text]))),
  constraint licence_state_check CHECK ((state = ANY (ARRAY['valid'::text, 'partial'::text, 'suspended'::text, 'void'::text, 'recalled'::text]))),
  constraint licence_version_check CHECK ((version > 0))
);
comment on table licence is 'owner: licences';
CREATE INDEX licence_by_business ON public.licence USING btree (region, uscc);
CREATE INDEX licence_by_number ON public.licence USING btree (number);
CREATE INDEX licence_by_owner ON public.licence USING btree (owner_id);
CREATE INDEX licence_by_standing ON public.licence USING btree (region, state, number);
CREATE INDEX licence_not_plain ON public.licence USING btree (region, number) WHERE ((state <> 'valid'::text) OR (version > 1));
alter table licence enable row level security;
create policy within_mandate on licence for all using (((( SELECT COALESCE(current_setting('zhunying.businesses'::text, true), ''::text) AS "coalesce") = ''::text) OR (uscc = ANY (( SELECT string_to_array(current_setting('zhunying.businesses'::text, true), ','::text) AS string_to_array)::text[]))));
create policy within_reach on licence for all using (((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = '*'::text) OR (region = ANY (( SELECT string_to_array(current_setting('zhunying.regions'::text, true), ','::text) AS string_to_array)::text[])) OR (( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = 'public'::text))) with check (((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = '*'::text) OR (region = ANY (( SELECT string_to_array(current_setting('zhunying.regions'::text, true), ','::text) AS string_to_array)::text[])) OR (( SELECT (NULLIF(current_setting('zhunying.owner'::text, true), ''::text))::uuid AS "nullif") IS NOT NULL)));
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
  article text,
  document text,
  constraint licence_event_pkey PRIMARY KEY (region, number, seq),
  constraint licence_event_region_number_fkey FOREIGN KEY (region, number) REFERENCES licence(region, number) DEFERRABLE INITIALLY DEFERRED,
  constraint licence_event_kind_check CHECK ((kind = ANY (ARRAY['issued'::text, 'reissued'::text, 'refreshed'::text, 'suspended'::text, 'reinstated'::text, 'voided'::text, 'recalled'::text]))),
  constraint licence_event_says_why CHECK (((article IS NOT NULL) AND (document IS NOT NULL))) NOT VALID,
  constraint licence_event_seq_check CHECK ((seq > 0))
);
comment on table licence_event is 'owner: licences';
alter table licence_event enable row level security;
create policy within_reach on licence_event for all using (((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = '*'::text) OR (region = ANY (( SELECT string_to_array(current_setting('zhunying.regions'::text, true), ','::text) AS string_to_array)::text[])) OR (( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = 'public'::text))) with check (((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = '*'::text) OR (region = ANY (( SELECT string_to_array(current_setting('zhunying.regions'::text, true), ','::text) AS string_to_array)::text[])) OR (( SELECT (NULLIF(current_setting('zhunying.owner'::text, true), ''::text))::uuid AS "nullif") IS NOT NULL)));
grant select, insert on licence_event to zhunying_app;

create table licence_import (
  region text not null,
  id uuid not null,
  file text not null,
  sha256 text not null,
  at timestamp with time zone not null,
  actor_id uuid not null,
  actor_name text not null,
  state text not null,
  lines integer not null,
  wrong integer not null,
  done integer default 0 not null,
  confirmed_at timestamp with time zone,
  finished_at timestamp with time zone,
  constraint licence_import_pkey PRIMARY KEY (region, id),
  constraint licence_import_done_check CHECK ((done >= 0)),
  constraint licence_import_lines_check CHECK ((lines >= 0)),
  constraint licence_import_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint licence_import_state_check CHECK ((state = ANY (ARRAY['checked'::text, 'running'::text, 'done'::text]))),
  constraint licence_import_wrong_check CHECK ((wrong >= 0))
);
comment on table licence_import is 'owner: licences';
CREATE INDEX licence_import_by_id ON public.licence_import USING btree (id);
alter table licence_import enable row level security;
create policy within_reach on licence_import for all using (((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = '*'::text) OR (region = ANY (( SELECT string_to_array(current_setting('zhunying.regions'::text, true), ','::text) AS string_to_array)::text[]))));
grant select, insert, update on licence_import to zhunying_app;

create table licence_import_line (
  region text not null,
  import_id uuid not null,
  line integer not null,
  hash text not null,
  state text not null,
  faults jsonb not null,
  row_read jsonb not null,
  single_id uuid,
  number text,
  constraint licence_import_line_pkey PRIMARY KEY (region, import_id, line),
  constraint licence_import_line_region_import_id_fkey FOREIGN KEY (region, import_id) REFERENCES licence_import(region, id),
  constraint licence_import_line_line_check CHECK ((line > 0)),
  constraint licence_import_line_state_check CHECK ((state = ANY (ARRAY['ready'::text, 'wrong'::text, 'known'::text, 'entered'::text, 'refused'::text])))
);
comment on table licence_import_line is 'owner: licences';
CREATE UNIQUE INDEX licence_import_line_entered ON public.licence_import_line USING btree (region, hash) WHERE (state = 'entered'::text);
alter table licence_import_line enable row level security;
create policy within_reach on licence_import_line for all using (((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = '*'::text) OR (region = ANY (( SELECT string_to_array(current_setting('zhunying.regions'::text, true), ','::text) AS string_to_array)::text[]))));
grant select, insert, update on licence_import_line to zhunying_app;

create table licence_letter (
  region text not null,
  id uuid not null,
  at timestamp with time zone not null,
  to_whom text not null,
  department text,
  owner_id uuid,
  number text,
  single_id uuid,
  letter jsonb not null,
  constraint licence_letter_pkey PRIMARY KEY (region, id),
  constraint licence_letter_check CHECK (((department IS NOT NULL) = (to_whom = 'department'::text))),
  constraint licence_letter_to_whom_check CHECK ((to_whom = ANY (ARRAY['holder'::text, 'lead'::text, 'department'::text])))
);
comment on table licence_letter is 'owner: licences';
CREATE INDEX licence_letter_of_licence ON public.licence_letter USING btree (region, number, id);
alter table licence_letter enable row level security;
create policy within_reach on licence_letter for all using (((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = '*'::text) OR (region = ANY (( SELECT string_to_array(current_setting('zhunying.regions'::text, true), ','::text) AS string_to_array)::text[])) OR (( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = 'public'::text))) with check (((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = '*'::text) OR (region = ANY (( SELECT string_to_array(current_setting('zhunying.regions'::text, true), ','::text) AS string_to_array)::text[])) OR (( SELECT (NULLIF(current_setting('zhunying.owner'::text, true), ''::text))::uuid AS "nullif") IS NOT NULL)));
grant select, insert on licence_letter to zhunying_app;

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
alter table licence_version enable row level security;
create policy within_reach on licence_version for all using (((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = '*'::text) OR (region = ANY (( SELECT string_to_array(current_setting('zhunying.regions'::text, true), ','::text) AS string_to_array)::text[])) OR (( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = 'public'::text))) with check (((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = '*'::text) OR (region = ANY (( SELECT string_to_array(current_setting('zhunying.regions'::text, true), ','::text) AS string_to_array)::text[])) OR (( SELECT (NULLIF(current_setting('zhunying.owner'::text, true), ''::text))::uuid AS "nullif") IS NOT NULL)));
grant select, insert on licence_version to zhunying_app;

create table login_failure (
  name_hash bytea not null,
  count integer not null,
  last_at timestamp with time zone not null,
  locked_until timestamp with time zone,
  of_name bytea,
  constraint login_failure_pkey PRIMARY KEY (name_hash)
);
CREATE INDEX login_failure_of_name ON public.login_failure USING btree (of_name);
grant select, insert, update, delete on login_failure to zhunying_app;

create table mandate (
  region text default '*'::text not null,
  id uuid not null,
  owner_id uuid not null,
  agent_id uuid not null,
  businesses text[] not null,
  scopes text[] not null,
  from_day date not null,
  until_day date not null,
  given_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  version integer default 1 not null,
  constraint mandate_pkey PRIMARY KEY (region, id),
  constraint mandate_id_key UNIQUE (id),
  constraint mandate_agent_id_fkey FOREIGN KEY (agent_id) REFERENCES account(id),
  constraint mandate_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES account(id),
  constraint mandate_check CHECK ((owner_id <> agent_id)),
  constraint mandate_check1 CHECK ((until_day >= from_day)),
  constraint mandate_scopes_check CHECK (((cardinality(scopes) > 0) AND (scopes <@ ARRAY['look'::text, 'prepare'::text, 'submit'::text, 'visit'::text, 'licence'::text]))),
  constraint mandate_version_check CHECK ((version > 0))
);
CREATE INDEX mandate_of_agent ON public.mandate USING btree (agent_id, id);
CREATE INDEX mandate_of_owner ON public.mandate USING btree (owner_id, id);
grant select, insert, update on mandate to zhunying_app;

create table manual_receipt (
  region text not null,
  number text not null,
  hash text not null,
  industry text not null,
  owner_id uuid not null,
  at timestamp with time zone not null,
  constraint manual_receipt_pkey PRIMARY KEY (region, number, hash),
  constraint manual_receipt_region_industry_hash_fkey FOREIGN KEY (region, industry, hash) REFERENCES manual_version(region, industry, hash),
  constraint manual_receipt_hash_check CHECK ((hash ~ '^[0-9a-f]{64}$'::text))
);
comment on table manual_receipt is 'owner: supervision';
alter table manual_receipt enable row level security;
create policy within_reach on manual_receipt for all using (((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = '*'::text) OR (region = ANY (( SELECT string_to_array(current_setting('zhunying.regions'::text, true), ','::text) AS string_to_array)::text[])) OR (owner_id = ( SELECT (NULLIF(current_setting('zhunying.owner'::text, true), ''::text))::uuid AS "nullif"))));
grant select, insert on manual_receipt to zhunying_app;

create table manual_version (
  region text not null,
  industry text not null,
  hash text not null,
  manual jsonb not null,
  made_at timestamp with time zone not null,
  constraint manual_version_pkey PRIMARY KEY (region, industry, hash),
  constraint manual_version_hash_check CHECK ((hash ~ '^[0-9a-f]{64}$'::text))
);
comment on table manual_version is 'owner: supervision';
grant select, insert on manual_version to zhunying_app;

create table message (
  region text not null,
  id uuid not null,
  owner_id uuid not null,
  cause text not null,
  kind text not null,
  about text not null,
  about_id text not null,
  shop jsonb not null,
  title jsonb not null,
  body jsonb not null,
  todo boolean not null,
  at timestamp with time zone not null,
  read_at timestamp with time zone,
  constraint message_pkey PRIMARY KEY (region, id),
  constraint message_region_owner_id_cause_key UNIQUE (region, owner_id, cause),
  constraint message_about_check CHECK ((about = ANY (ARRAY['case'::text, 'licence'::text]))),
  constraint message_cause_check CHECK ((cause <> ''::text)),
  constraint message_kind_check CHECK ((kind <> ''::text))
);
comment on table message is 'owner: messages';
CREATE INDEX message_by_age ON public.message USING btree (at);
CREATE INDEX message_of_owner ON public.message USING btree (owner_id, id DESC);
CREATE INDEX message_unread ON public.message USING btree (owner_id, id DESC) WHERE (read_at IS NULL);
alter table message enable row level security;
create policy within_mandate on message for all using (((( SELECT COALESCE(current_setting('zhunying.businesses'::text, true), ''::text) AS "coalesce") = ''::text) OR
CASE about
    WHEN 'case'::text THEN ( SELECT bool_or(true) AS bool_or
       FROM case_file f
      WHERE ((f.region = message.region) AND (f.id = (message.about_id)::uuid)))
    ELSE ( SELECT bool_or(true) AS bool_or
       FROM licence l
      WHERE ((l.region = message.region) AND (l.number = message.about_id)))
END));
create policy within_reach on message for all using (((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = '*'::text) OR (region = ANY (( SELECT string_to_array(current_setting('zhunying.regions'::text, true), ','::text) AS string_to_array)::text[])) OR (owner_id = ( SELECT (NULLIF(current_setting('zhunying.owner'::text, true), ''::text))::uuid AS "nullif"))));
grant select, insert on message to zhunying_app;

create table mismatch_report (
  region text not null,
  reference text not null,
  signal_id uuid not null,
  words text not null,
  at timestamp with time zone not null,
  constraint mismatch_report_pkey PRIMARY KEY (region, reference),
  constraint mismatch_report_reference_key UNIQUE (reference),
  constraint mismatch_report_region_signal_id_fkey FOREIGN KEY (region, signal_id) REFERENCES mismatch_signal(region, id),
  constraint mismatch_report_reference_check CHECK ((reference ~ '^[0-9A-Z]{10}$'::text)),
  constraint mismatch_report_words_check CHECK ((length(words) <= 500))
);
comment on table mismatch_report is 'owner: verification';
CREATE INDEX mismatch_report_of_signal ON public.mismatch_report USING btree (region, signal_id, at);
alter table mismatch_report enable row level security;
create policy within_reach on mismatch_report for all using (((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = '*'::text) OR (region = ANY (( SELECT string_to_array(current_setting('zhunying.regions'::text, true), ','::text) AS string_to_array)::text[])) OR (( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = 'public'::text)));
grant select, insert on mismatch_report to zhunying_app;

create table mismatch_signal (
  region text not null,
  id uuid not null,
  number text not null,
  verdict text not null,
  kind text not null,
  state text not null,
  count integer not null,
  first_at timestamp with time zone not null,
  last_at timestamp with time zone not null,
  finding text,
  answer text,
  answered_at timestamp with time zone,
  answered_by uuid,
  answered_name text,
  version integer not null,
  constraint mismatch_signal_pkey PRIMARY KEY (region, id),
  constraint mismatch_signal_check CHECK (((state = 'answered'::text) = (finding IS NOT NULL))),
  constraint mismatch_signal_check1 CHECK (((state = 'answered'::text) = (answer IS NOT NULL))),
  constraint mismatch_signal_check2 CHECK (((state = 'answered'::text) = (answered_at IS NOT NULL))),
  constraint mismatch_signal_count_check CHECK ((count > 0)),
  constraint mismatch_signal_finding_check CHECK ((finding = ANY (ARRAY['confirmed'::text, 'unfounded'::text, 'forwarded'::text]))),
  constraint mismatch_signal_kind_check CHECK ((kind = ANY (ARRAY['name'::text, 'address'::text, 'items'::text, 'ended'::text, 'forged'::text, 'other'::text]))),
  constraint mismatch_signal_number_check CHECK ((number ~ '^[0-9]{6}ZH[0-9]{7}[0-9A-Z]$'::text)),
  constraint mismatch_signal_state_check CHECK ((state = ANY (ARRAY['open'::text, 'answered'::text]))),
  constraint mismatch_signal_verdict_check CHECK ((verdict <> ''::text)),
  constraint mismatch_signal_version_check CHECK ((version > 0))
);
comment on table mismatch_signal is 'owner: verification';
CREATE INDEX mismatch_signal_by_id ON public.mismatch_signal USING btree (id);
CREATE INDEX mismatch_signal_by_time ON public.mismatch_signal USING btree (region, state, last_at DESC, id DESC);
CREATE UNIQUE INDEX mismatch_signal_open ON public.mismatch_signal USING btree (region, number, kind) WHERE (state = 'open'::text);
alter table mismatch_signal enable row level security;
create policy within_reach on mismatch_signal for all using (((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = '*'::text) OR (region = ANY (( SELECT string_to_array(current_setting('zhunying.regions'::text, true), ','::text) AS string_to_array)::text[])) OR (( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = 'public'::text)));
grant select, insert, update on mismatch_signal to zhunying_app;

create table neighbour_link (
  region text not null,
  receiver_id uuid not null,
  since timestamp with time zone not null,
  kind text not null,
  code text,
  by_name text not null,
  until timestamp with time zone,
  filing_id uuid,
  constraint neighbour_link_pkey PRIMARY KEY (region, receiver_id, since),
  constraint neighbour_link_region_receiver_id_fkey FOREIGN KEY (region, receiver_id) REFERENCES outbox_receiver(region, id),
  constraint neighbour_link_check CHECK (((kind = 'entry'::text) = (code IS NOT NULL))),
  constraint neighbour_link_code_check CHECK ((code ~ '^[a-z0-9-]{2,30}$'::text)),
  constraint neighbour_link_kind_check CHECK ((kind = ANY (ARRAY['library'::text, 'window'::text, 'entry'::text, 'opening'::text, 'supervision'::text])))
);
comment on table neighbour_link is 'owner: neighbours';
CREATE UNIQUE INDEX neighbour_link_code ON public.neighbour_link USING btree (region, code) WHERE (until IS NULL);
CREATE UNIQUE INDEX neighbour_link_now ON public.neighbour_link USING btree (region, receiver_id) WHERE (until IS NULL);
CREATE UNIQUE INDEX neighbour_link_only ON public.neighbour_link USING btree (region, kind) WHERE ((until IS NULL) AND (kind <> 'entry'::text));
grant select, insert, update on neighbour_link to zhunying_app;

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
  channel text default 'web'::text not null,
  signature text,
  constraint notice_pkey PRIMARY KEY (region, id),
  constraint notice_region_receipt_key UNIQUE (region, receipt),
  constraint notice_channel_check CHECK ((channel = ANY (ARRAY['web'::text, 'window'::text, 'api'::text, 'case'::text]))),
  constraint notice_hash_check CHECK ((hash ~ '^[0-9a-f]{64}$'::text)),
  constraint notice_kind_check CHECK ((kind = ANY (ARRAY['open'::text, 'change'::text, 'renew'::text])))
);
CREATE INDEX notice_by_id ON public.notice USING btree (id);
grant select, insert on notice to zhunying_app;

create table notice_demand (
  region text not null,
  id uuid not null,
  case_id uuid not null,
  notice_id uuid,
  round integer not null,
  demanded jsonb not null,
  beyond jsonb not null,
  beyond_count integer not null,
  reason text,
  asked_by uuid,
  asked_on date not null,
  asked_at timestamp with time zone not null,
  constraint notice_demand_pkey PRIMARY KEY (region, id),
  constraint notice_demand_region_case_id_round_key UNIQUE (region, case_id, round),
  constraint notice_demand_beyond_count_check CHECK ((beyond_count >= 0)),
  constraint notice_demand_check CHECK (((beyond_count = 0) OR (reason IS NOT NULL))),
  constraint notice_demand_round_check CHECK ((round > 0))
);
comment on table notice_demand is 'owner: notices';
CREATE INDEX notice_demand_by_day ON public.notice_demand USING btree (region, asked_on);
alter table notice_demand enable row level security;
create policy within_reach on notice_demand for all using (((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = '*'::text) OR (region = ANY (( SELECT string_to_array(current_setting('zhunying.regions'::text, true), ','::text) AS string_to_array)::text[])) OR ((( SELECT (NULLIF(current_setting('zhunying.owner'::text, true), ''::text))::uuid AS "nullif") IS NOT NULL) AND ( SELECT bool_or(true) AS bool_or
   FROM case_file f
  WHERE ((f.region = notice_demand.region) AND (f.id = notice_demand.case_id))))));
grant select, insert on notice_demand to zhunying_app;

create table notice_receipt (
  region text not null,
  id uuid not null,
  notice_id uuid not null,
  hash text not null,
  channel text not null,
  language text not null,
  account_id uuid,
  at timestamp with time zone not null,
  constraint notice_receipt_pkey PRIMARY KEY (region, id),
  constraint notice_receipt_region_notice_id_fkey FOREIGN KEY (region, notice_id) REFERENCES notice(region, id),
  constraint notice_receipt_channel_check CHECK ((channel = ANY (ARRAY['web'::text, 'window'::text, 'api'::text, 'case'::text, 'pdf'::text]))),
  constraint notice_receipt_hash_check CHECK ((hash ~ '^[0-9a-f]{64}$'::text)),
  constraint notice_receipt_language_check CHECK ((language = ANY (ARRAY['zh'::text, 'en'::text])))
);
comment on table notice_receipt is 'owner: notices';
CREATE INDEX notice_receipt_by_notice ON public.notice_receipt USING btree (region, notice_id, at);
grant select, insert on notice_receipt to zhunying_app;

create table number_gap (
  region text not null,
  industry text not null,
  first integer not null,
  last integer not null,
  reason text not null,
  at timestamp with time zone not null,
  actor_id uuid,
  actor_name text not null,
  constraint number_gap_pkey PRIMARY KEY (region, industry, first),
  constraint number_gap_check CHECK ((last >= first)),
  constraint number_gap_first_check CHECK (((first >= 1) AND (first <= 99999))),
  constraint number_gap_last_check CHECK (((last >= 1) AND (last <= 99999))),
  constraint number_gap_reason_check CHECK ((reason <> ''::text))
);
comment on table number_gap is 'owner: licences';
grant select, insert on number_gap to zhunying_app;

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

create table officer_conflict (
  region text not null,
  id uuid not null,
  certificate_no text not null,
  department text not null,
  uscc text not null,
  reason text not null,
  declared_at timestamp with time zone not null,
  declared_by uuid not null,
  ended_at timestamp with time zone,
  version integer default 1 not null,
  ended_by uuid,
  ended_name text,
  end_reason text,
  constraint officer_conflict_pkey PRIMARY KEY (region, id),
  constraint officer_conflict_certificate_no_check CHECK ((certificate_no <> ''::text)),
  constraint officer_conflict_reason_check CHECK ((reason <> ''::text)),
  constraint officer_conflict_uscc_check CHECK ((uscc <> ''::text)),
  constraint officer_conflict_version_check CHECK ((version > 0))
);
comment on table officer_conflict is 'owner: supervision';
CREATE INDEX officer_conflict_by_id ON public.officer_conflict USING btree (id);
CREATE UNIQUE INDEX officer_conflict_standing ON public.officer_conflict USING btree (region, certificate_no, uscc) WHERE (ended_at IS NULL);
alter table officer_conflict enable row level security;
create policy within_reach on officer_conflict for all using (((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = '*'::text) OR (region = ANY (( SELECT string_to_array(current_setting('zhunying.regions'::text, true), ','::text) AS string_to_array)::text[]))));
grant select, insert, update on officer_conflict to zhunying_app;

create table opened_business (
  region text not null,
  uscc text not null,
  licence jsonb not null,
  industry text,
  source text not null,
  as_of date not null,
  heard_at timestamp with time zone not null,
  constraint opened_business_pkey PRIMARY KEY (region, uscc)
);
comment on table opened_business is 'owner: exchange';
grant select, insert, update on opened_business to zhunying_app;

create table outbox_attempt (
  region text not null,
  receiver_id uuid not null,
  id uuid not null,
  event_id uuid not null,
  at timestamp with time zone not null,
  ms integer not null,
  outcome text not null,
  target text not null,
  status integer,
  detail text,
  constraint outbox_attempt_pkey PRIMARY KEY (region, receiver_id, id),
  constraint outbox_attempt_ms_check CHECK ((ms >= 0)),
  constraint outbox_attempt_outcome_check CHECK ((outcome = ANY (ARRAY['delivered'::text, 'retry'::text, 'undeliverable'::text, 'kept'::text])))
);
comment on table outbox_attempt is 'owner: outbox';
CREATE INDEX outbox_attempt_by_event ON public.outbox_attempt USING btree (region, event_id);
CREATE INDEX outbox_attempt_of_event ON public.outbox_attempt USING btree (region, event_id);
grant select, insert on outbox_attempt to zhunying_app;

create table outbox_contact (
  region text not null,
  account_id uuid not null,
  language text not null,
  mail bytea,
  phone bytea,
  by_mail boolean not null,
  by_sms boolean not null,
  version integer not null,
  updated_at timestamp with time zone not null,
  constraint outbox_contact_pkey PRIMARY KEY (region, account_id),
  constraint outbox_contact_language_check CHECK ((language = ANY (ARRAY['zh'::text, 'en'::text])))
);
comment on table outbox_contact is 'owner: outbox';
grant select, insert, update on outbox_contact to zhunying_app;

create table outbox_delivery (
  region text not null,
  receiver_id uuid not null,
  "position" bigint default nextval('outbox_position'::regclass) not null,
  event_id uuid not null,
  stream text not null,
  made_at timestamp with time zone not null,
  state text not null,
  attempts integer default 0 not null,
  settled_at timestamp with time zone,
  last_error text,
  constraint outbox_delivery_pkey PRIMARY KEY (region, receiver_id, "position"),
  constraint outbox_delivery_region_event_id_fkey FOREIGN KEY (region, event_id) REFERENCES outbox_event(region, id),
  constraint outbox_delivery_region_receiver_id_fkey FOREIGN KEY (region, receiver_id) REFERENCES outbox_receiver(region, id),
  constraint outbox_delivery_check CHECK (((state = 'waiting'::text) = (settled_at IS NULL))),
  constraint outbox_delivery_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'delivered'::text, 'undeliverable'::text])))
);
comment on table outbox_delivery is 'owner: outbox';
CREATE INDEX outbox_delivery_by_age ON public.outbox_delivery USING btree (region, receiver_id, made_at) WHERE (state = 'waiting'::text);
CREATE INDEX outbox_delivery_by_day ON public.outbox_delivery USING btree (region, receiver_id, made_at);
CREATE INDEX outbox_delivery_by_event ON public.outbox_delivery USING btree (region, event_id);
CREATE INDEX outbox_delivery_settled ON public.outbox_delivery USING btree (settled_at) WHERE (state <> 'waiting'::text);
CREATE INDEX outbox_delivery_waiting ON public.outbox_delivery USING btree (region, receiver_id, stream, "position") WHERE (state = 'waiting'::text);
grant select, insert, update on outbox_delivery to zhunying_app;

create table outbox_event (
  region text not null,
  id uuid not null,
  made_at timestamp with time zone not null,
  type text not null,
  stream text not null,
  body text not null,
  constraint outbox_event_pkey PRIMARY KEY (region, id)
);
comment on table outbox_event is 'owner: outbox';
CREATE INDEX outbox_event_by_age ON public.outbox_event USING btree (made_at);
grant select, insert on outbox_event to zhunying_app;

create table outbox_line (
  region text not null,
  receiver_id uuid not null,
  stream text not null,
  next_at timestamp with time zone not null,
  failures integer default 0 not null,
  lease uuid,
  leased_until timestamp with time zone,
  constraint outbox_line_pkey PRIMARY KEY (region, receiver_id, stream),
  constraint outbox_line_region_receiver_id_fkey FOREIGN KEY (region, receiver_id) REFERENCES outbox_receiver(region, id)
);
comment on table outbox_line is 'owner: outbox';
CREATE INDEX outbox_line_due ON public.outbox_line USING btree (region, receiver_id, next_at, stream);
CREATE INDEX outbox_line_leased ON public.outbox_line USING btree (region, receiver_id, leased_until) WHERE (leased_until IS NOT NULL);
grant select, insert, update, delete on outbox_line to zhunying_app;

create table outbox_receiver (
  region text not null,
  id uuid not null,
  name text not null,
  channel text not null,
  department text,
  url text,
  types text[] not null,
  account_id uuid,
  version integer default 1 not null,
  paused_at timestamp with time zone,
  pause_reason text,
  ended_at timestamp with time zone,
  made_at timestamp with time zone not null,
  failures integer default 0 not null,
  next_at timestamp with time zone not null,
  last_ok_at timestamp with time zone,
  last_error text,
  last_error_at timestamp with time zone,
  constraint outbox_receiver_pkey PRIMARY KEY (region, id),
  constraint outbox_receiver_channel_check CHECK ((channel = ANY (ARRAY['webhook'::text, 'mail'::text, 'sms'::text]))),
  constraint outbox_receiver_check CHECK (((channel = 'webhook'::text) = (url IS NOT NULL))),
  constraint outbox_receiver_check1 CHECK (((paused_at IS NULL) = (pause_reason IS NULL))),
  constraint outbox_receiver_name_check CHECK ((name <> ''::text))
);
comment on table outbox_receiver is 'owner: outbox';
CREATE UNIQUE INDEX outbox_receiver_by_id ON public.outbox_receiver USING btree (id);
CREATE UNIQUE INDEX outbox_receiver_of_people ON public.outbox_receiver USING btree (region, channel) WHERE (channel <> 'webhook'::text);
grant select, insert, update on outbox_receiver to zhunying_app;

create table outbox_secret (
  region text not null,
  receiver_id uuid not null,
  id uuid not null,
  direction text not null,
  algorithm text not null,
  sealed bytea not null,
  public_key text,
  made_at timestamp with time zone not null,
  ends_at timestamp with time zone,
  constraint outbox_secret_pkey PRIMARY KEY (region, receiver_id, id),
  constraint outbox_secret_region_receiver_id_fkey FOREIGN KEY (region, receiver_id) REFERENCES outbox_receiver(region, id),
  constraint outbox_secret_algorithm_check CHECK ((algorithm = ANY (ARRAY['hmac'::text, 'ed25519'::text]))),
  constraint outbox_secret_direction_check CHECK ((direction = ANY (ARRAY['out'::text, 'in'::text])))
);
comment on table outbox_secret is 'owner: outbox';
grant select, insert, update on outbox_secret to zhunying_app;

create table outside_finding (
  region text not null,
  receiver_id uuid not null,
  reference text not null,
  uscc text not null,
  number text,
  kind text not null,
  authority text not null,
  document text not null,
  words text not null,
  on_day date not null,
  heard_at timestamp with time zone not null,
  constraint outside_finding_pkey PRIMARY KEY (region, receiver_id, reference),
  constraint outside_finding_region_receiver_id_fkey FOREIGN KEY (region, receiver_id) REFERENCES outbox_receiver(region, id),
  constraint outside_finding_kind_check CHECK ((kind = ANY (ARRAY['inspection'::text, 'penalty'::text, 'abnormal'::text, 'serious'::text, 'removed'::text])))
);
comment on table outside_finding is 'owner: neighbours';
CREATE INDEX outside_finding_by_age ON public.outside_finding USING btree (region, heard_at);
CREATE INDEX outside_finding_of ON public.outside_finding USING btree (region, uscc, heard_at);
alter table outside_finding enable row level security;
create policy within_reach on outside_finding for all using (((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = '*'::text) OR (region = ANY (( SELECT string_to_array(current_setting('zhunying.regions'::text, true), ','::text) AS string_to_array)::text[]))));
grant select, insert on outside_finding to zhunying_app;

create table paper (
  region text not null,
  number text not null,
  version integer not null,
  copy integer not null,
  serial text not null,
  run_id uuid not null,
  state text not null,
  printed_at timestamp with time zone not null,
  constraint paper_pkey PRIMARY KEY (region, number, copy),
  constraint paper_region_serial_key UNIQUE (region, serial),
  constraint paper_region_number_version_fkey FOREIGN KEY (region, number, version) REFERENCES licence_version(region, number, version),
  constraint paper_region_serial_fkey FOREIGN KEY (region, serial) REFERENCES blank_sheet(region, serial),
  constraint paper_copy_check CHECK ((copy > 0)),
  constraint paper_state_check CHECK ((state = ANY (ARRAY['printed'::text, 'spoiled'::text, 'delivered'::text, 'due'::text, 'returned'::text, 'lost'::text, 'announced'::text, 'destroyed'::text])))
);
comment on table paper is 'owner: licences';
CREATE INDEX paper_due ON public.paper USING btree (region, number) WHERE (state = 'due'::text);
alter table paper enable row level security;
create policy within_reach on paper for all using (((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = '*'::text) OR (region = ANY (( SELECT string_to_array(current_setting('zhunying.regions'::text, true), ','::text) AS string_to_array)::text[])) OR (( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = 'public'::text))) with check (((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = '*'::text) OR (region = ANY (( SELECT string_to_array(current_setting('zhunying.regions'::text, true), ','::text) AS string_to_array)::text[])) OR (( SELECT (NULLIF(current_setting('zhunying.owner'::text, true), ''::text))::uuid AS "nullif") IS NOT NULL)));
grant select, insert, update on paper to zhunying_app;

create table paper_event (
  region text not null,
  number text not null,
  copy integer not null,
  seq integer not null,
  at timestamp with time zone not null,
  actor_id uuid,
  actor_name text not null,
  kind text not null,
  note text not null,
  constraint paper_event_pkey PRIMARY KEY (region, number, copy, seq),
  constraint paper_event_region_number_copy_fkey FOREIGN KEY (region, number, copy) REFERENCES paper(region, number, copy),
  constraint paper_event_kind_check CHECK ((kind = ANY (ARRAY['printed'::text, 'spoiled'::text, 'delivered'::text, 'due'::text, 'returned'::text, 'lost'::text, 'announced'::text, 'destroyed'::text]))),
  constraint paper_event_seq_check CHECK ((seq > 0))
);
comment on table paper_event is 'owner: licences';
alter table paper_event enable row level security;
create policy within_reach on paper_event for all using (((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = '*'::text) OR (region = ANY (( SELECT string_to_array(current_setting('zhunying.regions'::text, true), ','::text) AS string_to_array)::text[])) OR (( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = 'public'::text))) with check (((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = '*'::text) OR (region = ANY (( SELECT string_to_array(current_setting('zhunying.regions'::text, true), ','::text) AS string_to_array)::text[])) OR (( SELECT (NULLIF(current_setting('zhunying.owner'::text, true), ''::text))::uuid AS "nullif") IS NOT NULL)));
grant select, insert on paper_event to zhunying_app;

create table party_answer (
  region text not null,
  party_id uuid not null,
  said text not null,
  answered_on date not null,
  wants_hearing boolean not null,
  by_id uuid not null,
  by_name text not null,
  at timestamp with time zone not null,
  constraint party_answer_pkey PRIMARY KEY (region, party_id),
  constraint party_answer_region_party_id_fkey FOREIGN KEY (region, party_id) REFERENCES interested_party(region, id),
  constraint party_answer_said_check CHECK ((said <> ''::text))
);
comment on table party_answer is 'owner: reviews';
alter table party_answer enable row level security;
create policy within_reach on party_answer for all using (((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = '*'::text) OR (region = ANY (( SELECT string_to_array(current_setting('zhunying.regions'::text, true), ','::text) AS string_to_array)::text[])) OR ((( SELECT (NULLIF(current_setting('zhunying.owner'::text, true), ''::text))::uuid AS "nullif") IS NOT NULL) AND ( SELECT bool_or(true) AS bool_or
   FROM interested_party p
  WHERE ((p.region = party_answer.region) AND (p.id = party_answer.party_id))))));
grant select, insert on party_answer to zhunying_app;

create table posting (
  region text not null,
  id uuid not null,
  number text not null,
  asked_by uuid not null,
  asked_at timestamp with time zone not null,
  addressee jsonb,
  state text not null,
  carrier text,
  tracking text,
  copy integer,
  settled_at timestamp with time zone,
  settled_by uuid,
  answer text,
  constraint posting_pkey PRIMARY KEY (region, id),
  constraint posting_region_number_fkey FOREIGN KEY (region, number) REFERENCES licence(region, number),
  constraint posting_check CHECK (((state = 'asked'::text) = (settled_at IS NULL))),
  constraint posting_check1 CHECK (((state = 'posted'::text) = (tracking IS NOT NULL))),
  constraint posting_check2 CHECK (((state = 'declined'::text) = (answer IS NOT NULL))),
  constraint posting_state_check CHECK ((state = ANY (ARRAY['asked'::text, 'posted'::text, 'collected'::text, 'withdrawn'::text, 'declined'::text, 'ended'::text])))
);
comment on table posting is 'owner: licences';
CREATE INDEX posting_by_id ON public.posting USING btree (id);
CREATE INDEX posting_of_holder ON public.posting USING btree (asked_by, id);
CREATE UNIQUE INDEX posting_open ON public.posting USING btree (region, number) WHERE (state = 'asked'::text);
CREATE INDEX posting_to_forget ON public.posting USING btree (settled_at) WHERE (addressee IS NOT NULL);
CREATE INDEX posting_waiting ON public.posting USING btree (region, id) WHERE (state = 'asked'::text);
alter table posting enable row level security;
create policy within_mandate on posting for all using (((( SELECT COALESCE(current_setting('zhunying.businesses'::text, true), ''::text) AS "coalesce") = ''::text) OR ( SELECT bool_or(true) AS bool_or
   FROM licence l
  WHERE ((l.region = posting.region) AND (l.number = posting.number)))));
create policy within_reach on posting for all using (((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = '*'::text) OR (region = ANY (( SELECT string_to_array(current_setting('zhunying.regions'::text, true), ','::text) AS string_to_array)::text[])) OR (asked_by = ( SELECT (NULLIF(current_setting('zhunying.owner'::text, true), ''::text))::uuid AS "nullif"))));
grant select, insert, update on posting to zhunying_app;

create table print_request (
  region text not null,
  id uuid not null,
  number text not null,
  version integer not null,
  copies integer not null,
  reason text not null,
  state text not null,
  asked_by uuid,
  at timestamp with time zone not null,
  run_id uuid,
  constraint print_request_pkey PRIMARY KEY (region, id),
  constraint print_request_region_number_version_fkey FOREIGN KEY (region, number, version) REFERENCES licence_version(region, number, version),
  constraint print_request_copies_check CHECK (((copies >= 1) AND (copies <= 10))),
  constraint print_request_reason_check CHECK ((reason = ANY (ARRAY['issued'::text, 'reissued'::text, 'asked'::text]))),
  constraint print_request_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'printed'::text, 'dropped'::text]))),
  constraint print_request_version_check CHECK ((version > 0))
);
comment on table print_request is 'owner: licences';
CREATE INDEX print_request_queue ON public.print_request USING btree (region, id) WHERE (state = 'queued'::text);
alter table print_request enable row level security;
create policy within_reach on print_request for all using (((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = '*'::text) OR (region = ANY (( SELECT string_to_array(current_setting('zhunying.regions'::text, true), ','::text) AS string_to_array)::text[])) OR (( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = 'public'::text))) with check (((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = '*'::text) OR (region = ANY (( SELECT string_to_array(current_setting('zhunying.regions'::text, true), ','::text) AS string_to_array)::text[])) OR (( SELECT (NULLIF(current_setting('zhunying.owner'::text, true), ''::text))::uuid AS "nullif") IS NOT NULL)));
grant select, insert, update on print_request to zhunying_app;

create table print_run (
  region text not null,
  id uuid not null,
  at timestamp with time zone not null,
  actor_id uuid not null,
  actor_name text not null,
  constraint print_run_pkey PRIMARY KEY (region, id)
);
comment on table print_run is 'owner: licences';
alter table print_run enable row level security;
create policy within_reach on print_run for all using (((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = '*'::text) OR (region = ANY (( SELECT string_to_array(current_setting('zhunying.regions'::text, true), ','::text) AS string_to_array)::text[]))));
grant select, insert on print_run to zhunying_app;

create table printer (
  region text not null,
  name text not null,
  dx numeric(5,2) not null,
  dy numeric(5,2) not null,
  version integer not null,
  set_by text not null,
  set_at timestamp with time zone not null,
  constraint printer_pkey PRIMARY KEY (region, name),
  constraint printer_dx_check CHECK (((dx >= ('-20'::integer)::numeric) AND (dx <= (20)::numeric))),
  constraint printer_dy_check CHECK (((dy >= ('-20'::integer)::numeric) AND (dy <= (20)::numeric))),
  constraint printer_name_check CHECK (((length(name) >= 1) AND (length(name) <= 40))),
  constraint printer_version_check CHECK ((version > 0))
);
comment on table printer is 'owner: certificates';
grant select, insert, update on printer to zhunying_app;

create table question_answer (
  region text not null,
  question_id uuid not null,
  words text not null,
  by_id uuid not null,
  by_name text not null,
  at timestamp with time zone not null,
  constraint question_answer_pkey PRIMARY KEY (region, question_id),
  constraint question_answer_region_question_id_fkey FOREIGN KEY (region, question_id) REFERENCES review_question(region, id),
  constraint question_answer_words_check CHECK ((words <> ''::text))
);
comment on table question_answer is 'owner: reviews';
alter table question_answer enable row level security;
create policy within_reach on question_answer for all using (((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = '*'::text) OR (region = ANY (( SELECT string_to_array(current_setting('zhunying.regions'::text, true), ','::text) AS string_to_array)::text[])) OR ((( SELECT (NULLIF(current_setting('zhunying.owner'::text, true), ''::text))::uuid AS "nullif") IS NOT NULL) AND ( SELECT bool_or(true) AS bool_or
   FROM review_question q
  WHERE ((q.region = question_answer.region) AND (q.id = question_answer.question_id))))));
grant select, insert on question_answer to zhunying_app;

create table rating (
  region text not null,
  id uuid not null,
  subject text not null,
  subject_id uuid not null,
  owner_id uuid not null,
  number text not null,
  industry text not null,
  grade smallint not null,
  reasons jsonb not null,
  words text not null,
  at timestamp with time zone not null,
  constraint rating_pkey PRIMARY KEY (region, id),
  constraint rating_region_subject_subject_id_key UNIQUE (region, subject, subject_id),
  constraint rating_grade_check CHECK (((grade >= 1) AND (grade <= 5))),
  constraint rating_subject_check CHECK ((subject = ANY (ARRAY['case'::text, 'cancel'::text]))),
  constraint rating_words_check CHECK ((length(words) <= 500))
);
comment on table rating is 'owner: feedback';
CREATE INDEX rating_by_id ON public.rating USING btree (id);
CREATE INDEX rating_by_time ON public.rating USING btree (region, id DESC);
CREATE INDEX rating_low ON public.rating USING btree (region, id DESC) WHERE (grade <= 2);
alter table rating enable row level security;
create policy within_reach on rating for all using (((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = '*'::text) OR (region = ANY (( SELECT string_to_array(current_setting('zhunying.regions'::text, true), ','::text) AS string_to_array)::text[])) OR (owner_id = ( SELECT (NULLIF(current_setting('zhunying.owner'::text, true), ''::text))::uuid AS "nullif"))));
grant select, insert on rating to zhunying_app;

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
CREATE INDEX record_about ON public.record USING btree (region, object_id, id);
CREATE INDEX record_by_actor ON public.record USING btree (region, actor, id);
CREATE INDEX record_by_object ON public.record USING btree (region, object_kind, object_id, at);
CREATE CONSTRAINT TRIGGER record_is_linked AFTER INSERT ON public.record DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION append_record_link();
grant select, insert on record to zhunying_app;

create table record_digest (
  region text not null,
  day date not null,
  seq bigint not null,
  hash text not null,
  body text not null,
  key_id text not null,
  signature text not null,
  made_at timestamp with time zone not null,
  constraint record_digest_pkey PRIMARY KEY (region, day),
  constraint record_digest_hash_check CHECK ((hash ~ '^[0-9a-f]{64}$'::text)),
  constraint record_digest_seq_check CHECK ((seq >= 0))
);
grant select, insert on record_digest to zhunying_app;

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

create table recovery_code (
  account_id uuid not null,
  code_hash bytea not null,
  used_at timestamp with time zone,
  constraint recovery_code_pkey PRIMARY KEY (account_id, code_hash),
  constraint recovery_code_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
);
grant select, insert, update, delete on recovery_code to zhunying_app;

create table register_check (
  region text not null,
  case_id uuid not null,
  register text not null,
  state text not null,
  case_version integer not null,
  attempts integer default 0 not null,
  next_at timestamp with time zone not null,
  checked_at timestamp with time zone,
  as_of date,
  name_zh text,
  name_en text,
  differences jsonb default '[]'::jsonb not null,
  constraint register_check_pkey PRIMARY KEY (region, case_id, register),
  constraint register_check_attempts_check CHECK ((attempts >= 0)),
  constraint register_check_register_check CHECK ((register = ANY (ARRAY['business'::text, 'persons'::text, 'licences'::text]))),
  constraint register_check_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'agrees'::text, 'differs'::text, 'notFound'::text])))
);
CREATE INDEX register_check_waiting ON public.register_check USING btree (next_at) WHERE (state = 'waiting'::text);
alter table register_check enable row level security;
create policy within_reach on register_check for all using (((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = '*'::text) OR (region = ANY (( SELECT string_to_array(current_setting('zhunying.regions'::text, true), ','::text) AS string_to_array)::text[])) OR ((( SELECT (NULLIF(current_setting('zhunying.owner'::text, true), ''::text))::uuid AS "nullif") IS NOT NULL) AND ( SELECT bool_or(true) AS bool_or
   FROM case_file f
  WHERE ((f.region = register_check.region) AND (f.id = register_check.case_id))))));
grant select, insert, update, delete on register_check to zhunying_app;

create table renewal_reminder (
  region text not null,
  single_id uuid not null,
  valid_until date not null,
  mark text not null,
  at timestamp with time zone not null,
  constraint renewal_reminder_pkey PRIMARY KEY (region, single_id, valid_until, mark),
  constraint renewal_reminder_mark_check CHECK ((mark = ANY (ARRAY['opens'::text, 'closing'::text, 'last-week'::text, 'late'::text])))
);
comment on table renewal_reminder is 'owner: licences';
grant select, insert on renewal_reminder to zhunying_app;

create table review (
  region text not null,
  case_id uuid not null,
  item text not null,
  standard_version integer not null,
  begun_by uuid not null,
  begun_by_name text not null,
  begun_at timestamp with time zone not null,
  constraint review_pkey PRIMARY KEY (region, case_id, item)
);
comment on table review is 'owner: reviews';
alter table review enable row level security;
create policy within_reach on review for all using (((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = '*'::text) OR (region = ANY (( SELECT string_to_array(current_setting('zhunying.regions'::text, true), ','::text) AS string_to_array)::text[])) OR ((( SELECT (NULLIF(current_setting('zhunying.owner'::text, true), ''::text))::uuid AS "nullif") IS NOT NULL) AND ( SELECT bool_or(true) AS bool_or
   FROM case_file f
  WHERE ((f.region = review.region) AND (f.id = review.case_id))))));
grant select, insert on review to zhunying_app;

create table review_check (
  region text not null,
  case_id uuid not null,
  item text not null,
  kind text not null,
  subject text not null,
  result text not null,
  note text,
  by_id uuid not null,
  by_name text not null,
  at timestamp with time zone not null,
  constraint review_check_pkey PRIMARY KEY (region, case_id, item, kind, subject),
  constraint review_check_check CHECK (((result = 'pass'::text) OR (note IS NOT NULL))),
  constraint review_check_kind_check CHECK ((kind = ANY (ARRAY['material'::text, 'field'::text, 'point'::text]))),
  constraint review_check_result_check CHECK ((result = ANY (ARRAY['pass'::text, 'fail'::text])))
);
comment on table review_check is 'owner: reviews';
alter table review_check enable row level security;
create policy within_reach on review_check for all using (((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = '*'::text) OR (region = ANY (( SELECT string_to_array(current_setting('zhunying.regions'::text, true), ','::text) AS string_to_array)::text[])) OR ((( SELECT (NULLIF(current_setting('zhunying.owner'::text, true), ''::text))::uuid AS "nullif") IS NOT NULL) AND ( SELECT bool_or(true) AS bool_or
   FROM case_file f
  WHERE ((f.region = review_check.region) AND (f.id = review_check.case_id))))));
grant select, insert, update, delete on review_check to zhunying_app;

create table review_delegation (
  region text not null,
  id uuid not null,
  case_id uuid not null,
  item text not null,
  from_id uuid not null,
  from_name text not null,
  to_id uuid not null,
  to_name text not null,
  until date not null,
  reason text not null,
  at timestamp with time zone not null,
  constraint review_delegation_pkey PRIMARY KEY (region, id),
  constraint review_delegation_check CHECK ((from_id <> to_id)),
  constraint review_delegation_reason_check CHECK ((reason <> ''::text))
);
comment on table review_delegation is 'owner: reviews';
CREATE INDEX review_delegation_of_branch ON public.review_delegation USING btree (region, case_id, item, at);
alter table review_delegation enable row level security;
create policy within_reach on review_delegation for all using (((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = '*'::text) OR (region = ANY (( SELECT string_to_array(current_setting('zhunying.regions'::text, true), ','::text) AS string_to_array)::text[])) OR ((( SELECT (NULLIF(current_setting('zhunying.owner'::text, true), ''::text))::uuid AS "nullif") IS NOT NULL) AND ( SELECT bool_or(true) AS bool_or
   FROM case_file f
  WHERE ((f.region = review_delegation.region) AND (f.id = review_delegation.case_id))))));
grant select, insert on review_delegation to zhunying_app;

create table review_opinion (
  region text not null,
  case_id uuid not null,
  item text not null,
  seq integer not null,
  kind text not null,
  reasons text not null,
  wish jsonb default '{}'::jsonb not null,
  standard_version integer not null,
  by_id uuid not null,
  by_name text not null,
  at timestamp with time zone not null,
  constraint review_opinion_pkey PRIMARY KEY (region, case_id, item, seq),
  constraint review_opinion_kind_check CHECK ((kind = ANY (ARRAY['grant'::text, 'refuse'::text, 'return'::text]))),
  constraint review_opinion_reasons_check CHECK ((reasons <> ''::text)),
  constraint review_opinion_seq_check CHECK ((seq > 0))
);
comment on table review_opinion is 'owner: reviews';
alter table review_opinion enable row level security;
create policy within_reach on review_opinion for all using (((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = '*'::text) OR (region = ANY (( SELECT string_to_array(current_setting('zhunying.regions'::text, true), ','::text) AS string_to_array)::text[])) OR ((( SELECT (NULLIF(current_setting('zhunying.owner'::text, true), ''::text))::uuid AS "nullif") IS NOT NULL) AND ( SELECT bool_or(true) AS bool_or
   FROM case_file f
  WHERE ((f.region = review_opinion.region) AND (f.id = review_opinion.case_id))))));
grant select, insert on review_opinion to zhunying_app;

create table review_question (
  region text not null,
  id uuid not null,
  case_id uuid not null,
  item text not null,
  words text not null,
  by_id uuid not null,
  by_name text not null,
  at timestamp with time zone not null,
  constraint review_question_pkey PRIMARY KEY (region, id),
  constraint review_question_words_check CHECK ((words <> ''::text))
);
comment on table review_question is 'owner: reviews';
CREATE INDEX review_question_by_id ON public.review_question USING btree (id);
CREATE INDEX review_question_of_case ON public.review_question USING btree (region, case_id, item, at);
alter table review_question enable row level security;
create policy within_reach on review_question for all using (((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = '*'::text) OR (region = ANY (( SELECT string_to_array(current_setting('zhunying.regions'::text, true), ','::text) AS string_to_array)::text[])) OR ((( SELECT (NULLIF(current_setting('zhunying.owner'::text, true), ''::text))::uuid AS "nullif") IS NOT NULL) AND ( SELECT bool_or(true) AS bool_or
   FROM case_file f
  WHERE ((f.region = review_question.region) AND (f.id = review_question.case_id))))));
grant select, insert on review_question to zhunying_app;

create table review_standard (
  region text not null,
  department text not null,
  item text not null,
  version integer not null,
  kind text not null,
  subject text not null,
  words jsonb,
  reason text not null,
  by_id uuid not null,
  by_name text not null,
  at timestamp with time zone not null,
  constraint review_standard_pkey PRIMARY KEY (region, item, version),
  constraint review_standard_kind_check CHECK ((kind = ANY (ARRAY['material'::text, 'field'::text]))),
  constraint review_standard_reason_check CHECK ((reason <> ''::text)),
  constraint review_standard_version_check CHECK ((version > 0))
);
comment on table review_standard is 'owner: reviews';
grant select, insert on review_standard to zhunying_app;

create table role_grant (
  region text not null,
  account_id uuid not null,
  role text not null,
  department text default ''::text not null,
  granted_at timestamp with time zone default now() not null,
  constraint role_grant_pkey PRIMARY KEY (region, account_id, role, department),
  constraint role_grant_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  constraint role_grant_check CHECK (((role = ANY (ARRAY['reviewer'::text, 'head'::text, 'keeper'::text])) = (department <> ''::text))),
  constraint role_grant_region_check CHECK (((region = '*'::text) OR (region ~ '^[0-9]{6}$'::text))),
  constraint role_grant_role_check CHECK ((role = ANY (ARRAY['owner'::text, 'clerk'::text, 'reviewer'::text, 'head'::text, 'keeper'::text, 'inspector'::text, 'lead'::text, 'system-admin'::text, 'security-admin'::text, 'audit-admin'::text])))
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
CREATE INDEX scan_by_hour ON public.scan USING brin (hour);
grant select, insert, update, delete on scan to zhunying_app;

create table scan_spike (
  region text not null,
  number text not null,
  hour timestamp with time zone not null,
  count integer not null,
  usual integer not null,
  constraint scan_spike_pkey PRIMARY KEY (region, number, hour),
  constraint scan_spike_count_check CHECK ((count > 0)),
  constraint scan_spike_usual_check CHECK ((usual >= 0))
);
comment on table scan_spike is 'owner: verification';
CREATE INDEX scan_spike_by_hour ON public.scan_spike USING btree (region, hour);
grant select, insert, update on scan_spike to zhunying_app;

create table scan_total (
  region text not null,
  hour timestamp with time zone not null,
  count bigint not null,
  constraint scan_total_pkey PRIMARY KEY (region, hour),
  constraint scan_total_count_check CHECK ((count > 0))
);
comment on table scan_total is 'owner: verification';
grant select, insert, update on scan_total to zhunying_app;

create table schema_migration (
  number integer not null,
  name text not null,
  sha256 text not null,
  applied_at timestamp with time zone default now() not null,
  constraint schema_migration_pkey PRIMARY KEY (number)
);


create table second_factor (
  account_id uuid not null,
  secret text not null,
  confirmed_at timestamp with time zone,
  last_step bigint default 0 not null,
  constraint second_factor_pkey PRIMARY KEY (account_id),
  constraint second_factor_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id),
  constraint second_factor_secret_check CHECK ((secret ~~ 'sealed:%'::text))
);
grant select, insert, update, delete on second_factor to zhunying_app;

create table session (
  token_hash bytea not null,
  account_id uuid not null,
  created_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  mandate_id uuid,
  provider text,
  id_token text,
  constraint session_pkey PRIMARY KEY (token_hash),
  constraint session_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
);
CREATE INDEX session_by_account ON public.session USING btree (account_id);
CREATE INDEX session_by_end ON public.session USING btree (ends_at);
grant select, insert, update, delete on session to zhunying_app;

create table sign_in_attempt (
  state_hash bytea not null,
  provider text not null,
  browser_hash bytea not null,
  verifier text not null,
  nonce text not null,
  next text not null,
  link_account uuid,
  ends_at timestamp with time zone not null,
  silent boolean default false not null,
  constraint sign_in_attempt_pkey PRIMARY KEY (state_hash),
  constraint sign_in_attempt_link_account_fkey FOREIGN KEY (link_account) REFERENCES account(id),
  constraint sign_in_attempt_provider_check CHECK ((provider = ANY (ARRAY['owner'::text, 'staff'::text]))),
  constraint sign_in_attempt_verifier_check CHECK ((verifier ~~ 'sealed:%'::text))
);
grant select, insert, update, delete on sign_in_attempt to zhunying_app;

create table signal_task (
  region text not null,
  signal_id uuid not null,
  department text not null,
  note text not null,
  given_at timestamp with time zone not null,
  given_by uuid not null,
  given_name text not null,
  due date not null,
  state text not null,
  wants_check boolean default false not null,
  answered_at timestamp with time zone,
  version integer default 1 not null,
  constraint signal_task_pkey PRIMARY KEY (region, signal_id),
  constraint signal_task_region_signal_id_fkey FOREIGN KEY (region, signal_id) REFERENCES mismatch_signal(region, id),
  constraint signal_task_check CHECK (((state = 'answered'::text) = (answered_at IS NOT NULL))),
  constraint signal_task_state_check CHECK ((state = ANY (ARRAY['open'::text, 'answered'::text]))),
  constraint signal_task_version_check CHECK ((version > 0))
);
comment on table signal_task is 'owner: supervision';
CREATE INDEX signal_task_by_id ON public.signal_task USING btree (signal_id);
CREATE INDEX signal_task_open ON public.signal_task USING btree (region, department, due, signal_id) WHERE (state = 'open'::text);
alter table signal_task enable row level security;
create policy within_reach on signal_task for all using (((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = '*'::text) OR (region = ANY (( SELECT string_to_array(current_setting('zhunying.regions'::text, true), ','::text) AS string_to_array)::text[]))));
grant select, insert, update on signal_task to zhunying_app;

create table signing_key (
  region text not null,
  kid text not null,
  short_kid integer not null,
  public_jwk jsonb not null,
  sealed_private bytea not null,
  made_at timestamp with time zone not null,
  retired_at timestamp with time zone,
  generation integer not null,
  signs_from timestamp with time zone not null,
  withdrawn_at timestamp with time zone,
  withdrawn_why text,
  constraint signing_key_pkey PRIMARY KEY (region, kid),
  constraint signing_key_generation UNIQUE (region, generation),
  constraint signing_key_region_short_kid_key UNIQUE (region, short_kid),
  constraint signing_key_short_kid_check CHECK (((short_kid >= 0) AND (short_kid <= 65535))),
  constraint signing_key_withdrawn CHECK (((withdrawn_at IS NULL) = (withdrawn_why IS NULL)))
);
comment on table signing_key is 'owner: verification';
grant select, insert, update on signing_key to zhunying_app;

create table single_event (
  region text not null,
  single_id uuid not null,
  seq integer not null,
  at timestamp with time zone not null,
  on_day date not null,
  actor_id uuid,
  actor_name text not null,
  event text not null,
  article text not null,
  document text not null,
  reason text not null,
  effect text not null,
  licence text,
  before jsonb,
  after jsonb not null,
  constraint single_event_pkey PRIMARY KEY (region, single_id, seq),
  constraint single_event_article_check CHECK ((article <> ''::text)),
  constraint single_event_document_check CHECK ((document <> ''::text)),
  constraint single_event_effect_check CHECK ((effect = ANY (ARRAY['void-and-recall'::text, 'drop-and-reissue'::text, 'reissue'::text, 'refresh'::text, 'none'::text]))),
  constraint single_event_event_check CHECK ((event = ANY (ARRAY['change'::text, 'renew'::text, 'replace'::text, 'cancel'::text, 'rescind'::text, 'withdraw'::text, 'revoke'::text, 'lapse'::text, 'suspend'::text, 'reinstate'::text, 'issue'::text, 'import'::text, 'register'::text]))),
  constraint single_event_seq_check CHECK ((seq > 0))
);
comment on table single_event is 'owner: licences';
alter table single_event enable row level security;
create policy within_reach on single_event for all using (((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = '*'::text) OR (region = ANY (( SELECT string_to_array(current_setting('zhunying.regions'::text, true), ','::text) AS string_to_array)::text[])) OR (( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = 'public'::text))) with check (((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = '*'::text) OR (region = ANY (( SELECT string_to_array(current_setting('zhunying.regions'::text, true), ','::text) AS string_to_array)::text[])) OR (( SELECT (NULLIF(current_setting('zhunying.owner'::text, true), ''::text))::uuid AS "nullif") IS NOT NULL)));
grant select, insert on single_event to zhunying_app;

create table single_file (
  region text not null,
  id uuid not null,
  case_id uuid not null,
  item text not null,
  name text not null,
  size integer not null,
  sha256 text not null,
  content_type text not null,
  by_id uuid not null,
  by_name text not null,
  at timestamp with time zone not null,
  constraint single_file_pkey PRIMARY KEY (region, id),
  constraint single_file_content_type_check CHECK ((content_type = ANY (ARRAY['application/pdf'::text, 'image/jpeg'::text, 'image/png'::text]))),
  constraint single_file_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint single_file_size_check CHECK (((size >= 1) AND (size <= 20971520)))
);
comment on table single_file is 'owner: reviews';
CREATE INDEX single_file_of_branch ON public.single_file USING btree (region, case_id, item, at);
alter table single_file enable row level security;
create policy within_reach on single_file for all using (((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = '*'::text) OR (region = ANY (( SELECT string_to_array(current_setting('zhunying.regions'::text, true), ','::text) AS string_to_array)::text[])) OR (( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = 'public'::text))) with check (((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = '*'::text) OR (region = ANY (( SELECT string_to_array(current_setting('zhunying.regions'::text, true), ','::text) AS string_to_array)::text[])) OR (( SELECT (NULLIF(current_setting('zhunying.owner'::text, true), ''::text))::uuid AS "nullif") IS NOT NULL)));
grant select, insert on single_file to zhunying_app;

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
  imported_from jsonb,
  constraint single_licence_pkey PRIMARY KEY (region, id),
  constraint single_licence_region_licence_fkey FOREIGN KEY (region, licence) REFERENCES licence(region, number) DEFERRABLE INITIALLY DEFERRED,
  constraint single_licence_check CHECK (((valid_until IS NULL) OR (valid_until >= valid_from))),
  constraint single_licence_check1 CHECK (((ended IS NOT NULL) = (state = 'ended'::text))),
  constraint single_licence_number_check CHECK ((number <> ''::text)),
  constraint single_licence_source_check CHECK ((source = ANY (ARRAY['case'::text, 'registered'::text, 'imported'::text]))),
  constraint single_licence_state_check CHECK ((state = ANY (ARRAY['active'::text, 'suspended'::text, 'ended'::text]))),
  constraint single_licence_was_decided CHECK (((case_id IS NOT NULL) OR (source <> 'case'::text))),
  constraint single_licence_was_entered CHECK (((registered_by IS NOT NULL) OR (source = 'case'::text)))
);
comment on table single_licence is 'owner: licences';
CREATE INDEX single_licence_by_end ON public.single_licence USING btree (valid_until, id) WHERE ((state <> 'ended'::text) AND (valid_until IS NOT NULL));
CREATE INDEX single_licence_by_id ON public.single_licence USING btree (id);
CREATE UNIQUE INDEX single_licence_number ON public.single_licence USING btree (region, item, number) WHERE (state <> 'ended'::text);
CREATE INDEX single_licence_of_business ON public.single_licence USING btree (region, uscc, industry);
CREATE INDEX single_licence_of_licence ON public.single_licence USING btree (region, licence);
alter table single_licence enable row level security;
create policy within_mandate on single_licence for all using (((( SELECT COALESCE(current_setting('zhunying.businesses'::text, true), ''::text) AS "coalesce") = ''::text) OR (uscc = ANY (( SELECT string_to_array(current_setting('zhunying.businesses'::text, true), ','::text) AS string_to_array)::text[]))));
create policy within_reach on single_licence for all using (((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = '*'::text) OR (region = ANY (( SELECT string_to_array(current_setting('zhunying.regions'::text, true), ','::text) AS string_to_array)::text[])) OR (( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = 'public'::text))) with check (((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = '*'::text) OR (region = ANY (( SELECT string_to_array(current_setting('zhunying.regions'::text, true), ','::text) AS string_to_array)::text[])) OR (( SELECT (NULLIF(current_setting('zhunying.owner'::text, true), ''::text))::uuid AS "nullif") IS NOT NULL)));
grant select, insert, update on single_licence to zhunying_app;

create table status_sequence (
  region text not null,
  last integer not null,
  constraint status_sequence_pkey PRIMARY KEY (region),
  constraint status_sequence_last_check CHECK ((last >= 0))
);
comment on table status_sequence is 'owner: licences';
grant select, insert, update on status_sequence to zhunying_app;

create table stock_alarm (
  region text not null,
  below integer not null,
  constraint stock_alarm_pkey PRIMARY KEY (region),
  constraint stock_alarm_below_check CHECK ((below >= 0))
);
comment on table stock_alarm is 'owner: licences';
grant select, insert, update on stock_alarm to zhunying_app;

create table tolerable_material (
  region text not null,
  id uuid not null,
  material text not null,
  days smallint,
  basis text not null,
  by_id uuid not null,
  by_name text not null,
  at timestamp with time zone not null,
  constraint tolerable_material_pkey PRIMARY KEY (region, id),
  constraint tolerable_material_basis_check CHECK ((basis <> ''::text)),
  constraint tolerable_material_days_check CHECK (((days >= 1) AND (days <= 20)))
);
comment on table tolerable_material is 'owner: cases';
CREATE INDEX tolerable_material_latest ON public.tolerable_material USING btree (region, material, id DESC);
grant select, insert on tolerable_material to zhunying_app;

create table trusted_key (
  region text not null,
  kid text not null,
  short_kid integer not null,
  public_jwk jsonb not null,
  fingerprint text not null,
  authority text not null,
  origin text not null,
  imported_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint trusted_key_pkey PRIMARY KEY (region, kid),
  constraint trusted_key_region_short_kid_key UNIQUE (region, short_kid),
  constraint trusted_key_authority_check CHECK ((authority <> ''::text)),
  constraint trusted_key_fingerprint_check CHECK ((fingerprint ~ '^[0-9a-f]{64}$'::text)),
  constraint trusted_key_origin_check CHECK ((origin ~ '^https?://'::text)),
  constraint trusted_key_short_kid_check CHECK (((short_kid >= 0) AND (short_kid <= 65535)))
);
comment on table trusted_key is 'owner: verification';
grant select, insert, update on trusted_key to zhunying_app;

create table value_source (
  region text not null,
  case_id uuid not null,
  element text not null,
  kind text not null,
  name_zh text not null,
  name_en text not null,
  reference text not null,
  version text not null,
  value jsonb not null,
  as_of date not null,
  stale boolean not null,
  taken_at timestamp with time zone not null,
  taken_by uuid not null,
  constraint value_source_pkey PRIMARY KEY (region, case_id, element),
  constraint value_source_kind_check CHECK ((kind = ANY (ARRAY['businessRegister'::text, 'licenceRegister'::text, 'guidance'::text, 'earlierCase'::text, 'account'::text])))
);
alter table value_source enable row level security;
create policy within_reach on value_source for all using (((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = '*'::text) OR (region = ANY (( SELECT string_to_array(current_setting('zhunying.regions'::text, true), ','::text) AS string_to_array)::text[])) OR ((( SELECT (NULLIF(current_setting('zhunying.owner'::text, true), ''::text))::uuid AS "nullif") IS NOT NULL) AND ( SELECT bool_or(true) AS bool_or
   FROM case_file f
  WHERE ((f.region = value_source.region) AND (f.id = value_source.case_id))))));
grant select, insert, update, delete on value_source to zhunying_app;

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
  team jsonb default '[]'::jsonb not null,
  appointment jsonb,
  reschedules smallint default 0 not null,
  rounds_done jsonb default '[]'::jsonb not null,
  constraint visit_pkey PRIMARY KEY (region, id),
  constraint visit_region_case_id_fkey FOREIGN KEY (region, case_id) REFERENCES case_file(region, id),
  constraint visit_items_check CHECK ((cardinality(items) > 0)),
  constraint visit_reschedules_check CHECK ((reschedules >= 0)),
  constraint visit_rounds_check CHECK ((rounds >= 0)),
  constraint visit_state_check CHECK ((state = ANY (ARRAY['open'::text, 'rectification'::text, 'passed'::text, 'cancelled'::text])))
);
comment on table visit is 'owner: inspections';
CREATE INDEX visit_by_id ON public.visit USING btree (id);
CREATE INDEX visit_by_owner ON public.visit USING btree (owner_id, id);
CREATE INDEX visit_by_state ON public.visit USING btree (region, state, id);
alter table visit enable row level security;
create policy within_reach on visit for all using (((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = '*'::text) OR (region = ANY (( SELECT string_to_array(current_setting('zhunying.regions'::text, true), ','::text) AS string_to_array)::text[])) OR ((( SELECT (NULLIF(current_setting('zhunying.owner'::text, true), ''::text))::uuid AS "nullif") IS NOT NULL) AND ( SELECT bool_or(true) AS bool_or
   FROM case_file f
  WHERE ((f.region = visit.region) AND (f.id = visit.case_id))))));
grant select, insert, update, delete on visit to zhunying_app;

create table visit_entry (
  region text not null,
  visit_id uuid not null,
  hash text not null,
  seq integer not null,
  kind text not null,
  round smallint not null,
  line_id uuid,
  device text,
  written_at timestamp with time zone not null,
  received_at timestamp with time zone not null,
  author_id uuid not null,
  author_name text not null,
  entry jsonb not null,
  constraint visit_entry_pkey PRIMARY KEY (region, visit_id, hash),
  constraint visit_entry_region_visit_id_seq_key UNIQUE (region, visit_id, seq),
  constraint visit_entry_region_visit_id_fkey FOREIGN KEY (region, visit_id) REFERENCES visit(region, id),
  constraint visit_entry_hash_check CHECK ((hash ~ '^[0-9a-f]{64}$'::text))
);
comment on table visit_entry is 'owner: inspections';
alter table visit_entry enable row level security;
create policy within_reach on visit_entry for all using (((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = '*'::text) OR (region = ANY (( SELECT string_to_array(current_setting('zhunying.regions'::text, true), ','::text) AS string_to_array)::text[])) OR ((( SELECT (NULLIF(current_setting('zhunying.owner'::text, true), ''::text))::uuid AS "nullif") IS NOT NULL) AND ( SELECT bool_or(true) AS bool_or
   FROM visit v
  WHERE ((v.region = visit_entry.region) AND (v.id = visit_entry.visit_id))))));
grant select, insert on visit_entry to zhunying_app;

create table visit_file (
  region text not null,
  visit_id uuid not null,
  sha256 text not null,
  size integer not null,
  content_type text not null,
  by_owner boolean not null,
  uploaded_by uuid not null,
  uploaded_at timestamp with time zone not null,
  constraint visit_file_pkey PRIMARY KEY (region, visit_id, sha256),
  constraint visit_file_region_visit_id_fkey FOREIGN KEY (region, visit_id) REFERENCES visit(region, id),
  constraint visit_file_content_type_check CHECK ((content_type = ANY (ARRAY['application/pdf'::text, 'image/jpeg'::text, 'image/png'::text]))),
  constraint visit_file_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint visit_file_size_check CHECK ((size > 0))
);
comment on table visit_file is 'owner: inspections';
alter table visit_file enable row level security;
create policy within_reach on visit_file for all using (((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = '*'::text) OR (region = ANY (( SELECT string_to_array(current_setting('zhunying.regions'::text, true), ','::text) AS string_to_array)::text[])) OR ((( SELECT (NULLIF(current_setting('zhunying.owner'::text, true), ''::text))::uuid AS "nullif") IS NOT NULL) AND ( SELECT bool_or(true) AS bool_or
   FROM visit v
  WHERE ((v.region = visit_file.region) AND (v.id = visit_file.visit_id))))));
grant select, insert on visit_file to zhunying_app;

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
  observation text,
  parts jsonb default '[]'::jsonb not null,
  todo text,
  failed_items text[],
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
alter table visit_line enable row level security;
create policy within_reach on visit_line for all using (((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = '*'::text) OR (region = ANY (( SELECT string_to_array(current_setting('zhunying.regions'::text, true), ','::text) AS string_to_array)::text[])) OR ((( SELECT (NULLIF(current_setting('zhunying.owner'::text, true), ''::text))::uuid AS "nullif") IS NOT NULL) AND ( SELECT bool_or(true) AS bool_or
   FROM visit v
  WHERE ((v.region = visit_line.region) AND (v.id = visit_line.visit_id))))));
grant select, insert, update, delete on visit_line to zhunying_app;

create table window_case (
  region text not null,
  receiver_id uuid not null,
  their_number text not null,
  case_id uuid not null,
  clerk text not null,
  filed_at timestamp with time zone not null,
  constraint window_case_pkey PRIMARY KEY (region, receiver_id, their_number),
  constraint window_case_region_receiver_id_fkey FOREIGN KEY (region, receiver_id) REFERENCES outbox_receiver(region, id)
);
comment on table window_case is 'owner: neighbours';
CREATE UNIQUE INDEX window_case_of ON public.window_case USING btree (region, case_id);
alter table window_case enable row level security;
create policy within_reach on window_case for all using (((( SELECT current_setting('zhunying.regions'::text, true) AS current_setting) = '*'::text) OR (region = ANY (( SELECT string_to_array(current_setting('zhunying.regions'::text, true), ','::text) AS string_to_array)::text[])) OR ((( SELECT (NULLIF(current_setting('zhunying.owner'::text, true), ''::text))::uuid AS "nullif") IS NOT NULL) AND ( SELECT bool_or(true) AS bool_or
   FROM case_file f
  WHERE ((f.region = window_case.region) AND (f.id = window_case.case_id))))));
grant select, insert on window_case to zhunying_app;
