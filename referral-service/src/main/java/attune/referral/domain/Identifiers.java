package attune.referral.domain;

import attune.eventsourcing.Personal;
import org.jspecify.annotations.Nullable;

/// What others know the focus child by.
public record Identifiers(
    @Nullable Personal<NhsNumber> nhsNumber,
    @Nullable Personal<Upn> upn,
    @Nullable Personal<Uprn> uprn,
    @Nullable Personal<LocalChildId> localChildId) {

  public static final Identifiers NONE = new Identifiers(null, null, null, null);
}
