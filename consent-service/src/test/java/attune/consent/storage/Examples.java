package attune.consent.storage;

import static attune.consent.domain.Story.BREE;
import static attune.consent.domain.Story.CASE;
import static attune.consent.domain.Story.DELEGATE;
import static attune.consent.domain.Story.FILM;
import static attune.consent.domain.Story.HASH;
import static attune.consent.domain.Story.JAGO;
import static attune.consent.domain.Story.KERRA;
import static attune.consent.domain.Story.LOWEN;
import static attune.consent.domain.Story.MERRYN;
import static attune.consent.domain.Story.MORWENNA;
import static attune.consent.domain.Story.NOW;
import static attune.consent.domain.Story.PIRAN;
import static attune.consent.domain.Story.SECOND_FILM;
import static attune.consent.domain.Story.SHOWED_UNDERSTANDING;
import static attune.consent.domain.Story.SUPERVISOR;
import static attune.consent.domain.Story.TODAY;
import static attune.consent.domain.Story.adult;
import static attune.consent.domain.Story.child;
import static attune.consent.domain.Story.has;
import static attune.consent.domain.Story.id;
import static attune.consent.domain.Story.unborn;

import attune.consent.domain.Answer;
import attune.consent.domain.Assent;
import attune.consent.domain.Assessment;
import attune.consent.domain.Authority;
import attune.consent.domain.CaseAsKnown;
import attune.consent.domain.Circumstances;
import attune.consent.domain.ConsentRegister.Event;
import attune.consent.domain.DecidedBy;
import attune.consent.domain.DisclosureBasis;
import attune.consent.domain.EndOfWork;
import attune.consent.domain.ErasureReason;
import attune.consent.domain.Hold;
import attune.consent.domain.How;
import attune.consent.domain.LegalStatus;
import attune.consent.domain.Objection;
import attune.consent.domain.Obstacle;
import attune.consent.domain.ParentalResponsibility.Basis;
import attune.consent.domain.PersonRole;
import attune.consent.domain.Purpose;
import attune.consent.domain.Question;
import attune.consent.domain.Scope;
import attune.eventsourcing.Personal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Every event once, and some again where they can be bare; for what is stored, and what is told.
public final class Examples {

  static final Instant SAID = NOW.minus(Duration.ofHours(1));
  static final UUID THING = id(0xe1);
  static final UUID OTHER = id(0xe2);
  static final LocalDate BORN = LocalDate.parse("2013-06-01");
  static final Scope FILMING = Scope.of(Purpose.FILMING);
  static final Scope NARROWED = Scope.of(Purpose.SUPERVISION).toFilm(FILM).toAudience(SUPERVISOR);
  static final Question QUESTION =
      new Question(
          Set.of(KERRA, LOWEN), Purpose.SUPERVISION, FILM, SECOND_FILM, Set.of(SUPERVISOR));

  private Examples() {}

