-- Which views may be written by commands, and how far the others have been built.
create table view_state (
  name text primary key,
  kind text not null,
  phase text not null check (phase in ('EMPTYING', 'FILLING', 'CATCHING_UP', 'LIVE')),
  step bigint not null default 0,
  stream text not null default '',
  xid bigint not null,
  position bigint not null,
  folded bigint not null default 0,
  total bigint not null,
  updated_at timestamptz not null default now(),
  checked_at timestamptz,
  differences bigint);

comment on table view_state is 'Every view that was ever built: commands keep those that are LIVE, and no others';
comment on column view_state.name is 'The view, which is its table''s name';
comment on column view_state.kind is 'The kind of stream it is folded from: the first part of the names of its events';
comment on column view_state.phase is 'EMPTYING its table, FILLING it stream by stream, CATCHING_UP with the feed, or LIVE';
comment on column view_state.step is 'How many steps were taken; compared and set by every step, so that of two builders one goes on';
comment on column view_state.stream is 'FILLING: the last stream that is in';
comment on column view_state.xid is 'CATCHING_UP: transaction of the last event in the feed that is in';
comment on column view_state.position is 'CATCHING_UP: position of the last event in the feed that is in';
comment on column view_state.folded is 'How many events went into it while it was built, some of them twice';
comment on column view_state.total is 'How many events there were when its building began';
comment on column view_state.updated_at is 'When its last step was taken';
comment on column view_state.checked_at is 'When it was last compared with its events, or began to be';
comment on column view_state.differences is 'How many rows were other than their events say at the last comparison';

grant select, insert, update on view_state to ${serviceUser};

-- For the migration that drops a view's table, and for going back to a release without the view.
create function retire_view(retired text) returns void language sql as $$
  select pg_advisory_xact_lock(0x7669657773);
  delete from view_state where name = retired;
$$;

comment on function retire_view(text) is 'Has commands leave a view alone from now on; waits for those that run. Its table may be dropped in the same transaction.';
revoke execute on function retire_view(text) from public;
