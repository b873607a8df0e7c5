-- 一业一评: what is known for and against a business, each piece with its day and source; nothing is taken
-- away, only ended. Broken commitments stand in credit_mark (parties) and are counted from there.

create table credit_factor (
  region text not null,
  id uuid not null,
  uscc text not null check (uscc <> ''),
  kind text not null check (kind in ('failed-check', 'overdue-rectification', 'confirmed-report',
    'abnormal-list', 'serious-list', 'passed-check', 'good-record')),
  happened_on date not null,
  words text not null check (words <> ''),
  department text not null,
  -- What it comes from (a check, a signal, a document): told again, it is one factor.
  source text not null check (source <> ''),
  noted_at timestamptz not null,
  noted_name text not null,
  primary key (region, id),
  unique (region, uscc, kind, source)
);
comment on table credit_factor is 'owner: supervision';
create index credit_factor_by_id on credit_factor (id);

create table credit_factor_end (
  region text not null,
  -- Of credit_factor or of credit_mark.
  factor_id uuid not null,
  why text not null check (why in ('appeal', 'over')),
  ended_on date not null,
  words text not null check (words <> ''),
  ended_name text not null,
  primary key (region, factor_id)
);
comment on table credit_factor_end is 'owner: supervision';

-- 申诉 against one factor.
create table credit_appeal (
  region text not null,
  id uuid not null,
  factor_id uuid not null,
  uscc text not null,
  number text not null,
  owner_id uuid not null,
  reason text not null check (length(reason) between 1 and 1000),
  made_at timestamptz not null,
  due date not null,
  state text not null check (state in ('open', 'upheld', 'rejected')),
  answer text,
  answered_at timestamptz,
  answered_by uuid,
  answered_name text,
  version integer not null default 1 check (version > 0),
  primary key (region, id),
  check ((state = 'open') = (answer is null)),
  check ((state = 'open') = (answered_at is null))
);
comment on table credit_appeal is 'owner: supervision';
create unique index credit_appeal_open on credit_appeal (region, factor_id) where state = 'open';
create index credit_appeal_by_id on credit_appeal (id);
create index credit_appeal_of_factor on credit_appeal (region, factor_id, made_at);
create index credit_appeal_due on credit_appeal (region, due, id) where state = 'open';

do $$
declare
  here constant text := $p$(select current_setting('zhunying.regions', true)) = '*'
    or region = any ((select string_to_array(current_setting('zhunying.regions', true), ','))::text[])$p$;
  me constant text := $p$(select nullif(current_setting('zhunying.owner', true), '')::uuid)$p$;
  guarded text;
begin
  foreach guarded in array array['credit_factor', 'credit_factor_end'] loop
    execute format('create policy within_reach on %I for all to zhunying_app using (%s)', guarded, here);
    execute format('alter table %I enable row level security', guarded);
  end loop;
  execute format(
    'create policy within_reach on credit_appeal for all to zhunying_app using (%s or owner_id = %s)',
    here, me
  );
  alter table credit_appeal enable row level security;
end
$$;

grant select, insert on credit_factor, credit_factor_end to zhunying_app;
grant select, insert, update on credit_appeal to zhunying_app;
