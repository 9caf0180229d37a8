package attune.referral.storage;

import static attune.referral.domain.ARequest.KERRA;
import static attune.referral.domain.ARequest.MERRYN;
import static attune.referral.domain.ARequest.WHOLE_GROUNDS;
import static attune.referral.domain.ARequest.complete;
import static attune.referral.domain.ARequest.sibling;
import static attune.referral.domain.ARequest.unborn;
import static attune.referral.domain.Steps.MONDAY;
import static attune.referral.domain.Steps.PIRAN;
import static attune.referral.domain.Steps.words;

import attune.eventsourcing.Personal;
import attune.eventsourcing.testing.EventContract;
import attune.referral.domain.ARequest;
import attune.referral.domain.ClosureReason;
import attune.referral.domain.DeclineReason;
import attune.referral.domain.Grounds;
import attune.referral.domain.OwnAnswer;
import attune.referral.domain.OwnAnswer.Kind;
import attune.referral.domain.Reason;
import attune.referral.domain.Referral.Event;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

class EventContractTest extends EventContract<Event> {

  @Override
  protected List<Shape> shapes() {
    return ReferralEventTypes.TYPES.all().stream()
        .map(named -> new Shape(named.type(), named.version()))
        .toList();
  }

  @Override
  protected List<Example<Event>> examples() {
    return List.of(
        example("sent", "", new Event.Sent(whole().build(), MONDAY)),
        example("sent", "bare", new Event.Sent(bare().build(), MONDAY)),
        example("information-requested", "", asked(words("How does she sleep?"))),
        example("information-requested", "erased", asked(new Personal.Erased<>(KERRA))),
        example("answered", "", answered(WHOLE_GROUNDS)),
        example("answered", "bare", answered(Grounds.Stated.NOTHING)),
        example("accepted", "", new Event.Accepted(ownAnswers(), MONDAY)),
        example("accepted", "bare", new Event.Accepted(List.of(), MONDAY)),
        example("declined", "", declined(words("Rang Lowen"))),
        example("declined", "bare", declined(null)),
        example("allocated", "", new Event.Allocated(PIRAN, MONDAY)),
        example("closed", "", new Event.Closed(ClosureReason.COMPLETED, words("Good"), MONDAY)),
        example("closed", "bare", new Event.Closed(ClosureReason.MOVED_AWAY, null, MONDAY)));
  }

  @Override
  protected Event read(Shape shape, ObjectNode json) {
    return ReferralEventTypes.TYPES.fromJson(shape.type(), shape.version(), json);
  }

  @Override
  protected ObjectNode write(Event event) {
    return ReferralEventTypes.TYPES.toJson(event);
  }

  private static Example<Event> example(String name, String variant, Event event) {
    return new Example<>(new Shape("referral." + name, 1), variant, event);
  }

  private static ARequest whole() {
    return complete()
        .from("MOSAIC", "M-20417")
        .and(sibling("2013-06-01"))
        .on(
            new Grounds.Stated(
                Set.of(Reason.LOW_WARMTH, Reason.EMBED_OTHER_LEARNING),
                "Incredible Years",
                WHOLE_GROUNDS.assessment(),
                WHOLE_GROUNDS.change(),
                WHOLE_GROUNDS.impact(),
                WHOLE_GROUNDS.ownConsents()));
  }

  private static ARequest bare() {
    return complete().about(unborn()).on(Grounds.Stated.NOTHING).sayingItIsIncomplete();
  }

  private static Event asked(Personal<String> question) {
    return new Event.InformationRequested(question, MONDAY);
  }

  private static Event answered(Grounds.Stated grounds) {
    return new Event.Answered(words("Badly"), grounds.about(KERRA), MONDAY);
  }

  private static Event declined(@Nullable Personal<String> note) {
    return new Event.Declined(DeclineReason.OTHER, words("Parenting course"), note, MONDAY);
  }

  private static List<OwnAnswer> ownAnswers() {
    return List.of(
        new OwnAnswer(MERRYN, Kind.GIVEN, LocalDate.parse("2027-11-02"), "consent/3"),
        new OwnAnswer(KERRA, Kind.NOT_ABLE_TO_DECIDE, null, "consent/4"));
  }
}
