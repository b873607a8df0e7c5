-- 待送达文书: which letters nobody has had yet, kept by the database itself so that the list is short
-- whatever has been served before.

create table letter_unserved (
  region text not null,
  id uuid not null,
  department text,
  primary key (region, id),
  foreign key (region, id) references letter (region, id)
);
comment on table letter_unserved is 'owner: letters';

insert into letter_unserved (region, id, department)
select l.region, l.id, l.department
from letter l
where not exists (
  select from letter_service s where s.region = l.region and s.letter_id = l.id
);

create function letter_waits_for_service()
returns trigger
language plpgsql
security definer
set search_path = public, pg_temp
as $$
begin
  if tg_table_name = 'letter' then
    insert into letter_unserved (region, id, department)
    values (new.region, new.id, new.department);
  else
    delete from letter_unserved where region = new.region and id = new.letter_id;
  end if;
  return null;
end
$$;

create trigger letter_waits_for_service
after insert on letter
for each row
execute function letter_waits_for_service();

create trigger letter_is_served
after insert on letter_service
for each row
execute function letter_waits_for_service();

grant select on letter_unserved to zhunying_app;

alter table letter_unserved enable row level security;
create policy within_reach on letter_unserved for all to zhunying_app using (
  (select current_setting('zhunying.regions', true)) = '*'
  or region = any ((select string_to_array(current_setting('zhunying.regions', true), ','))::text[])
);
