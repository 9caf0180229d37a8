package attune.referral.domain;

import static attune.eventsourcing.Decision.refuse;

import attune.eventsourcing.Decision;
import attune.referral.domain.Referral.Command;
import attune.referral.domain.Referral.Event;
import attune.referral.domain.Referral.Refusal;

/// Whether a request may be sent: by this profession, for this child, and in this shape.
record Eligibility(TriagePolicy policy, Readiness readiness) {

  Decision<Event> sendIfEligible(Command.Send c) {
    Request request = c.request();
    Profession profession = request.referrer().profession();
    if (request.focusChildren().size() != 1) {
      return refuse(Refusal.NOT_ONE_FOCUS_CHILD);
    }
    if (!policy.eligible().contains(profession)) {
      return refuse(Refusal.PROFESSION_NOT_ELIGIBLE);
    }
    Person child = request.focusChildren().getFirst();
    if (!policy.mayReferFor(child, profession, policy.dateOf(c.at()))) {
      return refuse(Refusal.OUTSIDE_AGES_OF_PROFESSION);
    }
    if (!request.people().stream()
        .allMatch(one -> policy.mayBeUnborn(one, policy.dateOf(c.at())))) {
      return refuse(Refusal.EXPECTED_DATE_NOT_NEAR);
    }
    if (request.givesResponsibilityBeforeBirth()) {
      return refuse(Refusal.RESPONSIBILITY_BEFORE_BIRTH);
    }
    var missing = readiness.missingToSend(request);
    return missing.isEmpty() || request.incomplete()
        ? Decision.accept(new Event.Sent(request, c.at()))
        : refuse(Refusal.INCOMPLETE, missing);
  }
}
