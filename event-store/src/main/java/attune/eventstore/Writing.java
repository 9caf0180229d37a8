package attune.eventstore;

import attune.eventsourcing.Recorded;
import java.util.List;
import java.util.Optional;

/// What an accepted command writes.
record Writing<E>(
    List<Recorded<E>> events,
    Optional<Idempotency> idempotency,
    Answer answer,
    List<NaturalKey> naturalKeys) {}
