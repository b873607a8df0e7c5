-- Published versions of the law as data, whole and for ever: a case keeps the version it was filed under.
create table catalogue_version (
  version text primary key check (version ~ '^[0-9a-f]{64}$'),
  content jsonb not null,
  published_at timestamptz not null default now()
);

grant select, insert on catalogue_version to zhunying_app;
