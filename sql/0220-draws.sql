-- 双随机、一公开: draws of licence holders and officers that anybody can do again. What is drawn from and the
-- seed are fixed (by their hashes) before a public event decides; a draw is never taken back unseen.

create table draw (
  region text not null,
  id uuid not null,
  title text not null check (title <> ''),
  -- The public event whose outcome is mixed into the seed, and its day.
  event text not null check (event <> ''),
  event_day date not null,
  -- From this day everything is public.
  publish_on date not null check (publish_on >= event_day),
  -- 抽取名单, as text; its SHA-256 is published at once.
  population text not null,
  population_hash text not null check (population_hash ~ '^[0-9a-f]{64}$'),
  commitment text not null check (commitment ~ '^[0-9a-f]{64}$'),
  -- The secret, sealed with the key file until it is drawn.
  sealed bytea not null,
  state text not null check (state in ('committed', 'drawn', 'abandoned')),
  secret text check (secret ~ '^[0-9a-f]{64}$'),
  value text,
  seed text check (seed ~ '^[0-9a-f]{64}$'),
  committed_at timestamptz not null,
  committed_by uuid not null,
  committed_name text not null,
  ended_at timestamptz,
  ended_by uuid,
  ended_name text,
  -- Why it was abandoned; stands beside it for ever.
  reason text,
  version integer not null check (version > 0),
  primary key (region, id),
  check ((state = 'drawn') = (secret is not null)),
  check ((state = 'drawn') = (value is not null)),
  check ((state = 'drawn') = (seed is not null)),
  check ((state = 'abandoned') = (reason is not null)),
  check ((state = 'committed') = (ended_at is null))
);
comment on table draw is 'owner: supervision';
create index draw_by_id on draw (id);

create table draw_object (
  region text not null,
  draw_id uuid not null,
  place integer not null check (place > 0),
  number text not null,
  -- Certificates of the officers drawn for it.
  officers jsonb not null,
  drawn_on date not null,
  primary key (region, draw_id, place),
  unique (region, draw_id, number),
  foreign key (region, draw_id) references draw (region, id)
);
comment on table draw_object is 'owner: supervision';
create index draw_object_by_day on draw_object (region, drawn_on, number);

-- 回避 declared for an officer: whose shops they are not sent to.
create table officer_conflict (
  region text not null,
  id uuid not null,
  certificate_no text not null check (certificate_no <> ''),
  department text not null,
  uscc text not null check (uscc <> ''),
  reason text not null check (reason <> ''),
  declared_at timestamptz not null,
  declared_by uuid not null,
  ended_at timestamptz,
  version integer not null default 1 check (version > 0),
  primary key (region, id)
);
comment on table officer_conflict is 'owner: supervision';
create unique index officer_conflict_standing on officer_conflict (region, certificate_no, uscc)
where ended_at is null;
create index officer_conflict_by_id on officer_conflict (id);

do $$
declare
  here constant text := $p$(select current_setting('zhunying.regions', true)) = '*'
    or region = any ((select string_to_array(current_setting('zhunying.regions', true), ','))::text[])$p$;
  looked_up constant text := $p$(select current_setting('zhunying.regions', true)) = 'public'$p$;
  guarded text;
begin
  foreach guarded in array array['draw', 'draw_object'] loop
    execute format(
      'create policy within_reach on %I for all to zhunying_app using (%s or %s) with check (%s)',
      guarded, here, looked_up, here
    );
    execute format('alter table %I enable row level security', guarded);
  end loop;
  execute format('create policy within_reach on officer_conflict for all to zhunying_app using (%s)', here);
  alter table officer_conflict enable row level security;
end
$$;

grant select, insert, update on draw, officer_conflict to zhunying_app;
grant select, insert on draw_object to zhunying_app;
