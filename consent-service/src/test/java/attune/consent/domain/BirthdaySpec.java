package attune.consent.domain;

import static attune.consent.domain.Story.FILM;
import static attune.consent.domain.Story.KERRA;
import static attune.consent.domain.Story.LOWEN;
import static attune.consent.domain.Story.MERRYN;
import static attune.consent.domain.Story.TODAY;
import static attune.consent.domain.Story.child;
import static attune.consent.domain.Story.family;
import static attune.consent.domain.Story.parents;
import static attune.consent.domain.Story.question;
import static org.assertj.core.api.Assertions.assertThat;

import attune.consent.domain.ConsentRegister.Command;
import attune.consent.domain.ConsentRegister.Event;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The 12th birthday during the work.
class BirthdaySpec {

  private static final DecidedBy HER_MOTHER = DecidedBy.parent(LOWEN);
  private static final DecidedBy HERSELF = DecidedBy.self(KERRA);

  @Test
  @Rule("The 12th birthday is warned of 60, 30 and 7 days ahead")
  void is_warned_of_60_30_and_7_days_ahead_and_once_each() {
    var story = Story.of(TODAY.minusYears(12).plusDays(70)).contracted();
    List<Integer> warned = new ArrayList<>();
    for (int day = 0; day < 70; day++) {
      var turn = new Command.TurnDay(story.at(TODAY.plusDays(day)).now());
      for (Event event : story.accept(turn)) {
        assertThat(day).isEqualTo(70 - ((Event.BirthdayAhead) event).days());
        warned.add(((Event.BirthdayAhead) event).days());
      }
      story.changesNothing(turn);
    }
    assertThat(warned).containsExactly(60, 30, 7);
  }

  @Test
  void is_warned_of_once_by_whoever_looks_late() {
    var story = Story.of(TODAY.minusYears(12).plusDays(20)).contracted();
    assertThat(story.accept(new Command.TurnDay(story.now())))
        .singleElement()
        .isInstanceOfSatisfying(Event.BirthdayAhead.class, e -> assertThat(e.days()).isEqualTo(30));
  }

  @Test
  @Rule(
      "From 00:00 in London on the 12th birthday filming and every new showing is on hold until"
          + " their own consent")
  void holds_filming_and_every_new_showing_from_midnight_until_their_own_consent() {
    var story = eleven();
    var midnight = Policy.DEFAULT.startOf(TODAY.plusDays(1));
    for (Purpose purpose : List.of(Purpose.FILMING, Purpose.SHARED_REVIEW)) {
      var q = question(purpose, KERRA);
      assertThat(story.against(q, midnight.minusMillis(1))).isEmpty();
      assertThat(story.against(q, midnight)).containsExactly(Obstacle.OWN_CONSENT_NEEDED);
    }
    story.at(TODAY.plusDays(1));
    story.accept(story.yes(KERRA, HERSELF, Purpose.FILMING));
    assertThat(story.against(Purpose.FILMING, KERRA)).isEmpty();
    assertThat(story.against(Purpose.SHARED_REVIEW, KERRA))
        .containsExactly(Obstacle.OWN_CONSENT_NEEDED);
  }

  @Test
  @Rule("No answer on the birthday is a hold, never an erasure")
  void without_an_answer_is_a_hold_and_no_erasure() {
    var story = eleven();
    story.accept(story.filmed(FILM, KERRA, LOWEN));
    var turn = new Command.TurnDay(story.at(TODAY.plusDays(1)).now());
    assertThat(story.accept(turn))
        .singleElement()
        .isInstanceOfSatisfying(Event.CameOfAge.class, came -> assertThat(came.held()).isTrue());
    story.changesNothing(turn);
    assertThat(story.all(Event.ErasureProposed.class)).isEmpty();
  }

  @Test
  @Rule("Own consent may be taken early")
  void with_an_own_consent_taken_early_holds_nothing() {
    var story = eleven();
    story.accept(story.yes(KERRA, HERSELF, Purpose.FILMING));
    assertThat(story.at(TODAY.plusDays(1)).accept(new Command.TurnDay(story.now())))
        .singleElement()
        .isInstanceOfSatisfying(Event.CameOfAge.class, came -> assertThat(came.held()).isFalse());
    assertThat(story.against(Purpose.FILMING, KERRA)).isEmpty();
  }

  @Test
  @Rule("A corrected date of birth is re-evaluated at once")
  void a_corrected_date_of_birth_is_looked_at_at_once_and_both_ways() {
    var story = eleven();
    var older = new Command.KeepUp(known(2, TODAY.minusYears(13)), story.tick());
    assertThat(story.accept(older))
        .hasExactlyElementsOfTypes(Event.PersonCorrected.class, Event.CameOfAge.class);
    story.changesNothing(older);
    assertThat(story.against(Purpose.FILMING, KERRA)).containsExactly(Obstacle.OWN_CONSENT_NEEDED);
    var younger = new Command.KeepUp(known(3, TODAY.minusYears(9)), story.tick());
    assertThat(story.accept(younger))
        .hasExactlyElementsOfTypes(Event.PersonCorrected.class, Event.NotYetOfAge.class);
    assertThat(story.against(Purpose.FILMING, KERRA)).isEmpty();
    var birthday = story.at(TODAY.plusYears(3));
    assertThat(birthday.accept(new Command.TurnDay(story.now())))
        .hasAtLeastOneElementOfType(Event.CameOfAge.class);
  }

