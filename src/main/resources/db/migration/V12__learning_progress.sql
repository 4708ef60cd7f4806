-- What learners did in the modules. It is theirs: they may delete it, and it goes with the account.
create table learning_step (
  id             varchar(36)  not null primary key,
  account_id     varchar(36)  not null references account (id) on delete cascade,
  partnership_id varchar(64)  not null,
  module_id      varchar(40)  not null,
  module_version varchar(40)  not null,
  kind           varchar(20)  not null,
  lesson         varchar(100) not null,
  score          integer      not null,
  done_on        date         not null,
  constraint learning_step_once unique (account_id, partnership_id, module_id, kind, lesson),
  constraint learning_step_kind check (kind in ('OPENED', 'READ', 'PASSED', 'SIGNALS', 'MAP_TASK')),
  constraint learning_step_score check (score between 0 and 100)
);
create index learning_step_partnership on learning_step (partnership_id);

-- Who wants to be reminded of a module that was begun. Without a row nobody is.
create table learning_reminder (
  account_id  varchar(36) not null primary key references account (id) on delete cascade,
  stop_code   varchar(64) not null unique,
  language    varchar(2)  not null,
  reminded_on date,
  version     integer     not null
);

-- What a coordinator sees of a month: bounds in steps of five, never a count of people.
create table learning_count (
  id             varchar(200) not null primary key,
  partnership_id varchar(64)  not null,
  first_day      date         not null,
  module_id      varchar(40)  not null,
  started        integer      not null,
  all_read       integer      not null,
  passed         integer      not null,
  certified      integer      not null
);
create index learning_count_month on learning_count (partnership_id, first_day);

-- Public halves of the keys that signed. The private half of this portal lies in its data folder.
create table signing_key (
  id         varchar(64)   not null primary key,
  public_jwk varchar(2000) not null,
  made_at    timestamp(3) with time zone not null
);

-- A place in the public status list. It outlives the certificate, so that it is never given twice.
create table certificate_status (
  place   integer not null primary key,
  revoked boolean not null
);

create table certificate (
  id             varchar(36)   not null primary key,
  account_id     varchar(36)   not null references account (id) on delete cascade,
  partnership_id varchar(64)   not null,
  module_id      varchar(40)   not null,
  module_version varchar(40)   not null,
  language       varchar(2)    not null,
  title          varchar(200)  not null,
  goals          varchar(8000) not null,
  holder_name    varchar(100)  not null,
  name_shown     boolean       not null,
  subject        varchar(36)   not null,
  place          integer       not null unique references certificate_status (place),
  issued_at      timestamp(3) with time zone not null,
  revoked_at     timestamp(3) with time zone,
  revoked_by     varchar(20),
  reason         varchar(500),
  version        integer       not null,
  constraint certificate_revoked check (revoked_by is null or revoked_by in ('HOLDER', 'COORDINATOR'))
);
create index certificate_account on certificate (account_id);
create index certificate_partnership on certificate (partnership_id, module_id);
