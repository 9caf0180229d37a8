package attune.gateway.referral;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A case, as far as its reader may see it: whoever sees names or progress only finds the rest
/// absent, and so is whatever was erased.
///
/// @param status empty for those who see names only
/// @param question what triage has asked and was not told yet
/// @param people absent for those who see progress only
/// @param missing what stands between the request and its acceptance; absent if that is settled
/// @param practitionerId whom it is or was allocated to
@JsonIgnoreProperties(ignoreUnknown = true)
public record CaseFile(
    String caseId,
    String reference,
    String status,
    @Nullable Instant statusSince,
    @Nullable Instant sentAt,
    @Nullable Instant decideBy,
    @Nullable Question question,
    @Nullable String route,
    @Nullable Referrer referrer,
    Known.@Nullable CaseHolder caseHolder,
    @Nullable Agreements agreements,
    @Nullable List<Person> people,
    @Nullable List<Person> children,
    List<Known.Responsibility> responsibilities,
    List<Known.Professional> professionals,
    List<Known.Rule> safeContacts,
    List<String> reasons,
    @Nullable String programme,
    Assessment assessment,
    Questions questions,
    List<View> parentsViews,
    @Nullable String childsView,
    List<Said> exchanges,
    @Nullable List<Missing> missing,
    @Nullable String practitionerId,
    Course course,
    Guarded.@Nullable Restriction restriction,
    Guarded.@Nullable Escalation escalation) {

  /// What triage wants to know.
  ///
  /// @param question its words; absent if they were erased
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Question(@Nullable String question, Instant askedAt) {}

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
      boolean dead,
      @Nullable LocalDate died,
      @Nullable String relationship,
      @Nullable String firstLanguage,
      boolean needsInterpreter,
      boolean toBeFilmed,
      Known.Background background,
      Known.Contact contact,
      Known.@Nullable Invitation invitation,
      List<String> alike) {
    public Person {
      alike = alike == null ? List.of() : List.copyOf(alike);
      background = Objects.requireNonNullElse(background, Known.Background.NONE);
      contact = Objects.requireNonNullElse(contact, Known.Contact.NONE);
    }

    public boolean isChild() {
      return role.equals("FOCUS_CHILD") || role.equals("CHILD");
    }

    /// Whether they are not born yet.
    public boolean isExpected() {
      return born == null && expected != null && !dead;
    }
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Assessment(@Nullable String says, boolean indicatesVig) {
    static final Assessment NONE = new Assessment(null, false);
  }

  /// A parent's or carer's view, verbatim.
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record View(@Nullable String inWordsOf, @Nullable String words) {}

  /// A question of triage, or an answer to one.
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Said(String kind, @Nullable String words, Instant at) {}

  public CaseFile {
    status = Objects.requireNonNullElse(status, "");
    responsibilities = kept(responsibilities);
    professionals = kept(professionals);
    safeContacts = kept(safeContacts);
    exchanges = kept(exchanges);
    reasons = kept(reasons);
    assessment = Objects.requireNonNullElse(assessment, Assessment.NONE);
    questions = Objects.requireNonNullElse(questions, Questions.NONE);
    parentsViews = kept(parentsViews);
    course = Objects.requireNonNullElse(course, Course.BEGUN);
  }

  /// Whether its reader sees more than names, or how far it has come.
  public boolean whole() {
    return route != null;
  }

  /// Everybody in it whom the reader sees.
  public List<Person> everybody() {
    return people == null ? List.of() : people;
  }

  /// Who may be asked for an answer of their own, by a reader who follows the case.
  public List<Person> toBeAsked() {
    return children == null ? List.of() : children;
  }

  public Optional<Person> focusChild() {
    return everybody().stream().filter(p -> p.role().equals("FOCUS_CHILD")).findFirst();
  }

  /// The person with this id, if the reader may see them.
  public Optional<Person> person(@Nullable String id) {
    return Stream.concat(everybody().stream(), toBeAsked().stream())
        .filter(p -> p.id().equals(id))
        .findFirst();
  }

  private static <T> List<T> kept(@Nullable List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }
}
