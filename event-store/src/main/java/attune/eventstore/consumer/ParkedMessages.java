package attune.eventstore.consumer;

import attune.eventstore.Bytes;
import attune.eventstore.Transactions;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/// The messages of a parked key, the first one first.
@Singleton
final class ParkedMessages {

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

  private static final String FAILED_AGAIN =
      """
      update parked_message set reason = cast(:reason as text), redeliveries = redeliveries + 1, redelivered_at = now()
       where id = (select min(id) from parked_message where source = cast(:source as text) and key = cast(:key as text))
      """;

  private static final String COUNT =
      """
      select count(*) from parked_message where source = cast(:source as text) and key = cast(:key as text)
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

  /// Handles the first of the key's messages in a transaction of its own. False if there is none.
  Uni<Boolean> handleNext(MessageHandler handler, String key) {
    return transactions.run(session ->
        session
            .createNativeQuery(NEXT, Object[].class)
            .setParameter("source", handler.source())
            .setParameter("key", key)
            .getResultList()
            .chain(rows ->
                rows.isEmpty()
                    ? Uni.createFrom().item(false)
                    : handle(session, handler, parked(key, rows.getFirst())).replaceWith(true)));
  }

  /// Notes why the first of the key's messages can't be handled now.
  Uni<Void> failedAgain(MessageHandler handler, String key, String reason) {
    return transactions.run(session ->
        session
            .createNativeQuery(FAILED_AGAIN)
            .setParameter("source", handler.source())
            .setParameter("key", key)
            .setParameter("reason", reason)
            .executeUpdate()
            .replaceWithVoid());
  }

  Uni<Long> count(MessageHandler handler, String key) {
    return transactions.run(session ->
        session
            .createNativeQuery(COUNT, Long.class)
            .setParameter("source", handler.source())
            .setParameter("key", key)
            .getSingleResult());
  }

  private Uni<Integer> handle(
      Mutiny.StatelessSession session, MessageHandler handler, Parked parked) {
    return message(handler, parked.envelope())
        .map(message -> effectOnce(session, handler, message))
        .orElseGet(() -> Uni.createFrom().voidItem())
        .chain(() ->
            session
                .createNativeQuery("delete from parked_message where id = :id")
                .setParameter("id", parked.id())
                .executeUpdate());
  }

  /// Nothing if it is of a type that the handler knows no more: then it is skipped, as on the
  /// topic.
  private Optional<IncomingMessage> message(MessageHandler handler, Envelope envelope) {
    String type = envelope.header("ce_type");
    return type.isEmpty() || handler.types().contains(type)
        ? Optional.of(reading.read(envelope))
        : Optional.empty();
  }

  private static Uni<Void> effectOnce(
      Mutiny.StatelessSession session, MessageHandler handler, IncomingMessage message) {
    return session
        .createNativeQuery(FIRST)
        .setParameter("source", handler.source())
        .setParameter("origin", message.origin())
        .setParameter("id", message.id())
        .executeUpdate()
        .chain(first ->
            first == 1 ? Taking.effect(session, handler, message) : Uni.createFrom().voidItem());
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
