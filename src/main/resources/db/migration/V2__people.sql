-- Roles hold somewhere: in a partnership, for an organisation in it, in a region, or everywhere.
create table role_assignment (
  id              varchar(36) not null primary key,
  account_id      varchar(36) not null references account (id) on delete cascade,
  role            varchar(30) not null,
  partnership_id  varchar(64),
  organisation_id varchar(64),
  region_code     varchar(64),
  given_at        timestamp(3) with time zone not null,
  constraint role_assignment_scope check (
    (role in ('READER', 'FRONTLINE_WORKER', 'COORDINATOR')
      and partnership_id is not null and organisation_id is null and region_code is null)
    or (role = 'EDITOR'
      and partnership_id is not null and organisation_id is not null and region_code is null)
    or (role = 'REGIONAL_READER'
      and partnership_id is null and organisation_id is null and region_code is not null)
    or (role = 'ADMINISTRATOR'
      and partnership_id is null and organisation_id is null and region_code is null))
);
create index role_assignment_account on role_assignment (account_id);
create index role_assignment_partnership on role_assignment (partnership_id);

-- Until now there were administrators only: a role without a place means nothing for the others.
insert into role_assignment (id, account_id, role, given_at)
  select id, id, role, created_at from account where role = 'ADMINISTRATOR';

alter table account drop constraint account_role;
alter table account drop column role;
alter table account add column email varchar(254);
alter table account add constraint account_email unique (email);

-- Of a link only the hash of its secret is kept.
create table one_time_link (
  id             varchar(36)   not null primary key,
  kind           varchar(30)   not null,
  token_hash     varchar(64)   not null unique,
  data           varchar(4000) not null,
  partnership_id varchar(64),
  created_by     varchar(36),
  created_at     timestamp(3) with time zone not null,
  expires_at     timestamp(3) with time zone not null,
  used_at        timestamp(3) with time zone,
  revoked_at     timestamp(3) with time zone
);
create index one_time_link_kind on one_time_link (kind, expires_at);

-- Where somebody is signed in. No address is kept, and of the browser its family only.
create table sign_in_session (
  id         varchar(36) not null primary key,
  account_id varchar(36) not null references account (id) on delete cascade,
  begun_at   timestamp(3) with time zone not null,
  seen_at    timestamp(3) with time zone not null,
  browser    varchar(40) not null
);
create index sign_in_session_account on sign_in_session (account_id);
create index sign_in_session_seen on sign_in_session (seen_at);

-- Who did what with accounts and rights. No name, no address: ids and codes.
create table audit_entry (
  id      varchar(36)  not null primary key,
  at      timestamp(3) with time zone not null,
  actor   varchar(36),
  action  varchar(40)  not null,
  subject varchar(200) not null,
  detail  varchar(400) not null
);
create index audit_entry_at on audit_entry (at, id);
