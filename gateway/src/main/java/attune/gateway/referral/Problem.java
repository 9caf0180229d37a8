package attune.gateway.referral;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a problem of the service says, as far as pages tell it to people.
///
/// @param version the case's version now, if it has changed since the page was opened
/// @param changedBy who changed it
/// @param changes what they did
@JsonIgnoreProperties(ignoreUnknown = true)
public record Problem(
    String code,
    List<Fault> errors,
    @Nullable Long version,
    @Nullable Actor changedBy,
    List<Change> changes) {

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Fault(@Nullable String pointer, String code, @Nullable String detail) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Change(String type, Instant recordedAt) {
    /// As the history would tell it.
    public HistoryEntry asEntry() {
      return new HistoryEntry(0, type, null, recordedAt, null, Map.of());
    }
  }

  public Problem {
    code = Objects.requireNonNullElse(code, "UNEXPECTED");
    errors = errors == null ? List.of() : List.copyOf(errors);
    changes = changes == null ? List.of() : List.copyOf(changes);
  }

  /// Reads an answer's body; a body that is no problem (a proxy's, say) says nothing more.
  static Problem of(Response response) {
    try {
      if (response.hasEntity()) {
        return Objects.requireNonNullElse(response.readEntity(Problem.class), unexpected());
      }
    } catch (ProcessingException notAProblem) {
      return unexpected();
    }
    return unexpected();
  }

  private static Problem unexpected() {
    return new Problem("UNEXPECTED", List.of(), null, null, List.of());
  }
}
