create table tally_v1 (
  stream_id text primary key,
  reached bigint not null
);

comment on table tally_v1 is 'How far each tally has come';

-- No key but the order of arrival: what is applied twice is to be seen.
create table applied (
  n bigint generated always as identity primary key,
  stream_id text not null,
  number bigint not null
);

comment on table applied is 'Every number as the consumer has taken it from Kafka';

grant select, insert, update, delete on tally_v1 to ${serviceUser};
grant select, insert on applied to ${serviceUser};
