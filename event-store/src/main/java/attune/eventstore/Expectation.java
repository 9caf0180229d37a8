package attune.eventstore;

/// What whoever sends a command thinks that it acts on.
public sealed interface Expectation {

  /// A stream that is not there yet, or else the one that already has one of its natural keys.
  record New() implements Expectation {}

  /// A stream that the client has seen at this version.
  record Exactly(long version) implements Expectation {}

  /// A stream that the client has seen at this version, 0 where it saw that nothing is known yet:
  /// for what needs no opening, so that whether it is there is no secret.
  record ExactlyOrNone(long version) implements Expectation {}

  /// The stream as it is, whatever its version.
  record Any() implements Expectation {}

  static Expectation fresh() {
    return new New();
  }

  static Expectation exactly(long version) {
    return new Exactly(version);
  }

  static Expectation exactlyOrNone(long version) {
    return new ExactlyOrNone(version);
  }

  static Expectation any() {
    return new Any();
  }
}
