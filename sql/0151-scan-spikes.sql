-- What became of the counts: totals of a region, and hours in which one code was opened far more often
-- than it ever is (a copied code). Still nothing of who opened it.

create table scan_total (
  region text not null,
  hour timestamptz not null,
  count bigint not null check (count > 0),
  primary key (region, hour)
);
comment on table scan_total is 'owner: verification';

insert into scan_total (region, hour, count)
select region, hour, sum(count) from scan group by region, hour;

create table scan_spike (
  region text not null,
  number text not null,
  hour timestamptz not null,
  count integer not null check (count > 0),
  -- How often was usual in the weeks before.
  usual integer not null check (usual >= 0),
  primary key (region, number, hour)
);
comment on table scan_spike is 'owner: verification';

create index scan_spike_by_hour on scan_spike (region, hour);

-- Counts by the hour are kept for a quarter; the sweep finds the old ones by this.
create index scan_by_hour on scan using brin (hour);

grant select, insert, update on scan_total, scan_spike to zhunying_app;
grant delete on scan to zhunying_app;
