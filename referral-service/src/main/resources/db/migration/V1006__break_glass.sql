-- Who opened a case that was not theirs, and what was found when somebody looked at that.
create table break_glass_v1 (
  stream_id text primary key,
  version bigint not null,
  case_id uuid not null,
  opened_by text not null,
  reason text,
  opened_at timestamptz not null,
  readable_until timestamptz not null,
  reviewed_by text,
  finding text,
  reviewed_at timestamptz);

-- what a practitioner may read just now: asked of every request of theirs
create index break_glass_v1_open on break_glass_v1 (opened_by, readable_until);

-- the manager's list, and the practitioner's of their cases, each in its order
create index break_glass_v1_unreviewed on break_glass_v1 (stream_id) where reviewed_at is null;
create index break_glass_v1_of_case on break_glass_v1 (case_id, stream_id);

comment on table break_glass_v1 is 'Every time that somebody opened a case that was not theirs';
comment on column break_glass_v1.stream_id is 'The stream that the row is folded from; made in the order of time';
comment on column break_glass_v1.version is 'The stream''s version, which a command has to name';
comment on column break_glass_v1.case_id is 'The case that was opened';
comment on column break_glass_v1.opened_by is 'Keycloak subject id of who opened it';
comment on column break_glass_v1.reason is 'PERSONAL, of the focus child: why; gone when the view is rebuilt after their erasure';
comment on column break_glass_v1.opened_at is 'When it was opened';
comment on column break_glass_v1.readable_until is 'When it closes by itself';
comment on column break_glass_v1.reviewed_by is 'Keycloak subject id of the manager who looked at it; null until then';
comment on column break_glass_v1.finding is 'PERSONAL, of the focus child: what the manager found; gone when the view is rebuilt after their erasure';
comment on column break_glass_v1.reviewed_at is 'When the manager looked at it';

grant select, insert, update, delete on break_glass_v1 to ${serviceUser};
