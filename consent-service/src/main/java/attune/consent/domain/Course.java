package attune.consent.domain;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where the case stands, as far as consent needs to know.
///
/// @param practitioner the Keycloak subject id of who works with the family now
/// @param practitioners of everybody who ever did: none of them decides as manager or delegate
/// @param escalated when somebody was first thought to be at risk
/// @param named the Keycloak subject ids of who alone may see the register, if it is restricted
/// @param lastActivity when something was last done with the family
public record Course(
    UUID caseId,
    @Nullable UUID practitioner,
    Set<String> practitioners,
    @Nullable Instant escalated,
    @Nullable Set<String> named,
    Instant lastActivity) {

  public Course {
    practitioners = Sorted.set(practitioners);
    named = named == null ? null : Sorted.set(named);
  }

  static Course of(ConsentRegister.Event.Opened opened) {
    return new Course(opened.caseId(), null, Set.of(), null, null, opened.at());
  }

  /// Whether the register exists for `subject`.
  public boolean admits(String subject) {
    return named == null || named.contains(subject);
  }

  /// Whether `subject` works or ever worked with the family.
  public boolean isOwnCaseOf(String subject) {
    return practitioners.contains(Loosely.same(subject));
  }

  Course allocatedTo(UUID one) {
    var all = new TreeSet<>(practitioners);
    all.add(one.toString());
    return new Course(caseId, one, all, escalated, named, lastActivity);
  }

  Course escalatedAt(Instant at) {
    Instant first = escalated == null ? at : escalated;
    return new Course(caseId, practitioner, practitioners, first, named, lastActivity);
  }

  Course restrictedTo(@Nullable Set<String> subjects) {
    return new Course(caseId, practitioner, practitioners, escalated, subjects, lastActivity);
  }

  Course activeAt(Instant at) {
    return at.isAfter(lastActivity)
        ? new Course(caseId, practitioner, practitioners, escalated, named, at)
        : this;
  }
}
