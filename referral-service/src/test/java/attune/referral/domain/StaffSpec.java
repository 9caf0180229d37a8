package attune.referral.domain;

import attune.eventsourcing.testing.DeciderSpec;
import attune.referral.domain.Staff.Command;
import attune.referral.domain.Staff.Command.ComeBack;
import attune.referral.domain.Staff.Command.EndSupervision;
import attune.referral.domain.Staff.Command.GoAway;
import attune.referral.domain.Staff.Command.NameSupervisor;
import attune.referral.domain.Staff.Command.ReachStage;
import attune.referral.domain.Staff.Command.SetCapacity;
import attune.referral.domain.Staff.Event;
import attune.referral.domain.Staff.Event.CameBack;
import attune.referral.domain.Staff.Event.CapacitySet;
import attune.referral.domain.Staff.Event.StageReached;
import attune.referral.domain.Staff.Event.SupervisionEnded;
import attune.referral.domain.Staff.Event.SupervisorNamed;
import attune.referral.domain.Staff.Event.WentAway;
import attune.referral.domain.Staff.Refusal;
import attune.referral.domain.Staff.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// What is known of a practitioner, one thing after another and in any order.
class StaffSpec extends DeciderSpec<Command, Event, State> {

  static final UUID PIRAN = UUID.fromString("00000000-0000-4000-8000-000000000005");
  static final UUID SEFTON = UUID.fromString("00000000-0000-4000-8000-000000000007");
  static final UUID JENNA = UUID.fromString("00000000-0000-4000-8000-000000000006");
  static final Instant MONDAY = Instant.parse("2026-11-02T09:00:00Z");
  static final Instant TUESDAY = Instant.parse("2026-11-03T09:00:00Z");
  static final LocalDate END_OF_MARCH = LocalDate.parse("2027-03-31");
  static final Absence CHRISTMAS = away("2026-12-21", "2027-01-01");

  private static final Supervision BY_SEFTON = new Supervision(SEFTON, false, null);
  private static final Event SUPERVISED = new SupervisorNamed(BY_SEFTON, MONDAY);
  private static final Event AWAY_AT_CHRISTMAS = new WentAway(CHRISTMAS, MONDAY);

  StaffSpec() {
    super(new Staff());
  }

  static Absence away(String from, String until) {
    return new Absence(LocalDate.parse(from), LocalDate.parse(until));
  }

  @Nested
  class set_capacity {
    @Test
    void is_how_many_families_at_once() {
      given()
          .when(new SetCapacity(6, MONDAY))
          .then(new CapacitySet(6, MONDAY))
          .andState(new State(6, null, null, List.of()));
    }

    @Test
    void may_change() {
      given(new CapacitySet(6, MONDAY))
          .when(new SetCapacity(4, TUESDAY))
          .then(new CapacitySet(4, TUESDAY));
    }

    @Test
    void to_what_it_is_changes_nothing() {
      given(new CapacitySet(6, MONDAY)).when(new SetCapacity(6, TUESDAY)).thenNothing();
    }
  }

  @Nested
  class reach_stage {
    @Test
    void says_how_far_a_trainee_has_come() {
      given()
          .when(new ReachStage(Stage.TRAINEE_1, MONDAY))
          .then(new StageReached(Stage.TRAINEE_1, MONDAY))
          .andState(new State(null, Stage.TRAINEE_1, null, List.of()));
    }

    @Test
    void can_be_corrected_to_an_earlier_one() {
      given(new StageReached(Stage.ACCREDITED, MONDAY))
          .when(new ReachStage(Stage.TRAINEE_3, TUESDAY))
          .then(new StageReached(Stage.TRAINEE_3, TUESDAY));
    }

    @Test
    void that_was_reached_changes_nothing() {
      given(new StageReached(Stage.TRAINEE_1, MONDAY))
          .when(new ReachStage(Stage.TRAINEE_1, TUESDAY))
          .thenNothing();
    }
  }

