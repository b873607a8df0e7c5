-- What was done to make the words of a face fit, known and kept when the version is issued.
create table certificate_face (
  region text not null,
  number text not null,
  version integer not null check (version > 0),
  -- Fields that were shrunk or that point to the code; an empty list when all stand at full size.
  adjustments jsonb not null,
  made_at timestamptz not null,
  primary key (region, number, version)
);
comment on table certificate_face is 'owner: certificates';
grant select, insert on certificate_face to zhunying_app;

-- 套打 printers of an office and how far their paper must be helped, in millimetres.
create table printer (
  region text not null,
  name text not null check (length(name) between 1 and 40),
  dx numeric(5, 2) not null check (dx between -20 and 20),
  dy numeric(5, 2) not null check (dy between -20 and 20),
  version integer not null check (version > 0),
  set_by text not null,
  set_at timestamptz not null,
  primary key (region, name)
);
comment on table printer is 'owner: certificates';
grant select, insert, update on printer to zhunying_app;
