package attune.consent.domain;

import static attune.consent.domain.Story.BREE;
import static attune.consent.domain.Story.CASE;
import static attune.consent.domain.Story.DELEGATE;
import static attune.consent.domain.Story.FILM;
import static attune.consent.domain.Story.JAGO;
import static attune.consent.domain.Story.JENNA;
import static attune.consent.domain.Story.KERRA;
import static attune.consent.domain.Story.LOWEN;
import static attune.consent.domain.Story.MERRYN;
import static attune.consent.domain.Story.MORWENNA;
import static attune.consent.domain.Story.NOW;
import static attune.consent.domain.Story.PIRAN;
import static attune.consent.domain.Story.TODAY;
import static attune.consent.domain.Story.adult;
import static attune.consent.domain.Story.child;
import static attune.consent.domain.Story.family;
import static attune.consent.domain.Story.has;
import static attune.consent.domain.Story.id;
import static attune.consent.domain.Story.ofAge;
import static attune.consent.domain.Story.parents;
import static org.assertj.core.api.Assertions.assertThat;

import attune.consent.domain.ConsentRegister.Command;
import attune.consent.domain.ConsentRegister.Event;
import attune.consent.domain.ConsentRegister.Refusal;
import attune.consent.domain.ConsentRegister.State;
import attune.consent.domain.ParentalResponsibility.Basis;
import attune.eventsourcing.Personal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// The register, and what it knows of the people in the case.
class PeopleSpec {

  private static final DecidedBy HER_MOTHER = DecidedBy.parent(LOWEN);
  private static final CaseAsKnown KNOWN =
      new CaseAsKnown(1, family(TODAY.minusYears(8)), parents(), Set.of());

  @Nested
  class open_a_register {
    @Test
    @Rule("One consent register per case, opened by the request")
    void once_for_a_case() {
      var story = Story.nothingYet();
      assertThat(story.accept(new Command.Open(CASE, KNOWN, NOW)))
          .containsExactly(new Event.Opened(CASE, KNOWN, NOW));
      story.changesNothing(new Command.Open(CASE, KNOWN, NOW));
      story.refuses(new Command.Open(FILM, KNOWN, NOW), Refusal.ALREADY_OPENED);
    }

    @Test
    void comes_before_everything_else() {
      Story.nothingYet().refuses(new Command.TurnDay(NOW), Refusal.NOT_OPENED);
    }
  }

  @Nested
  class follow_the_case {
    @Test
    void knows_who_works_with_the_family_and_who_ever_did() {
      var story = ofAge(8);
      story.changesNothing(new Command.Allocate(PIRAN, story.now()));
      story.accept(new Command.Allocate(JENNA, story.now()));
      assertThat(story.register().course().isOwnCaseOf(PIRAN.toString())).isTrue();
      assertThat(story.register().course().isOwnCaseOf(JENNA.toString())).isTrue();
      assertThat(story.register().course().isOwnCaseOf(MORWENNA)).isFalse();
    }

    @Test
    @Rule("A restricted case's register is seen by named people only")
    void keeps_to_named_people_what_is_restricted() {
      var story = ofAge(8);
      assertThat(story.register().course().admits(PIRAN.toString())).isTrue();
      var restricting = new Command.Restrict(Set.of(MORWENNA), story.now());
      story.accept(restricting);
      story.changesNothing(restricting);
      assertThat(story.register().course().admits(PIRAN.toString())).isFalse();
      assertThat(story.register().course().admits(MORWENNA)).isTrue();
      story.accept(new Command.LiftRestriction(story.now()));
      story.changesNothing(new Command.LiftRestriction(story.now()));
      assertThat(story.register().course().admits(PIRAN.toString())).isTrue();
    }

    @Test
    void ends_once_and_can_be_opened_again() {
      var story = ofAge(8);
      var end = new Command.EndWork(EndOfWork.COMPLETED, story.now());
      story.changesNothing(new Command.Reopen(story.now()));
      story.accept(end);
      story.changesNothing(end);
      story.refuses(new Command.EndWork(EndOfWork.WITHDRAWN, story.now()), Refusal.ALREADY_ENDED);
      story.accept(new Command.Reopen(story.now()));
      assertThat(story.state()).isInstanceOf(State.Open.class);
    }

