package attune.eventstore.consumer;

import static java.util.concurrent.TimeUnit.SECONDS;

import attune.eventstore.Transactions;
import attune.eventstore.broker.Topic;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/// Messages become effects, or are skipped, or parked: each in one transaction with the position.
@Singleton
final class Taking {

  private static final Logger LOG = Logger.getLogger(Taking.class);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /// Another reader has moved on: what is stored says where to read.
  static final class Overtaken extends RuntimeException {
    private static final long serialVersionUID = 1;

    Overtaken() {
      super("another reader has moved on");
    }
  }

  private final Transactions transactions;
  private final Reading reading;
  private final Positions positions;
  private final Parking parking;
  private final DeadLetters deadLetters;

  Taking(
      Transactions transactions,
      Reading reading,
      Positions positions,
      Parking parking,
      DeadLetters deadLetters) {
    this.transactions = transactions;
    this.reading = reading;
    this.positions = positions;
    this.parking = parking;
    this.deadLetters = deadLetters;
  }

  /// Returns when the effect is durable.
  void take(MessageHandler handler, Topic topic, Envelope envelope) {
    commit(taken(handler, topic, envelope));
  }

  /// The same for some messages of one partition, in their order and in one transaction: all of
  /// them, or none.
  void takeTogether(MessageHandler handler, Topic topic, List<Envelope> envelopes) {
    List<Function<Mutiny.StatelessSession, Uni<Void>>> all =
        envelopes.stream().map(envelope -> taken(handler, topic, envelope)).toList();
    commit(session ->
        Multi.createFrom()
            .iterable(all)
            .onItem()
            .transformToUniAndConcatenate(one -> one.apply(session).replaceWith(true))
            .collect()
            .last()
            .replaceWithVoid());
  }

  private Function<Mutiny.StatelessSession, Uni<Void>> taken(
      MessageHandler handler, Topic topic, Envelope envelope) {
    String type = envelope.header("ce_type");
    if (!type.isEmpty() && !handler.types().contains(type)) {
      return session -> moveOn(session, handler, topic, envelope);
    }
    IncomingMessage message = reading.read(envelope);
    return session ->
        positions
            .claim(session, handler.source(), topic, envelope)
            .chain(claim ->
                switch (claim) {
                  case FIRST -> effect(session, handler, message);
                  case REPEATED -> Uni.createFrom().voidItem();
                  case BEHIND_PARKED ->
                      parking.park(session, handler.source(), envelope, "BEHIND_PARKED");
                  case OVERTAKEN -> Uni.createFrom().failure(new Overtaken());
                });
  }

  /// Puts the message aside, and with it all later ones of its key.
  void park(MessageHandler handler, Topic topic, Envelope envelope, String reason)
      throws Exception {
    deadLetters.copy(envelope, handler.source(), reason).get(10, SECONDS);
    commit(session ->
        moveOn(session, handler, topic, envelope)
            .chain(() -> parking.park(session, handler.source(), envelope, reason)));
    LOG.errorf(
        "%s parked %s/%d@%d and its key: %s",
        handler.source(), topic.name(), envelope.partition(), envelope.offset(), reason);
  }

  static Uni<Void> effect(
      Mutiny.StatelessSession session, MessageHandler handler, IncomingMessage message) {
    return Uni.createFrom()
        .deferred(() -> handler.handle(session, message))
        .onFailure()
        .transform(Blame.HandlerFailed::new);
  }

  private Uni<Void> moveOn(
      Mutiny.StatelessSession session, MessageHandler handler, Topic topic, Envelope envelope) {
    return positions
        .move(session, handler.source(), topic, envelope)
        .invoke(moved -> {
          if (!moved) {
            throw new Overtaken();
          }
        })
        .replaceWithVoid();
  }

  private void commit(Function<Mutiny.StatelessSession, Uni<Void>> work) {
    transactions.run(work).await().atMost(PATIENCE);
  }
}
