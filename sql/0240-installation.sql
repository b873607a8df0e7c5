-- What this database is for, said once: training (培训) and real applications never share one. A database that
-- was in use before this was asked is a real one.
create table installation (
  only_one boolean primary key default true check (only_one),
  training boolean not null,
  since timestamptz not null default now()
);
comment on table installation is 'owner: platform';

insert into installation (training)
select false
where exists (select from catalogue_version);

grant select, insert on installation to zhunying_app;
