package attune.referral.domain;

import static attune.referral.domain.ARequest.KERRA;
import static attune.referral.domain.ARequest.LOWEN;
import static attune.referral.domain.ARequest.MERRYN;
import static attune.referral.domain.ARequest.WHOLE_GROUNDS;
import static attune.referral.domain.ARequest.complete;

import attune.eventsourcing.Decision;
import attune.eventsourcing.Personal;
import attune.referral.domain.Grounds.Assessment;
import attune.referral.domain.Grounds.OwnConsents;
import attune.referral.domain.OwnAnswer.Kind;
import attune.referral.domain.Referral.Command.Accept;
import attune.referral.domain.Referral.Command.Send;
import attune.referral.domain.Referral.Event;
import attune.referral.domain.Referral.Event.Accepted;
import attune.referral.domain.Referral.Event.Allocated;
import attune.referral.domain.Referral.Event.Answered;
import attune.referral.domain.Referral.Event.Closed;
import attune.referral.domain.Referral.Event.Declined;
import attune.referral.domain.Referral.Event.Escalated;
import attune.referral.domain.Referral.Event.HandedOver;
import attune.referral.domain.Referral.Event.InformationRequested;
import attune.referral.domain.Referral.Event.OpenedInError;
import attune.referral.domain.Referral.Event.OwnAnswerRecorded;
import attune.referral.domain.Referral.Event.Restricted;
import attune.referral.domain.Referral.Event.Sent;
import attune.referral.domain.Referral.Event.Withdrawn;
import attune.referral.domain.SafeContact.Secret;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The steps that specs tell a case by, and the days on which they happen.
public final class Steps {

  public static final Instant MONDAY = Instant.parse("2026-11-02T09:00:00Z");
  public static final Instant TUESDAY = Instant.parse("2026-11-03T09:00:00Z");
  public static final LocalDate ON_TUESDAY = LocalDate.parse("2026-11-03");
  public static final UUID PIRAN = UUID.fromString("00000000-0000-4000-8000-000000000005");
  public static final UUID JENNA = UUID.fromString("00000000-0000-4000-8000-000000000006");

  public static final String MORWENNA = "00000000-0000-4000-8000-000000000004";
  public static final Asking ASKING =
      new Asking("Rosa Reed", "nobody else", "filmed playing", true, LocalDate.parse("2026-10-30"));
  public static final Outcome OUTCOME =
      new Outcome(
          new Outcome.Words("we play", "I see her", "they take turns"),
          new Outcome.Words(null, "she sleeps", null));

  public static final SafeContact KEPT =
      new SafeContact(
          UUID.fromString("00000000-0000-7000-8000-0000000000d1"),
          LOWEN,
          KERRA,
          Set.of(Secret.SCHOOL, Secret.ADDRESS));
  public static final CaseHolder HOLDER =
      new CaseHolder(JENNA, null, Personal.of(JENNA, "Nessa Nance"), null);

  public static final Event SENT = sent(complete());
  public static final Event ASKED = new InformationRequested(words("How does she sleep?"), MONDAY);
  public static final Event ANSWERED =
      new Answered(words("Badly"), Grounds.Stated.NOTHING.about(KERRA), MONDAY);
  public static final Event ACCEPTED = new Accepted(List.of(), MONDAY);
  public static final Event ALLOCATED_TO_PIRAN = new Allocated(PIRAN, MONDAY);
  public static final Event CLOSED =
      new Closed(ClosureReason.COMPLETED, words("went well"), Personal.of(KERRA, OUTCOME), MONDAY);
  public static final Event DECLINED =
      new Declined(DeclineReason.VIG_NOT_INDICATED, words("Parenting course"), null, MONDAY);

  public static final Event ASKED_MERRYN =
      new OwnAnswerRecorded(
          new OwnAnswer(MERRYN, Kind.GIVEN, null, OwnAnswer.IN_CASE),
          Personal.of(MERRYN, ASKING),
          MONDAY);
  public static final Event WITHDRAWN =
      new Withdrawn(WithdrawalReason.MOVED_AWAY, words("to Devon"), MONDAY);
  public static final Event HANDED_TO_JENNA = new HandedOver(JENNA, words("knows her"), MONDAY);
  public static final Event IN_ERROR = new OpenedInError(words("Wrong child"), MONDAY);
  public static final Event RESTRICTED =
      new Restricted(
          Restriction.Kind.STAFF_CONFLICT, Set.of(MORWENNA), LocalDate.parse("2027-01-31"), MONDAY);
  public static final Event.Escalated ESCALATED =
      new Escalated(Set.of(MORWENNA), words("She is afraid of him"), MONDAY);

  public static Event sent(ARequest request) {
    return new Sent(request.build(), MONDAY);
  }

  public static Send send(ARequest request) {
    return new Send(request.build(), MONDAY);
  }

  /// A colleague a family may be given to.
  public static Worker practitioner(UUID id) {
    return new Worker(id, true);
  }

  public static Personal<String> words(String words) {
    return Personal.of(KERRA, words);
  }

  public static Accept acceptWith(OwnAnswer... answers) {
    return new Accept(
        Arrays.stream(answers).collect(Collectors.toMap(OwnAnswer::child, a -> a)),
        ON_TUESDAY,
        TUESDAY);
  }

  public static Accept acceptOn(String day) {
    return new Accept(Map.of(), LocalDate.parse(day), TUESDAY);
  }

  public static OwnAnswer answer(Kind kind, @Nullable LocalDate until) {
    return new OwnAnswer(MERRYN, kind, until, "consent/3");
  }

  public static Decision.Reason missing(Missing code, Object about) {
    return new Decision.Reason(code, about.toString());
  }

  public static Grounds.Stated assessed(Assessment assessment) {
    return new Grounds.Stated(
        WHOLE_GROUNDS.reasons(),
        null,
        assessment,
        WHOLE_GROUNDS.change(),
        WHOLE_GROUNDS.impact(),
        OwnConsents.NOT_RELEVANT);
  }

  public static Grounds.Stated embedding(@Nullable String programme) {
    return new Grounds.Stated(
        Set.of(Reason.EMBED_OTHER_LEARNING),
        programme,
        WHOLE_GROUNDS.assessment(),
        WHOLE_GROUNDS.change(),
        WHOLE_GROUNDS.impact(),
        OwnConsents.NOT_RELEVANT);
  }

  private Steps() {}
}
