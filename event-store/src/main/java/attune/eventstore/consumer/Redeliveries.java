package attune.eventstore.consumer;

import attune.eventstore.Answer;
import attune.eventstore.Idempotency;
import attune.eventstore.Once;
import attune.eventstore.Outcome;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/// Handles parked keys after all, on somebody's order, once what kept them from it has been mended.
@Singleton
public final class Redeliveries {

  private static final Logger LOG = Logger.getLogger(Redeliveries.class);

  /// Less than people and proxies wait for an answer; what is left then is left for the next order.
  private static final Duration LONGEST = Duration.ofSeconds(8);

  private sealed interface Step {
    record Handled() implements Step {}

    record NoneLeft() implements Step {}

    record Stopped(String reason) implements Step {}
  }

  private final List<MessageHandler> handlers;
  private final ParkedMessages parked;
  private final Once once;

  Redeliveries(@All List<MessageHandler> handlers, ParkedMessages parked, Once once) {
    this.handlers = handlers;
    this.parked = parked;
    this.once = once;
  }

  /// The consumer of that name, if this service has it.
  public Optional<MessageHandler> of(String source) {
    return handlers.stream().filter(handler -> handler.source().equals(source)).findFirst();
  }

  /// Handles the key's messages in their order, each in a transaction of its own, until none is
  /// left: then the key is free again. Stops at the first that still can't be handled, which stays
  /// with all behind it. Where nothing waits there is nothing to do, and that is no fault.
  ///
  /// @param idempotency under which name a repeat gets the same answer
  public Uni<Outcome> redeliver(
      MessageHandler handler, String key, Optional<Idempotency> idempotency) {
    return once.run(
        "redelivery " + handler.source() + " " + key,
        idempotency,
        () -> redeliver(handler, key).map(Redeliveries::answer));
  }

  private Uni<Redelivery> redeliver(MessageHandler handler, String key) {
    Instant until = Instant.now().plus(LONGEST);
    return Uni.createFrom()
        .deferred(() -> step(handler, key))
        .repeat()
        .whilst(step -> step instanceof Step.Handled && Instant.now().isBefore(until))
        .collect()
        .asList()
        .chain(steps -> told(handler, key, steps))
        .invoke(redelivery -> say(handler, redelivery));
  }

  /// A failure that is no message's doing, a lost connection say, fails the order: it is repeated.
  private Uni<Step> step(MessageHandler handler, String key) {
    return parked
        .handleNext(handler, key)
        .<Step>map(handled -> handled ? new Step.Handled() : new Step.NoneLeft())
        .onFailure(failure -> Blame.reasonToPark(failure, true).isPresent())
        .recoverWithUni(failure -> {
          String reason = Blame.reasonToPark(failure, true).orElseThrow();
          return parked.failedAgain(handler, key, reason).replaceWith(new Step.Stopped(reason));
        });
  }

  private Uni<Redelivery> told(MessageHandler handler, String key, List<Step> steps) {
    int handled = (int) steps.stream().filter(Step.Handled.class::isInstance).count();
    return switch (steps.getLast()) {
      case Step.NoneLeft _ -> Uni.createFrom().item(new Redelivery(handled, 0, null));
      case Step.Stopped(var reason) ->
          parked.count(handler, key).map(waiting -> new Redelivery(handled, waiting, reason));
      case Step.Handled _ ->
          parked.count(handler, key).map(waiting -> new Redelivery(handled, waiting, null));
    };
  }

  private static Answer answer(Redelivery redelivery) {
    JsonObject told =
        JsonObject.of("handled", redelivery.handled(), "waiting", redelivery.waiting());
    if (redelivery.reason() != null) {
      told.put("reason", redelivery.reason());
    }
    return new Answer(200, null, 0, told.encode());
  }

  private static void say(MessageHandler handler, Redelivery redelivery) {
    if (redelivery.handled() > 0 || redelivery.reason() != null) {
      LOG.infof(
          "%s handled %d messages of a parked key after all, %d still wait%s",
          handler.source(),
          redelivery.handled(),
          redelivery.waiting(),
          redelivery.reason() == null ? "" : ": " + redelivery.reason());
    }
  }
}
