-- What people have begun to write and not sent yet. Not events: a draft is its writer's own until it is sent, is written over
-- at every step, and is deleted when it is sent or forgotten.
create sequence draft_revision;

comment on sequence draft_revision is 'Revisions of all drafts: none comes twice, so that what was seen of a deleted draft never matches a new one';

create table draft (
  owner text not null,
  form text not null,
  id uuid not null,
  revision bigint not null check (revision > 0),
  sealed text not null,
  updated_at timestamptz not null,
  constraint draft_one_of_a_form primary key (owner, form));

create index draft_by_age on draft (updated_at);

comment on table draft is 'What somebody has written into a form so far: one row a person and form, gone 30 days after the last change';
comment on column draft.owner is 'Keycloak subject id of who writes it; nobody else reads it';
comment on column draft.form is 'Which form: referral';
comment on column draft.id is 'Names the draft''s own data key in the database of keys; destroyed with the draft';
comment on column draft.revision is 'Which revision this is: a save has to name the one it was made from';
comment on column draft.sealed is 'PERSONAL: all that was written, sealed with the draft''s own key, bound to owner, form and revision';
comment on column draft.updated_at is 'When it was last saved, by the policy clock: 30 days run from here';

grant select, insert, update, delete on draft to ${serviceUser};
grant usage on sequence draft_revision to ${serviceUser};
