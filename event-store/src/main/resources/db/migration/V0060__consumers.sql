-- What a consumer has done is known here and nowhere else: positions are not committed to the broker.
create table consumer_position (
  source text not null,
  partition integer not null check (partition >= 0),
  topic text not null,
  topic_id text not null,
  partitions integer not null check (partitions > partition),
  next_offset bigint not null check (next_offset >= 0),
  last_event_id text,
  moved_at timestamptz not null default now(),
  primary key (source, partition));

comment on table consumer_position is 'How far each consumer has come in each partition, moved in the transaction of the effect';
comment on column consumer_position.source is 'Name of the consumer within this service';
comment on column consumer_position.partition is 'Partition of the topic';
comment on column consumer_position.topic is 'Topic that is read';
comment on column consumer_position.topic_id is 'The broker''s id of the topic: another id under the same name is a recreated topic, whose offsets start again';
comment on column consumer_position.partitions is 'How many partitions the topic had: another number would spread a case''s messages over two partitions';
comment on column consumer_position.next_offset is 'Offset of the first message not yet handled';
comment on column consumer_position.last_event_id is 'Id of the last message handled, for people who look';
comment on column consumer_position.moved_at is 'When a message was last handled';

create table consumed_message (
  source text not null,
  origin text not null,
  event_id text not null,
  consumed_at timestamptz not null default now(),
  primary key (source, origin, event_id));

comment on table consumed_message is 'Ids of the messages whose effect is in this database: a message sent again changes nothing';
comment on column consumed_message.source is 'Name of the consumer within this service';
comment on column consumed_message.origin is 'The service that sent the message (ce_source)';
comment on column consumed_message.event_id is 'The message''s id (ce_id), unique within its origin';
comment on column consumed_message.consumed_at is 'When its effect was written';

create table parked_message (
  id bigint generated always as identity primary key,
  source text not null,
  key text not null,
  topic text not null,
  partition integer not null,
  "offset" bigint not null,
  event_id text,
  type text,
  reason text not null,
  headers json not null,
  payload bytea not null,
  parked_at timestamptz not null default now());

create index parked_message_by_key on parked_message (source, key, id);

comment on table parked_message is 'Messages that could not be handled, and all later ones of the same key, in their order';
comment on column parked_message.id is 'Order of parking: the order in which a key''s messages are redelivered';
comment on column parked_message.source is 'Name of the consumer within this service';
comment on column parked_message.key is 'Key of the message (the case id): the whole key waits';
comment on column parked_message.topic is 'Topic the message came from';
comment on column parked_message.partition is 'Partition it came from';
comment on column parked_message."offset" is 'Offset it had there';
comment on column parked_message.event_id is 'Its ce_id, if it could be read';
comment on column parked_message.type is 'Its ce_type, if it could be read';
comment on column parked_message.reason is 'Why it was parked: a code, and after a colon what the code is about; no personal data';
comment on column parked_message.headers is 'Its headers, as an object of texts';
comment on column parked_message.payload is 'Its body, byte for byte';
comment on column parked_message.parked_at is 'When it was parked';

grant select, insert, update on consumer_position to ${serviceUser};
grant select, insert on consumed_message to ${serviceUser};
grant select, insert, update, delete on parked_message to ${serviceUser};
