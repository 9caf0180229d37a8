-- What a bare insert goes into: an equal table with equal indexes, checks and trigger.
create table bare_event (
  xid bigint not null default (pg_current_xact_id()::text::bigint),
  position bigint generated always as identity (cache 1),
  stream_id text not null,
  version bigint not null check (version > 0),
  type text not null,
  schema_version smallint not null,
  recorded_at timestamptz not null,
  meta bytea not null,
  data bytea not null,
  constraint bare_event_feed primary key (xid, position),
  constraint bare_event_version unique (stream_id, version)
);

comment on table bare_event is 'Inserts without anything around them, to compare with';

grant select, insert on bare_event to ${serviceUser};

create table parcel_v1 (
  stream_id text primary key,
  recipient text,
  place text not null,
  scans integer not null
);

comment on table parcel_v1 is 'Where each parcel is; kept by commands';
comment on column parcel_v1.recipient is 'PERSONAL: who gets it';

-- The same, to be built from events again and again.
create table parcel_rebuilt (like parcel_v1 including all);

comment on table parcel_rebuilt is 'Where each parcel is; built from events';

grant select, insert, update, delete on parcel_v1, parcel_rebuilt to ${serviceUser};
