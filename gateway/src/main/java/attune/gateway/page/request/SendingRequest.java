package attune.gateway.page.request;

import attune.gateway.referral.Lookups;
import attune.gateway.referral.Lookups.ByRequest;
import attune.gateway.referral.ReferralProblem;
import attune.gateway.referral.Requests;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// Sends the request, under the key and the reference that its draft has had from the beginning:
/// sent twice, it is one case.
@Singleton
final class SendingRequest {

  private final Requests requests;
  private final Lookups lookups;
  private final OwnDraft drafts;

  SendingRequest(@RestClient Requests requests, @RestClient Lookups lookups, OwnDraft drafts) {
    this.requests = requests;
    this.lookups = lookups;
    this.drafts = drafts;
  }

  sealed interface Result {}

  /// It is a case now.
  ///
  /// @param reference the case's
  /// @param already whether another browser had sent it
  record Sent(String reference, boolean already) implements Result {}

  /// The draft is not the one that was looked at: it was changed, or thrown away.
  record Changed() implements Result {}

  record NotSent(int status, List<Fix> errors) implements Result {}

  /// @param incomplete whether the sender says that something is missing
  Result send(Draft draft, Checked checked, boolean incomplete) {
    if (!checked.isOfTheSame(draft)) {
      return sentBefore(checked);
    }
    if (!checked.isUnchanged(draft)) {
      return new Changed();
    }
    return send(draft, incomplete);
  }

  private Result send(Draft draft, boolean incomplete) {
    List<Gap> gaps = Gaps.in(draft);
    List<Fix> errors = gaps.stream().filter(Gap::blocks).map(Fix::of).toList();
    if (!errors.isEmpty()) {
      return new NotSent(400, errors);
    }
    if (!gaps.isEmpty() && !incomplete) {
      return new NotSent(
          400, List.of(new Fix("Say that you send it incomplete, or complete it", "#incomplete")));
    }
    try {
      String reference = requests.send(draft.key(), Body.of(draft, !gaps.isEmpty())).reference();
      drafts.delete();
      return new Sent(reference, false);
    } catch (ReferralProblem refused) {
      return refused(refused, draft);
    }
  }

  /// What was sent has a draft no longer, but is found by the name that it had.
  private Result sentBefore(Checked checked) {
    if (checked.reference() == null) {
      return new Changed();
    }
    return lookups.search(new ByRequest(checked.reference())).items().stream()
        .findFirst()
        .<Result>map(found -> new Sent(found.reference(), true))
        .orElseGet(Changed::new);
  }

  private static Result refused(ReferralProblem refused, Draft draft) {
    return switch (refused.status()) {
      case 400, 409, 422 -> new NotSent(refused.status(), Refused.fixes(refused.problem(), draft));
      default -> throw refused;
    };
  }
}
