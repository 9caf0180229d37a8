-- The waiting list: a view, rebuilt from the events at any time.
create table waiting_list_v1 (
  case_id uuid primary key,
  reference text not null,
  route text not null,
  sent_at timestamptz not null,
  waiting_since timestamptz,
  focus_child json not null,
  own_answers_needed json not null);

-- the order of the list, and its key; only those who wait
create index waiting_list_v1_longest_first on waiting_list_v1 (waiting_since, case_id) where waiting_since is not null;

comment on table waiting_list_v1 is 'Families that wait for a practitioner, or for the decision before that';
comment on column waiting_list_v1.case_id is 'The case: the stream that the row is folded from';
comment on column waiting_list_v1.reference is 'The case''s name among people';
comment on column waiting_list_v1.route is 'The form the request came in by';
comment on column waiting_list_v1.sent_at is 'When the request was sent';
comment on column waiting_list_v1.waiting_since is 'When it was accepted; null while it is not, and the row is not yet on the list';
comment on column waiting_list_v1.focus_child is 'PERSONAL: id, name, date of birth or expected date of the focus child; but for the id gone when the view is rebuilt after the erasure of the person';
comment on column waiting_list_v1.own_answers_needed is 'PERSONAL: which children have to answer for themselves, from and until which day (their 12th and 18th birthdays)';

grant select, insert, update, delete on waiting_list_v1 to ${serviceUser};
