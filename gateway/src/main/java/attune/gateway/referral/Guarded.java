package attune.gateway.referral;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// That only named people may know of a case, or of something in it.
public final class Guarded {

  private Guarded() {}

  /// That only named people see the case.
  ///
  /// @param named the subject ids of who may see the case
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Restriction(
      String kind, List<String> named, LocalDate reviewBy, @Nullable String lastFinding) {
    public Restriction {
      named = named == null ? List.of() : List.copyOf(named);
    }
  }

  /// That named staff were told of a worry.
  ///
  /// @param named the subject ids of who may know of it: the reader is among them
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Escalation(List<String> named, @Nullable String why, Instant at) {
    public Escalation {
      named = named == null ? List.of() : List.copyOf(named);
    }
  }
}
