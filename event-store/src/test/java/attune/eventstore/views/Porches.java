package attune.eventstore.views;

import attune.eventsourcing.Meta;
import attune.eventsourcing.Personal;
import attune.eventstore.Answer;
import attune.eventstore.AnyHandlers;
import attune.eventstore.Database;
import attune.eventstore.EventStore;
import attune.eventstore.Expectation;
import attune.eventstore.Order;
import attune.eventstore.Outcome;
import attune.eventstore.Reader;
import attune.eventstore.StreamType;
import attune.eventstore.Transactions;
import attune.eventstore.door.Door.Command;
import attune.eventstore.door.Door.Event;
import attune.eventstore.door.Door.State;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/// Kinds of porches, one for each test, whose views come later than their events.
@Singleton
final class Porches {

  static final UUID OWNER = UUID.fromString("00000000-0000-4000-8000-0000000000ab");
  static final Duration LONG = Duration.ofSeconds(60);

  private static final Meta META =
      new Meta(new Meta.Actor("subject-1", "referrer", "gateway"), "correlation-1", null, null);
  private static final AtomicInteger KINDS = new AtomicInteger();

  private final EventStore store;
  private final Transactions transactions;
  private final ViewStates states;
  private final Orphans orphans;
  private final AnyHandlers handlers;
  private final Database database;

  Porches(
      EventStore store,
      Transactions transactions,
      ViewStates states,
      Orphans orphans,
      AnyHandlers handlers,
      Database database) {
    this.store = store;
    this.transactions = transactions;
    this.states = states;
    this.orphans = orphans;
    this.handlers = handlers;
    this.database = database;
  }

  /// A kind that has a table for its view, and no events.
  PorchKind kind() throws SQLException {
    String name = "porch" + KINDS.incrementAndGet();
    try (var owner = database.asOwner()) {
      Database.run(
          owner,
          "create table %s_v1 (stream_id text primary key, room text not null check (room <> 'damp'), open boolean not null, times_opened integer not null)"
              .formatted(name));
      Database.run(owner, "grant all on %s_v1 to store_service".formatted(name));
    }
    return PorchKind.of(name);
  }

  Building<Event, PorchRow> building(PorchKind kind, int batch) {
    return new Building<>(kind.declared(), surroundings(batch));
  }

  Builder builder(PorchKind kind, int batch) {
    Builder builder = new Builder(kind.view(), building(kind, batch));
    Thread.ofPlatform().daemon().start(builder);
    return builder;
  }

  Comparison<Event, PorchRow> comparison(PorchKind kind) {
    return new Comparison<>(kind.declared(), surroundings(7), orphans);
  }

  private Building.Surroundings surroundings(int batch) {
    return new Building.Surroundings(store, transactions, states, batch);
  }

  /// A history of its own for each of so many porches.
  void hang(PorchKind kind, int many) {
    for (int i = 0; i < many; i++) {
      handle(kind.before(), porch(kind, i), hang("room " + i % 3));
      for (int turn = 0; turn < i % 4; turn++) {
        handle(
            kind.before(),
            porch(kind, i),
            turn % 2 == 0 ? new Command.Open() : new Command.Close());
      }
    }
  }

  static String porch(PorchKind kind, int i) {
    return "%s-%03d".formatted(kind.before().name(), i);
  }

  static Command hang(String room) {
    return new Command.Hang(room, Personal.of(OWNER, "Odette Owner"));
  }

  Outcome handle(StreamType<Command, Event, State> release, String porch, Command command) {
    var order =
        new Order<Command, Event, State>(
            porch,
            command,
            Expectation.any(),
            Optional.empty(),
            List.of(),
            Reader.ofAll(),
            META,
            (_, version, _, _) -> new Answer(200, null, version, "{}"));
    return handlers.of(release).handle(order).await().atMost(LONG);
  }

  List<Different> differences(PorchKind kind) {
    return comparison(kind).run(false).first();
  }

  long rows(PorchKind kind) {
    return database.count("select count(*) from " + kind.view());
  }

  long streams(PorchKind kind) {
    return database.count(
        "select count(distinct stream_id) from event where type like ?",
        kind.before().name() + ".%");
  }
}
