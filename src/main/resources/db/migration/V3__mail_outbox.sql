-- Letters that the mail server has not taken yet. A row goes when its letter is sent, or given up after a day.
create table mail_outbox (
  id         varchar(36)    not null primary key,
  recipient  varchar(320)   not null,
  subject    varchar(200)   not null,
  body       varchar(20000) not null,
  created_at timestamp(3) with time zone not null,
  tries      integer        not null,
  next_try   timestamp(3) with time zone not null
);
create index mail_outbox_next_try on mail_outbox (next_try);
