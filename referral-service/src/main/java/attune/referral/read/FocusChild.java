package attune.referral.read;

import attune.eventsourcing.Personal;
import attune.referral.domain.Person;
import attune.referral.domain.Request;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The focus child in a list. Clear text, which goes with the child's key: rebuilt after an
/// erasure, nothing but the id is left.
public record FocusChild(
    UUID id, @Nullable String name, @Nullable LocalDate born, @Nullable LocalDate expected) {

  public static FocusChild of(Request request) {
    Person child =
        request.people().stream()
            .filter(person -> person.id().equals(request.focusChild()))
            .findFirst()
            .orElseThrow();
    return new FocusChild(
        child.id(), known(child.name()), known(child.born()), known(child.expected()));
  }

  private static <T> @Nullable T known(@Nullable Personal<T> personal) {
    return personal == null ? null : personal.known().orElse(null);
  }
}
