-- Businesses as a region's window knows them, and the accounts that have applied for them.

-- Only what the public register shows of a business: no ID numbers, no phones.
create table business (
  region text not null check (region ~ '^[0-9]{6}$'),
  id uuid not null,
  uscc text not null check (uscc ~ '^[1-9ANY][0-9]{7}[0-9A-HJ-NPQRTUWXY]{10}$'),
  name text not null check (name <> ''),
  subject_type text,
  legal_rep text,
  domicile text,
  source text not null check (source in ('register', 'typed')),
  as_of date not null,
  primary key (region, id),
  unique (region, uscc)
);

-- One account may act for several businesses, several accounts for one.
create table business_account (
  region text not null,
  business_id uuid not null,
  account_id uuid not null,
  since timestamptz not null default now(),
  primary key (region, business_id, account_id),
  foreign key (region, business_id) references business (region, id)
);

create index business_account_by_account on business_account (account_id);

grant select, insert, update, delete on business, business_account to zhunying_app;
