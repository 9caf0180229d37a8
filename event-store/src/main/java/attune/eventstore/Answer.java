package attune.eventstore;

import org.jspecify.annotations.Nullable;

/// What is told when a command is done; recorded under its idempotency key, and replayed byte for
/// byte. Holds no personal data.
///
/// @param status the HTTP status, 2xx
/// @param location where the thing is, if one was made
/// @param version the stream's version, as clients are told it
/// @param json the body
public record Answer(int status, @Nullable String location, long version, String json) {

  public Answer {
    if (status < 200 || status > 299) {
      throw new IllegalArgumentException("Only what was done is an answer, not " + status);
    }
  }
}
