-- Accounts elsewhere that open an account here. They go with the account.
create table external_identity (
  id         varchar(36)  not null primary key,
  account_id varchar(36)  not null references account (id) on delete cascade,
  issuer     varchar(400) not null,
  subject    varchar(255) not null,
  linked_at  timestamp(3) with time zone not null,
  constraint external_identity_once unique (issuer, subject),
  constraint external_identity_of_account unique (account_id, issuer)
);
