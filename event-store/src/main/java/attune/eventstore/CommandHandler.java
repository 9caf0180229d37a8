package attune.eventstore;

import io.smallrye.mutiny.Uni;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/// Takes commands to one type of stream: reads, decides and writes, all in one transaction.
public final class CommandHandler<C, E, S> {

  /// Whoever was in another's way queues for the stream, and is then at most in the way of those
  /// who have just come: a few tries do, however many come at once.
  private static final int TRIES = 10;

  private final Attempt<C, E, S> attempt;
  private final Transactions transactions;
  private final EarlierAnswers answers;
  private final Appends appends;

  CommandHandler(
      Attempt<C, E, S> attempt,
      Transactions transactions,
      EarlierAnswers answers,
      Appends appends) {
    this.attempt = attempt;
    this.transactions = transactions;
    this.answers = answers;
    this.appends = appends;
  }

  /// Handles the order in a transaction of its own; what is done is durable before it is told.
  public Uni<Outcome> handle(Order<C, E, S> order) {
    return handle(order, session -> handleWithin(session, order));
  }

  /// Handles two orders in one transaction, the second on what the first has left: both are done,
  /// or neither is.
  public Uni<Outcome> handleBoth(Order<C, E, S> first, Order<C, E, S> second) {
    return handle(second, session -> both(session, first, second))
        .onFailure(NotDone.class)
        .recoverWithItem(failure -> failure.outcome);
  }

  private Uni<Outcome> both(
      Mutiny.StatelessSession session, Order<C, E, S> first, Order<C, E, S> second) {
    return handleWithin(session, first)
        .invoke(NotDone::unlessDone)
        .chain(() -> handleWithin(session, second))
        .invoke(NotDone::unlessDone);
  }

  private Uni<Outcome> handle(
      Order<C, E, S> order, Function<Mutiny.StatelessSession, Uni<Outcome>> work) {
    return transactions
        .run(work)
        .onFailure(NotWritten::isConflict)
        .recoverWithUni(() -> queued(order, work))
        .onFailure(NotWritten::isConflict)
        .recoverWithItem(new Outcome.Busy())
        .onFailure(NotWritten::isHeldUp)
        .recoverWithUni(() -> heldUp(order))
        .invoke(this::tellFollowers);
  }

  private Uni<Outcome> queued(
      Order<C, E, S> order, Function<Mutiny.StatelessSession, Uni<Outcome>> work) {
    return transactions
        .run(session -> attempt.queue(session, order).chain(() -> work.apply(session)))
        .onFailure(NotWritten::isConflict)
        .retry()
        .atMost(TRIES - 2);
  }

  /// Handles the order in a transaction that the caller commits, and does so once: others being in
  /// the way fails it, and the caller begins anew.
  public Uni<Outcome> handleWithin(Mutiny.StatelessSession session, Order<C, E, S> order) {
    return attempt.run(session, order).onFailure().transform(NotWritten::of);
  }

  /// Rolls back what went before.
  private static final class NotDone extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Outcome outcome;

    private NotDone(Outcome outcome) {
      super(outcome.getClass().getSimpleName(), null, false, false);
      this.outcome = outcome;
    }

    private static void unlessDone(Outcome outcome) {
      if (!(outcome instanceof Outcome.Done)) {
        throw new NotDone(outcome);
      }
    }
  }

  private Uni<Outcome> heldUp(Order<C, E, S> order) {
    return answers
        .isBeingWritten(order.idempotency())
        .map(twin -> twin ? new Outcome.StillRunning() : new Outcome.Busy());
  }

  private void tellFollowers(Outcome outcome) {
    if (outcome instanceof Outcome.Done(_, var replayed) && !replayed) {
      appends.happened();
    }
  }
}