  @Nested
  class name_supervisor {
    @Test
    void inside_the_council_needs_no_end() {
      given()
          .when(new NameSupervisor(PIRAN, BY_SEFTON, MONDAY))
          .then(SUPERVISED)
          .andState(new State(null, null, BY_SEFTON, List.of()));
    }

    @Test
    void outside_the_council_has_an_end() {
      var outside = new Supervision(SEFTON, true, END_OF_MARCH);
      given()
          .when(new NameSupervisor(PIRAN, outside, MONDAY))
          .then(new SupervisorNamed(outside, MONDAY));
    }

    @Test
    @Rule("A supervisor outside the council has an end date")
    void outside_the_council_without_an_end_is_refused() {
      given()
          .when(new NameSupervisor(PIRAN, new Supervision(SEFTON, true, null), MONDAY))
          .thenRefused(Refusal.END_DATE_NEEDED);
    }

    @Test
    @Rule(value = "Nobody supervises themselves", from = Rule.Source.DECISION)
    void nobody_supervises_themselves() {
      given()
          .when(new NameSupervisor(PIRAN, new Supervision(PIRAN, false, null), MONDAY))
          .thenRefused(Refusal.SUPERVISES_THEMSELVES);
    }

    @Test
    void another_takes_the_place_of_the_one_before() {
      var jenna = new Supervision(JENNA, false, END_OF_MARCH);
      given(SUPERVISED)
          .when(new NameSupervisor(PIRAN, jenna, TUESDAY))
          .then(new SupervisorNamed(jenna, TUESDAY))
          .andState(new State(null, null, jenna, List.of()));
    }

    @Test
    void the_same_again_changes_nothing() {
      given(SUPERVISED).when(new NameSupervisor(PIRAN, BY_SEFTON, TUESDAY)).thenNothing();
    }
  }

  @Nested
  class end_supervision {
    @Test
    void leaves_nobody() {
      given(SUPERVISED)
          .when(new EndSupervision(TUESDAY))
          .then(new SupervisionEnded(TUESDAY))
          .andState(new Staff().initial());
    }

    @Test
    void where_there_is_none_changes_nothing() {
      given().when(new EndSupervision(TUESDAY)).thenNothing();
    }
  }

  @Nested
  class go_away {
    @Test
    void from_one_day_to_another() {
      given()
          .when(new GoAway(CHRISTMAS, MONDAY))
          .then(AWAY_AT_CHRISTMAS)
          .andState(new State(null, null, null, List.of(CHRISTMAS)));
    }

    @Test
    void twice_is_kept_in_the_order_of_the_days() {
      var november = away("2026-11-09", "2026-11-09");
      given(AWAY_AT_CHRISTMAS)
          .when(new GoAway(november, TUESDAY))
          .then(new WentAway(november, TUESDAY))
          .andState(new State(null, null, null, List.of(november, CHRISTMAS)));
    }

    @Test
    void the_same_days_again_changes_nothing() {
      given(AWAY_AT_CHRISTMAS).when(new GoAway(CHRISTMAS, TUESDAY)).thenNothing();
    }

    @Test
    void on_a_day_that_is_taken_is_refused() {
      given(AWAY_AT_CHRISTMAS)
          .when(new GoAway(away("2027-01-01", "2027-01-05"), TUESDAY))
          .thenRefused(Refusal.ALREADY_AWAY);
    }

    @Test
    void until_before_it_begins_is_refused() {
      given()
          .when(new GoAway(away("2027-01-01", "2026-12-31"), TUESDAY))
          .thenRefused(Refusal.ENDS_BEFORE_IT_BEGINS);
    }
  }

  @Nested
  class come_back {
    @Test
    void ends_the_absence_that_began_that_day() {
      given(AWAY_AT_CHRISTMAS)
          .when(new ComeBack(CHRISTMAS.from(), TUESDAY))
          .then(new CameBack(CHRISTMAS.from(), TUESDAY))
          .andState(new Staff().initial());
    }

    @Test
    void from_no_absence_changes_nothing() {
      given(AWAY_AT_CHRISTMAS).when(new ComeBack(CHRISTMAS.until(), TUESDAY)).thenNothing();
    }
  }
}
