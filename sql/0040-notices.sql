-- 一次告知单: what was served, word for word; never changed afterwards.

create table notice (
  region text not null,
  id uuid not null,
  receipt text not null,
  industry text not null,
  kind text not null check (kind in ('open', 'change', 'renew')),
  catalogue_version text not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  -- Canonical JSON of the model, exactly the characters that were hashed.
  body text not null,
  served_at timestamptz not null,
  served_to uuid,
  primary key (region, id),
  unique (region, receipt)
);

-- A notice is fetched by its id alone.
create index notice_by_id on notice (id);

grant select, insert on notice to zhunying_app;
