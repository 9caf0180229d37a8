-- Who may see which case, and whose people have to be asked for: written as referral-service's messages come in.
create table case_access (
  case_id uuid primary key,
  version bigint not null check (version > 0),
  status text not null,
  referrer text,
  system text,
  practitioner uuid,
  named text[]);

-- a practitioner's lists, and those of whoever supervises them
create index case_access_of_practitioner on case_access (practitioner) where practitioner is not null;

comment on table case_access is 'Who may see which case, as referral-service last told it';
comment on column case_access.case_id is 'The case, which is the register''s stream, too';
comment on column case_access.version is 'Version of the case with the last message: an earlier one changes nothing';
comment on column case_access.status is 'Where the case stands';
comment on column case_access.referrer is 'Keycloak subject id of the referrer who sent the request themselves';
comment on column case_access.system is 'Code of the case system that keeps the same family';
comment on column case_access.practitioner is 'Keycloak subject id of the practitioner it is or was allocated to';
comment on column case_access.named is 'Keycloak subject ids of who alone may see it; null if it is not restricted';

grant select, insert, update, delete on case_access to ${serviceUser};

create table supervision (
  practitioner uuid primary key,
  version bigint not null check (version > 0),
  supervisor uuid,
  outside boolean not null,
  until date);

-- whom somebody supervises: asked of every request of a supervisor
create index supervision_by_supervisor on supervision (supervisor) where supervisor is not null and not outside;

comment on table supervision is 'Who supervises whom, as referral-service last told it';
comment on column supervision.practitioner is 'Keycloak subject id of the practitioner';
comment on column supervision.version is 'Version of what is known of them with the last message';
comment on column supervision.supervisor is 'Keycloak subject id of who supervises them; null if nobody does';
comment on column supervision.outside is 'Whether that is somebody outside the council, who sees no case';
comment on column supervision.until is 'The last day of the supervision; null if it has no end';

grant select, insert, update, delete on supervision to ${serviceUser};

create table household_due (
  case_id uuid primary key,
  version bigint not null check (version > 0),
  since timestamptz not null,
  tries integer not null default 0,
  next_try_at timestamptz not null);

-- the order in which they are asked for
create index household_due_next on household_due (next_try_at, case_id);

comment on table household_due is 'Cases whose people have changed since the register last heard of them; a note goes when it has';
comment on column household_due.case_id is 'The case';
comment on column household_due.version is 'Version of the case that the register has to come up to';
comment on column household_due.since is 'When the oldest of those messages came in';
comment on column household_due.tries is 'How often referral-service was asked for it in vain';
comment on column household_due.next_try_at is 'When it is asked for next';

grant select, insert, update, delete on household_due to ${serviceUser};