  /// By the last part of their stored names, with what tells variants of one apart.
  public static List<Map.Entry<String, Event>> all() {
    return List.of(
        Map.entry("opened", opened()),
        Map.entry("allocated", new Event.Allocated(PIRAN, NOW)),
        Map.entry("work-ended", new Event.WorkEnded(EndOfWork.COMPLETED, NOW)),
        Map.entry("escalated", new Event.Escalated(NOW)),
        Map.entry("reopened", new Event.Reopened(NOW)),
        Map.entry("opened-in-error", new Event.OpenedInError(NOW)),
        Map.entry("restricted", new Event.Restricted(Set.of(MORWENNA), NOW)),
        Map.entry("restriction-lifted", new Event.RestrictionLifted(NOW)),
        Map.entry("person-added", new Event.PersonAdded(adult(BREE, PersonRole.OTHER), 2, NOW)),
        Map.entry(
            "person-corrected",
            new Event.PersonCorrected(child(KERRA, PersonRole.FOCUS_CHILD, BORN), 3, NOW)),
        Map.entry("person-removed", new Event.PersonRemoved(BREE, 4, NOW)),
        Map.entry("born", new Event.Born(child(MERRYN, PersonRole.CHILD, TODAY), 5, NOW)),
        Map.entry(
            "responsibilities-changed",
            new Event.ResponsibilitiesChanged(KERRA, List.of(has(LOWEN, Basis.MOTHER)), 6, NOW)),
        Map.entry("safe-contact-changed", new Event.SafeContactChanged(Set.of(JAGO), 4, NOW)),
        Map.entry("died", new Event.Died(JAGO, Personal.of(JAGO, TODAY), NOW)),
        Map.entry("death-taken-back", new Event.DeathTakenBack(JAGO, NOW)),
        Map.entry("pregnancy-ended", new Event.PregnancyEnded(MERRYN, NOW)),
        Map.entry("legal-status-changed", new Event.LegalStatusChanged(careOrder(), NOW)),
        Map.entry("placement-changed", new Event.PlacementChanged(KERRA, words("An aunt"), NOW)),
        Map.entry(
            "birthday-ahead",
            new Event.BirthdayAhead(KERRA, 60, Personal.of(KERRA, TODAY.plusDays(60)), NOW)),
        Map.entry("came-of-age", new Event.CameOfAge(KERRA, Personal.of(KERRA, TODAY), true, NOW)),
        Map.entry("not-yet-of-age", new Event.NotYetOfAge(KERRA, NOW)),
        Map.entry(
            "contract-given",
            new Event.ContractGiven(LOWEN, "3", HASH, "en", PIRAN.toString(), SAID, NOW)),
        Map.entry("given", given(DecidedBy.parent(LOWEN), FILMING, Assent.AGREED, "3", false)),
        Map.entry("given.own", given(DecidedBy.self(KERRA), FILMING, null, null, true)),
        Map.entry(
            "given.narrowed",
            given(DecidedBy.delegate(DELEGATE), NARROWED, Assent.AGREED, "3", false)),
        Map.entry("confirmed", confirmed()),
        Map.entry("refused", refused()),
        Map.entry("withdrawn", withdrawn()),
        Map.entry("ended", new Event.Ended(KERRA, FILMING, TODAY, NOW)),
        Map.entry(
            "found-unable-to-decide",
            new Event.FoundUnableToDecide(KERRA, found(false), words("Tried"), "1", SAID, NOW)),
        Map.entry(
            "found-able-to-decide",
            new Event.FoundAbleToDecide(KERRA, found(true), words("Can"), "1", SAID, NOW)),
        Map.entry(
            "understanding-noted",
            new Event.UnderstandingNoted(KERRA, words("Knows who sees it"), SAID, NOW)),
        Map.entry(
            "consents-reviewed",
            new Event.ConsentsReviewed(KERRA, words("As before"), TODAY.plusMonths(6), SAID, NOW)),
        Map.entry("holder-asked", new Event.HolderAsked(KERRA, JAGO, NOW)),
        Map.entry("still-happy", new Event.StillHappy(KERRA, null, SAID, NOW)),
        Map.entry("dissented", new Event.Dissented(KERRA, words("Turned away"), SAID, NOW)),
        Map.entry("consents-held", new Event.ConsentsHeld(KERRA, NOW)),
        Map.entry(
            "consents-reevaluated",
            new Event.ConsentsReevaluated(KERRA, MORWENNA, words("Stands"), NOW)),
        Map.entry(
            "objection-raised",
            new Event.ObjectionRaised(
                new Objection(THING, JAGO, KERRA), words("Not on film"), SAID, NOW)),
        Map.entry(
            "objection-resolved",
            new Event.ObjectionResolved(THING, MORWENNA, words("Heard"), words("Taken"), NOW)),
        Map.entry(
            "objection-lifted",
            new Event.ObjectionLifted(THING, JAGO, words("Fine now"), SAID, NOW)),
        Map.entry(
            "permit-given",
            new Event.PermitGiven(THING, QUESTION, NOW.plusSeconds(10), "1", 9, NOW)),
        Map.entry("permit-used", new Event.PermitUsed(THING, OTHER, NOW)),
        Map.entry(
            "day-permit-taken",
            new Event.DayPermitTaken(
                OTHER, QUESTION, TODAY, NOW.plus(Duration.ofHours(15)), "1", 9, NOW)),
        Map.entry("day-permit-returned", returned()),
        Map.entry(
            "disclosure-asked",
            new Event.DisclosureAsked(THING, QUESTION, PIRAN.toString(), words("A course"), NOW)),
        Map.entry("disclosure-authorised", new Event.DisclosureAuthorised(THING, MORWENNA, NOW)),
        Map.entry("disclosure-made", new Event.DisclosureMade(THING, PIRAN.toString(), SAID, NOW)),
        Map.entry("required-disclosure-made", required()),
        Map.entry("film-registered", new Event.FilmRegistered(FILM, Set.of(KERRA), SAID, NOW)),
        Map.entry("hold-placed", new Event.HoldPlaced(hold(), NOW)),
        Map.entry(
            "hold-reviewed",
            new Event.HoldReviewed(THING, words("Needed"), TODAY.plusMonths(3), NOW)),
        Map.entry("hold-released", new Event.HoldReleased(THING, MORWENNA, words("Done"), NOW)),
        Map.entry("film-offered", new Event.FilmOffered(FILM, LOWEN, NOW)),
        Map.entry(
            "copy-handed-out",
            new Event.CopyHandedOut(
                THING, FILM, LOWEN, Map.of(KERRA, DecidedBy.parent(LOWEN)), SAID, NOW)),
        Map.entry(
            "erasure-proposed",
            new Event.ErasureProposed(
                FILM, ErasureReason.FILMING_WITHDRAWN, KERRA, NOW.plus(Duration.ofDays(7)), NOW)),
        Map.entry("erasure-stopped", new Event.ErasureStopped(FILM, NOW)),
        Map.entry("erasure-released", new Event.ErasureReleased(FILM, NOW)),
        Map.entry(
            "erasure-proved",
            new Event.ErasureProved(FILM, Set.of("camera", "card"), null, SAID, NOW)),
        Map.entry(
            "erasure-proved.sealed",
            new Event.ErasureProved(
                FILM, null, Personal.of(KERRA, List.of("camera", "card")), SAID, NOW)));
  }

