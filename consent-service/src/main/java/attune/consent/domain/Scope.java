package attune.consent.domain;

import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
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

  /// Whether, given as a yes, it holds for one use: a yes to one film or audience is no yes to
  /// another, and a shared review stays with those in the clip, their practitioner and interpreter
  /// unless it names somebody else.
  boolean permits(Purpose purpose, @Nullable UUID ofFilm, Audience to) {
    return isAbout(purpose, ofFilm)
        && switch (to) {
          case Audience.Nobody _, Audience.Anybody _ -> audience == null;
          case Audience.OfCircle(var id) -> audience == null || audience.equals(id);
          case Audience.Beyond(var id) ->
              audience == null ? purpose != Purpose.SHARED_REVIEW : audience.equals(id);
        };
  }

  /// Whether, as a no, it stands against one use: whoever is not named might be the one it names.
  boolean forbids(Purpose purpose, @Nullable UUID ofFilm, Audience to) {
    return isAbout(purpose, ofFilm)
        && switch (to) {
          case Audience.Nobody _ -> audience == null;
          case Audience.Anybody _ -> true;
          case Audience.OfCircle(var id) -> audience == null || audience.equals(id);
          case Audience.Beyond(var id) -> audience == null || audience.equals(id);
        };
  }

  /// The same, purpose by purpose.
  Stream<Scope> each() {
    return purposes.stream().map(one -> new Scope(Set.of(one), film, audience));
  }

  /// Whether there is a use that both are about.
  boolean meets(Scope other) {
    return purposes.stream().anyMatch(other.purposes::contains)
        && (film == null || other.film == null || film.equals(other.film))
        && (audience == null || other.audience == null || audience.equals(other.audience));
  }

  /// Whether every use that `other` is about is one that this is about.
  boolean holds(Scope other) {
    return purposes.containsAll(other.purposes)
        && (film == null || film.equals(other.film))
        && (audience == null || audience.equals(other.audience));
  }

  /// Whether, as a no, it is about a use that was asked about.
  boolean concerns(Question question) {
    return (purposes.contains(question.purpose()) || purposes.contains(Purpose.FILMING))
        && (film == null || film.equals(question.film()))
        && (audience == null || question.audience().contains(audience));
  }

  private boolean isAbout(Purpose purpose, @Nullable UUID ofFilm) {
    return purposes.contains(purpose) && (film == null || film.equals(ofFilm));
  }
}
