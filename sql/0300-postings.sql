-- 邮寄: the holder orders the paper licence by post. Whom it goes to is personal data: sealed, seen by the holder and by
-- those who hand papers over, and taken out when its time is over.

create table posting (
  region text not null,
  id uuid not null,
  number text not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  -- {receiver, phone, address}, each sealed; null once forgotten.
  addressee jsonb,
  state text not null check (
    state in ('asked', 'posted', 'collected', 'withdrawn', 'declined', 'ended')
  ),
  carrier text,
  tracking text,
  -- The copy that went.
  copy integer,
  settled_at timestamptz,
  settled_by uuid,
  -- Why it was declined.
  answer text,
  primary key (region, id),
  foreign key (region, number) references licence (region, number),
  check ((state = 'asked') = (settled_at is null)),
  check ((state = 'posted') = (tracking is not null)),
  check ((state = 'declined') = (answer is not null))
);
comment on table posting is 'owner: licences';

-- One paper is on its way at a time.
create unique index posting_open on posting (region, number) where state = 'asked';
create index posting_waiting on posting (region, id) where state = 'asked';
create index posting_of_holder on posting (asked_by, id);
create index posting_by_id on posting (id);
create index posting_to_forget on posting (settled_at) where addressee is not null;

do $$
declare
  here constant text := $p$(select current_setting('zhunying.regions', true)) = '*'
    or region = any ((select string_to_array(current_setting('zhunying.regions', true), ','))::text[])$p$;
  me constant text := $p$(select nullif(current_setting('zhunying.owner', true), '')::uuid)$p$;
begin
  execute format(
    'create policy within_reach on posting for all to zhunying_app using (%s or asked_by = %s)', here, me
  );
end
$$;
alter table posting enable row level security;

grant select, insert, update on posting to zhunying_app;
