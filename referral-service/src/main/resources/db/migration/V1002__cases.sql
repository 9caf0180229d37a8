-- Every case in a line: a view, rebuilt from the events at any time.
create table cases_v1 (
  case_id uuid primary key,
  reference text not null,
  route text not null,
  status text not null,
  status_since timestamptz not null,
  sent_at timestamptz not null,
  referrer text,
  system text,
  practitioner uuid,
  focus_child json not null);

-- a reference that was drawn twice is refused here
create unique index cases_v1_reference on cases_v1 (reference);

-- one index for each relationship that a list is made by, in the list's order
create index cases_v1_of_referrer on cases_v1 (referrer, case_id desc) where referrer is not null;
create index cases_v1_of_system on cases_v1 (system, case_id desc) where system is not null;
create index cases_v1_of_practitioner on cases_v1 (practitioner, case_id desc) where practitioner is not null;
create index cases_v1_undecided on cases_v1 (case_id desc) where status in ('SUBMITTED', 'INFORMATION_REQUESTED');
create index cases_v1_in_status on cases_v1 (status, case_id desc);

comment on table cases_v1 is 'Every case, with who may see it';
comment on column cases_v1.case_id is 'The case: the stream that the row is folded from';
comment on column cases_v1.reference is 'The case''s name among people; no two cases share one';
comment on column cases_v1.route is 'The form the request came in by';
comment on column cases_v1.status is 'Where the case stands';
comment on column cases_v1.status_since is 'Since when it has stood there';
comment on column cases_v1.sent_at is 'When the request was sent';
comment on column cases_v1.referrer is 'Keycloak subject id of the referrer who sent it themselves';
comment on column cases_v1.system is 'Code of the case system that keeps the same family';
comment on column cases_v1.practitioner is 'Keycloak subject id of the practitioner it is or was allocated to';
comment on column cases_v1.focus_child is 'PERSONAL: id, name, date of birth or expected date of the focus child; but for the id gone when the view is rebuilt after the erasure of the person';

grant select, insert, update, delete on cases_v1 to ${serviceUser};
