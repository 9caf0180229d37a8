-- Requests that triage has not decided on: a view, rebuilt from the events at any time.
create table triage_inbox_v1 (
  case_id uuid primary key,
  reference text not null,
  route text not null,
  profession text not null,
  status text not null,
  status_since timestamptz not null,
  sent_at timestamptz not null,
  focus_child json not null,
  missing json not null,
  grounds json not null,
  own_answers_needed json not null);

-- the order of the list, and its key
create index triage_inbox_v1_oldest_first on triage_inbox_v1 (sent_at, case_id);

comment on table triage_inbox_v1 is 'What triage has to decide on';
comment on column triage_inbox_v1.case_id is 'The case: the stream that the row is folded from';
comment on column triage_inbox_v1.reference is 'The case''s name among people';
comment on column triage_inbox_v1.route is 'The form the request came in by';
comment on column triage_inbox_v1.profession is 'The referrer''s profession';
comment on column triage_inbox_v1.status is 'SUBMITTED, or INFORMATION_REQUESTED while a question is open';
comment on column triage_inbox_v1.status_since is 'Since when it has had that status';
comment on column triage_inbox_v1.sent_at is 'When it was sent: triage''s clock runs from here';
comment on column triage_inbox_v1.focus_child is 'PERSONAL: id, name, date of birth or expected date of the focus child; but for the id gone when the view is rebuilt after the erasure of the person';
comment on column triage_inbox_v1.missing is 'What the request lacks besides its grounds, as codes';
comment on column triage_inbox_v1.grounds is 'Which of the grounds have been stated, without the words';
comment on column triage_inbox_v1.own_answers_needed is 'PERSONAL: which children have to answer for themselves, from and until which day (their 12th and 18th birthdays)';

grant select, insert, update, delete on triage_inbox_v1 to ${serviceUser};
