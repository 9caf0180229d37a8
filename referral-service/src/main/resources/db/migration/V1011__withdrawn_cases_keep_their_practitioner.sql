-- The same once more: a withdrawn case keeps its practitioner, who still reads it. The rows of before go at once: they hold
-- names, which an erasure would not reach any more, and a view that nobody declares would pass for a later release's.
select retire_view('cases_v2');
drop table cases_v2;

create table cases_v3 (
  case_id uuid primary key,
  reference text not null,
  route text not null,
  profession text not null,
  sent_at timestamptz not null,
  referrer text,
  system text,
  status text not null,
  status_since timestamptz not null,
  waiting_since timestamptz,
  practitioner uuid,
  named text[],
  review_by date,
  focus_child json not null,
  lacks json not null);

-- a reference that was drawn twice is refused here
create unique index cases_v3_reference on cases_v3 (reference);

-- one index for each relationship that a list is made by, in the list's order
create index cases_v3_of_referrer on cases_v3 (referrer, case_id desc) where referrer is not null;
create index cases_v3_of_system on cases_v3 (system, case_id desc) where system is not null;
create index cases_v3_of_practitioner on cases_v3 (practitioner, case_id desc) where practitioner is not null;
create index cases_v3_undecided on cases_v3 (case_id desc) where status in ('SUBMITTED', 'INFORMATION_REQUESTED');
create index cases_v3_in_status on cases_v3 (status, case_id desc);

-- the worklists, each in its order
create index cases_v3_triage_inbox on cases_v3 (sent_at, case_id) where status in ('SUBMITTED', 'INFORMATION_REQUESTED');
create index cases_v3_waiting_list on cases_v3 (waiting_since, case_id) where status = 'WAITING';
create index cases_v3_reviews_due on cases_v3 (review_by, case_id) where review_by is not null;
create index cases_v3_caseload on cases_v3 (practitioner) where status = 'ALLOCATED';

comment on table cases_v3 is 'Every case, with who may see it';
comment on column cases_v3.case_id is 'The case: the stream that the row is folded from';
comment on column cases_v3.reference is 'The case''s name among people; no two cases share one';
comment on column cases_v3.route is 'The form the request came in by';
comment on column cases_v3.profession is 'The referrer''s profession';
comment on column cases_v3.sent_at is 'When the request was sent: triage''s clock runs from here';
comment on column cases_v3.referrer is 'Keycloak subject id of the referrer who sent it themselves';
comment on column cases_v3.system is 'Code of the case system that keeps the same family';
comment on column cases_v3.status is 'Where the case stands';
comment on column cases_v3.status_since is 'Since when it has stood there';
comment on column cases_v3.waiting_since is 'Since when the family has waited for a practitioner, while it does';
comment on column cases_v3.practitioner is 'Keycloak subject id of the practitioner it is or was allocated to';
comment on column cases_v3.named is 'Keycloak subject ids of who alone may see it; null if it is not restricted';
comment on column cases_v3.review_by is 'The day by which the restriction has to be looked at';
comment on column cases_v3.focus_child is 'PERSONAL: id, name, date of birth or expected date of the focus child; but for the id gone when the view is rebuilt after the erasure of the person';
comment on column cases_v3.lacks is 'PERSONAL: what the request lacks, as codes, and which children have to answer for themselves, from and until which day (their 12th and 18th birthdays), and did';

grant select, insert, update, delete on cases_v3 to ${serviceUser};
