package attune.referral.read.feed;

import attune.eventstore.relay.RelayedMessages;
import attune.referral.storage.ReferralEventTypes;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// What has happened in the cases of one case system, in the order in which the relay told it. Read
/// from the relay's log: what is not told on Kafka yet is not told here.
@Singleton
final class CaseFeed {

  /// @param next the place up to which the log has been looked through
  /// @param whole whether that is where the log ends just now
  record Batch(List<ObjectNode> events, long next, boolean whole) {}

  /// How much of the log is looked through at once.
  static final int WINDOW = 5000;

  /// Looks through the log from a place on, by primary keys alone: a client that keeps up looks
  /// only at what is new. The case is a subquery, because a join might be made from all cases of
  /// the system, however little is new. Other streams than cases have no UUID for an id.
  private static final String PICK =
      """
      with seen as (
        select index, xid, position from log where index > $1 order by index limit $5),
      picked as (
        select s.index from seen s join event e on e.xid = s.xid and e.position = s.position
         where e.type = any($3)
           and $2 = (select c.system from cases_v3 c
                      where c.case_id = case when e.type like 'referral.%' then e.stream_id::uuid end
                        and c.named is null)
         order by s.index limit $4)
      select (select array_agg(index order by index) from picked), max(index), count(*) from seen
      """;

  /// The version of each event as its case's readers are told it.
  private static final String VERSIONS =
      """
      select (select count(*) from event told
               where told.stream_id = e.stream_id and told.version <= e.version and told.type <> $2)
        from log l join event e on e.xid = l.xid and e.position = l.position
       where l.index = any($1) order by l.index
      """;

  private final Pool pool;
  private final RelayedMessages messages;

  CaseFeed(Pool pool, RelayedMessages messages) {
    this.pool = pool;
    this.messages = messages;
  }

  /// The next events behind `after`, of stored `types`, at most `limit`.
  Uni<Batch> read(String system, Set<String> types, long after, int limit) {
    Tuple given =
        Tuple.of(after, system)
            .addArrayOfString(types.toArray(String[]::new))
            .addInteger(limit)
            .addInteger(WINDOW);
    return pool.preparedQuery(PICK)
        .execute(given)
        .map(rows -> rows.iterator().next())
        .chain(row -> batch(row, after, limit));
  }

  private Uni<Batch> batch(Row row, long after, int limit) {
    Long @Nullable [] picked = row.getArrayOfLongs(0);
    @Nullable Long last = row.getLong(1);
    boolean ended = row.getLong(2) < WINDOW;
    if (picked == null) {
      return Uni.createFrom().item(new Batch(List.of(), last == null ? after : last, ended));
    }
    List<Long> places = List.of(picked);
    boolean cut = places.size() == limit;
    long next = cut || last == null ? places.getLast() : last;
    return messages
        .at(places)
        .chain(events -> versions(places).map(versions -> numbered(events, versions)))
        .map(events -> new Batch(events, next, ended && !cut));
  }

  private Uni<List<Long>> versions(List<Long> places) {
    return pool.preparedQuery(VERSIONS)
        .execute(Tuple.of(places.toArray(Long[]::new), ReferralEventTypes.UNCOUNTED))
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false).map(r -> r.getLong(0)).toList());
  }

  /// Kafka's numbers count what only named people know of: whoever compared them with the case's
  /// version would learn of it. Every picked event has a message, in the same order.
  private static List<ObjectNode> numbered(List<ObjectNode> events, List<Long> versions) {
    for (int i = 0; i < events.size(); i++) {
      ObjectNode event = events.get(i);
      long version = versions.get(i);
      event.put("id", event.path("subject").asText() + "/" + version);
      event.put("sequence", String.format(Locale.ROOT, "%019d", version));
      ((ObjectNode) event.path("data")).put("version", version);
    }
    return events;
  }
}
