-- What-if scenarios that somebody kept. They name records of the map by id; nothing of the map is in them.
create table scenario (
  id              varchar(36)    not null primary key,
  partnership_id  varchar(64)    not null,
  name            varchar(100)   not null,
  changes         varchar(20000) not null,
  looked_at       date,
  evidence        varchar(20)    not null,
  network_version bigint         not null,
  made_by         varchar(36)    not null,
  made_at         timestamp(3) with time zone not null,
  changed_at      timestamp(3) with time zone not null,
  version         integer        not null
);
create index scenario_partnership on scenario (partnership_id, made_by);
