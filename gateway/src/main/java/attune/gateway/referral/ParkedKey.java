package attune.gateway.referral;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A case of which messages are put aside.
///
/// @param source the consumer that they are for
/// @param key the case id
/// @param messages how many wait, with the first
/// @param reason why the first could not be handled, as a code
/// @param redeliveries how often that was tried again for nothing
@JsonIgnoreProperties(ignoreUnknown = true)
public record ParkedKey(
    String source,
    String key,
    Instant since,
    long messages,
    String reason,
    int redeliveries,
    @Nullable Instant redeliveredAt) {}
