package attune.gateway.referral;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A family on the waiting list.
@JsonIgnoreProperties(ignoreUnknown = true)
public record WaitingEntry(
    String caseId,
    String reference,
    int position,
    @JsonAlias({"acceptedAt", "since"}) @Nullable Instant waitingSince,
    @JsonAlias("waitingDays") int daysWaiting,
    @Nullable FocusChild focusChild,
    @JsonAlias({"blockedBy", "blockers"}) List<Missing> blocks) {
  public WaitingEntry {
    blocks = blocks == null ? List.of() : List.copyOf(blocks);
  }
}
