package attune.referral.domain;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What helps to work with somebody, and what the council has to count, as they told it.
///
/// @param communicationNeeds in words: signs, pictures, short sentences
public record Background(
    @Nullable String communicationNeeds,
    @Nullable Ethnicity ethnicity,
    Set<Disability> disabilities) {

  /// In their own order, so that the same is always stored as the same bytes.
  public Background {
    disabilities = Collections.unmodifiableSortedSet(new TreeSet<>(disabilities));
  }
}
