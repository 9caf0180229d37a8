-- What consent-service has told of people's own answers about being filmed: written by WhenConsentRecordedThenRemember.
create table consent_fact (
  case_id uuid not null,
  person uuid not null,
  answer text not null,
  until date,
  version bigint not null check (version > 0),
  source text not null,
  happened_at timestamptz not null,
  recorded_at timestamptz not null,
  primary key (case_id, person));

comment on table consent_fact is 'Each person''s own answer about being filmed, as the consent register last had it';
comment on column consent_fact.case_id is 'The case';
comment on column consent_fact.person is 'The person in the picture, by their id in the case';
comment on column consent_fact.answer is 'GIVEN, REFUSED, WITHDRAWN or NOT_ABLE_TO_DECIDE';
comment on column consent_fact.until is 'The last day it holds, if it was given for a time';
comment on column consent_fact.version is 'Version of the consent register with it: of two answers the later one holds';
comment on column consent_fact.source is 'The message that said so (ce_id)';
comment on column consent_fact.happened_at is 'When it was said or found';
comment on column consent_fact.recorded_at is 'When consent-service wrote it down';

grant select, insert, update on consent_fact to ${serviceUser};
