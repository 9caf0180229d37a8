package attune.eventstore;

import attune.eventsourcing.Meta;
import attune.eventsourcing.Personal;
import attune.eventstore.door.Door;
import attune.eventstore.door.Door.Command;
import attune.eventstore.door.Door.Event;
import attune.eventstore.door.Door.State;
import attune.eventstore.door.Doors;
import io.quarkus.test.common.QuarkusTestResource;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What the store's tests share: doors, and orders to them.
@QuarkusTestResource(StoreDatabases.class)
abstract class StoreTest {

  static final UUID OWNER = UUID.fromString("00000000-0000-4000-8000-0000000000aa");
  static final Meta META =
      new Meta(new Meta.Actor("subject-1", "referrer", "gateway"), "correlation-1", null, null);
  static final Command HANG = new Command.Hang("hall", Personal.of(OWNER, "Odette Owner"));
  static final Personal<Door.Visitor> VISITOR =
      Personal.of(OWNER, new Door.Visitor("Vera Visitor", "cake"));
  static final Command OPEN = new Command.Open();
  static final Command CLOSE = new Command.Close();

  @Inject CommandHandlers handlers;
  @Inject EventStore store;
  @Inject Transactions transactions;
  @Inject Database database;

  static String newDoor() {
    return "door-" + UUID.randomUUID();
  }

  static OrderBuilder order(String door, Command command) {
    return new OrderBuilder(door, command);
  }

  Outcome handle(OrderBuilder order) {
    return await(handlers.of(Doors.DOOR).handle(order.build()));
  }

  /// A door that hangs, at version 1.
  String hung() {
    String door = newDoor();
    handle(order(door, HANG));
    return door;
  }

  History<Door.Event> load(String door) {
    return await(store.load(Doors.DOOR, door));
  }

  static <T> T await(Uni<T> uni) {
    return uni.await().atMost(Duration.ofSeconds(60));
  }

  /// An order with everything as plain as can be, but for what a test names.
  static final class OrderBuilder {
    private final String door;
    private final Command command;
    private Expectation expectation = Expectation.any();
    private Optional<Idempotency> idempotency = Optional.empty();
    private List<NaturalKey> naturalKeys = List.of();
    private boolean visible = true;

    private OrderBuilder(String door, Command command) {
      this.door = door;
      this.command = command;
    }

    OrderBuilder fresh(NaturalKey... keys) {
      expectation = Expectation.fresh();
      naturalKeys = List.of(keys);
      return this;
    }

    OrderBuilder ifMatch(long version) {
      expectation = Expectation.exactly(version);
      return this;
    }

    OrderBuilder ifMatchOrNone(long version) {
      expectation = Expectation.exactlyOrNone(version);
      return this;
    }

    OrderBuilder key(String key, String fingerprint) {
      idempotency = Optional.of(new Idempotency("client", "POST /doors", key, fingerprint));
      return this;
    }

    OrderBuilder invisible() {
      visible = false;
      return this;
    }

    Order<Command, Event, State> build() {
      return new Order<>(
          door,
          command,
          expectation,
          idempotency,
          naturalKeys,
          Reader.ofAll(_ -> visible),
          META,
          StoreTest::answer);
    }
  }

  private static Answer answer(String door, long version, State state, boolean created) {
    return new Answer(
        created ? 201 : 200,
        created ? "/doors/" + door : null,
        version,
        "{\"door\": \"%s\",  \"version\":%d, \"state\":\"%s\"}".formatted(door, version, state));
  }
}
