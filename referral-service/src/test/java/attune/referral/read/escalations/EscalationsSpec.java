package attune.referral.read.escalations;

import static attune.referral.domain.Steps.ACCEPTED;
import static attune.referral.domain.Steps.ESCALATED;
import static attune.referral.domain.Steps.MONDAY;
import static attune.referral.domain.Steps.MORWENNA;
import static attune.referral.domain.Steps.SENT;
import static attune.referral.domain.Steps.TUESDAY;
import static attune.referral.domain.Steps.words;

import attune.eventsourcing.testing.ProjectionSpec;
import attune.referral.domain.Referral.Event;
import attune.referral.domain.Referral.Event.Escalated;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EscalationsSpec extends ProjectionSpec<Event, EscalationRow> {

  private static final String DEMELZA = "00000000-0000-4000-8000-000000000010";

  EscalationsSpec() {
    super(new EscalationsProjection());
  }

  @Test
  void a_case_without_an_escalation_has_no_row() {
    given(SENT, ACCEPTED).thenNoRow();
  }

  @Test
  void who_is_named_was_told() {
    given(SENT, ESCALATED)
        .then(new EscalationRow(UUID.fromString(STREAM), Map.of(MORWENNA, MONDAY)));
  }

  @Test
  void a_later_one_is_told_to_those_it_names_and_takes_nothing_from_the_others() {
    var again = new Escalated(Set.of(DEMELZA), words("She told me more"), TUESDAY);
    given(SENT, ESCALATED, again)
        .then(
            new EscalationRow(UUID.fromString(STREAM), Map.of(MORWENNA, MONDAY, DEMELZA, TUESDAY)));
  }
}
