-- Moments of the map that a partnership wants to come back to. The change log tells what stood there; no copy is kept.
create table network_snapshot (
  id              varchar(36)  not null primary key,
  partnership_id  varchar(64)  not null,
  label           varchar(100) not null,
  reason          varchar(500) not null,
  moment          timestamp(3) with time zone not null,
  network_version bigint       not null,
  made_by         varchar(36),
  planned_for     date,
  version         integer      not null,
  -- a planned one is made once, by whichever portal comes first
  constraint network_snapshot_planned unique (partnership_id, planned_for)
);

-- When snapshots are made by themselves.
create table snapshot_plan (
  partnership_id varchar(64) not null primary key,
  rhythm         varchar(20) not null,
  first_day      date        not null,
  made_until     date,
  version        integer     not null,
  constraint snapshot_plan_rhythm check (rhythm in ('NONE', 'QUARTERLY', 'HALF_YEARLY', 'YEARLY'))
);

-- Comparisons that somebody keeps under a name. They go with the account.
create table saved_view (
  id         varchar(36)   not null primary key,
  account_id varchar(36)   not null references account (id) on delete cascade,
  name       varchar(100)  not null,
  question   varchar(2000) not null,
  made_at    timestamp(3) with time zone not null
);
create index saved_view_account on saved_view (account_id, made_at);
