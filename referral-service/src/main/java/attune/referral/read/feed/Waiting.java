package attune.referral.read.feed;

import attune.referral.read.feed.CaseFeed.Batch;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;

/// Waits until there is something to tell, or for as long as the client will. Between two looks at
/// the log nothing is held: no connection, no thread.
@Singleton
final class Waiting {

  private static final Duration PAUSE = Duration.ofMillis(250);

  /// However long the log: a client is answered, and told where to go on.
  private static final Duration LONGEST = Duration.ofSeconds(20);

  /// @param types stored names
  record Question(String system, Set<String> types, int limit) {}

  private final CaseFeed feed;
  private final InstantSource clock = InstantSource.system();

  Waiting(CaseFeed feed) {
    this.feed = feed;
  }

  Uni<Batch> batch(Question question, long after, Duration wait) {
    Instant begun = clock.instant();
    return look(question, after, begun.plus(wait), begun.plus(LONGEST));
  }

  private Uni<Batch> look(Question question, long after, Instant until, Instant atMost) {
    return feed.read(question.system(), question.types(), after, question.limit())
        .chain(batch -> {
          if (!batch.events().isEmpty()) {
            return Uni.createFrom().item(batch);
          }
          Instant end = batch.whole() ? until : atMost;
          if (!clock.instant().isBefore(end)) {
            return Uni.createFrom().item(batch);
          }
          Uni<Batch> now = Uni.createFrom().item(batch);
          return (batch.whole() ? now.onItem().delayIt().by(PAUSE) : now)
              .chain(seen -> look(question, seen.next(), until, atMost));
        });
  }
}
