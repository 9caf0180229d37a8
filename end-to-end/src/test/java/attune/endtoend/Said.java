package attune.endtoend;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;

/// What people say, as the bodies that record it. The words are made up.
final class Said {

  static final String SELF = "{\"as\": \"SELF\"}";

  private Said() {}

  static String parent(String adult) {
    return "{\"as\": \"PARENTAL_RESPONSIBILITY\", \"personId\": \"%s\"}".formatted(adult);
  }

  static String contract(String to) {
    return """
    {"to": "%s", "version": "2026-1", "hash": "%s", "language": "English"}
    """
        .formatted(to, "a".repeat(64));
  }

  /// With a note of how they understand it, as a child's own consent needs it.
  static String yes(String person, String decidedBy, String... purposes) {
    return """
    {"personId": "%s", "scopes": [{"purposes": [%s]}], "decidedBy": %s, "how": "SPOKEN_AND_WITNESSED", "assent": "AGREED",
     "circumstances": {"present": "a grandmother", "askedAlone": true, "understanding": "Said who sees it, and how to stop."}}
    """
        .formatted(person, quoted(purposes), decidedBy);
  }

  static String yesWithoutNote(String person) {
    return """
    {"personId": "%s", "scopes": [{"purposes": ["FILMING"]}], "decidedBy": %s, "how": "SPOKEN_AND_WITNESSED"}
    """
        .formatted(person, SELF);
  }

  static String confirmation(String person) {
    return """
    {"personId": "%s", "circumstances": {"askedAlone": true, "understanding": "Said it again after the contract."}}
    """
        .formatted(person);
  }

  static String withdrawal(String person, String decidedBy) {
    return """
    {"personId": "%s", "scope": {"purposes": ["FILMING"]}, "decidedBy": %s}
    """
        .formatted(person, decidedBy);
  }

  static String objection(String by, String about) {
    return """
    {"by": "%s", "about": "%s", "words": "Not on film."}
    """
        .formatted(by, about);
  }

  static String lift(String objection, String by) {
    return """
    {"objectionId": "%s", "by": "%s", "words": "It is all right now."}
    """
        .formatted(objection, by);
  }

  static String resolution(String objection) {
    return """
    {"objectionId": "%s", "reason": "He is clear about it.", "legalAdvice": "His own answer counts."}
    """
        .formatted(objection);
  }

  static String policeHold(UUID film, LocalDate reviewBy) {
    return """
    {"kind": "POLICE_OR_COURT", "filmId": "%s", "reason": "The police asked for it.", "reviewBy": "%s"}
    """
        .formatted(film, reviewBy);
  }

  static String release(String hold) {
    return """
    {"holdId": "%s", "reason": "The police are done with it."}
    """
        .formatted(hold);
  }

  /// The same, said earlier than it is written down.
  static String spoken(Instant then, String body) {
    return body.replaceFirst("\\{", "{\"happenedAt\": \"%s\", ".formatted(then));
  }

  static String film(UUID film, String... people) {
    return """
    {"filmId": "%s", "people": [%s]}
    """
        .formatted(film, quoted(people));
  }

  /// That the father is asked to agree for the child, where somebody says that they have checked.
  static String asked(Family family) {
    return """
    {"childId": "%s", "holderId": "%s", "check": "ALLOWED"}
    """
        .formatted(family.child, family.father);
  }

  static String offer(UUID film, String to) {
    return """
    {"filmId": "%s", "to": "%s", "check": "ALLOWED"}
    """
        .formatted(film, to);
  }

  /// Of a film of the child, for the father; the mother agrees.
  static String copy(UUID film, Family family) {
    return """
    {"filmId": "%s", "to": "%s", "check": "ALLOWED", "agreed": [{"personId": "%s", "decidedBy": %s}]}
    """
        .formatted(film, family.father, family.child, parent(family.mother));
  }

  static String filming(String... people) {
    return """
    {"people": [%s], "purpose": "FILMING"}
    """
        .formatted(quoted(people));
  }

  static String showing(UUID film, String... people) {
    return """
    {"people": [%s], "purpose": "SHARED_REVIEW", "film": "%s"}
    """
        .formatted(quoted(people), film);
  }

  private static String quoted(String... all) {
    return Stream.of(all).map(one -> "\"" + one + "\"").collect(joining(", "));
  }
}
