package attune.referral.access;

import attune.referral.domain.Referral.Event;
import java.util.Set;

/// Whom an event of a case is told to: by its history, and by whatever else could tell that it
/// happened.
public sealed interface Told {

  /// Whoever may know where the case stands.
  record Everybody() implements Told {}

  /// Whoever sees the whole case.
  record Staff() implements Told {}

  /// Named people alone, by their Keycloak subject ids.
  record Named(Set<String> subjects) implements Told {
    public Named {
      subjects = Set.copyOf(subjects);
    }
  }

  static Told of(Event event) {
    return switch (event) {
      case Event.Sent _ -> new Everybody();
      case Event.OwnAnswerRecorded _ -> new Staff();
      case Event.OfCourse _ -> new Everybody();
      case Event.Escalated escalated -> new Named(escalated.named());
      case Event.AboutPeople _, Event.AboutAccess _ -> new Staff();
    };
  }

  /// Whether an event counts in the version that people are told. One for named people alone does
  /// not: a number that is left out would tell everybody else of it.
  static boolean isCounted(Event event) {
    return !(of(event) instanceof Named);
  }

  /// Whether it is told to a reader who sees that much. Whoever only follows the case is told how
  /// it goes on, and not what is known of the people or who is kept from what.
  default boolean to(Sight sight, String subject) {
    return switch (this) {
      case Everybody _ -> sight.compareTo(Sight.STATUS) >= 0;
      case Staff _ -> sight == Sight.WHOLE;
      case Named(var subjects) -> subjects.contains(subject);
    };
  }
}
