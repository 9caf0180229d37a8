package attune.referral.domain;

import attune.eventsourcing.Personal;
import attune.eventsourcing.testing.DeciderSpec;
import attune.referral.domain.BreakGlass.Command;
import attune.referral.domain.BreakGlass.Command.Open;
import attune.referral.domain.BreakGlass.Command.Review;
import attune.referral.domain.BreakGlass.Event;
import attune.referral.domain.BreakGlass.Event.Opened;
import attune.referral.domain.BreakGlass.Event.Reviewed;
import attune.referral.domain.BreakGlass.Refusal;
import attune.referral.domain.BreakGlass.State;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Somebody looks at a case that is not theirs, and somebody else looks at that.
class BreakGlassSpec extends DeciderSpec<Command, Event, State> {

  static final UUID CASE = UUID.fromString("0198f3c0-0000-7000-8000-000000000001");
  static final UUID CHILD = UUID.fromString("0198f3c0-0000-7000-8000-0000000000c1");
  static final UUID PIRAN = UUID.fromString("00000000-0000-4000-8000-000000000005");
  static final String JENNA = "00000000-0000-4000-8000-000000000006";
  static final String MORWENNA = "00000000-0000-4000-8000-000000000004";
  static final Instant MONDAY = Instant.parse("2026-11-02T09:00:00Z");
  static final Instant TUESDAY = Instant.parse("2026-11-03T09:00:00Z");

  private static final Open OPEN = new Open(CASE, CHILD, JENNA, "Piran is ill", MONDAY);
  private static final Opened OPENED =
      new Opened(
          CASE,
          JENNA,
          Personal.of(CHILD, "Piran is ill"),
          Instant.parse("2026-11-02T17:00:00Z"),
          MONDAY);
  private static final Reviewed REVIEWED =
      new Reviewed(MORWENNA, Personal.of(CHILD, "As agreed"), TUESDAY);

  BreakGlassSpec() {
    super(new BreakGlass(TriagePolicy.DEFAULT));
  }

  @Nested
  class open_the_glass {
    @Test
    @Rule("Broken glass opens a case for a limited time, with a reason (8 hours, configurable)")
    void lets_a_case_be_read_for_eight_hours() {
      given().when(OPEN).then(OPENED).andState(new State.Opened(OPENED));
    }

    @Test
    void again_changes_nothing() {
      given(OPENED).when(OPEN).thenNothing();
    }

    @Test
    void after_the_review_changes_nothing() {
      given(OPENED, REVIEWED).when(OPEN).thenNothing();
    }
  }

  @Nested
  class review {
    @Test
    @Rule("A manager reviews every opening of a case that was not the practitioner's own")
    void says_what_was_found() {
      given(OPENED)
          .when(new Review(MORWENNA, PIRAN, "As agreed", TUESDAY))
          .then(REVIEWED)
          .andState(new State.Reviewed(OPENED, REVIEWED));
    }

    @Test
    void of_what_was_never_opened_is_refused() {
      given()
          .when(new Review(MORWENNA, PIRAN, "As agreed", TUESDAY))
          .thenRefused(Refusal.NOT_OPENED);
    }

    @Test
    void by_whoever_opened_it_is_refused() {
      given(OPENED)
          .when(new Review(JENNA, PIRAN, "As agreed", TUESDAY))
          .thenRefused(Refusal.OWN_CASE);
    }

    @Test
    @Rule("Nobody reviews an opening of their own, nor of their own case")
    void by_whoever_works_with_the_family_is_refused() {
      given(OPENED)
          .when(new Review(PIRAN.toString(), PIRAN, "As agreed", TUESDAY))
          .thenRefused(Refusal.OWN_CASE);
    }

    @Test
    void of_a_case_that_nobody_works_with_is_possible() {
      given(OPENED).when(new Review(MORWENNA, null, "As agreed", TUESDAY)).then(REVIEWED);
    }

    @Test
    void the_same_again_changes_nothing() {
      given(OPENED, REVIEWED).when(new Review(MORWENNA, PIRAN, "As agreed", TUESDAY)).thenNothing();
    }

    @Test
    void with_another_finding_is_refused() {
      given(OPENED, REVIEWED)
          .when(new Review(MORWENNA, PIRAN, "Not needed", TUESDAY))
          .thenRefused(Refusal.ALREADY_REVIEWED);
    }
  }
}
