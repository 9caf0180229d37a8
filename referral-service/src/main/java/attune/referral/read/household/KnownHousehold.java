package attune.referral.read.household;

import attune.referral.domain.CaseStatus;
import attune.referral.domain.ParentalResponsibility;
import attune.referral.domain.PersonRole;
import attune.referral.domain.Referral.State;
import attune.referral.domain.Restriction;
import attune.referral.domain.SafeContact;
import attune.referral.domain.SafeContact.Secret;
import attune.referral.read.casefile.CaseFile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What another service of ours has to know of a case: people by their ids, without names or words.
///
/// @param named who alone may see it, if it is restricted
@Schema(name = "Household", description = "Who is in a case, and who may see it")
record KnownHousehold(
    UUID caseId,
    long version,
    CaseStatus status,
    Instant statusSince,
    @Nullable String referrer,
    @Nullable String system,
    @Nullable UUID practitioner,
    @Nullable Set<String> named,
    List<Member> people,
    List<Responsible> responsibilities,
    List<Rule> safeContacts) {

  @Schema(name = "HouseholdMember")
  record Member(
      UUID id,
      PersonRole role,
      @Nullable LocalDate born,
      @Nullable LocalDate expected,
      boolean toBeFilmed,
      @Schema(description = "Died, or never born") boolean dead,
      @Nullable LocalDate died) {}

  @Schema(name = "HouseholdResponsibility")
  record Responsible(
      UUID adult,
      UUID child,
      ParentalResponsibility.Held held,
      ParentalResponsibility.@Nullable Basis basis) {}

  @Schema(name = "HouseholdSafeContact", description = "What somebody must not learn of somebody")
  record Rule(UUID keptFrom, UUID about, Set<Secret> secrets) {}

  static KnownHousehold of(CaseFile file, long version) {
    State.Case known = file.state();
    var origin = known.about().origin();
    var household = known.about().household();
    var allocated = file.course().allocated();
    @Nullable Restriction restriction = known.about().protection().restriction();
    return new KnownHousehold(
        file.caseId(),
        version,
        file.status(),
        file.statusSince(),
        origin.referrer(),
        origin.system(),
        allocated == null ? null : allocated.practitioner(),
        restriction == null ? null : restriction.named(),
        household.people().stream()
            .map(one ->
                new Member(
                    one.id(),
                    one.role(),
                    one.born() == null ? null : one.born().known().orElse(null),
                    one.expected() == null ? null : one.expected().known().orElse(null),
                    one.toBeFilmed(),
                    household.died().containsKey(one.id()),
                    household.died().getOrDefault(one.id(), Optional.empty()).orElse(null)))
            .toList(),
        file.request().responsibilities().stream().map(KnownHousehold::responsible).toList(),
        household.safeContacts().stream().map(KnownHousehold::rule).toList());
  }

  private static Responsible responsible(ParentalResponsibility one) {
    return new Responsible(one.adult(), one.child(), one.held(), one.basis());
  }

  private static Rule rule(SafeContact one) {
    return new Rule(one.keptFrom(), one.about(), one.secrets());
  }
}
