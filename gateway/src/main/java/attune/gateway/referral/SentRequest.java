package attune.gateway.referral;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A request for involvement as it was sent.
@JsonIgnoreProperties(ignoreUnknown = true)
public record SentRequest(
    @Nullable String route,
    @Nullable Referrer referrer,
    @Nullable Agreements agreements,
    List<Person> people,
    List<View> parentsViews) {

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Referrer(
      @Nullable String name,
      @Nullable String profession,
      @Nullable String team,
      @Nullable String contact) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Agreements(
      List<String> agreedBy, boolean sharingWithCouncil, boolean sharingWithNhsTrust) {
    public Agreements {
      agreedBy = agreedBy == null ? List.of() : List.copyOf(agreedBy);
    }
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Person(
      String id,
      @Nullable String name,
      String role,
      @Nullable LocalDate born,
      @Nullable LocalDate expected,
      @Nullable String relationship,
      @Nullable String firstLanguage,
      boolean needsInterpreter,
      boolean toBeFilmed) {}

  /// A parent's or carer's view, verbatim.
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record View(@Nullable String inWordsOf, @Nullable String words) {}

  public SentRequest {
    people = people == null ? List.of() : List.copyOf(people);
    parentsViews = parentsViews == null ? List.of() : List.copyOf(parentsViews);
  }
}
