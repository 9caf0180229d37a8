package attune.consent.household;

import attune.consent.access.CaseStatus;
import attune.consent.domain.CaseAsKnown;
import attune.consent.domain.ParentalResponsibility;
import attune.consent.domain.Person;
import attune.consent.domain.PersonRole;
import attune.eventsourcing.Personal;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A case's people as referral-service tells them. What it tells beyond this is not looked at.
@JsonIgnoreProperties(ignoreUnknown = true)
public record Household(
    UUID caseId,
    long version,
    CaseStatus status,
    @Nullable UUID practitioner,
    @Nullable Set<String> named,
    List<Member> people,
    List<Responsible> responsibilities,
    List<Rule> safeContacts) {

  /// Somebody in the case.
  ///
  /// @param dead whether they died, or were never born
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Member(
      UUID id,
      PersonRole role,
      @Nullable LocalDate born,
      @Nullable LocalDate expected,
      boolean toBeFilmed,
      boolean dead,
      @Nullable LocalDate died) {

    Person person() {
      return new Person(
          id,
          role,
          born == null ? null : Personal.of(id, born),
          expected == null ? null : Personal.of(id, expected),
          toBeFilmed);
    }

    /// Whether they were expected and will not be born.
    public boolean wasExpected() {
      return born == null && expected != null;
    }
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Responsible(
      UUID adult,
      UUID child,
      ParentalResponsibility.Held held,
      ParentalResponsibility.@Nullable Basis basis,
      @Nullable LocalDate since) {

    ParentalResponsibility responsibility() {
      return new ParentalResponsibility(adult, child, held, basis, since);
    }
  }

  /// That somebody must not learn something of somebody; which of all that, the register only asks
  /// whether it is that there is a case.
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Rule(UUID keptFrom, Set<String> secrets) {

    boolean keepsExistence() {
      return secrets.contains("EXISTENCE");
    }
  }

  /// As the register's commands take it; dates go into events sealed with each person's own key.
  public CaseAsKnown known() {
    return new CaseAsKnown(
        version,
        people.stream().map(Member::person).toList(),
        responsibilities.stream().map(Responsible::responsibility).toList(),
        safeContacts.stream()
            .filter(Rule::keepsExistence)
            .map(Rule::keptFrom)
            .collect(Collectors.toUnmodifiableSet()));
  }
}
