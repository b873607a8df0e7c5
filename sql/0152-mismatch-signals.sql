-- 举报不符: what people saw that does not agree with a licence. Reports of the same kind about the same
-- number are one signal until it is answered. Nothing of who reported is asked for or kept.

create table mismatch_signal (
  region text not null,
  id uuid not null,
  -- As the code or the reader said it; there may be no such licence (a forged paper).
  number text not null check (number ~ '^[0-9]{6}ZH[0-9]{7}[0-9A-Z]$'),
  -- What the page said when it was first reported.
  verdict text not null check (verdict <> ''),
  kind text not null check (kind in ('name', 'address', 'items', 'ended', 'forged', 'other')),
  state text not null check (state in ('open', 'answered')),
  count integer not null check (count > 0),
  first_at timestamptz not null,
  last_at timestamptz not null,
  finding text check (finding in ('confirmed', 'unfounded', 'forwarded')),
  -- Shown to whoever holds a reference.
  answer text,
  answered_at timestamptz,
  answered_by uuid,
  answered_name text,
  version integer not null check (version > 0),
  primary key (region, id),
  unique (id),
  check ((state = 'answered') = (finding is not null)),
  check ((state = 'answered') = (answer is not null)),
  check ((state = 'answered') = (answered_at is not null))
);
comment on table mismatch_signal is 'owner: verification';

create unique index mismatch_signal_open on mismatch_signal (region, number, kind)
where state = 'open';

create index mismatch_signal_by_time on mismatch_signal (region, state, last_at desc, id desc);

create table mismatch_report (
  region text not null,
  -- What the person was given: unguessable, made of the form, so that a form sent twice is one report.
  reference text not null check (reference ~ '^[0-9A-Z]{10}$'),
  signal_id uuid not null,
  words text not null check (length(words) <= 500),
  at timestamptz not null,
  primary key (region, reference),
  unique (reference),
  foreign key (region, signal_id) references mismatch_signal (region, id)
);
comment on table mismatch_report is 'owner: verification';

create index mismatch_report_of_signal on mismatch_report (region, signal_id, at);

grant select, insert, update on mismatch_signal to zhunying_app;
grant select, insert on mismatch_report to zhunying_app;
