package attune.eventstore;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/// Fills in [EventSql#append]. Gives how many events were written.
final class Append {

  private Append() {}

  static Uni<Integer> write(
      Mutiny.StatelessSession session,
      String kind,
      Found found,
      Writing<?> writing,
      List<EventCodec.Sealed> events,
      ArrayNode newKeys) {
    boolean answers = writing.idempotency().isPresent();
    if (events.isEmpty() && newKeys.isEmpty() && !answers) {
      return Uni.createFrom().item(0);
    }
    Mutiny.MutationQuery query =
        session
            .createNativeQuery(EventSql.append(answers, !newKeys.isEmpty()))
            .setParameter("stream", found.stream())
            .setParameter("expected", (long) found.history().size())
            .setParameter("events", json(events))
            .setParameter("kind", kind)
            .setParameter("live", String.join(",", found.liveViews()));
    if (!newKeys.isEmpty()) {
      query.setParameter("naturalKeys", newKeys.toString());
    }
    writing.idempotency().ifPresent(key -> answer(query, key, writing.answer()));
    return query.executeUpdate();
  }

  private static void answer(Mutiny.MutationQuery query, Idempotency key, Answer answer) {
    query
        .setParameter("client", key.client())
        .setParameter("route", key.route())
        .setParameter("key", key.key())
        .setParameter("fingerprint", key.fingerprint())
        .setParameter("status", answer.status())
        .setParameter("location", answer.location() == null ? "" : answer.location())
        .setParameter("version", answer.version())
        .setParameter("answer", answer.json());
  }

  private static String json(List<EventCodec.Sealed> events) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    for (EventCodec.Sealed event : events) {
      array
          .addObject()
          .put("type", event.type())
          .put("schema_version", event.schemaVersion())
          .put("at", event.event().recordedAt().toString())
          .put("meta", event.meta().shared())
          .put("data", event.data().shared());
    }
    return array.toString();
  }
}
