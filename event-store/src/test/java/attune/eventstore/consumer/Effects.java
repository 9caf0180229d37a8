package attune.eventstore.consumer;

import io.smallrye.mutiny.Uni;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/// A handler that writes down each message, and stumbles where a test wants it to.
final class Effects implements MessageHandler {

  static final String KNOWN = "attune.consent.given.v1";

  final AtomicInteger attempts = new AtomicInteger();
  volatile Function<IncomingMessage, Uni<Void>> stumble = _ -> Uni.createFrom().voidItem();

  private final String source;

  Effects(String source) {
    this.source = source;
  }

  @Override
  public String source() {
    return source;
  }

  @Override
  public String topic() {
    return "attune." + source + ".v1";
  }

  @Override
  public Set<String> types() {
    return Set.of(KNOWN);
  }

  @Override
  public Uni<Void> handle(Mutiny.StatelessSession session, IncomingMessage message) {
    attempts.incrementAndGet();
    return session
        .createNativeQuery("insert into effect (source, key, event_id) values (:source, :key, :id)")
        .setParameter("source", source)
        .setParameter("key", message.key())
        .setParameter("id", message.id())
        .executeUpdate()
        .chain(() -> stumble.apply(message));
  }
}
