-- Paper: blank stock with its serials, the queue and runs of printing, copies in people's hands,
-- delivery, and what came back.

create table blank_batch (
  region text not null,
  id uuid not null,
  received_on date not null,
  -- The printing house and its delivery note.
  printer text not null check (printer <> ''),
  note text not null,
  prefix text not null,
  first integer not null check (first >= 0),
  last integer not null,
  -- Digits of the running number.
  width integer not null check (width between 1 and 9),
  rfid boolean not null,
  received_by uuid not null,
  received_by_name text not null,
  at timestamptz not null,
  primary key (region, id),
  check (last >= first and last - first < 20000)
);
comment on table blank_batch is 'owner: licences';

create table blank_sheet (
  region text not null,
  serial text not null check (serial <> ''),
  batch_id uuid not null,
  -- The chip on the back (annex 2, 5.4), once it has been read.
  rfid text,
  state text not null check (state in ('blank', 'printed', 'spoiled', 'destroyed')),
  primary key (region, serial),
  foreign key (region, batch_id) references blank_batch (region, id)
);
comment on table blank_sheet is 'owner: licences';

create unique index blank_sheet_rfid on blank_sheet (region, rfid) where rfid is not null;
create index blank_sheet_left on blank_sheet (region, serial) where state = 'blank';
create index blank_sheet_of_batch on blank_sheet (region, batch_id, state);

create table blank_event (
  region text not null,
  serial text not null,
  seq integer not null check (seq > 0),
  at timestamptz not null,
  actor_id uuid not null,
  actor_name text not null,
  kind text not null check (kind in ('received', 'rfid', 'printed', 'spoiled', 'destroyed')),
  reason text not null,
  number text,
  version integer,
  copy integer,
  primary key (region, serial, seq),
  foreign key (region, serial) references blank_sheet (region, serial)
);
comment on table blank_event is 'owner: licences';

-- Below this many blank sheets the lead authority is told.
create table stock_alarm (
  region text not null primary key,
  below integer not null check (below >= 0)
);
comment on table stock_alarm is 'owner: licences';

create table print_request (
  region text not null,
  id uuid not null,
  number text not null,
  version integer not null check (version > 0),
  copies integer not null check (copies between 1 and 10),
  reason text not null check (reason in ('issued', 'reissued', 'asked')),
  state text not null check (state in ('queued', 'printed', 'dropped')),
  asked_by uuid,
  at timestamptz not null,
  run_id uuid,
  primary key (region, id),
  foreign key (region, number, version) references licence_version (region, number, version)
);
comment on table print_request is 'owner: licences';

create index print_request_queue on print_request (region, id) where state = 'queued';

create table print_run (
  region text not null,
  id uuid not null,
  at timestamptz not null,
  actor_id uuid not null,
  actor_name text not null,
  primary key (region, id)
);
comment on table print_run is 'owner: licences';

-- One printed copy of one version, on one sheet.
create table paper (
  region text not null,
  number text not null,
  version integer not null,
  -- Counted over all versions of the licence, never given twice.
  copy integer not null check (copy > 0),
  serial text not null,
  run_id uuid not null,
  state text not null check (
    state in ('printed', 'spoiled', 'delivered', 'due', 'returned', 'lost', 'announced', 'destroyed')
  ),
  printed_at timestamptz not null,
  primary key (region, number, copy),
  unique (region, serial),
  foreign key (region, number, version) references licence_version (region, number, version),
  foreign key (region, serial) references blank_sheet (region, serial)
);
comment on table paper is 'owner: licences';

create index paper_due on paper (region, number) where state = 'due';

create table paper_event (
  region text not null,
  number text not null,
  copy integer not null,
  seq integer not null check (seq > 0),
  at timestamptz not null,
  actor_id uuid,
  actor_name text not null,
  kind text not null check (
    kind in ('printed', 'spoiled', 'delivered', 'due', 'returned', 'lost', 'announced', 'destroyed')
  ),
  note text not null,
  primary key (region, number, copy, seq),
  foreign key (region, number, copy) references paper (region, number, copy)
);
comment on table paper_event is 'owner: licences';

-- 送达 (行政许可法 art 44): each handing over of a version, by window, post or download.
create table delivery (
  region text not null,
  id uuid not null,
  number text not null,
  version integer not null,
  -- Null for the electronic file.
  copy integer,
  way text not null check (way in ('window', 'post', 'download')),
  -- Who took it, or where it was posted.
  receiver text not null,
  tracking text,
  at timestamptz not null,
  actor_id uuid not null,
  actor_name text not null,
  primary key (region, id),
  foreign key (region, number, version) references licence_version (region, number, version),
  check ((copy is null) = (way = 'download')),
  check ((tracking is not null) = (way = 'post'))
);
comment on table delivery is 'owner: licences';

create index delivery_of_licence on delivery (region, number, id);

grant select, insert on blank_batch, blank_event, print_run, paper_event, delivery to zhunying_app;
grant select, insert, update on blank_sheet, stock_alarm, print_request, paper to zhunying_app;
