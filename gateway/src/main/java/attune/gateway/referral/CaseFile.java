package attune.gateway.referral;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A case, as far as its reader may see it: whoever sees progress only finds the rest absent, and
/// so is whatever was erased.
@JsonIgnoreProperties(ignoreUnknown = true)
public record CaseFile(
    String caseId,
    String reference,
    String status,
    @Nullable Instant statusSince,
    @Nullable String route,
    @Nullable Instant sentAt,
    @Nullable Instant decideBy,
    @Nullable Referrer referrer,
    @Nullable Agreements agreements,
    List<Person> people,
    List<String> reasons,
    @Nullable String programme,
    @Nullable Assessment assessment,
    @Nullable Questions questions,
    List<ParentsView> parentsViews,
    List<Missing> missing,
    @JsonAlias("openQuestion") @Nullable Question question,
    @JsonAlias({"practitionerId", "allocatedTo"}) @Nullable String practitioner) {

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
      @JsonAlias("personId") String id,
      @Nullable String name,
      String role,
      @JsonAlias({"dateOfBirth", "birthDate"}) @Nullable LocalDate born,
      @JsonAlias("expectedDate") @Nullable LocalDate expected,
      @Nullable String relationship,
      @Nullable String firstLanguage,
      boolean needsInterpreter,
      boolean toBeFilmed) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Assessment(@Nullable String says, boolean indicatesVig) {}

  /// The three questions: whatever is absent has not been answered.
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Questions(
      @Nullable Change change, @Nullable Impact impact, @Nullable String ownConsents) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Change(@Nullable String hopedFor, boolean mutuallyAgreed) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Impact(@Nullable String onLivedExperience, boolean parentIsClear) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record ParentsView(@Nullable String inWordsOf, @Nullable String words) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Question(@JsonAlias("question") @Nullable String text, @Nullable Instant askedAt) {}

  public CaseFile {
    people = people == null ? List.of() : List.copyOf(people);
    reasons = reasons == null ? List.of() : List.copyOf(reasons);
    parentsViews = parentsViews == null ? List.of() : List.copyOf(parentsViews);
    missing = missing == null ? List.of() : List.copyOf(missing);
  }

  public Optional<Person> focusChild() {
    return people.stream().filter(p -> p.role().equals("FOCUS_CHILD")).findFirst();
  }

  /// The person with this id, if the reader may see them.
  public Optional<Person> person(@Nullable String id) {
    return people.stream().filter(p -> p.id().equals(id)).findFirst();
  }
}
