-- What is known of each practitioner: who supervises whom decides who sees what.
create table staff_v1 (
  stream_id text primary key,
  version bigint not null,
  practitioner uuid not null,
  capacity integer,
  stage text,
  supervisor uuid,
  outside boolean not null,
  supervision_until date,
  away json not null);

-- the list of staff, in its order
create unique index staff_v1_practitioner on staff_v1 (practitioner);

-- whom somebody supervises: asked of every request of a supervisor
create index staff_v1_of_supervisor on staff_v1 (supervisor) where supervisor is not null and not outside;

comment on table staff_v1 is 'What the service itself knows of practitioners; names and roles are Keycloak''s';
comment on column staff_v1.stream_id is 'The stream that the row is folded from';
comment on column staff_v1.version is 'The stream''s version, which a command has to name';
comment on column staff_v1.practitioner is 'Keycloak subject id of the practitioner';
comment on column staff_v1.capacity is 'How many families they can work with at once; null if nobody has said';
comment on column staff_v1.stage is 'How far a trainee has come; null if nobody has said';
comment on column staff_v1.supervisor is 'Keycloak subject id of who supervises them';
comment on column staff_v1.outside is 'Whether that is somebody outside the council, who sees no case';
comment on column staff_v1.supervision_until is 'The last day of the supervision; null if it has no end';
comment on column staff_v1.away is 'The days on which they do not work, as from and until';

grant select, insert, update, delete on staff_v1 to ${serviceUser};
