package attune.consent.storage;

import attune.consent.domain.ConsentRegister.Event;
import attune.eventstore.EventTypes;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// Names that were chosen once and are for ever, whatever the classes are called. A shape that
/// changes gets a new version and an upcaster; a golden file in `src/test/resources/events` holds
/// each.
public final class ConsentEventTypes {

  public static final EventTypes<Event> TYPES =
      EventTypes.of("consent", Event.class)
          .type("opened", 1, Event.Opened.class)
          .type("allocated", 1, Event.Allocated.class)
          .type("work-ended", 1, Event.WorkEnded.class)
          .type("escalated", 1, Event.Escalated.class)
          .type("reopened", 1, Event.Reopened.class)
          .type("opened-in-error", 1, Event.OpenedInError.class)
          .type("restricted", 1, Event.Restricted.class)
          .type("restriction-lifted", 1, Event.RestrictionLifted.class)
          .type("person-added", 1, Event.PersonAdded.class)
          .type("person-corrected", 1, Event.PersonCorrected.class)
          .type("person-removed", 1, Event.PersonRemoved.class)
          .type("born", 1, Event.Born.class)
          .type("responsibilities-changed", 1, Event.ResponsibilitiesChanged.class)
          .type("safe-contact-changed", 1, Event.SafeContactChanged.class)
          .type("died", 1, Event.Died.class)
          .type("pregnancy-ended", 1, Event.PregnancyEnded.class)
          .type("death-taken-back", 1, Event.DeathTakenBack.class)
          .type("legal-status-changed", 1, Event.LegalStatusChanged.class)
          .type("placement-changed", 1, Event.PlacementChanged.class)
          .type("birthday-ahead", 1, Event.BirthdayAhead.class)
          .type("came-of-age", 1, Event.CameOfAge.class)
          .type("not-yet-of-age", 1, Event.NotYetOfAge.class)
          .type("contract-given", 1, Event.ContractGiven.class)
          .type("given", 1, Event.Given.class)
          .type("confirmed", 1, Event.Confirmed.class)
          .type("refused", 1, Event.Refused.class)
          .type("withdrawn", 1, Event.Withdrawn.class)
          .type("ended", 1, Event.Ended.class)
          .type("found-unable-to-decide", 2, Event.FoundUnableToDecide.class)
          .upcast("found-unable-to-decide", 1, ConsentEventTypes::foundToSealedAssessors)
          .type("found-able-to-decide", 2, Event.FoundAbleToDecide.class)
          .upcast("found-able-to-decide", 1, ConsentEventTypes::foundToSealedAssessors)
          .type("understanding-noted", 1, Event.UnderstandingNoted.class)
          .type("consents-reviewed", 1, Event.ConsentsReviewed.class)
          .type("holder-asked", 1, Event.HolderAsked.class)
          .type("still-happy", 1, Event.StillHappy.class)
          .type("dissented", 1, Event.Dissented.class)
          .type("consents-held", 1, Event.ConsentsHeld.class)
          .type("consents-reevaluated", 1, Event.ConsentsReevaluated.class)
          .type("objection-raised", 1, Event.ObjectionRaised.class)
          .type("objection-resolved", 1, Event.ObjectionResolved.class)
          .type("objection-lifted", 1, Event.ObjectionLifted.class)
          .type("permit-given", 1, Event.PermitGiven.class)
          .type("permit-used", 1, Event.PermitUsed.class)
          .type("day-permit-taken", 1, Event.DayPermitTaken.class)
          .type("day-permit-returned", 1, Event.DayPermitReturned.class)
          .type("disclosure-asked", 1, Event.DisclosureAsked.class)
          .type("disclosure-authorised", 1, Event.DisclosureAuthorised.class)
          .type("disclosure-made", 1, Event.DisclosureMade.class)
          .type("required-disclosure-made", 1, Event.RequiredDisclosureMade.class)
          .type("film-registered", 1, Event.FilmRegistered.class)
          .type("hold-placed", 1, Event.HoldPlaced.class)
          .type("hold-reviewed", 1, Event.HoldReviewed.class)
          .type("hold-released", 1, Event.HoldReleased.class)
          .type("film-offered", 1, Event.FilmOffered.class)
          .type("copy-handed-out", 1, Event.CopyHandedOut.class)
          .type("erasure-proposed", 1, Event.ErasureProposed.class)
          .type("erasure-stopped", 1, Event.ErasureStopped.class)
          .type("erasure-released", 1, Event.ErasureReleased.class)
          .type("erasure-proved", 1, Event.ErasureProved.class)
          .build();

  private ConsentEventTypes() {}

  /// Who assessed was in clear, and is that of the one they assessed.
  private static ObjectNode foundToSealedAssessors(ObjectNode found) {
    ObjectNode assessment = found.withObjectProperty("assessment");
    for (String who : List.of("first", "second", "knowsThem")) {
      if (assessment.has(who)) {
        JsonNode name = assessment.get(who);
        assessment.putObject(who).put("person", found.path("person").asText()).set("known", name);
      }
    }
    return found;
  }
}
