-- A million events of two hundred thousand streams, and what comes with them.
insert into event (xid, stream_id, version, type, schema_version, recorded_at, meta, data)
select 1000 + n, 'door-' || md5((n % 200000)::text), n / 200000 + 1,
       case when n % 10 = 0 then 'porch.' else 'door.' end || 'opened', 1,
       timestamptz '2026-01-01 00:00Z' + n * interval '1 second', decode(repeat('6d', 40), 'hex'), decode(repeat('64', 80), 'hex')
  from generate_series(0, 999999) n;

insert into log (index, xid, position, leaf)
select row_number() over (order by xid, position) - 1, xid, position, decode(repeat('6c', 32), 'hex') from event where xid <= 200000;

insert into idempotency (client, route, key, fingerprint, status, version, answer, recorded_at)
select 'client-' || n % 50, 'POST /doors', md5(n::text), '', 200, 1, '{}', now() - n * interval '7 seconds'
  from generate_series(1, 100000) n;

insert into natural_key (hash, kind, stream_id)
select sha256(n::text::bytea), 'serial', 'door-' || md5(n::text) from generate_series(0, 99999) n;

insert into consumed_message (source, origin, event_id)
select 'consumer-' || n % 4, 'elsewhere', md5(n::text) from generate_series(1, 100000) n;

insert into parked_message (source, key, topic, partition, "offset", reason, headers, payload)
select 'consumer-' || n % 4, md5((n / 10)::text), 'topic', 0, n, 'UNREADABLE', '{}', '' from generate_series(1, 50000) n;

insert into door_v1 (stream_id, room, open, opened)
select 'door-' || md5(n::text), 'hall', true, 4 from generate_series(0, 199999) n;

analyze;
