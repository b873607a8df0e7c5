-- 监管、执法信息: what a supervision platform told us of a business; its word, never changed by us.
create table outside_finding (
  region text not null,
  receiver_id uuid not null,
  -- Their own id of it.
  reference text not null,
  uscc text not null,
  -- The comprehensive licence that it is about; null: the business.
  number text,
  kind text not null check (kind in ('inspection', 'penalty', 'abnormal', 'serious', 'removed')),
  authority text not null,
  document text not null,
  words text not null,
  on_day date not null,
  heard_at timestamptz not null,
  primary key (region, receiver_id, reference),
  foreign key (region, receiver_id) references outbox_receiver (region, id)
);
comment on table outside_finding is 'owner: neighbours';
create index outside_finding_of on outside_finding (region, uscc, heard_at);
create index outside_finding_by_age on outside_finding (region, heard_at);

do $$
declare
  here constant text := $p$(select current_setting('zhunying.regions', true)) = '*'
    or region = any ((select string_to_array(current_setting('zhunying.regions', true), ','))::text[])$p$;
begin
  execute format('create policy within_reach on outside_finding for all to zhunying_app using (%s)', here);
  alter table outside_finding enable row level security;
end
$$;

grant select, insert on outside_finding to zhunying_app;
