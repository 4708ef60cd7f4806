-- The limits by which a partnership judges its map, where they are not the usual ones.
create table finding_threshold (
  id             varchar(110)     not null primary key,
  partnership_id varchar(64)      not null,
  limit_code     varchar(40)      not null,
  limit_value    double precision not null,
  constraint finding_threshold_once unique (partnership_id, limit_code)
);
