package attune.referral.api;

import static attune.referral.api.Somebody.PIRAN;

import attune.referral.api.Api.Ask;
import attune.referral.api.Api.Case;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Endpoints of the table that are not about one case of the path, with something to ask of each.
final class BesideCases {

  private static final String STAFF = "/v1/staff/{practitionerId}/";
  private static final String OPENINGS = "/v1/break-glass-openings";
  private static final String REVIEWS = OPENINGS + "/{openingId}/reviews";

  private static final String NOTHING_WAITS = "0199a0a0-0000-7000-8000-00000000000c";

  private BesideCases() {}

  static boolean has(String path) {
    return !path.startsWith("/v1/referrals");
  }

  /// What the path is about: Piran, or an opening by Jenna.
  static @Nullable Case situation(String path) {
    if (path.startsWith(STAFF)) {
      return Staffing.known(PIRAN.id());
    }
    return path.equals(REVIEWS) ? new Case(Staffing.anOpening(), 1) : null;
  }

  static Ask ask(Somebody who, String path, @Nullable Case known) {
    if (path.startsWith(STAFF)) {
      String what = path.substring(STAFF.length());
      return Staffing.tell(who, PIRAN.id(), what, Staffing.bodyOf(what));
    }
    if (path.equals(REVIEWS)) {
      return Staffing.review(who, Objects.requireNonNull(known).id(), "As agreed");
    }
    if (path.equals(Parked.REDELIVERIES)) {
      return Api.post(who, path, Parked.redelivery(NOTHING_WAITS));
    }
    String reference = Staffing.reference(Cases.anAllocatedReferral());
    return path.equals(OPENINGS)
        ? Staffing.breakGlass(who, reference)
        : Api.post(who, path, FindingSpec.byReference(reference));
  }
}
