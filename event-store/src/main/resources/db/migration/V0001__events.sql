create table event (
  xid bigint not null default (pg_current_xact_id()::text::bigint),
  position bigint generated always as identity (cache 1),
  stream_id text not null,
  version bigint not null check (version > 0),
  type text not null,
  schema_version smallint not null,
  recorded_at timestamptz not null,
  meta bytea not null,
  data bytea not null,
  constraint event_feed primary key (xid, position),
  constraint event_version unique (stream_id, version)
);

comment on table event is 'What has happened, for good. Only ever added to.';
comment on column event.xid is 'The transaction that wrote it: the feed is ordered by it, so that it never shows an event before an earlier one has been committed';
comment on column event.position is 'Its place among the events of its transaction';
comment on column event.stream_id is 'The stream it belongs to, for a case its case id; nothing personal';
comment on column event.version is 'Its place in the stream, from 1; unique, which is the optimistic lock';
comment on column event.type is 'What happened, as a name that was chosen for good';
comment on column event.schema_version is 'Which shape its data has';
comment on column event.recorded_at is 'When it was written down, in microseconds, never before its predecessor in the stream';
comment on column event.meta is 'Who and what brought it about: JSON, as exact bytes, ids only';
comment on column event.data is 'PERSONAL, sealed: JSON, as exact bytes; each personal member is encrypted with that person''s own key';

create table idempotency (
  client text not null,
  route text not null,
  key text not null,
  fingerprint bytea not null,
  status smallint not null,
  location text,
  version bigint not null,
  answer text not null,
  recorded_at timestamptz not null default now(),
  constraint idempotency_once primary key (client, route, key)
);

comment on table idempotency is 'Answers to commands, kept 7 days so that a repeated request gets the same one.';
comment on column idempotency.client is 'Who asked: a client, and the subject id behind it';
comment on column idempotency.route is 'Which route was asked';
comment on column idempotency.key is 'The client''s own name for the request';
comment on column idempotency.fingerprint is 'SHA-256 of the request''s body: the same key with another body is a mistake';
comment on column idempotency.status is 'The answer''s HTTP status';
comment on column idempotency.location is 'Where the thing is that was made, if one was';
comment on column idempotency.version is 'The stream''s version after the command';
comment on column idempotency.answer is 'The answer''s body, replayed byte for byte; nothing personal';
comment on column idempotency.recorded_at is 'When it was answered';

create table natural_key (
  hash bytea not null,
  kind text not null,
  stream_id text not null,
  constraint natural_key_once primary key (hash)
);

comment on table natural_key is 'What a stream is known by elsewhere, unique for ever. Only ever added to.';
comment on column natural_key.hash is 'Keyed hash (HMAC-SHA-256) of kind and key; the key itself is not kept';
comment on column natural_key.kind is 'What sort of key it is';
comment on column natural_key.stream_id is 'The stream that has it';

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% of % is refused: it is only ever added to', tg_op, tg_table_name
    using errcode = 'insufficient_privilege';
end
$$;

comment on function refuse_change() is 'Keeps history as it is, from the owner too.';

create trigger only_added_to before update or delete or truncate on event
  for each statement execute function refuse_change();
create trigger only_added_to before update or delete or truncate on natural_key
  for each statement execute function refuse_change();

grant select, insert on event to ${serviceUser};
grant select, insert on natural_key to ${serviceUser};
grant select, insert, delete on idempotency to ${serviceUser};
