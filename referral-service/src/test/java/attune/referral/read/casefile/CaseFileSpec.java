package attune.referral.read.casefile;

import static attune.referral.domain.ARequest.KERRA;
import static attune.referral.domain.ARequest.LOWEN;
import static attune.referral.domain.ARequest.complete;
import static attune.referral.domain.ARequest.withBirth;
import static attune.referral.domain.Steps.ACCEPTED;
import static attune.referral.domain.Steps.ALLOCATED_TO_PIRAN;
import static attune.referral.domain.Steps.ANSWERED;
import static attune.referral.domain.Steps.ASKED;
import static attune.referral.domain.Steps.CLOSED;
import static attune.referral.domain.Steps.DECLINED;
import static attune.referral.domain.Steps.MONDAY;
import static attune.referral.domain.Steps.PIRAN;
import static attune.referral.domain.Steps.SENT;
import static attune.referral.domain.Steps.TUESDAY;
import static attune.referral.domain.Steps.sent;
import static attune.referral.domain.Steps.words;
import static org.assertj.core.api.Assertions.assertThat;

import attune.eventsourcing.Personal;
import attune.eventsourcing.testing.ProjectionSpec;
import attune.referral.domain.ARequest;
import attune.referral.domain.CaseStatus;
import attune.referral.domain.ClosureReason;
import attune.referral.domain.DeclineReason;
import attune.referral.domain.Grounds;
import attune.referral.domain.Reason;
import attune.referral.domain.Referral.Event;
import attune.referral.domain.Referral.Event.Answered;
import attune.referral.domain.Referral.Event.InformationRequested;
import attune.referral.read.casefile.CaseFile.Course;
import attune.referral.read.casefile.Exchange.Kind;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CaseFileSpec extends ProjectionSpec<Event, CaseFile> {

  CaseFileSpec() {
    super(new CaseFileProjection());
  }

  @Test
  void the_request_is_shown_as_it_was_sent() {
    CaseFile file = given(sent(complete().from("MOSAIC", "M-20417"))).row();
    assertThat(file.caseId()).isEqualTo(UUID.fromString(STREAM));
    assertThat(file.request().referrer().name()).isEqualTo("Rosa Reed");
    assertThat(file.request().caseSystem())
        .isEqualTo(new SentRequest.CaseSystem("MOSAIC", "M-20417"));
    assertThat(file.request().identifiers().nhsNumber()).isEqualTo("9434765919");
    assertThat(file.request().people()).extracting("name").contains("Kerra Hocking");
    assertThat(file.request().parentsViews())
        .containsExactly(new SentRequest.View(LOWEN, "I want to enjoy her again"));
    assertThat(file.grounds().change()).isEqualTo(ARequest.WHOLE_GROUNDS.change());
    assertThat(file.erased()).isEmpty();
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
            new Exchange(Kind.QUESTION, "How does she sleep?", MONDAY),
            new Exchange(Kind.ANSWER, "Badly", TUESDAY));
    assertThat(file.grounds().reasons())
        .containsExactly(Reason.LOW_WARMTH, Reason.NEW_RELATIONSHIP);
    assertThat(file.grounds().impact()).isEqualTo(ARequest.WHOLE_GROUNDS.impact());
  }

  @Test
  void its_course_is_shown_as_far_as_it_has_come() {
    assertThat(given(SENT).row().course()).isEqualTo(Course.BEGUN);
    assertThat(given(SENT, DECLINED).row().course().declined())
        .isEqualTo(
            new CaseFile.Declined(
                DeclineReason.VIG_NOT_INDICATED, "Parenting course", null, MONDAY));
    assertThat(given(SENT, ACCEPTED, ALLOCATED_TO_PIRAN, CLOSED).row().course())
        .isEqualTo(
            new Course(
                MONDAY,
                null,
                new CaseFile.Allocated(PIRAN, MONDAY),
                new CaseFile.Closed(ClosureReason.COMPLETED, "went well", MONDAY)));
  }

  @Test
  void what_was_erased_is_absent_and_whose_it_was_is_named() {
    var kerra = withBirth(ARequest.KERRA_THE_FOCUS_CHILD, new Personal.Erased<>(KERRA));
    var asked = new InformationRequested(new Personal.Erased<>(LOWEN), MONDAY);
    CaseFile file = given(sent(complete().about(kerra)), asked).row();
    assertThat(file.request().people().getFirst().born()).isNull();
    assertThat(file.exchanges()).containsExactly(new Exchange(Kind.QUESTION, null, MONDAY));
    assertThat(file.erased()).containsExactlyInAnyOrder(KERRA, LOWEN);
  }

  @Nested
  class progress {
    @Test
    void tells_the_status_and_the_questions_that_are_open() {
      var another = new InformationRequested(words("Who lives with her?"), MONDAY);
      assertThat(given(SENT, ASKED, another).row().progress().openQuestions())
          .containsExactly("How does she sleep?", "Who lives with her?");
      assertThat(given(SENT, ASKED, ANSWERED).row().progress().openQuestions()).isEmpty();
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
                  Map.of("reason", "VIG_NOT_INDICATED", "signpostedTo", "Parenting course")));
    }

    @Test
    void tells_the_bare_steps_to_who_only_follows_the_case() {
      assertThat(HistoryEntry.of(recorded(SENT, DECLINED)))
          .allSatisfy(entry -> assertThat(entry.withoutDetails().details()).isEmpty());
    }
  }
}
