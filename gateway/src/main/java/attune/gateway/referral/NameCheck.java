package attune.gateway.referral;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who is in a case: enough to know whom somebody on the telephone speaks of.
@JsonIgnoreProperties(ignoreUnknown = true)
public record NameCheck(String caseId, String reference, List<Name> people) {

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Name(String id, String role, @Nullable String name) {}

  public NameCheck {
    people = people == null ? List.of() : List.copyOf(people);
  }
}
