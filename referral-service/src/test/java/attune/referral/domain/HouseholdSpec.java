package attune.referral.domain;

import static attune.referral.domain.ARequest.KERRA;
import static attune.referral.domain.ARequest.KERRA_THE_FOCUS_CHILD;
import static attune.referral.domain.ARequest.LOWEN;
import static attune.referral.domain.ARequest.LOWEN_HER_MOTHER;
import static attune.referral.domain.ARequest.MERRYN;
import static attune.referral.domain.ARequest.as;
import static attune.referral.domain.ARequest.complete;
import static attune.referral.domain.ARequest.expected;
import static attune.referral.domain.ARequest.focusChild;
import static attune.referral.domain.ARequest.sibling;
import static attune.referral.domain.ARequest.unborn;
import static attune.referral.domain.ARequest.with;
import static attune.referral.domain.Steps.HOLDER;
import static attune.referral.domain.Steps.JENNA;
import static attune.referral.domain.Steps.MONDAY;
import static attune.referral.domain.Steps.ON_TUESDAY;
import static attune.referral.domain.Steps.PIRAN;
import static attune.referral.domain.Steps.SENT;
import static attune.referral.domain.Steps.TUESDAY;
import static attune.referral.domain.Steps.acceptWith;
import static attune.referral.domain.Steps.missing;
import static attune.referral.domain.Steps.send;
import static attune.referral.domain.Steps.sent;

import attune.eventsourcing.Personal;
import attune.eventsourcing.testing.DeciderSpec;
import attune.referral.domain.ParentalResponsibility.Basis;
import attune.referral.domain.ParentalResponsibility.Held;
import attune.referral.domain.Referral.Command;
import attune.referral.domain.Referral.Command.AddPerson;
import attune.referral.domain.Referral.Command.ChangeCaseHolder;
import attune.referral.domain.Referral.Command.CorrectPerson;
import attune.referral.domain.Referral.Command.RecordBirth;
import attune.referral.domain.Referral.Command.RecordDeath;
import attune.referral.domain.Referral.Command.RecordEndOfPregnancy;
import attune.referral.domain.Referral.Command.RemovePerson;
import attune.referral.domain.Referral.Command.TakeBackDeath;
import attune.referral.domain.Referral.Event;
import attune.referral.domain.Referral.Event.Born;
import attune.referral.domain.Referral.Event.CaseHolderChanged;
import attune.referral.domain.Referral.Event.DeathTakenBack;
import attune.referral.domain.Referral.Event.Died;
import attune.referral.domain.Referral.Event.PersonAdded;
import attune.referral.domain.Referral.Event.PersonCorrected;
import attune.referral.domain.Referral.Event.PersonRemoved;
import attune.referral.domain.Referral.Event.PregnancyEnded;
import attune.referral.domain.Referral.Refusal;
import attune.referral.domain.Referral.State;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// What is known of the people changes, and is never overwritten.
class HouseholdSpec extends DeciderSpec<Command, Event, State> {

  private static final Event SENT_UNBORN = sent(complete().about(unborn(), LOWEN_HER_MOTHER));
  private static final LocalDate BORN = LocalDate.parse("2026-11-02");

  HouseholdSpec() {
    super(new Referral(TriagePolicy.DEFAULT));
  }

  @Nested
  class correct_person {
    private final Person corrected = focusChild("2012-05-04");

    @Test
    @Rule("Corrections are events of their own; nothing is overwritten")
    void is_an_event_of_its_own() {
      given(SENT)
          .when(new CorrectPerson(corrected, TUESDAY))
          .then(new PersonCorrected(corrected, TUESDAY));
    }

    @Test
    void counts_at_the_next_decision() {
      given(SENT, new PersonCorrected(corrected, TUESDAY))
          .when(acceptWith())
          .thenRefused(Refusal.NOT_READY, missing(Missing.OWN_CONSENT_NEEDED, KERRA));
    }

    @Test
    void to_what_is_known_changes_nothing() {
      given(SENT).when(new CorrectPerson(KERRA_THE_FOCUS_CHILD, TUESDAY)).thenNothing();
    }

    @Test
    void of_nobody_in_the_case_is_refused() {
      given(SENT)
          .when(new CorrectPerson(sibling("2013-06-01"), TUESDAY))
          .thenRefused(Refusal.NO_SUCH_PERSON);
    }

    @Test
    @Rule(value = "Who is born is never made unborn again", from = Rule.Source.DECISION)
    void from_born_to_unborn_is_refused() {
      given(SENT).when(new CorrectPerson(unborn(), TUESDAY)).thenRefused(Refusal.ALREADY_BORN);
    }

