package attune.referral.draft;

import attune.eventstore.sealing.Keys;
import attune.http.Code;
import attune.http.IfMatch;
import attune.http.Problem;
import attune.http.ProblemException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Keeps drafts, each sealed with a key of its own. A draft is deleted by destroying its key, so
/// that it is gone from every copy of the table too.
@Singleton
final class Drafts {

  static final Duration KEPT = Duration.ofDays(30);

  private final DraftTable table;
  private final Keys keys;
  private final Clock clock;

  Drafts(DraftTable table, Keys keys, Clock clock) {
    this.table = table;
    this.keys = keys;
    this.clock = clock;
  }

  /// What is there.
  ///
  /// @param row the revision of the row, also where it can't be opened any more; 0 without a row
  private record Found(UUID id, long row, Optional<Draft> draft) {

    static final UUID NOBODY = new UUID(0, 0);

    /// Which revision its writer can have seen.
    long seen() {
      return draft.map(Draft::revision).orElse(0L);
    }

    boolean says(ObjectNode content) {
      return draft.filter(kept -> kept.content().equals(content)).isPresent();
    }
  }

  Uni<Optional<Draft>> read(DraftName name) {
    return find(name).map(Found::draft);
  }

  /// Saves over the revision that was seen. The same words again change nothing: a repeat whose
  /// first answer was lost is answered as that was.
  ///
  /// @return the revision that they have
  Uni<Long> save(DraftName name, long seen, ObjectNode content) {
    return find(name)
        .chain(found -> {
          if (found.seen() == seen) {
            return write(name, found, content);
          }
          if (found.says(content)) {
            return Uni.createFrom().item(found.seen());
          }
          throw stale(found.seen());
        });
  }

  Uni<Void> delete(DraftName name) {
    return table.delete(name, this::destroy).replaceWithVoid();
  }

  /// Any number of instances may do so at once.
  @Scheduled(every = "1h", delayed = "1m")
  Uni<Void> purge() {
    return purged().replaceWithVoid();
  }

  Uni<Integer> purged() {
    return table.deleteBefore(clock.instant().minus(KEPT), this::destroy);
  }

  private Uni<Found> find(DraftName name) {
    return table
        .find(name)
        .chain(row ->
            row.map(this::opened)
                .orElseGet(
                    () -> Uni.createFrom().item(new Found(Found.NOBODY, 0, Optional.empty()))));
  }

  private Uni<Found> opened(SealedDraft row) {
    return keys.toRead(Set.of(row.id()))
        .map(key -> new Found(row.id(), row.revision(), row.open(key)));
  }

  private Uni<Long> write(DraftName name, Found found, ObjectNode content) {
    UUID id = found.draft().isPresent() ? found.id() : UUID.randomUUID();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return table
        .nextRevision()
        .chain(revision ->
            keys.toWrite(Set.of(id))
                .map(key -> SealedDraft.seal(name, id, new Draft(content, revision, now), key))
                .chain(sealed -> table.write(sealed, found.row()))
                .chain(written ->
                    written
                        ? Uni.createFrom().item(revision)
                        : find(name)
                            .map(other -> {
                              throw stale(other.seen());
                            })));
  }

  private Uni<Void> destroy(List<UUID> ids) {
    return Multi.createFrom()
        .iterable(ids)
        .onItem()
        .transformToUniAndConcatenate(id -> keys.destroy(id).replaceWith(id))
        .collect()
        .asList()
        .replaceWithVoid();
  }

  private static ProblemException stale(long revision) {
    return Problem.of(Code.STALE)
        .because("The draft was saved from elsewhere after you had read it.")
        .with("version", revision)
        .withHeader(HttpHeaders.ETAG, IfMatch.etag(revision))
        .exception();
  }
}