    @Test
    @Rule("A register that was opened in error permits nothing, and still takes a no")
    void opened_in_error_permits_nothing_and_still_takes_a_no() {
      var story = ofAge(8).contracted();
      story.accept(story.yes(KERRA, HER_MOTHER, Purpose.FILMING));
      story.accept(new Command.MarkOpenedInError(story.now()));
      story.changesNothing(new Command.MarkOpenedInError(story.now()));
      story.changesNothing(new Command.TurnDay(story.now()));
      assertThat(story.against(Purpose.FILMING, KERRA)).containsExactly(Obstacle.HELD);
      story.refuses(story.yes(KERRA, HER_MOTHER, Purpose.TRAINING), Refusal.OPENED_IN_ERROR);
      story.refuses(new Command.Escalate(story.now()), Refusal.OPENED_IN_ERROR);
      assertThat(story.told(story.noMore(KERRA, HER_MOTHER, Purpose.FILMING))).isEmpty();
      assertThat(story.told(story.objects(1, KERRA, KERRA))).isEmpty();
    }
  }

  @Nested
  class keep_up {
    @Test
    @Rule("Corrections are events of their own; nothing is overwritten")
    void each_difference_is_an_event_of_its_own() {
      var story = ofAge(8);
      var people = new ArrayList<>(family(TODAY.minusYears(9)));
      people.removeIf(person -> person.id().equals(BREE));
      people.add(child(MERRYN, PersonRole.CHILD, TODAY.minusYears(4)));
      var keepUp = keepUp(story, 2, people, parents());
      assertThat(story.accept(keepUp))
          .containsExactly(
              new Event.PersonCorrected(people.getFirst(), 2, story.now()),
              new Event.PersonAdded(people.getLast(), 2, story.now()),
              new Event.PersonRemoved(BREE, 2, story.now()));
      story.changesNothing(keepUp);
      assertThat(story.against(Purpose.FILMING, BREE)).containsExactly(Obstacle.NOT_ON_REGISTER);
    }

    @Test
    @Rule("Whoever must not learn that there is a case gets nothing of it, whatever was checked")
    void who_must_not_know_of_the_case_is_asked_nothing_offered_nothing_and_given_nothing() {
      var story = permitted();
      story.accept(story.filmed(FILM, KERRA));
      var known = new CaseAsKnown(2, family(TODAY.minusYears(8)), parents(), Set.of(JAGO));
      assertThat(story.accept(new Command.KeepUp(known, story.now())))
          .containsExactly(new Event.SafeContactChanged(Set.of(JAGO), 2, story.now()));
      story.changesNothing(new Command.KeepUp(known, story.now()));
      for (Command leaving : leaving(story)) {
        story.refuses(leaving, Refusal.SAFE_CONTACT_FORBIDS);
      }
      story.accept(keepUp(story, 3, family(TODAY.minusYears(8)), parents()));
      for (Command leaving : leaving(story)) {
        story.accept(leaving);
      }
    }

    private List<Command> leaving(Story story) {
      var agreed = Map.of(KERRA, HER_MOTHER);
      var check = SafeContactCheck.ALLOWED;
      return List.of(
          new Command.AskHolder(KERRA, JAGO, check, story.now()),
          new Command.OfferFilm(FILM, JAGO, check, story.now()),
          new Command.HandOutCopy(id(7), FILM, JAGO, agreed, check, story.now(), story.now()));
    }

    @Test
    void with_what_is_older_than_what_is_known_changes_nothing() {
      var story = ofAge(8);
      story.accept(keepUp(story, 5, family(TODAY.minusYears(9)), parents()));
      story.changesNothing(keepUp(story, 4, family(TODAY.minusYears(8)), parents()));
    }

