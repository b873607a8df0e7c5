-- 入口: through which door an applicant came, and under which number that door keeps the case.
create table case_entry (
  region text not null,
  case_id uuid not null,
  receiver_id uuid not null,
  code text not null,
  reference text,
  at timestamptz not null,
  primary key (region, case_id),
  foreign key (region, receiver_id) references outbox_receiver (region, id)
);
comment on table case_entry is 'owner: neighbours';

do $$
declare
  here constant text := $p$(select current_setting('zhunying.regions', true)) = '*'
    or region = any ((select string_to_array(current_setting('zhunying.regions', true), ','))::text[])$p$;
  me constant text := $p$(select nullif(current_setting('zhunying.owner', true), '')::uuid)$p$;
begin
  execute format(
    'create policy within_reach on case_entry for all to zhunying_app using (%s or (%s is not null
       and (select bool_or(true) from case_file f where f.region = case_entry.region and f.id = case_entry.case_id)))',
    here, me
  );
  alter table case_entry enable row level security;
end
$$;

-- 企业开办: licences just granted, as the opening platform told them, until the register has them. What the public
-- register shows and nothing else.
create table opened_business (
  region text not null,
  uscc text not null,
  licence jsonb not null,
  industry text,
  source text not null,
  as_of date not null,
  heard_at timestamptz not null,
  primary key (region, uscc)
);
comment on table opened_business is 'owner: exchange';

grant select, insert on case_entry to zhunying_app;
grant select, insert, update on opened_business to zhunying_app;
