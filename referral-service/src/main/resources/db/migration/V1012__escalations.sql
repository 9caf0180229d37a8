-- Who was told that somebody in a case may be at risk. There is a row for an escalated case alone.
create table escalations_v1 (
  case_id uuid primary key,
  told jsonb not null);

-- somebody's own list: the few cases whose keys have them
create index escalations_v1_told on escalations_v1 using gin (told);

comment on table escalations_v1 is 'Escalated cases, with who was told of it';
comment on column escalations_v1.case_id is 'The case: the stream that the row is folded from';
comment on column escalations_v1.told is 'Keycloak subject ids of who was told, each with when they were told last';

grant select, insert, update, delete on escalations_v1 to ${serviceUser};