    @Test
    @Rule(
        "A change of PR, legal status or placement holds every consent that rests on it until"
            + " somebody has looked")
    void a_change_of_responsibility_holds_what_rests_on_it() {
      var story = permitted();
      var now = List.of(has(LOWEN, Basis.MOTHER));
      var keepUp = keepUp(story, 2, family(TODAY.minusYears(8)), now);
      assertThat(story.accept(keepUp))
          .containsExactly(
              new Event.ResponsibilitiesChanged(KERRA, now, 2, story.now()),
              new Event.ConsentsHeld(KERRA, story.now()));
      assertThat(story.against(Purpose.FILMING, KERRA)).containsExactly(Obstacle.HELD);
      story.refuses(reevaluate(story, " "), Refusal.REASON_MISSING);
      story.accept(reevaluate(story, "Lowen still has it"));
      story.changesNothing(reevaluate(story, "Lowen still has it"));
      assertThat(story.against(Purpose.FILMING, KERRA)).isEmpty();
    }

    @Test
    void what_is_said_after_a_change_stands_until_the_next_one() {
      var story = permitted();
      story.accept(new Command.RecordPlacement(KERRA, "with her aunt", story.tick()));
      story.accept(story.yes(KERRA, HER_MOTHER, Purpose.FILMING));
      assertThat(story.against(Purpose.FILMING, KERRA)).isEmpty();
      assertThat(story.accept(new Command.RecordPlacement(KERRA, "at home", story.tick())))
          .hasExactlyElementsOfTypes(Event.PlacementChanged.class, Event.ConsentsHeld.class);
      assertThat(story.against(Purpose.FILMING, KERRA)).containsExactly(Obstacle.HELD);
    }

    @Test
    void a_consent_of_somebody_who_lost_it_counts_no_more() {
      var story = permitted();
      story.accept(
          keepUp(story, 2, family(TODAY.minusYears(8)), List.of(has(JAGO, Basis.AGREEMENT))));
      story.accept(reevaluate(story, "Lowen's has ended"));
      assertThat(story.against(Purpose.FILMING, KERRA))
          .containsExactly(Obstacle.PR_NOT_ESTABLISHED);
    }

    @Test
    @Rule("Their own answers are not touched by a change of PR")
    void an_own_consent_rests_on_nobody() {
      var story = ofAge(13).contracted();
      story.accept(story.yes(KERRA, DecidedBy.self(KERRA), Purpose.FILMING));
      story.accept(
          keepUp(story, 2, family(TODAY.minusYears(13)), List.of(has(LOWEN, Basis.MOTHER))));
      assertThat(story.all(Event.ConsentsHeld.class)).isEmpty();
      assertThat(story.against(Purpose.FILMING, KERRA)).isEmpty();
    }
  }

  @Nested
  class birth_and_death {
    @Test
    @Rule(
        "Nobody has PR for an unborn child; at birth date of birth, PR and consent are taken"
            + " afresh")
    void nobody_consents_for_an_unborn_child() {
      var story = Story.nothingYet();
      var people = List.of(Story.unborn(KERRA), adult(LOWEN, PersonRole.PARENT_CARER));
      story.accept(
          new Command.Open(CASE, new CaseAsKnown(1, people, List.of(), Set.of()), story.now()));
      story.accept(story.contract(LOWEN));
      story.refuses(story.yes(KERRA, HER_MOTHER, Purpose.FILMING), Refusal.PR_NOT_ESTABLISHED);
      assertThat(story.against(Purpose.FILMING, KERRA))
          .containsExactly(Obstacle.PR_NOT_ESTABLISHED);
      var born = List.of(child(KERRA, PersonRole.FOCUS_CHILD, TODAY), people.getLast());
      assertThat(story.accept(keepUp(story, 2, born, List.of(has(LOWEN, Basis.MOTHER)))))
          .hasExactlyElementsOfTypes(Event.Born.class, Event.ResponsibilitiesChanged.class);
      story.accept(story.yes(KERRA, HER_MOTHER, Purpose.FILMING));
      assertThat(story.against(Purpose.FILMING, KERRA)).isEmpty();
    }

