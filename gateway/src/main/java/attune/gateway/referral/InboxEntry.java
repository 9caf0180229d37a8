package attune.gateway.referral;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A request that triage has to decide on.
@JsonIgnoreProperties(ignoreUnknown = true)
public record InboxEntry(
    String caseId,
    String reference,
    String status,
    @Nullable String route,
    Instant sentAt,
    Instant decideBy,
    @Nullable FocusChild focusChild,
    List<Missing> missing) {
  public InboxEntry {
    status = Objects.requireNonNullElse(status, "SUBMITTED");
    missing = missing == null ? List.of() : List.copyOf(missing);
  }
}
