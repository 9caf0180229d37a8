package attune.referral.read.cases;

import static attune.referral.domain.ARequest.KERRA;
import static attune.referral.domain.ARequest.ROSAS_SUBJECT;
import static attune.referral.domain.ARequest.complete;
import static attune.referral.domain.Steps.ACCEPTED;
import static attune.referral.domain.Steps.ALLOCATED_TO_PIRAN;
import static attune.referral.domain.Steps.CLOSED;
import static attune.referral.domain.Steps.MONDAY;
import static attune.referral.domain.Steps.PIRAN;
import static attune.referral.domain.Steps.SENT;
import static attune.referral.domain.Steps.sent;
import static org.assertj.core.api.Assertions.assertThat;

import attune.eventsourcing.testing.ProjectionSpec;
import attune.referral.domain.CaseStatus;
import attune.referral.domain.Referral.Event;
import attune.referral.domain.Route;
import attune.referral.read.FocusChild;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CasesSpec extends ProjectionSpec<Event, CaseRow> {

  CasesSpec() {
    super(new CasesProjection());
  }

  @Test
  void a_case_is_its_referrers_who_sent_it() {
    given(SENT)
        .then(
            new CaseRow(
                UUID.fromString(STREAM),
                "VIG-26-7K3QX",
                Route.EARLY_HELP_HUB,
                CaseStatus.SUBMITTED,
                MONDAY,
                MONDAY,
                ROSAS_SUBJECT,
                null,
                null,
                new FocusChild(KERRA, "Kerra Hocking", LocalDate.parse("2022-05-04"), null)));
  }

  @Test
  void a_case_is_the_case_systems_that_sent_it_and_no_referrers() {
    var row = given(sent(complete().from("MOSAIC", "M-20417"))).row();
    assertThat(row.system()).isEqualTo("MOSAIC");
    assertThat(row.referrer()).isNull();
  }

  @Test
  void a_case_stays_the_practitioners_whom_it_was_allocated_to() {
    var row = given(SENT, ACCEPTED, ALLOCATED_TO_PIRAN, CLOSED).row();
    assertThat(row.status()).isEqualTo(CaseStatus.CLOSED);
    assertThat(row.practitioner()).isEqualTo(PIRAN);
  }
}
