create table effect (
  n bigint generated always as identity primary key,
  source text not null,
  key text not null,
  event_id text not null
);

grant select, insert on effect to ${serviceUser};
