package attune.eventstore;

import attune.eventsourcing.Meta;
import java.util.List;
import java.util.Optional;

/// A command with all that its handling needs.
///
/// @param stream whom it is for; with [Expectation.New] the id that the new stream gets
/// @param command what is asked for
/// @param expectation what the client thinks that it acts on
/// @param idempotency under which name a repeat gets the same answer
/// @param naturalKeys what the new stream is known by elsewhere, the most telling one first
/// @param reader what whoever asks may see of it
/// @param meta who and what brings it about
/// @param answer what is told when it is done
public record Order<C, E, S>(
    String stream,
    C command,
    Expectation expectation,
    Optional<Idempotency> idempotency,
    List<NaturalKey> naturalKeys,
    Reader<E, S> reader,
    Meta meta,
    AnswerWriter<S> answer) {

  public Order {
    naturalKeys = List.copyOf(naturalKeys);
  }

  Order<C, E, S> with(Optional<Idempotency> other) {
    return new Order<>(stream, command, expectation, other, naturalKeys, reader, meta, answer);
  }
}
