-- What partners do on the map together. The map itself is in the graph; here are ids of its records only.

-- That what a one-time link is for was done. A link that was claimed and is not here can be used again.
create table link_answer (
  link_id     varchar(36) not null primary key,
  answer      varchar(20) not null,
  answered_at timestamp(3) with time zone not null
);

-- What does not work any more, as told by a worker. Who told it is not kept; the day is, the hour is not.
create table floor_signal (
  id             varchar(36) not null primary key,
  partnership_id varchar(64) not null,
  subject_kind   varchar(20) not null,
  subject_id     varchar(64) not null,
  reason         varchar(40) not null,
  words          varchar(500),
  given_on       date        not null,
  state          varchar(20) not null,
  handled_by     varchar(36),
  handled_on     date,
  handled_words  varchar(500),
  version        integer     not null,
  constraint floor_signal_state check (state in ('OPEN', 'DONE', 'NO_PROBLEM'))
);
create index floor_signal_partnership on floor_signal (partnership_id, state);

-- A change that a partner asks of whoever keeps a record right.
create table proposal (
  id             varchar(36)   not null primary key,
  partnership_id varchar(64)   not null,
  steward_id     varchar(64)   not null,
  record_kind    varchar(20)   not null,
  record_id      varchar(140)  not null,
  seen_version   bigint        not null,
  fields         varchar(20000) not null,
  reason         varchar(500)  not null,
  proposed_by    varchar(36)   not null,
  proposed_at    timestamp(3) with time zone not null,
  state          varchar(20)   not null,
  decided_by     varchar(36),
  decided_at     timestamp(3) with time zone,
  decision       varchar(500),
  version        integer       not null,
  constraint proposal_state check (state in ('OPEN', 'ACCEPTED', 'DECLINED'))
);
create index proposal_steward on proposal (steward_id, state);
create index proposal_by on proposal (proposed_by);

-- A round of questions to the partners, and what each of them answered so far.
create table partner_round (
  id             varchar(36)  not null primary key,
  partnership_id varchar(64)  not null,
  name           varchar(100) not null,
  closes_on      date         not null,
  made_by        varchar(36)  not null,
  made_at        timestamp(3) with time zone not null,
  closed_at      timestamp(3) with time zone,
  version        integer      not null
);
create index partner_round_partnership on partner_round (partnership_id);

create table round_partner (
  id              varchar(36)    not null primary key,
  round_id        varchar(36)    not null references partner_round (id) on delete cascade,
  organisation_id varchar(64)    not null,
  link_id         varchar(36),
  invited_at      timestamp(3) with time zone,
  opened_at       timestamp(3) with time zone,
  submitted_at    timestamp(3) with time zone,
  answers         varchar(100000) not null,
  version         integer        not null,
  constraint round_partner_once unique (round_id, organisation_id)
);
create index round_partner_link on round_partner (link_id);
