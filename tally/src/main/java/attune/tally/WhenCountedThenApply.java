package attune.tally;

import attune.eventstore.consumer.IncomingMessage;
import attune.eventstore.consumer.MessageHandler;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;

/// Hears the service's own messages, as another service would, and writes each number down.
@Singleton
final class WhenCountedThenApply implements MessageHandler {

  @Override
  public String source() {
    return "applied";
  }

  @Override
  public String topic() {
    return TallyPublisher.TOPIC;
  }

  @Override
  public Set<String> types() {
    return Set.of(TallyPublisher.COUNTED);
  }

  @Override
  public Uni<Void> handle(Mutiny.StatelessSession session, IncomingMessage message) {
    return session
        .createNativeQuery("insert into applied (stream_id, number) values (:stream, :number)")
        .setParameter("stream", message.subject())
        .setParameter("number", message.data().path(TallyPublisher.NUMBER).longValue())
        .executeUpdate()
        .replaceWithVoid();
  }
}
