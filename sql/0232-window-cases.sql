-- 综窗、单窗: cases that began at a counter's own system, under one number on both sides.

-- The account as which it files for applicants; who files does not answer (access: case.accept).
alter table neighbour_link add column filing_id uuid;

create table window_case (
  region text not null,
  receiver_id uuid not null,
  their_number text not null,
  case_id uuid not null,
  -- The clerk there who took it in, by name.
  clerk text not null,
  filed_at timestamptz not null,
  primary key (region, receiver_id, their_number),
  foreign key (region, receiver_id) references outbox_receiver (region, id)
);
comment on table window_case is 'owner: neighbours';
create unique index window_case_of on window_case (region, case_id);

do $$
declare
  here constant text := $p$(select current_setting('zhunying.regions', true)) = '*'
    or region = any ((select string_to_array(current_setting('zhunying.regions', true), ','))::text[])$p$;
  me constant text := $p$(select nullif(current_setting('zhunying.owner', true), '')::uuid)$p$;
begin
  execute format(
    'create policy within_reach on window_case for all to zhunying_app using (%s or (%s is not null
       and (select bool_or(true) from case_file f where f.region = window_case.region and f.id = window_case.case_id)))',
    here, me
  );
  alter table window_case enable row level security;
end
$$;

grant select, insert on window_case to zhunying_app;
