-- Two hundred thousand cases, of whom few are open and fewer restricted, and what comes with them.
insert into cases_v3 (case_id, reference, route, profession, sent_at, referrer, system, status, status_since, waiting_since, practitioner, named, review_by, focus_child, lacks)
select md5(n::text)::uuid, 'VIG-' || n, 'PROFESSIONAL', 'HEALTH_VISITOR', sent,
       case when n % 2 = 0 then 'referrer-' || n % 500 end, case when n % 2 = 1 then 'system-' || n % 20 end,
       case when n % 100 < 2 then 'SUBMITTED' when n % 100 = 2 then 'INFORMATION_REQUESTED' when n % 100 < 6 then 'WAITING'
            when n % 100 < 12 then 'ALLOCATED' else 'CLOSED' end,
       sent, case when n % 100 between 3 and 20 then sent end,
       case when n % 100 >= 6 then md5('practitioner' || n % 150)::uuid end,
       case when n % 1000 = 0 then array['supervisor-' || n % 7] end, case when n % 1000 = 0 then date '2026-12-01' end, '{}', '[]'
  from (select n, timestamptz '2020-01-01 00:00Z' + n * interval '15 minutes' as sent from generate_series(1, 200000) n) made;

insert into staff_v1 (stream_id, version, practitioner, outside, supervisor, away)
select 'staff-' || md5(n::text), 1, md5('practitioner' || n)::uuid, false, md5('practitioner' || n % 10)::uuid, '[]'
  from generate_series(0, 149) n;

insert into break_glass_v1 (stream_id, version, case_id, opened_by, opened_at, readable_until, reviewed_at)
select 'opening-' || md5(n::text), 1, md5((n * 7)::text)::uuid, 'subject-' || n % 300, now() - n * interval '1 hour',
       now() - n * interval '1 hour' + interval '4 hours', case when n > 200 then now() end
  from generate_series(1, 20000) n;

insert into consent_fact (case_id, person, answer, version, source, happened_at, recorded_at)
select md5((n / 3)::text)::uuid, md5('person' || n)::uuid, 'GIVEN', 1, 'somewhere', now(), now() from generate_series(1, 200000) n;

insert into draft (owner, form, id, revision, sealed, updated_at)
select 'subject-' || n, 'request', gen_random_uuid(), 1, '', now() - n * interval '1 minute' from generate_series(1, 40000) n;

insert into event (xid, stream_id, version, type, schema_version, recorded_at, meta, data)
select 1000 + n, md5((n % 50000)::text)::uuid::text, n / 50000 + 1, 'referral.allocated', 1, now(), '', ''
  from generate_series(0, 199999) n;

insert into log (index, xid, position, leaf)
select row_number() over (order by xid, position) - 1, xid, position, decode(repeat('6c', 32), 'hex') from event;

analyze;