    @Test
    @Rule(value = "A child's age is never lost", from = Rule.Source.DECISION)
    void may_not_leave_out_a_date_of_birth_nor_make_no_child_of_a_child() {
      Person ageless = without(KERRA_THE_FOCUS_CHILD);
      given(SENT).when(new CorrectPerson(ageless, TUESDAY)).thenRefused(Refusal.ALREADY_BORN);
      var brother = sibling("2013-06-01");
      given(SENT, new Event.PersonAdded(brother, MONDAY))
          .when(new CorrectPerson(with(without(brother), PersonRole.OTHER, true), TUESDAY))
          .thenRefused(Refusal.ALREADY_BORN);
      given(SENT, new Event.PersonAdded(without(brother), MONDAY))
          .when(new CorrectPerson(with(without(brother), PersonRole.OTHER, true), TUESDAY))
          .thenRefused(Refusal.ALREADY_BORN);
    }

    @Test
    void of_somebody_who_has_died_neither_makes_them_unborn_nor_born_after_their_death() {
      var brother = sibling("2013-06-01");
      var died = new Event.Died(MERRYN, Personal.of(MERRYN, LocalDate.of(2024, 1, 1)), MONDAY);
      given(SENT, new Event.PersonAdded(brother, MONDAY), died)
          .when(new CorrectPerson(sibling("2025-01-01"), TUESDAY))
          .thenRefused(Refusal.DIED_BEFORE_BIRTH);
      var unknown = with(without(brother), PersonRole.CHILD, false);
      var expected =
          new Person(
              MERRYN,
              PersonRole.CHILD,
              unknown.name(),
              null,
              Personal.of(MERRYN, LocalDate.of(2026, 12, 20)),
              null,
              null,
              false,
              false,
              null,
              null,
              null);
      given(SENT, new Event.PersonAdded(unknown, MONDAY), died)
          .when(new CorrectPerson(expected, TUESDAY))
          .thenRefused(Refusal.ALREADY_BORN);
    }

    private static Person without(Person person) {
      return new Person(
          person.id(),
          person.role(),
          person.name(),
          null,
          null,
          person.relationship(),
          person.firstLanguage(),
          person.needsInterpreter(),
          person.toBeFilmed(),
          person.background(),
          person.contact(),
          person.invitation());
    }

    @Test
    void of_a_child_who_is_overdue_leaves_the_expected_day_as_it_is() {
      var later = Instant.parse("2027-05-01T09:00:00Z");
      var notFilmed = with(unborn(), PersonRole.FOCUS_CHILD, false);
      given(SENT_UNBORN)
          .when(new CorrectPerson(notFilmed, later))
          .then(new PersonCorrected(notFilmed, later));
    }

    @Test
    void to_a_day_on_which_nobody_can_be_expected_is_refused() {
      given(SENT_UNBORN)
          .when(new CorrectPerson(expected("2026-09-21"), TUESDAY))
          .thenRefused(Refusal.EXPECTED_DATE_NOT_NEAR);
      var near = expected("2026-09-22");
      given(SENT_UNBORN)
          .when(new CorrectPerson(near, TUESDAY))
          .then(new PersonCorrected(near, TUESDAY));
    }

    @Test
    @Rule("Exactly one focus child a case; a sibling's own VIG is another case")
    void never_makes_another_focus_child() {
      given(SENT)
          .when(new CorrectPerson(with(LOWEN_HER_MOTHER, PersonRole.FOCUS_CHILD, true), TUESDAY))
          .thenRefused(Refusal.NOT_ONE_FOCUS_CHILD);
      given(SENT)
          .when(new CorrectPerson(with(KERRA_THE_FOCUS_CHILD, PersonRole.CHILD, true), TUESDAY))
          .thenRefused(Refusal.NOT_ONE_FOCUS_CHILD);
    }
  }

  @Nested
  class add_and_remove_person {
    private final Person merryn = sibling("2013-06-01");
    private final Event added = new PersonAdded(merryn, TUESDAY);
    private final Event removed =
        new PersonRemoved(MERRYN, Personal.of(MERRYN, "a cousin"), TUESDAY);

    @Test
    void somebody_is_added() {
      given(SENT).when(new AddPerson(merryn, TUESDAY)).then(added);
    }

    @Test
    void somebody_who_is_there_changes_nothing() {
      given(SENT, added).when(new AddPerson(merryn, TUESDAY)).thenNothing();
    }

    @Test
    void somebody_expected_on_a_day_that_is_long_over_or_far_away_is_refused() {
      var late = with(expected("2026-09-21"), PersonRole.CHILD, false);
      var early = with(expected("2027-09-04"), PersonRole.CHILD, false);
      given(SENT)
          .when(new AddPerson(as(MERRYN, late), TUESDAY))
          .thenRefused(Refusal.EXPECTED_DATE_NOT_NEAR);
      given(SENT)
          .when(new AddPerson(as(MERRYN, early), TUESDAY))
          .thenRefused(Refusal.EXPECTED_DATE_NOT_NEAR);
    }

