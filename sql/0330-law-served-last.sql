-- Which version of the law was in force from when on, in the order in which it was taken up: a start whose files
-- and approved revisions no longer fit together goes on with the one that was served last.
create table catalogue_served (
  served_from timestamptz not null default clock_timestamp(),
  version text not null references catalogue_version (version),
  primary key (served_from, version)
);
comment on table catalogue_served is 'owner: catalogue';

insert into catalogue_served (served_from, version)
select published_at, version
from catalogue_version;

grant select, insert on catalogue_served to zhunying_app;
