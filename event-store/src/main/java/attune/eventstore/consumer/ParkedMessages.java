package attune.eventstore.consumer;

import attune.eventstore.Bytes;
import attune.eventstore.Transactions;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;

/// Handles a parked key after all, once what kept it from it has been mended.
@Singleton
public final class ParkedMessages {

  private static final String NEXT =
      """
      select id, topic, partition, "offset", headers::text, payload from parked_message
       where source = cast(:source as text) and key = cast(:key as text) order by id limit 1 for update
      """;

  private static final String FIRST =
      """
      insert into consumed_message (source, origin, event_id)
      values (cast(:source as text), cast(:origin as text), cast(:id as text)) on conflict do nothing
      """;

  private record Parked(long id, Envelope envelope) {}

  private final Transactions transactions;
  private final Reading reading;
  private final ObjectMapper json;

  ParkedMessages(Transactions transactions, Reading reading, ObjectMapper json) {
    this.transactions = transactions;
    this.reading = reading;
    this.json = json;
  }

  /// Handles the key's messages in their order, each in a transaction of its own, until none is
  /// left: then the key is free again. Fails at the first that still can't be handled, which stays.
  ///
  /// @return how many there were
  public Uni<Integer> redeliver(MessageHandler handler, String key) {
    return transactions
        .run(session -> next(session, handler, key))
        .chain(there ->
            there ? redeliver(handler, key).map(more -> more + 1) : Uni.createFrom().item(0));
  }

  private Uni<Boolean> next(Mutiny.StatelessSession session, MessageHandler handler, String key) {
    return session
        .createNativeQuery(NEXT, Object[].class)
        .setParameter("source", handler.source())
        .setParameter("key", key)
        .getResultList()
        .chain(rows ->
            rows.isEmpty()
                ? Uni.createFrom().item(false)
                : handle(session, handler, parked(key, rows.getFirst())).replaceWith(true));
  }

  private Uni<Integer> handle(
      Mutiny.StatelessSession session, MessageHandler handler, Parked parked) {
    IncomingMessage message = reading.read(parked.envelope());
    return session
        .createNativeQuery(FIRST)
        .setParameter("source", handler.source())
        .setParameter("origin", message.origin())
        .setParameter("id", message.id())
        .executeUpdate()
        .chain(first ->
            first == 1 ? Taking.effect(session, handler, message) : Uni.createFrom().voidItem())
        .chain(() ->
            session
                .createNativeQuery("delete from parked_message where id = :id")
                .setParameter("id", parked.id())
                .executeUpdate());
  }

  private Parked parked(String key, Object[] row) {
    return new Parked(
        ((Number) row[0]).longValue(),
        new Envelope(
            (String) row[1],
            ((Number) row[2]).intValue(),
            ((Number) row[3]).longValue(),
            key,
            headers((String) row[4]),
            Bytes.of((byte[]) row[5])));
  }

  private Map<String, String> headers(String text) {
    try {
      return json.readValue(text, new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("headers are stored as JSON", e);
    }
  }
}
