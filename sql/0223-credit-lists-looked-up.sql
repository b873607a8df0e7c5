-- 经营异常名录、严重违法失信名单: when the register was last asked about a business, and as of which day it spoke.
create table credit_list_look_up (
  region text not null,
  uscc text not null check (uscc <> ''),
  as_of date not null,
  looked_up_at timestamptz not null,
  source text not null check (source <> ''),
  primary key (region, uscc)
);
comment on table credit_list_look_up is 'owner: supervision';

do $$
declare
  here constant text := $p$(select current_setting('zhunying.regions', true)) = '*'
    or region = any ((select string_to_array(current_setting('zhunying.regions', true), ','))::text[])$p$;
begin
  execute format('create policy within_reach on credit_list_look_up for all to zhunying_app using (%s)', here);
  alter table credit_list_look_up enable row level security;
end
$$;

grant select, insert, update on credit_list_look_up to zhunying_app;