    @Test
    void a_second_focus_child_is_refused() {
      given(SENT)
          .when(new AddPerson(with(merryn, PersonRole.FOCUS_CHILD, true), TUESDAY))
          .thenRefused(Refusal.NOT_ONE_FOCUS_CHILD);
    }

    @Test
    void somebody_is_removed_and_it_is_said_why() {
      given(SENT, added).when(new RemovePerson(MERRYN, "a cousin", TUESDAY)).then(removed);
    }

    @Test
    void somebody_who_was_removed_changes_nothing() {
      given(SENT, added, removed).when(new RemovePerson(MERRYN, "a cousin", TUESDAY)).thenNothing();
    }

    @Test
    void nobody_in_the_case_is_refused() {
      given(SENT)
          .when(new RemovePerson(MERRYN, "a cousin", TUESDAY))
          .thenRefused(Refusal.NO_SUCH_PERSON);
    }

    @Test
    void the_focus_child_stays() {
      given(SENT)
          .when(new RemovePerson(KERRA, "wrong", TUESDAY))
          .thenRefused(Refusal.NOT_ONE_FOCUS_CHILD);
    }
  }

  @Nested
  class birth {
    private final Event born = new Born(KERRA, Personal.of(KERRA, BORN), TUESDAY);

    @Test
    @Rule("At birth the date of birth is taken afresh")
    void gives_the_child_a_date_of_birth() {
      given(SENT_UNBORN).when(new RecordBirth(KERRA, BORN, TUESDAY)).then(born);
    }

    @Test
    void again_on_the_same_day_changes_nothing() {
      given(SENT_UNBORN, born).when(new RecordBirth(KERRA, BORN, TUESDAY)).thenNothing();
    }

    @Test
    void of_somebody_who_was_not_expected_is_refused() {
      given(SENT).when(new RecordBirth(KERRA, BORN, TUESDAY)).thenRefused(Refusal.NOT_EXPECTED);
      given(SENT).when(new RecordBirth(MERRYN, BORN, TUESDAY)).thenRefused(Refusal.NO_SUCH_PERSON);
    }

    @Test
    void on_a_day_far_from_the_expected_one_or_still_to_come_is_refused() {
      given(SENT_UNBORN)
          .when(new RecordBirth(KERRA, LocalDate.parse("2026-03-19"), TUESDAY))
          .thenRefused(Refusal.NOT_BORN_THEN);
      given(SENT_UNBORN)
          .when(new RecordBirth(KERRA, ON_TUESDAY.plusDays(1), TUESDAY))
          .thenRefused(Refusal.NOT_BORN_THEN);
    }

    @Test
    @Rule(value = "Nobody has PR for an unborn child", from = Rule.Source.CHILDREN_ACT)
    void comes_before_parental_responsibility() {
      var early = new ParentalResponsibility(LOWEN, KERRA, Held.YES, Basis.MOTHER);
      given()
          .when(send(complete().about(unborn(), LOWEN_HER_MOTHER).with(early)))
          .thenRefused(Refusal.RESPONSIBILITY_BEFORE_BIRTH);
      var none = new ParentalResponsibility(LOWEN, KERRA, Held.NO, null);
      var later = complete().about(unborn(), LOWEN_HER_MOTHER).with(none);
      given().when(send(later)).then(sent(later));
    }

    @Test
    void of_one_child_does_not_stand_in_the_way_of_responsibility_for_another() {
      var siblings = new ParentalResponsibility(LOWEN, MERRYN, Held.YES, Basis.MOTHER);
      var request =
          complete().about(unborn(), LOWEN_HER_MOTHER).and(sibling("2016-06-01")).with(siblings);
      given().when(send(request)).then(sent(request));
    }
  }

  @Nested
  class death {
    @Test
    @Rule("Died is one action that stops every reminder, letter, questionnaire and birthday")
    void is_one_action() {
      given(SENT)
          .when(new RecordDeath(LOWEN, ON_TUESDAY, TUESDAY))
          .then(new Died(LOWEN, Personal.of(LOWEN, ON_TUESDAY), TUESDAY));
    }

    @Test
    void again_on_the_same_day_changes_nothing_and_on_another_corrects() {
      Event died = new Died(LOWEN, Personal.of(LOWEN, ON_TUESDAY), TUESDAY);
      given(SENT, died).when(new RecordDeath(LOWEN, ON_TUESDAY, TUESDAY)).thenNothing();
      given(SENT, died)
          .when(new RecordDeath(LOWEN, BORN, TUESDAY))
          .then(new Died(LOWEN, Personal.of(LOWEN, BORN), TUESDAY));
    }

