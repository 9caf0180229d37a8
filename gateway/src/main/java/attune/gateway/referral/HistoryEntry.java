package attune.gateway.referral;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One event of a case.
///
/// @param details what it says, by the words of the API; none for those who see progress only
@JsonIgnoreProperties(ignoreUnknown = true)
public record HistoryEntry(
    long version,
    String type,
    @Nullable Instant happenedAt,
    Instant recordedAt,
    @Nullable Actor actor,
    Map<String, @Nullable Object> details) {
  public HistoryEntry {
    details = details == null ? Map.of() : details;
  }

  /// The event's own name, without the stream's: `sent` for `referral.sent`.
  public String name() {
    return type.substring(type.lastIndexOf('.') + 1);
  }

  /// A detail in words, if there is one and it is text.
  public @Nullable String text(String member) {
    return details.get(member) instanceof String text && !text.isBlank() ? text : null;
  }
}
