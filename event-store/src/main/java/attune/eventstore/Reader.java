package attune.eventstore;

import java.util.function.Predicate;

/// What whoever asks may see of a stream, and which of its events they are told of.
///
/// @param <E> events of the stream
/// @param <S> its state
public interface Reader<E, S> {

  /// Whether they may see a stream in this state; not asked of an empty one.
  boolean sees(S state);

  /// Whether they are told of an event of a stream that has come to this state. What they are not
  /// told of is never in their way.
  boolean isTold(E event, S state);

  /// Who is told of everything in what they see.
  static <E, S> Reader<E, S> ofAll(Predicate<S> sees) {
    return new Reader<>() {
      @Override
      public boolean sees(S state) {
        return sees.test(state);
      }

      @Override
      public boolean isTold(E event, S state) {
        return true;
      }
    };
  }

  /// Who sees every stream.
  static <E, S> Reader<E, S> ofAll() {
    return ofAll(_ -> true);
  }
}