    @Test
    @Rule("Died is one action: film is held until the family has been asked whether they want it")
    void a_death_holds_all_film() {
      var story = permitted();
      story.accept(story.filmed(FILM, KERRA, LOWEN));
      var died = new Command.RecordDeath(LOWEN, TODAY, id(5), MORWENNA, story.now());
      assertThat(story.accept(died))
          .hasExactlyElementsOfTypes(
              Event.Died.class, Event.HoldPlaced.class, Event.ConsentsHeld.class)
          .contains(new Event.Died(LOWEN, Personal.of(LOWEN, TODAY), story.now()));
      story.changesNothing(died);
      assertThat(story.register().films().isHeld(FILM)).isTrue();
      assertThat(story.against(Purpose.FILMING, LOWEN)).contains(Obstacle.HELD);
      story.at(TODAY.plusYears(2));
      story.changesNothing(new Command.TurnDay(story.now()));
    }

    @Test
    @Rule("A death that was recorded by mistake is taken back, and film waits for nobody")
    void a_death_that_is_taken_back_frees_all_film() {
      var story = permitted();
      story.accept(story.filmed(FILM, KERRA, LOWEN));
      story.accept(new Command.RecordDeath(LOWEN, TODAY, id(5), MORWENNA, story.now()));
      var takenBack = new Command.TakeBackDeath(LOWEN, id(5), MORWENNA, story.now());
      assertThat(story.accept(takenBack))
          .hasExactlyElementsOfTypes(Event.DeathTakenBack.class, Event.HoldReleased.class);
      story.changesNothing(takenBack);
      story.refuses(
          new Command.TakeBackDeath(FILM, id(5), MORWENNA, story.now()), Refusal.NO_SUCH_PERSON);
      assertThat(story.register().films().isHeld(FILM)).isFalse();
      assertThat(story.against(Purpose.FILMING, LOWEN)).containsExactly(Obstacle.NO_CONSENT);
      assertThat(story.against(Purpose.FILMING, KERRA)).containsExactly(Obstacle.HELD);
      story.accept(reevaluate(story, "Lowen is alive"));
      assertThat(story.against(Purpose.FILMING, KERRA)).isEmpty();
      story.at(TODAY.plusYears(2));
      assertThat(story.accept(new Command.TurnDay(story.now())))
          .hasAtLeastOneElementOfType(Event.ErasureProposed.class);
    }

    @Test
    void whoever_dies_after_all_holds_film_again_and_others_hold_it_meanwhile() {
      var story = permitted();
      story.accept(story.filmed(FILM, KERRA, LOWEN));
      story.accept(new Command.RecordDeath(LOWEN, TODAY, id(5), MORWENNA, story.now()));
      story.accept(new Command.RecordDeath(JAGO, TODAY, id(6), MORWENNA, story.now()));
      story.accept(new Command.TakeBackDeath(LOWEN, id(5), MORWENNA, story.now()));
      assertThat(story.register().films().isHeld(FILM)).isTrue();
      story.accept(new Command.ReleaseHold(id(6), MORWENNA, "They want it", story.now()));
      assertThat(story.register().films().isHeld(FILM)).isFalse();

      story.accept(new Command.RecordDeath(LOWEN, TODAY, id(5), MORWENNA, story.now()));
      assertThat(story.register().films().isHeld(FILM)).isTrue();
      story.accept(new Command.ReleaseHold(id(5), MORWENNA, "They want it", story.now()));
      assertThat(story.register().films().isHeld(FILM)).isFalse();
    }

    @Test
    @Rule("Pregnancy ended is one action that stops everything")
    void the_end_of_a_pregnancy_is_one_action() {
      var story = Story.nothingYet();
      var people = List.of(Story.unborn(KERRA), adult(LOWEN, PersonRole.PARENT_CARER));
      story.accept(
          new Command.Open(CASE, new CaseAsKnown(1, people, List.of(), Set.of()), story.now()));
      var ended = new Command.RecordEndOfPregnancy(KERRA, id(5), MORWENNA, story.now());
      assertThat(story.accept(ended))
          .hasExactlyElementsOfTypes(Event.PregnancyEnded.class, Event.HoldPlaced.class);
      story.changesNothing(ended);
      assertThat(story.accept(new Command.TakeBackDeath(KERRA, id(5), MORWENNA, story.now())))
          .hasExactlyElementsOfTypes(Event.DeathTakenBack.class, Event.HoldReleased.class);
      story.refuses(
          new Command.RecordEndOfPregnancy(LOWEN, id(6), MORWENNA, story.now()),
          Refusal.NOT_EXPECTED);
      story.refuses(
          new Command.RecordDeath(FILM, TODAY, id(6), MORWENNA, story.now()),
          Refusal.NO_SUCH_PERSON);
    }
  }

