-- The gapless order of everything the relay has taken up, and the leaves of the transparency log.
create table log (
  index bigint primary key check (index >= 0),
  xid bigint not null,
  position bigint not null,
  leaf bytea not null check (octet_length(leaf) = 32),
  unique (xid, position));

comment on table log is 'The events in feed order without gaps: what was relayed, in which order, and each event''s hash. Append-only.';
comment on column log.index is 'Place in the log, from 0 without gaps: the leaf''s index in the Merkle tree';
comment on column log.xid is 'Transaction of the event; with position the event''s primary key';
comment on column log.position is 'Position of the event within all events';
comment on column log.leaf is 'SHA-256 over 0x00 and the event''s stored bytes, each length-prefixed';

-- One row: the relay's place in the feed. Moved by compare-and-set only, so that a leader that does
-- not know it was replaced changes nothing.
create table relay_position (
  only_row boolean primary key default true check (only_row),
  xid bigint not null,
  position bigint not null,
  next_index bigint not null);

comment on table relay_position is 'How far the relay has come in the feed; exactly one row';
comment on column relay_position.only_row is 'Always true: there is one row';
comment on column relay_position.xid is 'Transaction of the last event relayed';
comment on column relay_position.position is 'Position of the last event relayed';
comment on column relay_position.next_index is 'The index that the next event gets in the log';

insert into relay_position (xid, position, next_index) values (0, 0, 0);

create trigger only_added_to before update or delete or truncate on log
  for each statement execute function refuse_change();
create trigger never_removed before delete or truncate on relay_position
  for each statement execute function refuse_change();

grant select, insert on log to ${serviceUser};
grant select, update on relay_position to ${serviceUser};
