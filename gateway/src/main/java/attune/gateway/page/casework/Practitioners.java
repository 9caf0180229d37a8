package attune.gateway.page.casework;

import attune.gateway.page.Choice;
import attune.gateway.page.Counted;
import attune.gateway.referral.CaseSummary;
import attune.gateway.referral.Referrals;
import attune.gateway.staff.Staff;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// Whom a case can be allocated to, and how much they have to do already.
@Singleton
final class Practitioners {
  /// As many as the service gives at once: a team has fewer cases at a time.
  private static final int LIMIT = 200;

  private final Referrals referrals;
  private final Staff staff;

  Practitioners(@RestClient Referrals referrals, Staff staff) {
    this.referrals = referrals;
    this.staff = staff;
  }

  List<Choice> choices() {
    Map<String, Long> cases =
        referrals.cases("ALLOCATED", LIMIT, null).items().stream()
            .map(CaseSummary::practitionerId)
            .filter(Objects::nonNull)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return staff.withRole("practitioner").stream()
        .map(one -> new Choice(one.id(), one.name(), load(cases.getOrDefault(one.id(), 0L))))
        .toList();
  }

  private static String load(long cases) {
    return cases == 0 ? "No case now" : Counted.of(cases, "case") + " now";
  }
}
