package attune.gateway.referral;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What may leave for one recipient: the service has kept back whatever they must not learn.
///
/// @param practitionerId who works with the family; absent where nobody does
/// @param words whether words that people wrote may be read by them
@JsonIgnoreProperties(ignoreUnknown = true)
public record Copy(
    String reference,
    Recipient recipient,
    String status,
    @Nullable LocalDate statusSince,
    @Nullable String practitionerId,
    @Nullable String nextStep,
    List<Told> people,
    boolean words,
    @Nullable String hopedFor,
    @Nullable String onLivedExperience) {

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Recipient(String personId, String name, @Nullable String address) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Told(String name, String role) {}

  public Copy {
    people = people == null ? List.of() : List.copyOf(people);
  }
}
