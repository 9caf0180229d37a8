package attune.referral.domain;

import static attune.referral.domain.Steps.ESCALATED;
import static attune.referral.domain.Steps.IN_ERROR;
import static attune.referral.domain.Steps.MONDAY;
import static attune.referral.domain.Steps.MORWENNA;
import static attune.referral.domain.Steps.PIRAN;
import static attune.referral.domain.Steps.RESTRICTED;
import static attune.referral.domain.Steps.SENT;
import static attune.referral.domain.Steps.TUESDAY;
import static attune.referral.domain.Steps.words;
import static org.assertj.core.api.Assertions.assertThat;

import attune.eventsourcing.testing.DeciderSpec;
import attune.referral.domain.Referral.Command;
import attune.referral.domain.Referral.Command.Escalate;
import attune.referral.domain.Referral.Command.LiftRestriction;
import attune.referral.domain.Referral.Command.Restrict;
import attune.referral.domain.Referral.Command.ReviewRestriction;
import attune.referral.domain.Referral.Event;
import attune.referral.domain.Referral.Event.Escalated;
import attune.referral.domain.Referral.Event.Restricted;
import attune.referral.domain.Referral.Event.RestrictionLifted;
import attune.referral.domain.Referral.Event.RestrictionReviewed;
import attune.referral.domain.Referral.Refusal;
import attune.referral.domain.Referral.State;
import attune.referral.domain.Restriction.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Some of what is known is for named people alone.
class ProtectionSpec extends DeciderSpec<Command, Event, State> {

  private static final Referral REFERRAL = new Referral(TriagePolicy.DEFAULT);

  ProtectionSpec() {
    super(REFERRAL);
  }

  @Nested
  class escalate {
    @Test
    @Rule("Escalated stands beside the state, visible to named staff alone")
    void tells_named_staff_and_leaves_the_case_where_it_is() {
      given(SENT)
          .when(new Escalate(Set.of(MORWENNA), "She is afraid of him", TUESDAY))
          .then(new Escalated(Set.of(MORWENNA), words("She is afraid of him"), TUESDAY));
      assertThat(protection(SENT, ESCALATED).escalationToldTo(MORWENNA)).contains(ESCALATED);
      assertThat(protection(SENT, ESCALATED).escalationToldTo(PIRAN.toString())).isEmpty();
      assertThat(protection(SENT).escalationToldTo(MORWENNA)).isEmpty();
    }

    @Test
    void by_who_was_not_named_tells_them_nothing_and_takes_nothing_away() {
      var another = new Escalated(Set.of(PIRAN.toString()), words("I worry, too"), TUESDAY);
      assertThat(protection(SENT, ESCALATED, another).escalationToldTo(PIRAN.toString()))
          .contains(another);
      assertThat(protection(SENT, ESCALATED, another).escalationToldTo(MORWENNA))
          .contains(ESCALATED);
    }

    @Test
    void again_with_the_same_words_changes_nothing_and_to_more_people_tells_them() {
      given(SENT, ESCALATED)
          .when(new Escalate(Set.of(MORWENNA), "She is afraid of him", TUESDAY))
          .thenNothing();
      Set<String> more = Set.of(MORWENNA, PIRAN.toString());
      given(SENT, ESCALATED)
          .when(new Escalate(more, "She is afraid of him", TUESDAY))
          .then(new Escalated(more, words("She is afraid of him"), TUESDAY));
    }

    @Test
    void a_case_that_was_opened_in_error_is_refused() {
      given(SENT, IN_ERROR)
          .when(new Escalate(Set.of(MORWENNA), "afraid", TUESDAY))
          .thenRefused(Refusal.OPENED_IN_ERROR);
    }
  }

  @Nested
  class restrict {
    @Test
    @Rule("A restricted case is seen by named people only, and reviewed every 90 days")
    void names_who_alone_may_see_it_and_when_to_look_again() {
      given(SENT)
          .when(new Restrict(Kind.STAFF_CONFLICT, Set.of(MORWENNA), MONDAY))
          .then(
              new Restricted(
                  Kind.STAFF_CONFLICT, Set.of(MORWENNA), LocalDate.parse("2027-01-31"), MONDAY));
      assertThat(protection(SENT, RESTRICTED).admits(MORWENNA)).isTrue();
      assertThat(protection(SENT, RESTRICTED).admits(PIRAN.toString())).isFalse();
      assertThat(protection(SENT).admits(PIRAN.toString())).isTrue();
    }

    @Test
    @Rule("A case may be restricted, lifted and reviewed in any state")
    void also_a_case_that_was_opened_in_error() {
      given(SENT, IN_ERROR)
          .when(new Restrict(Kind.ADOPTION, Set.of(MORWENNA), MONDAY))
          .then(
              new Restricted(
                  Kind.ADOPTION, Set.of(MORWENNA), LocalDate.parse("2027-01-31"), MONDAY));
    }

    @Test
    void again_to_the_same_people_changes_nothing() {
      given(SENT, RESTRICTED)
          .when(new Restrict(Kind.STAFF_CONFLICT, Set.of(MORWENNA), TUESDAY))
          .thenNothing();
    }

    @Test
    void for_another_reason_or_to_others_restricts_anew() {
      var others = Set.of(PIRAN.toString());
      var reviewBy = LocalDate.parse("2027-02-01");
      given(SENT, RESTRICTED)
          .when(new Restrict(Kind.STAFF_CONFLICT, others, TUESDAY))
          .then(new Restricted(Kind.STAFF_CONFLICT, others, reviewBy, TUESDAY));
      given(SENT, RESTRICTED)
          .when(new Restrict(Kind.HIGH_RISK, Set.of(MORWENNA), TUESDAY))
          .then(new Restricted(Kind.HIGH_RISK, Set.of(MORWENNA), reviewBy, TUESDAY));
    }
  }

  @Nested
  class lift_and_review {
    private final Event lifted = new RestrictionLifted(words("no need"), TUESDAY);
    private final Event reviewed =
        new RestrictionReviewed(words("still"), LocalDate.parse("2027-02-01"), TUESDAY);

    @Test
    void a_restriction_is_lifted_and_it_is_said_why() {
      given(SENT, RESTRICTED).when(new LiftRestriction("no need", TUESDAY)).then(lifted);
      assertThat(protection(SENT, RESTRICTED, lifted).admits(PIRAN.toString())).isTrue();
    }

    @Test
    void a_review_says_what_was_found_and_when_to_look_again() {
      given(SENT, RESTRICTED).when(new ReviewRestriction("still", TUESDAY)).then(reviewed);
    }

    @Test
    void the_same_again_changes_nothing() {
      given(SENT, RESTRICTED, lifted).when(new LiftRestriction("no need", TUESDAY)).thenNothing();
      given(SENT, RESTRICTED, reviewed).when(new ReviewRestriction("still", TUESDAY)).thenNothing();
    }

    @Test
    void another_finding_is_another_review() {
      given(SENT, RESTRICTED, reviewed)
          .when(new ReviewRestriction("for another month", TUESDAY))
          .then(
              new RestrictionReviewed(
                  words("for another month"), LocalDate.parse("2027-02-01"), TUESDAY));
    }

    @Test
    void what_is_not_restricted_is_refused() {
      given(SENT).when(new LiftRestriction("no need", TUESDAY)).thenRefused(Refusal.NOT_RESTRICTED);
      given(SENT).when(new ReviewRestriction("still", TUESDAY)).thenRefused(Refusal.NOT_RESTRICTED);
    }
  }

  private static Protection protection(Event... history) {
    return ((State.Case) REFERRAL.replay(List.of(history))).about().protection();
  }
}
