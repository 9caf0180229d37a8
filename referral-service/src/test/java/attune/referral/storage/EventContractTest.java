package attune.referral.storage;

import static attune.referral.domain.ARequest.KERRA;
import static attune.referral.domain.ARequest.LOWEN;
import static attune.referral.domain.ARequest.LOWEN_HER_MOTHER;
import static attune.referral.domain.ARequest.MERRYN;
import static attune.referral.domain.ARequest.WHOLE_GROUNDS;
import static attune.referral.domain.ARequest.complete;
import static attune.referral.domain.ARequest.sibling;
import static attune.referral.domain.ARequest.told;
import static attune.referral.domain.ARequest.unborn;
import static attune.referral.domain.Steps.ASKED_MERRYN;
import static attune.referral.domain.Steps.ESCALATED;
import static attune.referral.domain.Steps.HANDED_TO_JENNA;
import static attune.referral.domain.Steps.HOLDER;
import static attune.referral.domain.Steps.IN_ERROR;
import static attune.referral.domain.Steps.JENNA;
import static attune.referral.domain.Steps.KEPT;
import static attune.referral.domain.Steps.MONDAY;
import static attune.referral.domain.Steps.OUTCOME;
import static attune.referral.domain.Steps.PIRAN;
import static attune.referral.domain.Steps.RESTRICTED;
import static attune.referral.domain.Steps.WITHDRAWN;
import static attune.referral.domain.Steps.words;
import static org.assertj.core.api.Assertions.assertThat;

import attune.eventsourcing.Personal;
import attune.eventsourcing.testing.EventContract;
import attune.referral.access.Told;
import attune.referral.domain.ARequest;
import attune.referral.domain.ClosureReason;
import attune.referral.domain.DeclineReason;
import attune.referral.domain.Grounds;
import attune.referral.domain.Outcome;
import attune.referral.domain.OwnAnswer;
import attune.referral.domain.OwnAnswer.Kind;
import attune.referral.domain.ParentalResponsibility;
import attune.referral.domain.ParentalResponsibility.Basis;
import attune.referral.domain.ParentalResponsibility.Held;
import attune.referral.domain.Professional;
import attune.referral.domain.Reason;
import attune.referral.domain.Referral.Event;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventContractTest extends EventContract<Event> {

  @Override
  protected List<Shape> shapes() {
    return ReferralEventTypes.TYPES.all().stream()
        .map(named -> new Shape(named.type(), named.version()))
        .toList();
  }

  /// The feed counts by stored names what [Told] counts by types.
  @Test
  void what_does_not_count_in_a_version_is_known_by_its_name() {
    assertThat(
            examples().stream()
                .filter(example -> !Told.isCounted(example.event()))
                .map(example -> example.shape().type()))
        .containsOnly(ReferralEventTypes.UNCOUNTED);
  }

  @Override
  protected List<Example<Event>> examples() {
    return List.of(
        example("sent", "", new Event.Sent(whole().build(), MONDAY)),
        example("sent", "bare", new Event.Sent(bare().build(), MONDAY)),
        second("sent", "", new Event.Sent(everything().build(), MONDAY)),
        second("sent", "bare", new Event.Sent(bare().build(), MONDAY)),
        example("information-requested", "", asked(words("How does she sleep?"))),
        example("information-requested", "erased", asked(new Personal.Erased<>(KERRA))),
        example("answered", "", answered(WHOLE_GROUNDS)),
        example("answered", "bare", answered(Grounds.Stated.NOTHING)),
        example("accepted", "", new Event.Accepted(ownAnswers(), MONDAY)),
        example("accepted", "bare", new Event.Accepted(List.of(), MONDAY)),
        example("declined", "", declined(words("Rang Lowen"))),
        example("declined", "bare", declined(null)),
        example("allocated", "", new Event.Allocated(PIRAN, MONDAY)),
        example("closed", "", closed(ClosureReason.COMPLETED, words("Good"), null)),
        example("closed", "bare", closed(ClosureReason.MOVED_AWAY, null, null)),
        example("closed", "answered-again", closed(ClosureReason.COMPLETED, null, OUTCOME)),
        example("own-answer-recorded", "", ASKED_MERRYN),
        example("withdrawn", "", WITHDRAWN),
        example("reallocated", "", new Event.Reallocated(JENNA, words("Nearer"), MONDAY)),
        example("handed-over", "", HANDED_TO_JENNA),
        example("reopened", "", new Event.Reopened(words("Back"), true, MONDAY)),
        example("opened-in-error", "", IN_ERROR),
        example("person-corrected", "", new Event.PersonCorrected(told(), MONDAY)),
        example("person-added", "", new Event.PersonAdded(sibling("2013-06-01"), MONDAY)),
        example("person-removed", "", new Event.PersonRemoved(LOWEN, words("Aunt"), MONDAY)),
        example("safe-contact-agreed", "", new Event.SafeContactAgreed(KEPT, MONDAY)),
        example("safe-contact-ended", "", ended()),
        example("born", "", new Event.Born(KERRA, on("2027-01-18"), MONDAY)),
        example("died", "", new Event.Died(KERRA, on("2027-01-18"), MONDAY)),
        example("death-taken-back", "", new Event.DeathTakenBack(told(), words("Aunt"), MONDAY)),
        example("pregnancy-ended", "", new Event.PregnancyEnded(KERRA, MONDAY)),
        example("case-holder-changed", "", new Event.CaseHolderChanged(HOLDER, MONDAY)),
        example("escalated", "", ESCALATED),
        example("restricted", "", RESTRICTED),
        example("restriction-lifted", "", new Event.RestrictionLifted(words("No"), MONDAY)),
        example("restriction-reviewed", "", reviewed()));
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

  private static Example<Event> second(String name, String variant, Event event) {
    return new Example<>(new Shape("referral." + name, 2), variant, event);
  }

  private static Event closed(
      ClosureReason reason, @Nullable Personal<String> note, @Nullable Outcome outcome) {
    return new Event.Closed(
        reason, note, outcome == null ? null : Personal.of(KERRA, outcome), MONDAY);
  }

  private static Event ended() {
    return new Event.SafeContactEnded(KEPT.id(), words("Safe now"), MONDAY);
  }

  private static Event reviewed() {
    return new Event.RestrictionReviewed(
        words("Still needed"), LocalDate.parse("2027-04-30"), MONDAY);
  }

  private static Personal<LocalDate> on(String day) {
    return Personal.of(KERRA, LocalDate.parse(day));
  }

  private static ARequest everything() {
    return whole()
        .about(told(), LOWEN_HER_MOTHER)
        .heldBy(HOLDER)
        .withChildsView("Likes to be sung to")
        .with(new ParentalResponsibility(LOWEN, KERRA, Held.YES, Basis.MOTHER))
        .with(new Professional(JENNA, Personal.of(JENNA, "Nessa, nursery"), true, false))
        .keeping(KEPT);
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
