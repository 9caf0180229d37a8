package attune.gateway.referral;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What else is known of somebody in a case. Whatever was never said, or erased, is absent.
public final class Known {

  private Known() {}

  /// What helps to work with somebody, and what the council has to count.
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Background(
      @Nullable String communicationNeeds, @Nullable String ethnicity, List<String> disabilities) {
    static final Background NONE = new Background(null, null, List.of());

    public Background {
      disabilities = disabilities == null ? List.of() : List.copyOf(disabilities);
    }
  }

  /// How somebody is reached and where they are.
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Contact(
      @Nullable String address,
      @Nullable String placement,
      @Nullable String school,
      @Nullable String phone,
      @Nullable String email,
      @Nullable String safeChannel,
      @Nullable String safeTimes) {
    static final Contact NONE = new Contact(null, null, null, null, null, null, null);
  }

  /// Whether a parent was invited to take part, or why not.
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Invitation(boolean invited, @Nullable String whyNot) {}

  /// Whether an adult has parental responsibility for a child, and on which basis.
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Responsibility(String adult, String child, String held, @Nullable String basis) {}

  /// Somebody else who works with the family.
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Professional(@Nullable String nameAndRole, boolean agrees, boolean clearWhyVig) {}

  /// Who now works with the family.
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record CaseHolder(@Nullable String name, @Nullable String contact) {}

  /// What somebody must not learn about somebody.
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Rule(String id, String keptFrom, String about, List<String> secrets) {
    public Rule {
      secrets = secrets == null ? List.of() : List.copyOf(secrets);
    }
  }
}
