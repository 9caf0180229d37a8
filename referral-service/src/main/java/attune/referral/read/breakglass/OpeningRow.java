package attune.referral.read.breakglass;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One time that somebody opened a case that was not theirs. Clear text, which goes with the focus
/// child's key: rebuilt after an erasure, reason and finding are gone.
///
/// @param openedBy the Keycloak subject id of who opened it
/// @param readableUntil when it closed by itself
/// @param reviewedBy the Keycloak subject id of who looked at it
public record OpeningRow(
    String streamId,
    long version,
    UUID caseId,
    String openedBy,
    @Nullable String reason,
    Instant openedAt,
    Instant readableUntil,
    @Nullable String reviewedBy,
    @Nullable String finding,
    @Nullable Instant reviewedAt) {}
