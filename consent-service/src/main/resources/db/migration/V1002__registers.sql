-- Every register in a line, for every list and for the night's round: one row to write for a command, and an index for each.
create table registers_v1 (
  case_id uuid primary key,
  state text not null,
  next_turn date,
  birthday date,
  birthdays json not null,
  ending date,
  endings json not null,
  objected_at timestamptz,
  objections json not null,
  offer_from date,
  erase_from date,
  going json not null,
  hold_review date,
  holds json not null);

-- the night's round: only those to which the day brings something
create index registers_v1_next_turn on registers_v1 (next_turn, case_id) where next_turn is not null;

-- the worklists, each in its order
create index registers_v1_birthdays on registers_v1 (birthday, case_id) where birthday is not null;
create index registers_v1_endings on registers_v1 (ending, case_id) where ending is not null;
create index registers_v1_objections on registers_v1 (objected_at, case_id) where objected_at is not null;
create index registers_v1_offers on registers_v1 (offer_from, case_id) where offer_from is not null;
create index registers_v1_erasures on registers_v1 (erase_from, case_id) where erase_from is not null;
create index registers_v1_hold_reviews on registers_v1 (hold_review, case_id) where hold_review is not null;

comment on table registers_v1 is 'Every register with what it has coming; a view, rebuilt from the events at any time';
comment on column registers_v1.case_id is 'The case: the stream that the row is folded from';
comment on column registers_v1.state is 'OPEN, ENDED or OPENED_IN_ERROR';
comment on column registers_v1.next_turn is 'The next day that brings it something: a warning, a birthday, an end, an erasure';
comment on column registers_v1.birthday is 'PERSONAL: the first of the birthdays';
comment on column registers_v1.birthdays is 'PERSONAL: children who decide for themselves from a day that was warned of, until they have; gone when the view is rebuilt after the erasure of the person';
comment on column registers_v1.ending is 'The first of the endings';
comment on column registers_v1.endings is 'Consents that were given for a time, with their last days';
comment on column registers_v1.objected_at is 'Since when the oldest of the objections that stand has';
comment on column registers_v1.objections is 'Ids of the objections that stand';
comment on column registers_v1.offer_from is 'The day from which people are offered their film; null without film';
comment on column registers_v1.erase_from is 'The first day on which a film is to go';
comment on column registers_v1.going is 'Films that are to be erased, from which day, and whether nothing stands against it';
comment on column registers_v1.hold_review is 'The first day by which somebody has to look at a hold';
comment on column registers_v1.holds is 'What keeps film from being erased';

grant select, insert, update, delete on registers_v1 to ${serviceUser};
