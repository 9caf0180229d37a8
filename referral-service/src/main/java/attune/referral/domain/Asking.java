package attune.referral.domain;

import java.time.LocalDate;

/// How a child was asked for their own answer.
///
/// @param askedBy who asked, by name and role
/// @param present who else was there
/// @param explained what was explained, and how
/// @param alone whether the child was asked alone
/// @param on when it was said, which can be before it is written down
public record Asking(
    String askedBy, String present, String explained, boolean alone, LocalDate on) {}
