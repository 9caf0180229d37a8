package attune.referral.domain;

import org.jspecify.annotations.Nullable;

/// How somebody is reached and where they are. [SafeContact] says from whom it is kept.
///
/// @param placement where a child who is looked after lives
/// @param safeChannel the one way to reach them that is safe, if not all are
/// @param safeTimes when that is safe, in words
public record Contact(
    @Nullable String address,
    @Nullable String placement,
    @Nullable String school,
    @Nullable String phone,
    @Nullable String email,
    @Nullable Channel safeChannel,
    @Nullable String safeTimes) {

  public enum Channel {
    PHONE,
    TEXT,
    EMAIL,
    POST,
    IN_PERSON,
    THROUGH_CASE_HOLDER
  }
}
