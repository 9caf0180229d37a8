package attune.consent.domain;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Who would see it. A no to one of them is a no, wherever they stand; a yes to a shared review
/// stays with the circle unless it names somebody else.
sealed interface Audience {
  /// To film is to show nobody.
  record Nobody() implements Audience {}

  /// Somebody who is not named: it might be anybody.
  record Anybody() implements Audience {}

  /// One of those whom the purpose itself allows.
  ///
  /// @param id as a question or a consent names them
  record OfCircle(String id) implements Audience {}

  record Beyond(String id) implements Audience {}

  /// Whom a question is about, where its purpose itself allows `circle`: if nobody is named, all of
  /// them.
  static Set<Audience> of(Question question, Set<String> circle) {
    Set<String> named = question.audience();
    return switch (question.purpose()) {
      case FILMING -> Set.of(new Nobody());
      case SHARED_REVIEW -> of(named.isEmpty() ? new TreeSet<>(circle) : named, circle);
      case SUPERVISION, INTERVISION, TRAINING, NAMED_PROFESSIONAL, COURT ->
          named.isEmpty() ? Set.of(new Anybody()) : of(named, circle);
    };
  }

  private static Set<Audience> of(Set<String> named, Set<String> circle) {
    return named.stream()
        .map(one -> circle.contains(one) ? new OfCircle(one) : new Beyond(one))
        .collect(Collectors.toUnmodifiableSet());
  }
}
