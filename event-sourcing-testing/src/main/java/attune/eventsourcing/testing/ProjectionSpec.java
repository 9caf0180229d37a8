package attune.eventsourcing.testing;

import static org.assertj.core.api.Assertions.assertThat;

import attune.eventsourcing.Meta;
import attune.eventsourcing.Projection;
import attune.eventsourcing.Recorded;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Given these events, then this row. The events are recorded one second after another, from
/// [#RECORDED] on, by [#SOMEBODY].
public abstract class ProjectionSpec<E, R> {

  /// The stream that every event of a spec belongs to.
  protected static final String STREAM = "0198f3c0-0000-7000-8000-000000000001";

  protected static final Instant RECORDED = Instant.parse("2026-11-02T09:00:00Z");

  protected static final Meta SOMEBODY =
      new Meta(
          new Meta.Actor("00000000-0000-4000-8000-000000000001", "referrer", "gateway"),
          "a-request",
          null,
          null);

  private final Projection<E, R> projection;

  protected ProjectionSpec(Projection<E, R> projection) {
    this.projection = projection;
  }

  /// The events as the store would give them.
  @SafeVarargs
  @SuppressWarnings("varargs")
  public static <E> List<Recorded<E>> recorded(E... events) {
    List<Recorded<E>> recorded = new ArrayList<>();
    for (E event : events) {
      Instant at = RECORDED.plus(Duration.ofSeconds(recorded.size()));
      recorded.add(new Recorded<>(STREAM, recorded.size() + 1L, at, SOMEBODY, event));
    }
    return recorded;
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  protected final Given given(E... history) {
    return new Given(projection.replay(recorded(history)));
  }

  /// The row that the history leads to.
  protected final class Given {
    private final @Nullable R row;

    private Given(@Nullable R row) {
      this.row = row;
    }

    public void then(R expected) {
      assertThat(row).isEqualTo(expected);
    }

    public void thenNoRow() {
      assertThat(row).isNull();
    }

    /// The row itself, to look at one of its members.
    public R row() {
      return Objects.requireNonNull(row, "there is no row");
    }
  }
}
