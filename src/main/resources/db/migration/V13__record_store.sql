-- Who agreed that their learning is told to a record store, and under which name nobody knows them there.
create table record_consent (
  account_id varchar(36) not null primary key references account (id) on delete cascade,
  pseudonym  varchar(36) not null unique,
  agreed_on  date        not null
);

-- What the record store has not taken yet. It is written with the progress it tells of, and goes with the consent.
create table record_outbox (
  id         varchar(36)   not null primary key,
  account_id varchar(36)   not null references record_consent (account_id) on delete cascade,
  statement  varchar(8000) not null,
  made_at    timestamp(3) with time zone not null,
  part       integer       not null,
  tries      integer       not null,
  next_try   timestamp(3) with time zone not null,
  set_aside  boolean       not null,
  trouble    varchar(200)  not null
);
create index record_outbox_order on record_outbox (set_aside, made_at, part);