  @Nested
  class legal_status_and_placement {
    @Test
    @Rule("Care order: the council acts through a named delegate not working on the VIG")
    void the_delegate_does_not_work_on_the_case() {
      var story = ofAge(8);
      story.refuses(
          status(story, LegalStatus.Kind.CARE_ORDER, PIRAN.toString()), Refusal.WORKS_ON_CASE);
      var order = status(story, LegalStatus.Kind.CARE_ORDER, DELEGATE);
      story.accept(order);
      story.changesNothing(order);
    }

    @Test
    @Rule("Section 20: the council has no parental responsibility")
    void under_section_20_there_is_no_delegate() {
      var story = ofAge(8);
      story.refuses(
          status(story, LegalStatus.Kind.SECTION_20, DELEGATE), Refusal.PR_NOT_ESTABLISHED);
    }

    @Test
    void is_a_childs() {
      var story = ofAge(18);
      story.refuses(status(story, LegalStatus.Kind.CARE_ORDER, DELEGATE), Refusal.NOT_A_CHILD);
      story.refuses(new Command.RecordPlacement(LOWEN, "moved", story.now()), Refusal.NOT_A_CHILD);
    }

    @Test
    void a_change_of_placement_holds_what_rests_on_responsibility() {
      var story = permitted();
      var moved = new Command.RecordPlacement(KERRA, "with her aunt", story.now());
      assertThat(story.accept(moved))
          .hasExactlyElementsOfTypes(Event.PlacementChanged.class, Event.ConsentsHeld.class);
      story.changesNothing(moved);
      assertThat(story.against(Purpose.FILMING, KERRA)).containsExactly(Obstacle.HELD);
    }

    private Command status(Story story, LegalStatus.Kind kind, String delegate) {
      return new Command.RecordLegalStatus(
          new LegalStatus(KERRA, kind, delegate, Set.of()), story.now());
    }
  }

  private static Story permitted() {
    var story = ofAge(8).contracted();
    story.accept(story.yes(KERRA, HER_MOTHER, Purpose.FILMING));
    return story;
  }

  private static Command.KeepUp keepUp(
      Story story, long version, List<Person> people, List<ParentalResponsibility> rows) {
    return new Command.KeepUp(new CaseAsKnown(version, people, rows, Set.of()), story.now());
  }

  private static Command.Reevaluate reevaluate(Story story, String finding) {
    return new Command.Reevaluate(KERRA, MORWENNA, finding, story.now());
  }

  @Nested
  class know_staff_by_their_ids {
    @Test
    @Rule("A delegate works not on the VIG, however their id is written")
    void however_they_are_written() {
      var story = ofAge(8).contracted();
      story.refuses(
          careOrder(story, " " + PIRAN.toString().toUpperCase(Locale.ROOT)), Refusal.WORKS_ON_CASE);
      story.accept(careOrder(story, SHOUTED));
      story.changesNothing(careOrder(story, SHOUTED.toLowerCase(Locale.ROOT).strip()));
      story.accept(story.yes(KERRA, DecidedBy.delegate(STAFF + " "), Purpose.FILMING));
      assertThat(story.against(Purpose.FILMING, KERRA)).isEmpty();
    }

    private static final String STAFF = "0199a0a0-0000-7000-8000-0000000000ab";
    private static final String SHOUTED = " 0199A0A0-0000-7000-8000-0000000000AB";

    private Command careOrder(Story story, String delegate) {
      return new Command.RecordLegalStatus(
          new LegalStatus(KERRA, LegalStatus.Kind.CARE_ORDER, delegate, Set.of()), story.tick());
    }
  }
}
