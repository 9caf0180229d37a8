package attune.consent.policy;

import attune.consent.domain.Authority;
import attune.consent.domain.ConsentPolicy.State;
import attune.consent.domain.Policies;
import attune.consent.domain.Policy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Every policy that was, is or may come to be in force.
@Schema(name = "ConsentPolicies")
record PolicyShown(
    @Schema(description = "As in the ETag; 0 before anybody changed anything") long version,
    @Schema(description = "The version that is in force now") String inForce,
    List<Shown> approved,
    List<Proposal> proposed) {

  @Schema(name = "ConsentPolicy")
  record Shown(
      String version,
      @Schema(description = "When it comes into force") Instant from,
      @Schema(description = "The age from which a child's own consent is needed")
          int ownConsentFrom,
      @Schema(description = "How many days before that birthday somebody is told")
          List<Integer> warningDays,
      @Schema(description = "Whether a recorded best-interests decision may stand for a consent")
          boolean bestInterests,
      @Schema(description = "Days between a withdrawal and the erasure it proposes")
          long erasureDelayDays,
      @Schema(description = "Months between the end of the work and the erasure of its film")
          long eraseAfterMonths,
      @Schema(
              description =
                  "Keycloak subject ids of who authorises, as what, a disclosure that nobody"
                      + " consented to; absent where the council's configuration names them")
          @Nullable Map<Authority, Set<String>> authorities,
      @Schema(description = "How many days ahead a day permit may be taken; absent for a week")
          @Nullable Integer dayPermitDaysAhead) {

    static Shown of(Policy policy) {
      return new Shown(
          policy.version(),
          policy.from(),
          policy.ownConsentFrom(),
          policy.warningDays(),
          policy.bestInterests(),
          policy.erasureDelay().toDays(),
          policy.eraseAfter().toTotalMonths(),
          policy.authorities(),
          policy.dayPermitDaysAhead());
    }
  }

  @Schema(name = "ConsentPolicyProposal")
  record Proposal(Shown policy, String by, String reason, Instant at) {}

  static PolicyShown of(State state, long version, Policies policies, Instant now) {
    return new PolicyShown(
        version,
        policies.at(now).version(),
        Stream.concat(Stream.of(Policy.DEFAULT), state.approved().stream()).map(Shown::of).toList(),
        state.proposed().stream()
            .map(one -> new Proposal(Shown.of(one.policy()), one.by(), one.reason(), one.at()))
            .toList());
  }
}
