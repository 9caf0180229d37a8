-- What came of trying a parked message again, for whoever looks after the list. The list itself is
-- answered by parked_message_by_key.
alter table parked_message
  add column redeliveries integer not null default 0,
  add column redelivered_at timestamptz;

comment on column parked_message.reason is 'Why it could not be handled when it was last tried: a code, and after a colon what the code is about; no personal data';
comment on column parked_message.redeliveries is 'How often its redelivery has failed';
comment on column parked_message.redelivered_at is 'When its redelivery last failed';
