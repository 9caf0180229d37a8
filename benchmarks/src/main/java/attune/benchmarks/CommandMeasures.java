package attune.benchmarks;

import attune.benchmarks.parcel.Parcel.Command;
import attune.benchmarks.parcel.Parcel.Event;
import attune.benchmarks.parcel.Parcel.State;
import attune.benchmarks.parcel.Parcels;
import attune.eventstore.CommandHandler;
import attune.eventstore.CommandHandlers;
import attune.eventstore.Expectation;
import attune.eventstore.Filling;
import attune.eventstore.Order;
import attune.eventstore.Outcome;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/// Commands through the handler, with everything that a service's command has: an idempotency key,
/// somebody's name, a view; one event each.
@Singleton
final class CommandMeasures {

  private static final int PEOPLE = 2_000;
  private static final int STREAMS = 4_000;
  private static final int SHORT = 3;

  private static final String ROWS =
      """
      insert into parcel_v1
      select stream_id, 'Rosalind Recipient', 'third dock', count(*) - 1 from event group by stream_id
      on conflict do nothing
      """;

  private final Vertx vertx;
  private final CommandHandlers handlers;
  private final Filling filling;
  private final Owner owner;
  private final AtomicInteger next = new AtomicInteger();

  CommandMeasures(Vertx vertx, CommandHandlers handlers, Filling filling, Owner owner) {
    this.owner = owner;
    this.vertx = vertx;
    this.handlers = handlers;
    this.filling = filling;
  }

  List<Measure> all() {
    return List.of(
        new Handled("command, new stream of somebody known", this::ofSomebodyKnown),
        new Handled("command, new stream of somebody new", _ -> send(UUID.randomUUID())),
        new Handled("command, stream of a few events", this::toShortStream));
  }

  private Order<Command, Event, State> ofSomebodyKnown(int number) {
    return send(Filling.person(number % PEOPLE));
  }

  private static Order<Command, Event, State> send(UUID recipient) {
    return Orders.order("parcel-" + UUID.randomUUID(), Orders.send(recipient), Expectation.fresh());
  }

  private Order<Command, Event, State> toShortStream(int number) {
    return Orders.order(
        Filling.stream("short", number % STREAMS), Orders.scan(), Expectation.any());
  }

  private final class Handled implements Measure {

    private final String what;
    private final IntFunction<Order<Command, Event, State>> order;
    private final CommandHandler<Command, Event, State> handler = handlers.of(Parcels.PARCEL);

    Handled(String what, IntFunction<Order<Command, Event, State>> order) {
      this.what = what;
      this.order = order;
    }

    @Override
    public String what() {
      return what;
    }

    @Override
    public Bar bar() {
      return new Bar.None();
    }

    @Override
    public void prepare() throws SQLException {
      filling.fill("short", STREAMS, SHORT, PEOPLE);
      owner.run(ROWS);
    }

    @Override
    public Sample measure(Duration time) throws Exception {
      return Load.run(vertx, time, _ -> handle(order.apply(next.getAndIncrement())));
    }

    private Uni<?> handle(Order<Command, Event, State> one) {
      return handler
          .handle(one)
          .invoke(outcome -> {
            if (!(outcome instanceof Outcome.Done)) {
              throw new IllegalStateException("not done: " + outcome);
            }
          });
    }
  }
}
