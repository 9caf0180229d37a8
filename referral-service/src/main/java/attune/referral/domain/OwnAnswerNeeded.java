package attune.referral.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The days on which a child in the picture has to answer for themselves.
///
/// @param from the first day; absent if it is not known since when, and so always was
/// @param until the first day on which they are no child any more; absent if that is not known
public record OwnAnswerNeeded(UUID child, @Nullable LocalDate from, @Nullable LocalDate until) {

  public boolean on(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
  }
}
