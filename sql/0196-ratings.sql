-- 好差评: what applicants think of what was done for them, once per case and per act on a licence, and
-- the call-backs that bad ratings oblige the office to make.

create table rating (
  region text not null,
  id uuid not null,
  -- `case`: a whole application; `cancel`: a request to cancel that was answered.
  subject text not null check (subject in ('case', 'cancel')),
  subject_id uuid not null,
  owner_id uuid not null,
  -- 办件编号, or the licence number of the act.
  number text not null,
  industry text not null,
  -- 5 非常满意, 4 满意, 3 基本满意, 2 不满意, 1 非常不满意.
  grade smallint not null check (grade between 1 and 5),
  reasons jsonb not null,
  words text not null check (length(words) <= 500),
  at timestamptz not null,
  primary key (region, id),
  unique (id),
  unique (region, subject, subject_id)
);
comment on table rating is 'owner: feedback';

create index rating_by_time on rating (region, id desc);
create index rating_low on rating (region, id desc) where grade <= 2;

-- 回访: one for every bad rating, with the day by which it is made.
create table call_back (
  region text not null,
  rating_id uuid not null,
  due date not null,
  state text not null check (state in ('open', 'done')),
  outcome text check (outcome in ('mended', 'explained', 'unreachable')),
  -- What was found and done; read by the one who rated.
  words text,
  done_at timestamptz,
  done_by uuid,
  version integer not null default 1 check (version > 0),
  primary key (region, rating_id),
  foreign key (region, rating_id) references rating (region, id),
  check ((state = 'done') = (outcome is not null)),
  check ((state = 'done') = (words is not null)),
  check ((state = 'done') = (done_at is not null)),
  check ((state = 'done') = (done_by is not null))
);
comment on table call_back is 'owner: feedback';

create index call_back_open on call_back (region, due, rating_id) where state = 'open';

do $$
declare
  here constant text := $p$(select current_setting('zhunying.regions', true)) = '*'
    or region = any ((select string_to_array(current_setting('zhunying.regions', true), ','))::text[])$p$;
  me constant text := $p$(select nullif(current_setting('zhunying.owner', true), '')::uuid)$p$;
begin
  execute format(
    'create policy within_reach on rating for all to zhunying_app using (%s or owner_id = %s)', here, me
  );
  execute format(
    'create policy within_reach on call_back for all to zhunying_app using (%s or (%s is not null
       and exists (select from rating r where r.region = call_back.region and r.id = call_back.rating_id)))',
    here, me
  );
end
$$;
alter table rating enable row level security;
alter table call_back enable row level security;

grant select, insert on rating to zhunying_app;
grant select, insert, update on call_back to zhunying_app;
