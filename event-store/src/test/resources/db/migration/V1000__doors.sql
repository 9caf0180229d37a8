create table door_v1 (
  stream_id text primary key,
  room text not null check (room <> 'cursed'),
  owner text,
  open boolean not null,
  opened integer not null
);

grant select, insert, update, delete on door_v1 to ${serviceUser};
