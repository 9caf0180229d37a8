-- What is kept for a time only is found by its age.
create index idempotency_by_age on idempotency (recorded_at);

comment on column idempotency.fingerprint is 'Keyed hash (HMAC-SHA-256) of the request''s body: the same key with another body is a mistake';

-- Topics are kept for ever, and are read from the start again once they had to be made anew: a
-- message of any age may come back, and only its id tells that its effect is here.
comment on table consumed_message is 'Ids of the messages whose effect is in this database: a message sent again changes nothing. Kept for ever, as the topics are';
