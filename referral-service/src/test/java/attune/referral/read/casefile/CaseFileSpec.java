package attune.referral.read.casefile;

import static attune.referral.domain.ARequest.KERRA;
import static attune.referral.domain.ARequest.LOWEN;
import static attune.referral.domain.ARequest.MERRYN;
import static attune.referral.domain.ARequest.complete;
import static attune.referral.domain.ARequest.sibling;
import static attune.referral.domain.ARequest.withBirth;
import static attune.referral.domain.Steps.ACCEPTED;
import static attune.referral.domain.Steps.ALLOCATED_TO_PIRAN;
import static attune.referral.domain.Steps.ANSWERED;
import static attune.referral.domain.Steps.ASKED;
import static attune.referral.domain.Steps.CLOSED;
import static attune.referral.domain.Steps.DECLINED;
import static attune.referral.domain.Steps.ESCALATED;
import static attune.referral.domain.Steps.MONDAY;
import static attune.referral.domain.Steps.MORWENNA;
import static attune.referral.domain.Steps.ON_TUESDAY;
import static attune.referral.domain.Steps.OUTCOME;
import static attune.referral.domain.Steps.PIRAN;
import static attune.referral.domain.Steps.RESTRICTED;
import static attune.referral.domain.Steps.SENT;
import static attune.referral.domain.Steps.TUESDAY;
import static attune.referral.domain.Steps.sent;
import static attune.referral.domain.Steps.words;
import static org.assertj.core.api.Assertions.assertThat;

