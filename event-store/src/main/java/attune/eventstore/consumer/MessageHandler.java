package attune.eventstore.consumer;

import io.smallrye.mutiny.Uni;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;

/// What a service does about another's messages. A bean of this type is all that it needs: reading,
/// order, retries, duplicates and parking are the library's.
public interface MessageHandler {

  /// Its name among the handlers of the service, `consent-facts`; its position is kept under it, so
  /// it never changes.
  String source();

  String topic();

  /// The types it knows, `attune.consent.given.v1`; what else is on the topic is skipped.
  Set<String> types();

  /// The effect, written by `session` and nothing else: it is committed together with the position.
  /// A failure is tried again, in order; [Unhandleable] parks the message and its key.
  Uni<Void> handle(Mutiny.StatelessSession session, IncomingMessage message);
}
