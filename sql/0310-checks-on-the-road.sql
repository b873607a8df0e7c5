-- 一业一查 without a network: what was recorded on a device, as it came; a record that could not count is kept all the same.

alter table joint_check_event drop constraint joint_check_event_kind_check;
alter table joint_check_event add constraint joint_check_event_kind_check check (
  kind in ('opened', 'taken', 'begun', 'recorded', 'ready', 'referred', 'cancelled')
);

create table joint_check_field_record (
  region text not null,
  check_id uuid not null,
  -- SHA-256 of the record's canonical text: its name on the device and here.
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  round integer not null check (round > 0),
  -- The record itself, in its canonical text.
  record text not null,
  by_id uuid not null,
  by_name text not null,
  received_at timestamptz not null,
  -- Why it does not stand for its round (another device was first, the check was called off …); null: it does.
  refusal jsonb,
  primary key (region, check_id, hash),
  foreign key (region, check_id) references joint_check (region, id)
);
comment on table joint_check_field_record is 'owner: supervision';

-- One record stands for a round.
create unique index joint_check_field_record_counted on joint_check_field_record (region, check_id, round)
where refusal is null;

do $$
declare
  here constant text := $p$(select current_setting('zhunying.regions', true)) = '*'
    or region = any ((select string_to_array(current_setting('zhunying.regions', true), ','))::text[])$p$;
begin
  -- officers of the region alone: the holder reads what came of it in the check itself
  execute format(
    'create policy within_reach on joint_check_field_record for all to zhunying_app using (%s)', here
  );
  alter table joint_check_field_record enable row level security;
end
$$;

grant select, insert on joint_check_field_record to zhunying_app;
