-- Accounts, and the failed tries to sign in of the last day.
create table account (
  id                   varchar(36)  not null primary key,
  sign_in_name         varchar(100) not null unique,
  role                 varchar(30)  not null,
  password_hash        varchar(400) not null,
  must_change_password boolean      not null,
  password_set_at      timestamp(3) with time zone not null,
  created_at           timestamp(3) with time zone not null,
  version              integer      not null,
  constraint account_role check (role in (
    'READER', 'FRONTLINE_WORKER', 'EDITOR', 'COORDINATOR', 'REGIONAL_READER', 'ADMINISTRATOR'))
);

-- Who tried from where is kept as one hash: neither the name nor the address can be read back from it.
create table failed_try (
  id       varchar(36) not null primary key,
  who      varchar(64) not null,
  tried_at timestamp(3) with time zone not null
);
create index failed_try_who on failed_try (who, tried_at);
create index failed_try_tried_at on failed_try (tried_at);
