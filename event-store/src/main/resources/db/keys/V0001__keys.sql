create table data_key (
  person uuid not null,
  kek text,
  wrapped bytea,
  created_at timestamptz not null default now(),
  destroyed_at timestamptz,
  constraint data_key_once primary key (person),
  constraint data_key_or_destroyed check ((wrapped is null) = (destroyed_at is not null)),
  constraint data_key_wrapped_by check ((wrapped is null) = (kek is null))
);

comment on table data_key is 'The key that seals what is personal to one person; destroying it forgets them. Backed up apart from the events.';
comment on column data_key.person is 'Whose key it is: the id that events use';
comment on column data_key.kek is 'Which key-encryption key wraps it';
comment on column data_key.wrapped is 'The key, wrapped; null once destroyed';
comment on column data_key.created_at is 'When it was made';
comment on column data_key.destroyed_at is 'When it was destroyed, if it was; the row stays, so that no new key is ever made for this person';

create function refuse_revival() returns trigger language plpgsql as $$
begin
  if old.destroyed_at is not null or new.person <> old.person then
    raise exception 'a destroyed key stays destroyed' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;

comment on function refuse_revival() is 'A destroyed key never comes back.';

create trigger stays_destroyed before update on data_key
  for each row execute function refuse_revival();

grant select, insert, update on data_key to ${serviceUser};
