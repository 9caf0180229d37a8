package attune.consent.domain;

import org.jspecify.annotations.Nullable;

/// How an answer came about, in words.
///
/// @param present who was there
/// @param language the language it was given in
/// @param interpreter who interpreted, if anybody did
/// @param askedAlone whether a child was asked alone; always to be offered
/// @param understanding how a child showed that they understood
public record Circumstances(
    @Nullable String present,
    @Nullable String language,
    @Nullable String interpreter,
    boolean askedAlone,
    @Nullable String understanding) {

  boolean noteUnderstanding() {
    return understanding != null && !understanding.isBlank();
  }
}
