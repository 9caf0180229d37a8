create table porch_v1 (
  stream_id text primary key,
  room text not null,
  open boolean not null,
  times_opened integer not null
);

grant select, insert, update, delete on porch_v1 to ${serviceUser};
