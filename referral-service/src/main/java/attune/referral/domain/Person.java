package attune.referral.domain;

import attune.eventsourcing.Personal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody in the case.
///
/// @param id theirs in this case alone: an adopted child's earlier and later records are never
///   linked
/// @param born absent for a child not yet born and for an adult whose date is not known
/// @param expected when an unborn child is expected
/// @param relationship to the focus child, in the referrer's words
/// @param background absent where nobody has asked
/// @param contact how they are reached and where they are
/// @param invitation of a parent or carer: whether they were invited to take part, or why not
public record Person(
    UUID id,
    PersonRole role,
    Personal<String> name,
    @Nullable Personal<LocalDate> born,
    @Nullable Personal<LocalDate> expected,
    @Nullable Personal<String> relationship,
    @Nullable Personal<String> firstLanguage,
    boolean needsInterpreter,
    boolean toBeFilmed,
    @Nullable Personal<Background> background,
    @Nullable Personal<Contact> contact,
    @Nullable Invitation invitation) {

  boolean isFocusChild() {
    return role == PersonRole.FOCUS_CHILD;
  }

  /// Whether they are not born yet.
  boolean isExpected() {
    return born == null && expected != null;
  }

  Person born(Personal<LocalDate> date) {
    return new Person(
        id,
        role,
        name,
        date,
        null,
        relationship,
        firstLanguage,
        needsInterpreter,
        toBeFilmed,
        background,
        contact,
        invitation);
  }
}
