-- Permits that were given and not used yet. A use is an event of the register; what was never used leaves no trace but this
-- row, and that is gone within a minute.
create table permit (
  id uuid primary key,
  case_id uuid not null,
  question text not null,
  policy text not null,
  register bigint not null,
  given_to text not null,
  expires_at timestamptz not null);

create index permit_by_age on permit (expires_at);

comment on table permit is 'Permits of the last seconds, by which a use says what it was permitted';
comment on column permit.id is 'The permit';
comment on column permit.case_id is 'The case whose people it is about';
comment on column permit.question is 'People by their ids, purpose, film or clip, audience by ids: JSON';
comment on column permit.policy is 'Version of the policy it was decided by';
comment on column permit.register is 'Version of the register it was decided on';
comment on column permit.given_to is 'Keycloak subject id of who asked';
comment on column permit.expires_at is 'When it can no longer be used';

grant select, insert, delete on permit to ${serviceUser};