import attune.eventsourcing.Personal;
import attune.eventsourcing.testing.ProjectionSpec;
import attune.referral.access.Sight;
import attune.referral.access.Told;
import attune.referral.domain.ARequest;
import attune.referral.domain.CaseStatus;
import attune.referral.domain.ClosureReason;
import attune.referral.domain.DeclineReason;
import attune.referral.domain.Grounds;
import attune.referral.domain.PersonRole;
import attune.referral.domain.Reason;
import attune.referral.domain.Referral;
import attune.referral.domain.Referral.Event;
import attune.referral.domain.Referral.Event.Answered;
import attune.referral.domain.Referral.Event.InformationRequested;
import attune.referral.domain.Referral.Event.Reopened;
import attune.referral.domain.TriagePolicy;
import attune.referral.read.casefile.CaseFile.Course;
import attune.referral.read.casefile.Exchange.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CaseFileSpec extends ProjectionSpec<Event, CaseFile> {

  CaseFileSpec() {
    super(new CaseFileProjection(new Referral(TriagePolicy.DEFAULT)));
  }

  @Test
  void the_request_is_shown_as_it_was_sent() {
    CaseFile file = given(sent(complete().from("MOSAIC", "M-20417"))).row();
    assertThat(file.caseId()).isEqualTo(UUID.fromString(STREAM));
    CaseShown.Whole shown = whole(file);
    assertThat(shown.referrer().name()).isEqualTo("Rosa Reed");
    assertThat(shown.caseReference()).isEqualTo(new Words.KeptIn("MOSAIC", "M-20417"));
    assertThat(shown.identifiers().nhsNumber()).isEqualTo("9434765919");
    assertThat(shown.people()).extracting("name").contains("Kerra Hocking");
    assertThat(shown.parentsViews())
        .containsExactly(new Words.View(LOWEN, "I want to enjoy her again"));
    assertThat(shown.questions().change()).isEqualTo(ARequest.WHOLE_GROUNDS.change());
    assertThat(shown.erased()).isEmpty();
  }

  @Test
  void its_version_status_and_since_when_follow_the_last_event() {
    CaseFile file = given(SENT, ASKED, ANSWERED, ACCEPTED, ALLOCATED_TO_PIRAN).row();
    assertThat(file.version()).isEqualTo(5);
    assertThat(file.status()).isEqualTo(CaseStatus.ALLOCATED);
    assertThat(file.statusSince()).isEqualTo(MONDAY);
  }

  @Test
  void questions_and_answers_stand_in_order_and_answers_add_to_the_grounds() {
    var also =
        new Grounds.Stated(Set.of(Reason.NEW_RELATIONSHIP), null, null, null, null, null)
            .about(KERRA);
    CaseFile file = given(SENT, ASKED, new Answered(words("Badly"), also, TUESDAY)).row();
    assertThat(file.exchanges())
        .containsExactly(
            new Exchange(Kind.QUESTION, words("How does she sleep?"), MONDAY),
            new Exchange(Kind.ANSWER, words("Badly"), TUESDAY));
    assertThat(whole(file).reasons()).containsExactly(Reason.LOW_WARMTH, Reason.NEW_RELATIONSHIP);
    assertThat(whole(file).questions().impact()).isEqualTo(ARequest.WHOLE_GROUNDS.impact());
  }

  @Test
  void its_course_is_shown_as_far_as_it_has_come() {
    assertThat(given(SENT).row().course()).isEqualTo(Course.BEGUN);
    assertThat(whole(given(SENT, DECLINED).row()).course().declined())
        .isEqualTo(
            new Words.Declined(DeclineReason.VIG_NOT_INDICATED, "Parenting course", null, MONDAY));
    var course = whole(given(SENT, ACCEPTED, ALLOCATED_TO_PIRAN, CLOSED).row()).course();
    assertThat(course.acceptedAt()).isEqualTo(MONDAY);
    assertThat(course.allocated()).isEqualTo(new Words.Allocated(PIRAN, MONDAY));
    assertThat(course.closed())
        .isEqualTo(new Words.Closed(ClosureReason.COMPLETED, "went well", OUTCOME, MONDAY));
  }

  @Test
  void what_is_opened_again_begins_where_triage_had_left_it() {
    var again = new Reopened(words("back"), true, TUESDAY);
    assertThat(given(SENT, ACCEPTED, ALLOCATED_TO_PIRAN, CLOSED, again).row().course())
        .isEqualTo(new Course(MONDAY, null, null, null, null, null));
    var undecided = new Reopened(words("changed their minds"), false, TUESDAY);
    assertThat(given(SENT, DECLINED, undecided).row().course()).isEqualTo(Course.BEGUN);
  }

  @Test
  void what_was_erased_is_absent_and_whose_it_was_is_named() {
    var kerra = withBirth(ARequest.KERRA_THE_FOCUS_CHILD, new Personal.Erased<>(KERRA));
    var asked = new InformationRequested(new Personal.Erased<>(LOWEN), MONDAY);
    var shown = whole(given(sent(complete().about(kerra)), asked).row());
    assertThat(shown.people().getFirst().born()).isNull();
    assertThat(shown.exchanges()).containsExactly(new Words.Said(Kind.QUESTION, null, MONDAY));
    assertThat(shown.erased()).containsExactlyInAnyOrder(KERRA, LOWEN);
  }

  @Test
  void an_escalation_is_told_to_who_is_named_in_it_and_to_nobody_else() {
    CaseFile file = given(SENT, ESCALATED).row();
    assertThat(told(file, MORWENNA).escalation())
        .isEqualTo(new CaseShown.Escalated(Set.of(MORWENNA), "She is afraid of him", MONDAY));
    assertThat(whole(file).escalation()).isNull();
  }

  private static CaseShown.Whole whole(CaseFile file) {
    return told(file, "00000000-0000-4000-8000-000000000009");
  }

  private static CaseShown.Whole told(CaseFile file, String reader) {
    return new Telling(file, reader).whole(TriagePolicy.DEFAULT, List.of());
  }

  @Nested
  class progress {
    @Test
    void tells_the_status_and_the_question_that_is_open() {
      assertThat(followed(SENT, ASKED).question())
          .isEqualTo(new CaseShown.Question("How does she sleep?", MONDAY));
      assertThat(followed(SENT, ASKED, ANSWERED).question()).isNull();
    }

    @Test
    void names_whose_own_answer_the_sender_may_record_until_it_is_decided() {
      var sent = sent(complete().and(sibling("2013-06-01")));
      var merryn =
          new CaseShown.Name(
              MERRYN, PersonRole.CHILD, sibling("2013-06-01").name().known().orElseThrow());
      assertThat(followed(sent).children()).containsExactly(merryn);
      assertThat(followed(SENT).children()).isEmpty();
      assertThat(followed(sent, ACCEPTED).children()).isNull();
    }

    @Test
    void tells_nothing_of_what_became_known_of_the_people_since() {
      var sent = sent(complete().and(sibling("2013-06-01")));
      var removed = new Event.PersonRemoved(MERRYN, Personal.of(MERRYN, "a cousin"), MONDAY);
      assertThat(followed(sent, removed).children()).isEqualTo(followed(sent).children());
    }

    private CaseShown.Progress followed(Event... history) {
      return new Telling(given(history).row(), "").progress(TriagePolicy.DEFAULT, ON_TUESDAY);
    }
  }

  @Nested
  class history {
    @Test
    void tells_each_event_with_who_when_and_what() {
      assertThat(HistoryEntry.of(recorded(SENT, DECLINED)).getLast())
          .isEqualTo(
              new HistoryEntry(
                  2,
                  "referral.declined",
                  MONDAY,
                  RECORDED.plusSeconds(1),
                  new HistoryEntry.Actor("00000000-0000-4000-8000-000000000001", "referrer"),
                  Map.of("reason", "VIG_NOT_INDICATED", "signpostedTo", "Parenting course"),
                  new Told.Everybody()));
    }

    @Test
    void tells_the_bare_steps_to_who_only_follows_the_case() {
      assertThat(HistoryEntry.of(recorded(SENT, DECLINED)))
          .allSatisfy(entry -> assertThat(entry.withoutDetails().details()).isEmpty());
    }

    @Test
    void tells_what_is_known_of_the_people_to_staff_alone() {
      var entry = HistoryEntry.of(recorded(SENT, RESTRICTED)).getLast();
      assertThat(entry.told().to(Sight.WHOLE, "anybody")).isTrue();
      assertThat(entry.told().to(Sight.PROGRESS, "anybody")).isFalse();
    }

    @Test
    void counts_on_past_an_escalation_so_that_no_number_is_left_out() {
      assertThat(HistoryEntry.of(recorded(SENT, ESCALATED, DECLINED)))
          .extracting(HistoryEntry::version)
          .containsExactly(1L, 1L, 2L);
    }

    @Test
    void tells_of_an_escalation_to_those_who_are_named_alone() {
      var entry = HistoryEntry.of(recorded(SENT, ESCALATED)).getLast();
      assertThat(entry.told().to(Sight.WHOLE, "anybody")).isFalse();
      assertThat(entry.told().to(Sight.WHOLE, MORWENNA)).isTrue();
    }
  }
}
