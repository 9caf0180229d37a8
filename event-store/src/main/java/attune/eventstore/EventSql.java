package attune.eventstore;

/// Every statement about events, with why it is as it is.
final class EventSql {

  private EventSql() {}

  /// A stream's events: the unique index on (stream_id, version) gives them in order.
  static final String LOAD =
      """
      select xid, position, stream_id, version, type, schema_version, recorded_at, meta, data
        from event where stream_id = $1 order by version
      """;

  /// Held until the transaction ends. It is taken before the stream is read, and gives no place in
  /// the feed: that comes with the first write.
  static final String QUEUE =
      "select cast(pg_advisory_xact_lock(0x71756575, hashtext($1)) as text)";

  /// As many as were recorded by then. `recorded_at` never goes back within a stream, so this is
  /// the stream's beginning, without holes.
  static final String LOAD_AS_OF =
      """
      select xid, position, stream_id, version, type, schema_version, recorded_at, meta, data
        from event where stream_id = $1 and recorded_at <= $2 order by version
      """;

  /// The feed, without gaps. Numbers are handed out before transactions commit, so reading by
  /// position alone would pass over events that become visible later. Ordered by transaction, and
  /// stopping before the oldest one that is still running, nothing can turn up behind the reader.
  /// The price: a long writer anywhere in the cluster holds the feed.
  static final String FEED =
      """
      select xid, position, stream_id, version, type, schema_version, recorded_at, meta, data
        from event
       where (xid, position) > ($1, $2)
         and xid < pg_snapshot_xmin(pg_current_snapshot())::text::bigint
       order by xid, position limit $3
      """;

  /// Streams of one kind by id. Needs no guard: what is appended behind the reader is in the feed.
  static final String WALK =
      """
      select xid, position, stream_id, version, type, schema_version, recorded_at, meta, data
        from event where stream_id > $1 and starts_with(type, $2) order by stream_id, version limit $3
      """;

  /// For a walk: the planner knows of one batch only, and may think that sorting the whole table
  /// for it is cheap. Over all batches it never is.
  static final String BY_INDEX_ONLY =
      "select set_config('enable_seqscan', 'off', true), set_config('enable_bitmapscan', 'off',"
          + " true)";

  static final String HISTORIES =
      """
      select xid, position, stream_id, version, type, schema_version, recorded_at, meta, data
        from event where stream_id = any($1) order by stream_id, version
      """;

  /// The end of the feed past its guard: complete only while [ViewGate] keeps every command out.
  static final String TAIL =
      """
      select xid, position, stream_id, version, type, schema_version, recorded_at, meta, data
        from event where (xid, position) > ($1, $2) order by xid, position limit $3
      """;

  /// All that a command needs to know, in one round trip: the earlier answer under its idempotency
  /// key, if there is one, the stream, and which views are live. The parts are told apart by their
  /// first column, and 'answer' sorts ahead of 'event'. The last part goes through [ViewGate].
  static final String READ =
      """
      select 'answer' part, 0 xid, 0 position, '' stream_id, version, location type,
             status schema_version, recorded_at, fingerprint meta, convert_to(answer, 'UTF8') data
        from idempotency where client = $1 and route = $2 and key = $3
      union all
      select 'event', xid, position, stream_id, version, type, schema_version, recorded_at, meta, data
        from event where stream_id = $4::text
      union all
      select 'view', 0, 0, '', 0, v.name, 0::smallint, null, null, null
        from (%s) gate left join view_state v on v.kind = $5 and v.phase = 'LIVE'
      order by part, version
      """
          .formatted(ViewGate.ENTER);

  /// The same for a stream that may be known by natural keys: the stream of the first key that is
  /// known is read instead. The keys that are known come last.
  static final String READ_BY_NATURAL_KEYS =
      """
      with known as (
        select k.rank, k.hash, n.stream_id
          from unnest($6::text[]) with ordinality k(hash, rank)
          join natural_key n on n.hash = decode(k.hash, 'base64'))
      """
          + READ.replace(
                  "$4::text",
                  "coalesce((select stream_id from known order by rank limit 1), $4::text)")
              .replace(
                  "order by part",
                  "union all select 'key', 0, 0, stream_id, rank, hash, 0::smallint, null, null,"
                      + " null from known order by part");

  /// Appends events, records the answer and takes the natural keys: one statement, one round trip.
  ///
  /// It writes nothing unless the stream's last version is the one that was decided on. The unique
  /// index would refuse a second event of the same version as well, but only this sees a gap.
  ///
  /// The head's transaction must not be younger than ours. A transaction that took its id early
  /// (having written something else first) could otherwise write version 2 under a smaller id than
  /// version 1 has, and the feed would show them in the wrong order. It is no real conflict, so the
  /// command is tried again in a new transaction, with a younger id.
  ///
  /// Events come as one array for each column.
  static String append(boolean answer, boolean naturalKeys) {
    return answer
        ? naturalKeys ? ANSWER_KEYS_AND_EVENTS : ANSWER_AND_EVENTS
        : naturalKeys ? KEYS_AND_EVENTS : EVENTS;
  }

  private static final String EVENTS =
      """
      insert into event (stream_id, version, type, schema_version, recorded_at, meta, data)
      select $1::text, $2::bigint + e.o, e.type, e.schema_version, e.at, e.meta, e.data
        from unnest($3::text[], $4::smallint[], $5::timestamptz[], $6::bytea[], $7::bytea[])
               with ordinality e(type, schema_version, at, meta, data, o),
             (select coalesce(max(h.version), 0) version, coalesce(max(h.xid), 0) xid
                from (select version, xid from event where stream_id = $1::text
                       order by version desc limit 1) h) head
       where head.version = $2::bigint
         and head.xid <= pg_current_xact_id()::text::bigint
         and %s
      """
          .formatted(ViewGate.unchanged("$8", "$9"));

  private static final String ANSWER =
      """
      answered as (
        insert into idempotency (client, route, key, fingerprint, status, location, version, answer)
        values ($10, $11, $12, $13, $14, nullif($15::text, ''), $16, $17))
      """;

  private static final String KEYS =
      """
      taken as (
        insert into natural_key (hash, kind, stream_id)
        select decode(k.hash, 'base64'), k.kind, $1::text
          from unnest(%s::text[], %s::text[]) k(hash, kind))
      """;

  private static final String ANSWER_AND_EVENTS = "with " + ANSWER + EVENTS;

  private static final String KEYS_AND_EVENTS = "with " + KEYS.formatted("$10", "$11") + EVENTS;

  private static final String ANSWER_KEYS_AND_EVENTS =
      "with " + ANSWER + ", " + KEYS.formatted("$18", "$19") + EVENTS;
}
