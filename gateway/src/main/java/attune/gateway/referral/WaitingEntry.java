package attune.gateway.referral;

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
    @Nullable Instant waitingSince,
    int daysWaiting,
    @Nullable FocusChild focusChild,
    List<Missing> blocks) {
  public WaitingEntry {
    blocks = blocks == null ? List.of() : List.copyOf(blocks);
  }
}
