package attune.consent.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attune.consent.access.CaseAccess;
import attune.consent.access.CaseStatus;
import attune.consent.access.Cases;
import attune.consent.access.Role;
import attune.consent.access.Sight;
import attune.consent.access.Viewer;
import attune.consent.domain.ConsentRegister.Command;
import attune.consent.domain.DecidedBy;
import attune.consent.domain.How;
import attune.consent.domain.Purpose;
import attune.consent.domain.Scope;
import attune.consent.domain.Story;
import attune.http.Caller;
import attune.http.ProblemException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Whoever has several roles acts in the one that permits it.
class ActingAsSpec {

  private static final String JENNA = Story.JENNA.toString();
  private static final List<String> WITHDRAWING =
      List.of(Role.PRACTITIONER, Role.SERVICE_MANAGER, Role.DUTY);
  private static final List<String> ANSWERING = List.of(Role.PRACTITIONER, Role.TRIAGE);

  @Test
  void a_practitioner_on_duty_takes_a_withdrawal_of_anothers_case_on_duty() {
    assertThat(acting(withdrawal(), WITHDRAWING, Story.PIRAN, Role.PRACTITIONER, Role.DUTY))
        .isEqualTo(Role.DUTY);
  }

  @Test
  void a_practitioner_on_duty_takes_a_withdrawal_of_their_own_case_as_its_practitioner() {
    assertThat(acting(withdrawal(), WITHDRAWING, Story.JENNA, Role.PRACTITIONER, Role.DUTY))
        .isEqualTo(Role.PRACTITIONER);
  }

  @Test
  void a_manager_who_also_practises_manages_anothers_case() {
    assertThat(
            acting(withdrawal(), WITHDRAWING, Story.PIRAN, Role.PRACTITIONER, Role.SERVICE_MANAGER))
        .isEqualTo(Role.SERVICE_MANAGER);
  }

  @Test
  void a_practitioner_in_triage_records_a_childs_own_answer_before_it_is_decided() {
    assertThat(acting(ownYes(), ANSWERING, Story.PIRAN, Role.PRACTITIONER, Role.TRIAGE))
        .isEqualTo(Role.TRIAGE);
  }

  @Test
  void whom_no_role_permits_is_told_what_the_first_is_told() {
    assertThatThrownBy(() -> acting(withdrawal(), WITHDRAWING, Story.PIRAN, Role.PRACTITIONER))
        .isInstanceOfSatisfying(
            ProblemException.class, no -> assertThat(no.problem().code()).isEqualTo("NOT_FOUND"));
    assertThatThrownBy(() -> acting(withdrawal(), ANSWERING, Story.PIRAN, Role.TRIAGE))
        .isInstanceOfSatisfying(
            ProblemException.class, no -> assertThat(no.problem().code()).isEqualTo("FORBIDDEN"));
  }

  private static String acting(
      Command command, List<String> roles, UUID practitioner, String... has) {
    var known =
        new CaseAccess(Story.CASE, 1, CaseStatus.SUBMITTED, null, null, practitioner, null, false);
    var viewer = new Viewer(new Caller(JENNA, "web", Set.of(has), Optional.empty()), Set.of());
    return RegisterCommands.actingAs(
        new Cases.Seen(known, viewer, Sight.of(viewer, known)), command, roles);
  }

  private static Command withdrawal() {
    return new Command.Withdraw(
        Story.KERRA,
        Scope.of(Purpose.FILMING),
        DecidedBy.self(Story.KERRA),
        Story.SHOWED_UNDERSTANDING,
        Story.NOW,
        Story.NOW);
  }

  private static Command ownYes() {
    return new Command.Give(
        Story.KERRA,
        List.of(Scope.of(Purpose.FILMING)),
        DecidedBy.self(Story.KERRA),
        How.SIGNED_PAPER,
        Story.SHOWED_UNDERSTANDING,
        null,
        null,
        Story.NOW,
        Story.NOW);
  }
}
