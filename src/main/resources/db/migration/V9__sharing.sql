-- What partnerships let those outside see; without a row the map, as before.
create table sharing (
  partnership_id varchar(64)                 not null primary key,
  choice         varchar(16)                 not null,
  since          timestamp(3) with time zone not null,
  chosen_by      varchar(36)                 not null,
  version        integer                     not null,
  constraint sharing_choice check (choice in ('MAP', 'FIGURES', 'NOTHING'))
);
