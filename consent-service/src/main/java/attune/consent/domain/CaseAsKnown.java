package attune.consent.domain;

import java.util.List;

/// The people of a case and who has parental responsibility, as referral-service knew them at one
/// version of the case.
///
/// @param version the case's: what is older than the register knows already is not looked at
public record CaseAsKnown(
    long version, List<Person> people, List<ParentalResponsibility> responsibilities) {

  public CaseAsKnown {
    people = List.copyOf(people);
    responsibilities = List.copyOf(responsibilities);
  }
}
