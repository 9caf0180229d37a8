package attune.benchmarks;

import attune.benchmarks.parcel.Parcel.Command;
import attune.benchmarks.parcel.Parcel.Event;
import attune.benchmarks.parcel.Parcel.State;
import attune.eventsourcing.Meta;
import attune.eventsourcing.Personal;
import attune.eventstore.Answer;
import attune.eventstore.Expectation;
import attune.eventstore.Idempotency;
import attune.eventstore.Order;
import attune.eventstore.Reader;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Orders as a resource makes them of requests.
final class Orders {

  static final Meta META =
      new Meta(
          new Meta.Actor("5d0e1d6e-6a5c-4c55-9d38-0f2b1a0a7c11", "courier", "gateway"),
          "8f6f3f0b-3c76-4a4d-8a4c-6f1d6f3a2b55",
          null,
          "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");

  private static final Instant SUNDAY = Instant.parse("2026-11-22T13:58:07Z");
  private static final String FINGERPRINT = "0123456789abcdef".repeat(4);

  private Orders() {}

  static Command send(UUID recipient) {
    return new Command.Send(
        Personal.of(recipient, "Rosalind Recipient, 14 Long Lane, Little Harbour"),
        "Harbour Road depot",
        SUNDAY);
  }

  static Command scan() {
    return new Command.Scan("Sorting office, third dock", "scanner 14", SUNDAY);
  }

  static Order<Command, Event, State> order(
      String stream, Command command, Expectation expectation) {
    return new Order<>(
        stream,
        command,
        expectation,
        Optional.of(
            new Idempotency(
                "gateway/5d0e1d6e-6a5c-4c55-9d38-0f2b1a0a7c11",
                "POST /parcels/" + stream,
                UUID.randomUUID().toString(),
                FINGERPRINT)),
        List.of(),
        Reader.ofAll(),
        META,
        Orders::answer);
  }

  private static Answer answer(String stream, long version, State state, boolean created) {
    return new Answer(
        created ? 201 : 200,
        created ? "/parcels/" + stream : null,
        version,
        "{\"parcel\":\"%s\",\"version\":%d}".formatted(stream, version));
  }
}