  @Test
  @Rule("Twins come of age on the same day, each for themselves")
  void of_twins_each_decides_for_themselves() {
    var born = TODAY.minusYears(12).plusDays(1);
    var story = Story.of(born).contracted();
    var people = new ArrayList<>(family(born));
    people.add(child(MERRYN, PersonRole.CHILD, born));
    story.accept(new Command.KeepUp(new CaseAsKnown(2, people, parents(), Set.of()), story.tick()));
    story.accept(story.contract(MERRYN));
    story.accept(story.yes(KERRA, HERSELF, Purpose.FILMING));
    assertThat(story.at(TODAY.plusDays(1)).accept(new Command.TurnDay(story.now())))
        .hasExactlyElementsOfTypes(Event.CameOfAge.class, Event.CameOfAge.class);
    assertThat(story.against(Purpose.FILMING, KERRA)).isEmpty();
    assertThat(story.answer(question(Purpose.FILMING, KERRA, MERRYN), story.now()))
        .isInstanceOfSatisfying(
            Answer.Refused.class,
            no ->
                assertThat(no.because())
                    .containsExactly(new Answer.Because(MERRYN, Obstacle.OWN_CONSENT_NEEDED)));
  }

  @Test
  @Rule("A child who turns 12 between filming and showing decides about the showing")
  void between_filming_and_showing_decides_about_the_showing() {
    var story = eleven();
    story.accept(story.filmed(FILM, KERRA, LOWEN));
    var showing = new Question(Set.of(KERRA), Purpose.SHARED_REVIEW, FILM, Story.id(9), Set.of());
    assertThat(story.against(showing)).isEmpty();
    assertThat(story.at(TODAY.plusDays(1)).against(showing))
        .containsExactly(Obstacle.OWN_CONSENT_NEEDED);
  }

  @ParameterizedTest(name = "born {0} comes of age at {1}")
  @CsvSource({
    "2012-02-29, 2024-02-29T00:00:00Z",
    "2014-06-15, 2026-06-14T23:00:00Z",
    "2014-11-22, 2026-11-22T00:00:00Z",
    "2014-03-29, 2026-03-29T00:00:00Z",
    "2014-03-30, 2026-03-29T23:00:00Z",
    "2014-10-25, 2026-10-24T23:00:00Z",
    "2014-10-26, 2026-10-26T00:00:00Z",
    "2013-12-31, 2025-12-31T00:00:00Z",
  })
  @Rule("A day begins at midnight in London, in summer and in winter")
  void begins_at_midnight_in_london(LocalDate born, Instant midnight) {
    assertComesOfAge(born, Policy.DEFAULT, midnight);
  }

  @ParameterizedTest(name = "born on 29 February {0} is 13 at {1}")
  @CsvSource({"2012-02-29, 2025-03-01T00:00:00Z", "2008-02-29, 2021-03-01T00:00:00Z"})
  @Rule(
      value = "Who was born on 29 February comes of age on 1 March in a common year",
      from = Rule.Source.DECISION)
  void of_29_february_is_1_march_in_a_common_year(LocalDate born, Instant midnight) {
    assertComesOfAge(born, Policy.DEFAULT.ownConsentFrom(13), midnight);
  }

  @Test
  void that_was_before_the_work_is_none() {
    var story = Story.ofAge(14).contracted();
    story.changesNothing(new Command.TurnDay(story.now()));
  }

  @Test
  @Rule("Died is one action that stops every birthday and every erase-by")
  void is_none_after_a_death() {
    var story = eleven();
    story.accept(new Command.RecordDeath(KERRA, TODAY, Story.id(5), Story.MORWENNA, story.now()));
    story.at(TODAY.plusYears(1));
    story.changesNothing(new Command.TurnDay(story.now()));
  }

  private static void assertComesOfAge(LocalDate born, Policy policy, Instant midnight) {
    var person = child(KERRA, PersonRole.FOCUS_CHILD, born);
    var story = Story.of(born);
    assertThat(
            WhoDecides.of(
                story.register(), person, Purpose.FILMING, midnight.minusMillis(1), policy))
        .isEqualTo(WhoDecides.RESPONSIBLE);
    assertThat(WhoDecides.of(story.register(), person, Purpose.FILMING, midnight, policy))
        .isEqualTo(WhoDecides.SELF);
  }

  /// Kerra turns 12 tomorrow, and her mother permits it.
  private static Story eleven() {
    var story = Story.of(TODAY.minusYears(12).plusDays(1)).contracted();
    story.accept(story.yes(KERRA, HER_MOTHER, Purpose.FILMING, Purpose.SHARED_REVIEW));
    return story;
  }

  private static CaseAsKnown known(long version, LocalDate born) {
    return new CaseAsKnown(version, family(born), parents(), Set.of());
  }
}
