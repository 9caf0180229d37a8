package attune.eventsourcing;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// A value about one person, which is forgotten when that person is erased. In a stored event it is
/// sealed with the person's own key; once the key is destroyed every copy reads as [Erased].
///
/// @param <T> the value, as the domain knows it
public sealed interface Personal<T> {

  /// Whose it is, and whose key seals it.
  UUID person();

  record Known<T>(UUID person, T value) implements Personal<T> {
    /// Never the value: what is printed ends up in logs.
    @Override
    public String toString() {
      return "Known[" + person + "]";
    }
  }

  record Erased<T>(UUID person) implements Personal<T> {}

  static <T> Personal<T> of(UUID person, T value) {
    return new Known<>(person, value);
  }

  /// The value, if it has not been erased.
  default Optional<T> known() {
    return switch (this) {
      case Known<T>(_, var value) -> Optional.of(value);
      case Erased<T> _ -> Optional.empty();
    };
  }

  /// The same person's value, seen another way.
  default <U> Personal<U> map(Function<T, U> change) {
    return switch (this) {
      case Known<T>(var person, var value) -> new Known<>(person, change.apply(value));
      case Erased<T>(var person) -> new Erased<>(person);
    };
  }
}
