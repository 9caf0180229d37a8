package attune.consent.domain;

import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What an answer is about: purposes, and one film or one named audience if it is narrowed to that.
///
/// @param film absent where it holds for every film
/// @param audience one named audience, by id; absent where it holds for every audience
public record Scope(Set<Purpose> purposes, @Nullable UUID film, @Nullable String audience) {

  public Scope {
    if (purposes.isEmpty()) {
      throw new IllegalArgumentException("a scope has a purpose");
    }
    purposes = Sorted.set(purposes);
  }

  public static Scope of(Purpose first, Purpose... more) {
    var all = new TreeSet<Purpose>(Set.of(more));
    all.add(first);
    return new Scope(all, null, null);
  }

  public Scope toFilm(UUID one) {
    return new Scope(purposes, one, audience);
  }

  public Scope toAudience(String one) {
    return new Scope(purposes, film, one);
  }

  /// Whether it holds for one use: a yes to one film or audience is no yes to another.
  boolean covers(Purpose purpose, @Nullable UUID ofFilm, @Nullable String to) {
    return purposes.contains(purpose)
        && (film == null || film.equals(ofFilm))
        && (audience == null || audience.equals(to));
  }

  /// Whether, given as a yes, it reaches `to`: a shared review stays with those in the clip, their
  /// practitioner and interpreter unless it names somebody else.
  boolean reaches(Purpose purpose, @Nullable String to) {
    return purpose != Purpose.SHARED_REVIEW || to == null || audience != null;
  }
}
