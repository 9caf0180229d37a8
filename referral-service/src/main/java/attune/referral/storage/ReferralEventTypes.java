package attune.referral.storage;

import attune.eventstore.EventTypes;
import attune.referral.domain.Referral.Event;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// Names that were chosen once and are for ever, whatever the classes are called. A shape that
/// changes gets a new version and an upcaster; a golden file in `src/test/resources/events` holds
/// each.
public final class ReferralEventTypes {

  public static final EventTypes<Event> TYPES =
      EventTypes.of("referral", Event.class)
          .type("sent", 2, Event.Sent.class)
          .upcast("sent", 1, ReferralEventTypes::sentToTheWholeRequest)
          .type("information-requested", 1, Event.InformationRequested.class)
          .type("answered", 1, Event.Answered.class)
          .type("accepted", 1, Event.Accepted.class)
          .type("own-answer-recorded", 1, Event.OwnAnswerRecorded.class)
          .type("declined", 1, Event.Declined.class)
          .type("withdrawn", 1, Event.Withdrawn.class)
          .type("allocated", 1, Event.Allocated.class)
          .type("reallocated", 1, Event.Reallocated.class)
          .type("handed-over", 1, Event.HandedOver.class)
          .type("closed", 1, Event.Closed.class)
          .type("reopened", 1, Event.Reopened.class)
          .type("opened-in-error", 1, Event.OpenedInError.class)
          .type("person-corrected", 1, Event.PersonCorrected.class)
          .type("person-added", 1, Event.PersonAdded.class)
          .type("person-removed", 1, Event.PersonRemoved.class)
          .type("safe-contact-agreed", 1, Event.SafeContactAgreed.class)
          .type("safe-contact-ended", 1, Event.SafeContactEnded.class)
          .type("born", 1, Event.Born.class)
          .type("died", 1, Event.Died.class)
          .type("death-taken-back", 1, Event.DeathTakenBack.class)
          .type("pregnancy-ended", 1, Event.PregnancyEnded.class)
          .type("case-holder-changed", 1, Event.CaseHolderChanged.class)
          .type("escalated", 1, Event.Escalated.class)
          .type("restricted", 1, Event.Restricted.class)
          .type("restriction-lifted", 1, Event.RestrictionLifted.class)
          .type("restriction-reviewed", 1, Event.RestrictionReviewed.class)
          .build();

  /// The stored name of what counts in no version that people are told: only named people know of
  /// it.
  public static final String UNCOUNTED = "referral.escalated";

  private ReferralEventTypes() {}

  /// The first version asked neither who has parental responsibility, nor who else works with the
  /// family, nor what has to be kept from whom.
  private static ObjectNode sentToTheWholeRequest(ObjectNode sent) {
    ObjectNode request = sent.withObjectProperty("request");
    request.putArray("responsibilities");
    request.putArray("professionals");
    request.putArray("safeContacts");
    return sent;
  }
}
