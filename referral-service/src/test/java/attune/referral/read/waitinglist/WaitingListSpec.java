package attune.referral.read.waitinglist;

import static attune.referral.domain.ARequest.MERRYN;
import static attune.referral.domain.ARequest.complete;
import static attune.referral.domain.ARequest.sibling;
import static attune.referral.domain.Steps.ACCEPTED;
import static attune.referral.domain.Steps.ALLOCATED_TO_PIRAN;
import static attune.referral.domain.Steps.DECLINED;
import static attune.referral.domain.Steps.MONDAY;
import static attune.referral.domain.Steps.SENT;
import static attune.referral.domain.Steps.sent;
import static org.assertj.core.api.Assertions.assertThat;

import attune.eventsourcing.testing.ProjectionSpec;
import attune.referral.domain.OwnAnswer;
import attune.referral.domain.OwnAnswer.Kind;
import attune.referral.domain.Readiness;
import attune.referral.domain.Referral.Event;
import attune.referral.domain.TriagePolicy;
import attune.referral.read.Lacking;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WaitingListSpec extends ProjectionSpec<Event, WaitingRow> {

  private static final LocalDate ON_THE_12TH_BIRTHDAY = LocalDate.parse("2026-11-20");

  WaitingListSpec() {
    super(new WaitingListProjection(new Readiness(TriagePolicy.DEFAULT)));
  }

  @Test
  void a_family_waits_from_the_acceptance_on() {
    assertThat(given(SENT).row().waitingSince()).isNull();
    assertThat(given(SENT, ACCEPTED).row().waitingSince()).isEqualTo(MONDAY);
  }

  @Test
  void a_child_who_turned_12_while_waiting_blocks_until_they_have_said_yes() {
    var row = given(sent(complete().and(sibling("2014-11-20"))), ACCEPTED).row();
    assertThat(row.blockedBy(Map.of(), ON_THE_12TH_BIRTHDAY.minusDays(1))).isEmpty();
    assertThat(row.blockedBy(Map.of(), ON_THE_12TH_BIRTHDAY))
        .containsExactly(new Lacking("OWN_CONSENT_NEEDED", MERRYN.toString()));
    var yes = new OwnAnswer(MERRYN, Kind.GIVEN, null, "consent/9");
    assertThat(row.blockedBy(Map.of(MERRYN, yes), ON_THE_12TH_BIRTHDAY)).isEmpty();
  }

  @Test
  void a_family_is_gone_once_allocated_or_declined() {
    given(SENT, ACCEPTED, ALLOCATED_TO_PIRAN).thenNoRow();
    given(SENT, DECLINED).thenNoRow();
  }
}
