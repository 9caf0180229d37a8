package attune.gateway.referral;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the service knows of somebody who guides: how much they can take and have.
///
/// @param version what a change of it is based on; 0 if nothing was ever said
/// @param capacity the most cases at once; absent if nobody has said
/// @param cases open and allocated to them
@JsonIgnoreProperties(ignoreUnknown = true)
public record Practitioner(
    String practitionerId,
    long version,
    @Nullable Integer capacity,
    int cases,
    @Nullable String stage,
    @Nullable String supervisor,
    boolean outsideSupervisor,
    @Nullable LocalDate supervisionUntil,
    List<Absence> away) {

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Absence(LocalDate from, LocalDate until) {}

  public Practitioner {
    away = away == null ? List.of() : List.copyOf(away);
  }

  /// Somebody of whom nothing is known yet.
  public static Practitioner unknown(String id) {
    return new Practitioner(id, 0, null, 0, null, null, false, null, List.of());
  }
}