  private static Event opened() {
    return new Event.Opened(
        CASE,
        new CaseAsKnown(
            1,
            List.of(unborn(KERRA), adult(LOWEN, PersonRole.PARENT_CARER)),
            List.of(has(LOWEN, Basis.MOTHER)),
            Set.of()),
        NOW);
  }

  private static LegalStatus careOrder() {
    return new LegalStatus(KERRA, LegalStatus.Kind.CARE_ORDER, DELEGATE, Set.of(JAGO));
  }

  private static Event given(
      DecidedBy by,
      Scope scope,
      @Nullable Assent assent,
      @Nullable String contract,
      boolean toBeConfirmed) {
    return new Event.Given(
        KERRA,
        scope,
        by,
        How.SIGNED_PAPER,
        around(),
        assent,
        contract == null ? null : TODAY.plusYears(1),
        contract,
        toBeConfirmed,
        "1",
        SAID,
        NOW);
  }

  private static Event confirmed() {
    return new Event.Confirmed(KERRA, FILMING, around(), TODAY.plusYears(1), "3", "1", SAID, NOW);
  }

  private static Event refused() {
    return new Event.Refused(
        KERRA,
        FILMING,
        DecidedBy.self(KERRA),
        How.SPOKEN_AND_WITNESSED,
        new Personal.Erased<>(KERRA),
        "1",
        SAID,
        NOW);
  }

  private static Event withdrawn() {
    return new Event.Withdrawn(
        KERRA,
        FILMING,
        DecidedBy.self(KERRA),
        around(),
        Set.of(THING),
        Set.of(OTHER),
        "1",
        SAID,
        NOW);
  }

  private static Assessment found(boolean able) {
    return Assessment.of(
        KERRA, able, Set.of(Purpose.FILMING), PIRAN.toString(), MORWENNA, MORWENNA);
  }

  private static Event returned() {
    return new Event.DayPermitReturned(
        OTHER, Set.of(LOWEN), List.of(new Answer.Because(KERRA, Obstacle.REFUSED)), SAID, NOW);
  }

  private static Event required() {
    return new Event.RequiredDisclosureMade(
        THING,
        DisclosureBasis.COURT_ORDER,
        words("One film"),
        words("The court"),
        Authority.CALDICOTT_GUARDIAN,
        MORWENNA,
        words("She is afraid"),
        SAID,
        NOW);
  }

  private static Hold hold() {
    return new Hold(
        THING, Hold.Kind.POLICE_OR_COURT, FILM, MORWENNA, words("Asked for"), TODAY.plusMonths(3));
  }

  private static Personal<Circumstances> around() {
    return Personal.of(KERRA, SHOWED_UNDERSTANDING);
  }

  private static Personal<String> words(String words) {
    return Personal.of(KERRA, words);
  }
}
