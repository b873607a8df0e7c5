-- 帮办代办: what a clerk files at the counter is the applicant's, not the clerk's. The applicant's account
-- owns it when it is known; otherwise an id that is nobody's, until the applicant claims the case with its
-- number, the credit code and a code that was handed out on paper.

alter table case_file
  add column filed_by uuid,
  add column uscc text;
comment on column case_file.filed_by is 'the clerk who filed it for the applicant; null: filed by the applicant';
comment on column case_file.uscc is 'as declared, for finding it again; null until a code is typed';

update case_file
set uscc = upper(coalesce(submitted_values ->> 'uscc', form_values ->> 'uscc'));

-- Until now a clerk who filed for somebody stood as the applicant. They stay able to act on what they
-- filed, and the applicant can claim it.
create temporary table filed_by_clerk on commit drop as
select f.region, f.id, f.owner_id as clerk, gen_random_uuid() as nobody
from case_file f
where exists (select from role_grant g where g.account_id = f.owner_id and g.role = 'clerk');

update case_file f
set filed_by = c.clerk, owner_id = c.nobody
from filed_by_clerk c
where f.region = c.region and f.id = c.id;

update visit v
set owner_id = c.nobody
from filed_by_clerk c
where v.region = c.region and v.case_id = c.id and v.owner_id = c.clerk;

update licence l
set owner_id = c.nobody
from filed_by_clerk c, licence_version v
where v.region = c.region and v.case_id = c.id
  and l.region = v.region and l.number = v.number and l.owner_id = c.clerk;

delete from business_account a
using role_grant g
where g.account_id = a.account_id and g.role = 'clerk';

create index case_file_drafts_filed on case_file (filed_by, id)
where filed_by is not null and state = 'draft';

create index case_file_by_business on case_file (region, uscc, id)
where uscc is not null;

-- Whoever owns a case owns what came of it, and a claim carries all of it over: one place, in the
-- transaction of the claim, so that no table can be forgotten by a caller. It reaches rows that the
-- claimant's own reach does not show yet.
create function owner_follows_case()
returns trigger
language plpgsql
security definer
set search_path = public, pg_temp
as $$
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
$$;

create trigger owner_follows_case
after update of owner_id on case_file
for each row
when (old.owner_id is distinct from new.owner_id)
execute function owner_follows_case();

-- 认领码, one alive at a time; sealed, so that a copy of the database opens no case.
create table case_claim (
  region text not null,
  id uuid not null,
  case_id uuid not null,
  code text not null check (code like 'sealed:%'),
  made_by uuid not null,
  made_at timestamptz not null,
  -- The last day on which it opens the case.
  until_day date not null,
  failures smallint not null default 0 check (failures between 0 and 5),
  ended_at timestamptz,
  ended_by uuid,
  primary key (region, id),
  foreign key (region, case_id) references case_file (region, id)
);
comment on table case_claim is 'owner: cases';

create unique index case_claim_alive on case_claim (region, case_id)
where ended_at is null;

grant select, insert, update on case_claim to zhunying_app;
