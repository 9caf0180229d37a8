package attune.referral.read;

import attune.eventsourcing.Personal;
import attune.referral.domain.Person;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The focus child in a list. Clear text, which goes with the child's key: rebuilt after an
/// erasure, nothing but the id is left.
///
/// @param dead whether they have died, or the pregnancy has ended
public record FocusChild(
    UUID id,
    @Nullable String name,
    @Nullable LocalDate born,
    @Nullable LocalDate expected,
    boolean dead) {

  public static FocusChild of(Person child) {
    return new FocusChild(
        child.id(), known(child.name()), known(child.born()), known(child.expected()), false);
  }

  public FocusChild born(Personal<LocalDate> date) {
    return new FocusChild(id, name, known(date), null, dead);
  }

  public FocusChild died() {
    return new FocusChild(id, name, born, expected, true);
  }

  private static <T> @Nullable T known(@Nullable Personal<T> personal) {
    return personal == null ? null : personal.known().orElse(null);
  }
}