    @Test
    void of_nobody_in_the_case_is_refused() {
      given(SENT)
          .when(new RecordDeath(MERRYN, ON_TUESDAY, TUESDAY))
          .thenRefused(Refusal.NO_SUCH_PERSON);
    }

    @Test
    void before_they_were_born_is_refused() {
      given(SENT)
          .when(new RecordDeath(LOWEN, LocalDate.parse("1995-02-10"), TUESDAY))
          .thenRefused(Refusal.DIED_BEFORE_BIRTH);
    }

    @Test
    void of_a_child_who_is_not_born_is_the_end_of_the_pregnancy() {
      given(SENT_UNBORN)
          .when(new RecordDeath(KERRA, ON_TUESDAY, TUESDAY))
          .thenRefused(Refusal.NOT_BORN_YET);
    }

    @Test
    @Rule(
        value = "A death that was recorded by mistake is taken back by an event of its own",
        from = Rule.Source.DECISION)
    void of_the_wrong_person_is_taken_back() {
      Event died = new Died(LOWEN, Personal.of(LOWEN, ON_TUESDAY), TUESDAY);
      Event back = new DeathTakenBack(LOWEN_HER_MOTHER, Personal.of(LOWEN, "her aunt"), TUESDAY);
      given(SENT, died).when(new TakeBackDeath(LOWEN, "her aunt", TUESDAY)).then(back);
      given(SENT, died, back).when(new TakeBackDeath(LOWEN, "her aunt", TUESDAY)).thenNothing();
      given(SENT, died, back).when(new RecordDeath(LOWEN, ON_TUESDAY, TUESDAY)).then(died);
      given(SENT)
          .when(new TakeBackDeath(MERRYN, "a cousin", TUESDAY))
          .thenRefused(Refusal.NO_SUCH_PERSON);
    }

    @Test
    void a_pregnancy_that_goes_on_after_all_can_lead_to_a_birth() {
      Event ended = new PregnancyEnded(KERRA, TUESDAY);
      Event back = new DeathTakenBack(unborn(), Personal.of(KERRA, "Another family"), TUESDAY);
      given(SENT_UNBORN, ended)
          .when(new TakeBackDeath(KERRA, "Another family", TUESDAY))
          .then(back);
      given(SENT_UNBORN, ended, back)
          .when(new RecordBirth(KERRA, BORN, TUESDAY))
          .then(new Born(KERRA, Personal.of(KERRA, BORN), TUESDAY));
    }

    @Test
    @Rule("Pregnancy ended is one action that stops every reminder and letter")
    void of_an_unborn_child_ends_the_pregnancy() {
      Event ended = new PregnancyEnded(KERRA, TUESDAY);
      given(SENT_UNBORN).when(new RecordEndOfPregnancy(KERRA, TUESDAY)).then(ended);
      given(SENT_UNBORN, ended).when(new RecordEndOfPregnancy(KERRA, TUESDAY)).thenNothing();
      given(SENT_UNBORN, ended)
          .when(new RecordBirth(KERRA, BORN, TUESDAY))
          .thenRefused(Refusal.NOT_EXPECTED);
    }

    @Test
    void a_pregnancy_of_nobody_expected_can_not_end() {
      given(SENT).when(new RecordEndOfPregnancy(KERRA, TUESDAY)).thenRefused(Refusal.NOT_EXPECTED);
      given(SENT)
          .when(new RecordEndOfPregnancy(MERRYN, TUESDAY))
          .thenRefused(Refusal.NO_SUCH_PERSON);
    }
  }

  @Nested
  class change_case_holder {
    @Test
    @Rule("The case holder may change later")
    void names_who_now_works_with_the_family() {
      given(SENT)
          .when(new ChangeCaseHolder(HOLDER, TUESDAY))
          .then(new CaseHolderChanged(HOLDER, TUESDAY));
    }

    @Test
    void to_the_same_one_changes_nothing_though_their_id_is_new() {
      var same = new CaseHolder(PIRAN, null, Personal.of(PIRAN, "Nessa Nance"), null);
      given(SENT, new CaseHolderChanged(HOLDER, TUESDAY))
          .when(new ChangeCaseHolder(same, TUESDAY))
          .thenNothing();
    }

    @Test
    void who_is_reached_in_another_way_is_told_anew() {
      var moved = new CaseHolder(JENNA, null, HOLDER.name(), Personal.of(JENNA, "01736 555 020"));
      given(SENT, new CaseHolderChanged(HOLDER, TUESDAY))
          .when(new ChangeCaseHolder(moved, TUESDAY))
          .then(new CaseHolderChanged(moved, TUESDAY));
    }
  }
}
