-- What is true of a case whatever its state (who answers for it, what was promised, what reopened it),
-- and the branch states hearing, commitment and lapsed.

alter table case_file add column beside jsonb not null default '{}';

alter table branch drop constraint branch_state_check;

alter table branch add constraint branch_state_check check (
  state in (
    'waiting', 'inReview', 'inspection', 'rectification', 'suspended', 'hearing', 'commitment',
    'granted', 'refused', 'withdrawn', 'lapsed'
  )
);

create or replace function no_open_branch_in_an_ended_case()
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
      and state not in ('granted', 'refused', 'withdrawn', 'lapsed')
  ) then
    raise exception 'case % is % and still has an open branch', new.id, new.state
      using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end
$$;
