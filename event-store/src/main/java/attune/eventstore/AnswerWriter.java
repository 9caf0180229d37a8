package attune.eventstore;

/// Writes the answer to a command that was accepted.
///
/// @param <S> the stream's state
@FunctionalInterface
public interface AnswerWriter<S> {

  /// The answer to be told.
  ///
  /// @param version the stream's version after the command, as clients are told it
  /// @param state the state after it
  /// @param created whether the command made the stream
  Answer write(String stream, long version, S state, boolean created);
}
