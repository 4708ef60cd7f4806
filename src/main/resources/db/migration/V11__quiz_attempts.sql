-- Attempts at the questions of a module. They are the learner's, and go with the account.
create table quiz_attempt (
  id             varchar(36) not null primary key,
  account_id     varchar(36) not null references account (id) on delete cascade,
  partnership_id varchar(64) not null,
  module_id      varchar(40) not null,
  module_version varchar(40) not null,
  content_hash   varchar(64) not null,
  seed           bigint      not null,
  pass_mark      integer     not null,
  -- the first, second … of this account at this module, wherever it was begun
  turn           integer     not null,
  begun_at       timestamp(3) with time zone not null,
  ended_at       timestamp(3) with time zone,
  percent        integer     not null,
  passed         boolean     not null,
  -- from when a pause after it is counted; differs from its end only when the clock was set back
  pause_from     timestamp(3) with time zone,
  version        integer     not null,
  constraint quiz_attempt_once unique (account_id, module_id, turn),
  constraint quiz_attempt_percent check (percent between 0 and 100)
);

-- The questions that were drawn for an attempt, with what was filled in.
create table quiz_answer (
  id          varchar(40)    not null primary key,
  attempt_id  varchar(36)    not null references quiz_attempt (id) on delete cascade,
  place       integer        not null,
  question_id varchar(20)    not null,
  scored      boolean        not null,
  -- what was drawn from the map, and how it stood when the answer was looked at
  drawn       varchar(4000)  not null,
  judged      varchar(4000)  not null,
  given       varchar(20000) not null,
  settled     integer        not null,
  revision    integer        not null,
  checked     boolean        not null,
  points      double precision not null,
  constraint quiz_answer_once unique (attempt_id, place),
  constraint quiz_answer_points check (points between 0 and 1)
);
