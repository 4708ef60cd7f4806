-- Findings that a partnership follows up. What the map shows is computed; here is what people decided about it.
create table gap (
  id                 varchar(36)  not null primary key,
  partnership_id     varchar(64)  not null,
  finding_key        varchar(400) not null,
  evidence           varchar(20)  not null,
  severity           varchar(20)  not null,
  state              varchar(20)  not null,
  because            varchar(500),
  reason             varchar(40),
  owner_organisation varchar(64),
  owner_role         varchar(100),
  owner_account      varchar(36) references account (id) on delete set null,
  due_on             date,
  on_map             boolean      not null,
  seen_version       bigint       not null,
  first_seen         date         not null,
  last_seen          date,
  taken_at           timestamp(3) with time zone not null,
  changed_at         timestamp(3) with time zone not null,
  version            integer      not null,
  constraint gap_once unique (partnership_id, finding_key),
  constraint gap_state check (state in ('OPEN', 'IN_HAND', 'ACCEPTED', 'SOLVED', 'NOT_A_GAP'))
);
create index gap_owner on gap (owner_account);

-- Everything that happened to a gap, with all that was true after it. The map itself has no actor.
create table gap_event (
  id                 varchar(36)  not null primary key,
  gap_id             varchar(36)  not null references gap (id) on delete cascade,
  sequence           integer      not null,
  at                 timestamp(3) with time zone not null,
  actor              varchar(36),
  action             varchar(20)  not null,
  network_version    bigint,
  state              varchar(20)  not null,
  because            varchar(500),
  reason             varchar(40),
  owner_organisation varchar(64),
  owner_role         varchar(100),
  owner_account      varchar(36),
  due_on             date,
  constraint gap_event_once unique (gap_id, sequence)
);

create table gap_note (
  id         varchar(36)   not null primary key,
  gap_id     varchar(36)   not null references gap (id) on delete cascade,
  words      varchar(1000) not null,
  written_by varchar(36)   not null,
  written_at timestamp(3) with time zone not null
);
create index gap_note_gap on gap_note (gap_id, written_at);

-- Up to which version of the map, and for which day, the gaps of a partnership were compared with it.
create table gap_check (
  partnership_id  varchar(64) not null primary key,
  network_version bigint      not null,
  checked_for     date        not null,
  version         integer     not null
);

-- Letters that remind: whether somebody wants them, in which language, and that one went out this month.
alter table account add column reminders boolean default true not null;
alter table account add column letter_language varchar(2);

create table sent_reminder (
  id         varchar(80) not null primary key,
  account_id varchar(36) not null references account (id) on delete cascade,
  sent_on    date        not null
);
