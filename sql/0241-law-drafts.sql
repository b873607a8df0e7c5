-- 修订草稿: files of the law as data that one person of a region's lead authority proposes and another approves;
-- from its day an approved draft lies on top of the files the program came with. Rolled back by another draft.
create table law_draft (
  region text not null,
  id uuid not null,
  -- Name of a file → its text; an empty text takes the file away.
  files jsonb not null,
  -- The same files as they stood when this was approved: what a roll-back puts back.
  replaced jsonb,
  reason text not null,
  effective_from date not null,
  -- The version of the law on which it was written.
  base_version text not null,
  state text not null check (state in ('open', 'approved', 'rejected')),
  proposed_by uuid not null,
  proposed_by_name text not null,
  proposed_at timestamptz not null,
  answered_by uuid,
  answered_by_name text,
  answered_at timestamptz,
  answer text,
  version integer not null check (version > 0),
  primary key (region, id),
  check ((state = 'open') = (answered_by is null)),
  check ((answered_by is null) = (answered_at is null)),
  check ((state = 'approved') = (replaced is not null)),
  -- two people
  check (state <> 'approved' or answered_by <> proposed_by),
  check (state <> 'rejected' or answer is not null)
);
comment on table law_draft is 'owner: studio';

create unique index law_draft_open on law_draft (region) where state = 'open';

do $$
declare
  here constant text := $p$(select current_setting('zhunying.regions', true)) = '*'
    or region = any ((select string_to_array(current_setting('zhunying.regions', true), ','))::text[])$p$;
begin
  execute format('create policy within_reach on law_draft for all to zhunying_app using (%s)', here);
  alter table law_draft enable row level security;
end
$$;

grant select, insert, update on law_draft to zhunying_app;
