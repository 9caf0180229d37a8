package attune.consent.domain;

import static attune.consent.domain.Story.FILM;
import static attune.consent.domain.Story.HASH;
import static attune.consent.domain.Story.JAGO;
import static attune.consent.domain.Story.KERRA;
import static attune.consent.domain.Story.LOWEN;
import static attune.consent.domain.Story.NOW;
import static attune.consent.domain.Story.PIRAN;
import static attune.consent.domain.Story.SECOND_FILM;
import static attune.consent.domain.Story.SHOWED_UNDERSTANDING;
import static attune.consent.domain.Story.SUPERVISOR;
import static attune.consent.domain.Story.TODAY;
import static attune.consent.domain.Story.id;
import static attune.consent.domain.Story.ofAge;
import static attune.consent.domain.Story.question;
import static org.assertj.core.api.Assertions.assertThat;

import attune.consent.domain.ConsentRegister.Command;
import attune.consent.domain.ConsentRegister.Event;
import attune.consent.domain.ConsentRegister.Refusal;
import attune.eventsourcing.Personal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Yes, no, and the contract that comes before.
class ConsentSpec {

  private static final DecidedBy HER_MOTHER = DecidedBy.parent(LOWEN);
  private static final DecidedBy HERSELF = DecidedBy.self(KERRA);
  private static final Circumstances WITHOUT_A_NOTE =
      new Circumstances("Piran", "en", null, true, null);

  @Nested
  class give_the_contract {
    @Test
    @Rule(
        "The contract is given: who gave which version to whom, when, in which language, with a"
            + " hash of its text")
    void says_who_gave_which_version_to_whom_when_and_in_which_language() {
      var story = ofAge(8);
      var given = NOW.minus(Duration.ofHours(1));
      assertThat(story.accept(story.contract(LOWEN)))
          .containsExactly(
              new Event.ContractGiven(LOWEN, "3", HASH, "en", PIRAN.toString(), given, NOW));
      story.changesNothing(story.contract(LOWEN));
    }

    @Test
    @Rule("Nobody is filmed before the contract is given")
    void comes_before_everything() {
      var story = ofAge(8);
      story.refuses(story.yes(KERRA, HER_MOTHER, Purpose.FILMING), Refusal.NO_CONTRACT);
      assertThat(story.against(Purpose.FILMING, KERRA))
          .containsExactly(Obstacle.NO_CONTRACT, Obstacle.NO_CONSENT);
    }

    @Test
    void to_somebody_who_is_not_in_the_case_is_refused() {
      ofAge(8).refuses(ofAge(8).contract(SECOND_FILM), Refusal.NO_SUCH_PERSON);
    }
  }

  @Nested
  class give {
    @Test
    @Rule(
        "A consent says who gave it and on what basis, how, which contract, when it happened and"
            + " was recorded, for how long")
    void says_all_that_it_rests_on() {
      var story = ofAge(8).contracted();
      var yes = story.yes(KERRA, HER_MOTHER, Scope.of(Purpose.FILMING), TODAY.plusDays(9));
      assertThat(story.accept(yes))
          .containsExactly(
              new Event.Given(
                  KERRA,
                  Scope.of(Purpose.FILMING),
                  HER_MOTHER,
                  How.SIGNED_PAPER,
                  Personal.of(KERRA, SHOWED_UNDERSTANDING),
                  Assent.AGREED,
                  TODAY.plusDays(9),
                  "3",
                  false,
                  "1",
                  yes.happenedAt(),
                  yes.at()));
      story.changesNothing(yes);
      assertThat(story.against(Purpose.FILMING, KERRA)).isEmpty();
    }

    @Test
    @Rule("Consent is per person and purpose: one purpose never implies another")
    void one_purpose_never_implies_another() {
      var story = ofAge(8).contracted();
      story.accept(story.yes(KERRA, HER_MOTHER, Purpose.FILMING));
      for (Purpose other : Set.of(Purpose.SHARED_REVIEW, Purpose.TRAINING, Purpose.COURT)) {
        assertThat(story.against(other, KERRA)).containsExactly(Obstacle.NO_CONSENT);
      }
    }

    @Test
    @Rule("A consent can be narrowed to one film")
    void narrowed_to_one_film_permits_no_other() {
      var story = ofAge(8).contracted();
      story.accept(story.filmed(FILM, KERRA));
      story.accept(story.filmed(SECOND_FILM, KERRA));
      story.accept(story.yes(KERRA, HER_MOTHER, Scope.of(Purpose.TRAINING).toFilm(FILM)));
      assertThat(story.against(of(Purpose.TRAINING, FILM))).isEmpty();
      assertThat(story.against(of(Purpose.TRAINING, SECOND_FILM)))
          .containsExactly(Obstacle.NO_CONSENT);
    }

    @Test
    @Rule("SUPERVISION names the supervisor")
    void supervision_names_the_supervisor() {
      var story = ofAge(8).contracted();
      story.refuses(story.yes(KERRA, HER_MOTHER, Purpose.SUPERVISION), Refusal.AUDIENCE_NOT_NAMED);
      story.accept(
          story.yes(KERRA, HER_MOTHER, Scope.of(Purpose.SUPERVISION).toAudience(SUPERVISOR)));
      assertThat(story.against(to(Purpose.SUPERVISION, SUPERVISOR))).isEmpty();
      assertThat(story.against(to(Purpose.SUPERVISION, "another")))
          .containsExactly(Obstacle.NO_CONSENT);
      assertThat(story.against(Purpose.SUPERVISION, KERRA)).containsExactly(Obstacle.NO_CONSENT);
    }

    @Test
    @Rule(
        "SHARED_REVIEW permits by default only the people in the clip, their practitioner, a booked"
            + " interpreter")
    void shared_review_is_for_those_in_the_clip_their_practitioner_and_interpreter() {
      var story = ofAge(8).contracted();
      story.accept(story.yes(KERRA, HER_MOTHER, Purpose.SHARED_REVIEW));
      for (UUID one : List.of(KERRA, PIRAN, Story.INTERPRETER)) {
        assertThat(story.against(to(Purpose.SHARED_REVIEW, one.toString()))).isEmpty();
      }
      assertThat(story.against(to(Purpose.SHARED_REVIEW, JAGO.toString())))
          .containsExactly(Obstacle.NO_CONSENT);
      story.accept(
          story.yes(
              KERRA, HER_MOTHER, Scope.of(Purpose.SHARED_REVIEW).toAudience(JAGO.toString())));
      assertThat(story.against(to(Purpose.SHARED_REVIEW, JAGO.toString()))).isEmpty();
    }

    @Test
    @Rule("A child for whom somebody else decides is asked too")
    void for_a_child_who_was_not_asked_is_refused_and_dissent_stops() {
      var story = ofAge(8).contracted();
      var yes = story.yes(KERRA, HER_MOTHER, Purpose.FILMING);
      story.refuses(shown(yes, null), Refusal.CHILD_NOT_ASKED);
      story.refuses(shown(yes, Assent.DISSENTED), Refusal.CHILD_DISSENTS);
      assertThat(story.told(shown(yes, Assent.TOO_YOUNG_TO_SAY))).isEmpty();
    }

    @Test
    @Rule("A child's own consent comes with a note of their understanding")
    void by_a_child_without_a_note_of_understanding_is_refused() {
      var story = ofAge(13).contracted();
      story.refuses(
          noted(story.yes(KERRA, HERSELF, Purpose.FILMING), WITHOUT_A_NOTE),
          Refusal.UNDERSTANDING_NOT_NOTED);
    }

    @Test
    void by_somebody_for_another_adult_is_refused() {
      var story = ofAge(8).contracted();
      story.refuses(
          story.yes(LOWEN, DecidedBy.parent(JAGO), Purpose.FILMING), Refusal.NOT_THEIRS_TO_DECIDE);
      story.refuses(
          story.yes(LOWEN, DecidedBy.self(JAGO), Purpose.FILMING), Refusal.NOT_THEIRS_TO_DECIDE);
    }

    @Test
    @Rule("A child of 12 or over decides for themselves: a parent's alone no longer counts")
    void by_a_parent_of_a_child_of_twelve_is_noted_and_counts_for_nothing_alone() {
      var story = ofAge(12).contracted();
      story.accept(story.yes(KERRA, HER_MOTHER, Purpose.FILMING));
      assertThat(story.against(Purpose.FILMING, KERRA))
          .containsExactly(Obstacle.OWN_CONSENT_NEEDED);
      story.accept(story.yes(KERRA, HERSELF, Purpose.FILMING));
      assertThat(story.against(Purpose.FILMING, KERRA)).isEmpty();
      story.refuses(
          story.yes(KERRA, DecidedBy.parent(Story.BREE), Purpose.FILMING),
          Refusal.OWN_CONSENT_NEEDED);
    }

    @Test
    @Rule("Own consent may be taken early, from the first warning of the birthday on")
    void by_a_child_long_before_twelve_is_refused() {
      var story = Story.of(TODAY.minusYears(12).plusDays(61)).contracted();
      story.refuses(story.yes(KERRA, HERSELF, Purpose.FILMING), Refusal.TOO_YOUNG);
      var later = Story.of(TODAY.minusYears(12).plusDays(60)).contracted();
      later.accept(later.yes(KERRA, HERSELF, Purpose.FILMING));
      assertThat(later.against(Purpose.FILMING, KERRA)).containsExactly(Obstacle.NO_CONSENT);
      assertThat(later.at(TODAY.plusDays(60)).against(Purpose.FILMING, KERRA)).isEmpty();
    }

    @Test
    void that_has_ended_before_it_begins_is_refused() {
      var story = ofAge(8).contracted();
      story.refuses(
          story.yes(KERRA, HER_MOTHER, Scope.of(Purpose.FILMING), TODAY.minusDays(1)),
          Refusal.ALREADY_EXPIRED);
    }

    @Test
    void that_happens_later_than_it_is_written_down_is_refused() {
      var story = ofAge(8).contracted();
      var yes = story.yes(KERRA, HER_MOTHER, Purpose.FILMING);
      story.refuses(
          new Command.Give(
              KERRA,
              yes.scopes(),
              HER_MOTHER,
              yes.how(),
              yes.circumstances(),
              yes.assent(),
              null,
              yes.at().plusSeconds(1),
              yes.at()),
          Refusal.HAPPENED_LATER);
    }

    @Test
    @Rule("A consent for a time ends with its last day, in London")
    void for_a_time_ends_with_its_last_day() {
      var story = ofAge(8).contracted();
      story.accept(story.yes(KERRA, HER_MOTHER, Scope.of(Purpose.FILMING), TODAY));
      var q = question(Purpose.FILMING, KERRA);
      assertThat(story.against(q, Policy.DEFAULT.endOf(TODAY).minusMillis(1))).isEmpty();
      assertThat(story.against(q, Policy.DEFAULT.endOf(TODAY))).containsExactly(Obstacle.EXPIRED);
      assertThat(story.at(TODAY.plusDays(1)).accept(new Command.TurnDay(story.now())))
          .containsExactly(new Event.Ended(KERRA, Scope.of(Purpose.FILMING), TODAY, story.now()));
      story.changesNothing(new Command.TurnDay(story.now()));
    }

    @Test
    @Rule("Beyond the VIG project everybody in the picture is asked, staff among them")
    void to_show_a_review_beyond_the_project_staff_in_it_are_asked_too() {
      var story = ofAge(8).contracted();
      story.accept(story.filmed(FILM, KERRA, PIRAN, Story.INTERPRETER));
      story.accept(
          story.yes(
              KERRA, HER_MOTHER, Scope.of(Purpose.SHARED_REVIEW).toAudience(JAGO.toString())));
      story.accept(story.yes(KERRA, HER_MOTHER, Purpose.SHARED_REVIEW));
      var toKerra = reviewed(KERRA);
      var toJago = reviewed(JAGO);
      assertThat(story.against(toKerra)).isEmpty();
      assertThat(((Answer.Refused) story.answer(toJago, story.now())).because())
          .containsExactlyInAnyOrder(
              new Answer.Because(PIRAN, Obstacle.NO_CONSENT),
              new Answer.Because(Story.INTERPRETER, Obstacle.NO_CONSENT));
      for (UUID staff : List.of(PIRAN, Story.INTERPRETER)) {
        story.accept(
            story.yes(
                staff,
                DecidedBy.self(staff),
                Scope.of(Purpose.SHARED_REVIEW).toAudience(JAGO.toString())));
      }
      assertThat(story.against(toJago)).isEmpty();
    }

    private Question reviewed(UUID to) {
      return new Question(Set.of(KERRA), Purpose.SHARED_REVIEW, FILM, null, Set.of(to.toString()));
    }

    @Test
    @Rule(
        "Whose part in the case does not say that they are of age is asked for their date of birth")
    void by_somebody_else_whose_age_is_not_known_is_refused() {
      var story = Story.of(TODAY.minusYears(8)).contracted();
      List<Person> more = new ArrayList<>(Story.family(TODAY.minusYears(8)));
      more.add(new Person(id(77), PersonRole.OTHER, null, null, true));
      story.accept(
          new Command.KeepUp(new CaseAsKnown(2, more, Story.parents(), Set.of()), story.tick()));
      story.accept(story.contract(id(77)));
      story.refuses(
          story.yes(id(77), DecidedBy.self(id(77)), Purpose.FILMING), Refusal.BIRTH_DATE_MISSING);
      assertThat(story.against(Purpose.FILMING, id(77)))
          .containsExactly(Obstacle.OWN_CONSENT_NEEDED);
      assertThat(story.told(story.no(id(77), DecidedBy.self(id(77)), Purpose.FILMING))).isEmpty();
    }

    @Test
    @Rule("Practitioners' consent is needed only for use beyond the VIG project")
    void practitioners_are_asked_only_beyond_the_project() {
      var story = ofAge(8).contracted();
      assertThat(story.against(Purpose.FILMING, Story.INTERPRETER)).isEmpty();
      assertThat(story.against(Purpose.TRAINING, Story.INTERPRETER))
          .containsExactly(Obstacle.NO_CONSENT);
      story.accept(
          story.yes(Story.INTERPRETER, DecidedBy.self(Story.INTERPRETER), Purpose.TRAINING));
      assertThat(story.against(Purpose.TRAINING, Story.INTERPRETER)).isEmpty();
    }
  }

  @Nested
  class confirm {
    @Test
    @Rule(
        "A child's own answer before the contract is to be confirmed: enough to accept, not to"
            + " film")
    void a_childs_answer_of_before_the_contract_is_to_be_confirmed() {
      var story = ofAge(13);
      var early =
          (Event.Given)
              story
                  .accept(noted(story.yes(KERRA, HERSELF, Purpose.FILMING), WITHOUT_A_NOTE))
                  .getFirst();
      assertThat(early.toBeConfirmed()).isTrue();
      assertThat(early.contract()).isNull();
      assertThat(story.against(Purpose.FILMING, KERRA))
          .containsExactly(Obstacle.NO_CONTRACT, Obstacle.TO_BE_CONFIRMED);
    }

    @Test
    @Rule("Filming needs it confirmed with the child after the contract is given")
    void after_the_contract_it_permits_filming() {
      var story = ofAge(13);
      story.accept(story.yes(KERRA, HERSELF, Purpose.FILMING));
      story.refuses(confirming(story, SHOWED_UNDERSTANDING), Refusal.NO_CONTRACT);
      story.contracted();
      assertThat(story.against(Purpose.FILMING, KERRA)).containsExactly(Obstacle.TO_BE_CONFIRMED);
      story.refuses(confirming(story, WITHOUT_A_NOTE), Refusal.UNDERSTANDING_NOT_NOTED);
      var confirming = confirming(story, SHOWED_UNDERSTANDING);
      assertThat(story.accept(confirming).getFirst()).isInstanceOf(Event.Confirmed.class);
      story.changesNothing(confirming);
      assertThat(story.against(Purpose.FILMING, KERRA)).isEmpty();
    }

    @Test
    void what_nobody_said_is_refused() {
      var story = ofAge(13).contracted();
      story.refuses(confirming(story, SHOWED_UNDERSTANDING), Refusal.NOTHING_TO_CONFIRM);
    }

    @Test
    @Rule("To confirm an early answer revives nothing that was taken back since")
    void what_was_taken_back_since_stays_taken_back() {
      for (var no : List.of(Answers.Kind.REFUSED, Answers.Kind.WITHDRAWN)) {
        var story = ofAge(13);
        story.accept(story.yes(KERRA, HERSELF, Purpose.FILMING));
        story.accept(
            no == Answers.Kind.REFUSED
                ? story.no(KERRA, HERSELF, Purpose.FILMING)
                : story.noMore(KERRA, HERSELF, Purpose.FILMING));
        story.contracted();
        story.refuses(confirming(story, SHOWED_UNDERSTANDING), Refusal.NOTHING_TO_CONFIRM);
        story.accept(story.yes(KERRA, HERSELF, Purpose.FILMING));
        assertThat(story.against(Purpose.FILMING, KERRA)).isEmpty();
      }
    }

    @Test
    void what_was_taken_back_in_part_is_confirmed_in_the_rest() {
      var story = ofAge(13);
      story.accept(story.yes(KERRA, HERSELF, Purpose.FILMING, Purpose.TRAINING));
      story.accept(story.noMore(KERRA, HERSELF, Purpose.TRAINING));
      story.contracted();
      var early = story.tick();
      assertThat(story.told(confirming(story, SHOWED_UNDERSTANDING))).isEmpty();
      assertThat(story.against(Purpose.FILMING, KERRA)).isEmpty();
      assertThat(story.against(Purpose.TRAINING, KERRA)).containsExactly(Obstacle.WITHDRAWN);
      assertThat(story.register().upTo(early).answers().saidOf(KERRA).getFirst().toBeConfirmed())
          .isTrue();
    }

    private Command.Confirm confirming(Story story, Circumstances how) {
      return new Command.Confirm(KERRA, how, story.tick(), story.now());
    }
  }

  @Nested
  class refuse {
    @Test
    @Rule("A person's own no counts at any age")
    void by_a_child_of_eight_counts_against_her_mothers_yes() {
      var story = ofAge(8).contracted();
      story.accept(story.yes(KERRA, HER_MOTHER, Purpose.FILMING));
      var no = story.no(KERRA, HERSELF, Purpose.FILMING);
      story.accept(no);
      story.changesNothing(no);
      assertThat(story.against(Purpose.FILMING, KERRA)).containsExactly(Obstacle.REFUSED);
    }

    @Test
    @Rule("A child's own no is lifted by nobody but the child")
    void by_a_child_is_not_lifted_by_who_finds_her_too_young_to_say() {
      for (var no : List.of(Answers.Kind.REFUSED, Answers.Kind.WITHDRAWN)) {
        var story = ofAge(8).contracted();
        story.accept(story.yes(KERRA, HER_MOTHER, Purpose.FILMING, Purpose.SHARED_REVIEW));
        story.accept(
            no == Answers.Kind.REFUSED
                ? story.no(KERRA, HERSELF, Purpose.FILMING)
                : story.noMore(KERRA, HERSELF, Purpose.FILMING));
        var yes = story.yes(KERRA, HER_MOTHER, Purpose.FILMING);
        story.refuses(shown(yes, Assent.TOO_YOUNG_TO_SAY), Refusal.CHILD_DISSENTS);
        assertThat(story.told(story.yes(KERRA, HER_MOTHER, Purpose.FILMING))).isEmpty();
        assertThat(story.against(Purpose.FILMING, KERRA)).isEmpty();
        assertThat(
                story.told(
                    shown(story.yes(KERRA, HER_MOTHER, Purpose.FILMING), Assent.TOO_YOUNG_TO_SAY)))
            .isEmpty();
      }
    }

    @Test
    void by_a_child_counts_though_it_is_written_down_after_a_yes_that_finds_her_too_young() {
      var story = ofAge(8).contracted();
      var no = story.no(KERRA, HERSELF, Purpose.FILMING);
      var yes = story.yes(KERRA, HER_MOTHER, Purpose.FILMING);
      story.accept(shown(yes, Assent.TOO_YOUNG_TO_SAY));
      story.accept(no);
      assertThat(story.against(Purpose.FILMING, KERRA)).containsExactly(Obstacle.REFUSED);
      story.accept(story.no(KERRA, HERSELF, Purpose.SHARED_REVIEW));
      assertThat(
              story.told(
                  shown(story.yes(KERRA, HER_MOTHER, Purpose.TRAINING), Assent.TOO_YOUNG_TO_SAY)))
          .isEmpty();
    }

    @Test
    void by_a_child_that_was_overruled_before_stands_again() {
      var story = ofAge(8).contracted();
      story.accept(story.no(KERRA, HERSELF, Purpose.FILMING));
      var yes = shown(story.yes(KERRA, HER_MOTHER, Purpose.FILMING), Assent.TOO_YOUNG_TO_SAY);
      var stored =
          new Event.Given(
              KERRA,
              Scope.of(Purpose.FILMING),
              HER_MOTHER,
              yes.how(),
              Personal.of(KERRA, yes.circumstances()),
              yes.assent(),
              null,
              "3",
              false,
              "1",
              yes.happenedAt(),
              yes.at());
      var after = new ConsentRegister(Story.always(Policy.DEFAULT)).evolve(story.state(), stored);
      assertThat(Gate.answer(after, question(Purpose.FILMING, KERRA), story.now(), Policy.DEFAULT))
          .isInstanceOf(Answer.Refused.class);
    }

    @Test
    @Rule("A no to one audience counts, though they are in the clip or of the project")
    void to_one_audience_counts_though_they_are_in_the_clip() {
      var story = ofAge(8).contracted();
      story.accept(story.yes(KERRA, HER_MOTHER, Purpose.SHARED_REVIEW));
      story.accept(story.yes(JAGO, DecidedBy.self(JAGO), Purpose.SHARED_REVIEW));
      story.accept(noTo(story, Purpose.SHARED_REVIEW, JAGO.toString()));
      var both = Set.of(KERRA, JAGO);
      assertThat(story.against(showing(both, JAGO.toString()))).containsExactly(Obstacle.REFUSED);
      assertThat(story.against(showing(both))).containsExactly(Obstacle.REFUSED);
      assertThat(story.against(showing(both, KERRA.toString(), PIRAN.toString()))).isEmpty();
      story.accept(noTo(story, Purpose.SHARED_REVIEW, PIRAN.toString()));
      assertThat(story.against(showing(both, KERRA.toString(), PIRAN.toString())))
          .containsExactly(Obstacle.REFUSED);
    }

    @Test
    void to_one_audience_counts_where_nobody_is_named() {
      var story = ofAge(8).contracted();
      story.accept(story.yes(KERRA, HER_MOTHER, Purpose.TRAINING));
      story.accept(noTo(story, Purpose.TRAINING, "dr-b"));
      assertThat(story.against(Purpose.TRAINING, KERRA)).containsExactly(Obstacle.REFUSED);
      assertThat(story.against(to(Purpose.TRAINING, "dr-b"))).containsExactly(Obstacle.REFUSED);
      assertThat(story.against(to(Purpose.TRAINING, "dr-c"))).isEmpty();
    }

    private Command.Refuse noTo(Story story, Purpose purpose, String audience) {
      return new Command.Refuse(
          KERRA,
          List.of(Scope.of(purpose).toAudience(audience)),
          HERSELF,
          How.SPOKEN_AND_WITNESSED,
          SHOWED_UNDERSTANDING,
          story.tick(),
          story.now());
    }

    private Question showing(Set<UUID> people, String... to) {
      return new Question(people, Purpose.SHARED_REVIEW, null, null, Set.of(to));
    }

    @Test
    @Rule("A no to being filmed proposes the erasure of what there is")
    void by_who_was_filmed_proposes_erasure() {
      var story = ofAge(13).contracted();
      story.accept(story.filmed(FILM, KERRA, LOWEN));
      var events = story.accept(story.no(KERRA, HERSELF, Purpose.FILMING));
      assertThat(events.getLast())
          .isEqualTo(
              new Event.ErasureProposed(
                  FILM,
                  ErasureReason.REFUSED,
                  KERRA,
                  story.now().plus(Policy.DEFAULT.erasureDelay()),
                  story.now()));
    }

    @Test
    @Rule("A parent's no does not decide for a competent child")
    void by_a_parent_of_a_competent_child_is_refused() {
      var story = ofAge(13).contracted();
      story.refuses(story.no(KERRA, HER_MOTHER, Purpose.FILMING), Refusal.OWN_CONSENT_NEEDED);
    }
  }

  @Nested
  class withdraw {
    @Test
    @Rule("Withdrawal is one action, at any time, for named purposes, and holds at once")
    void holds_at_once_what_it_names() {
      var story = ofAge(8).contracted();
      story.accept(story.yes(KERRA, HER_MOTHER, Purpose.FILMING, Purpose.TRAINING));
      story.accept(story.noMore(KERRA, HER_MOTHER, Purpose.TRAINING));
      assertThat(story.against(Purpose.TRAINING, KERRA)).containsExactly(Obstacle.WITHDRAWN);
      assertThat(story.against(Purpose.FILMING, KERRA)).isEmpty();
      assertThat(story.all(Event.ErasureProposed.class)).isEmpty();
    }

    @Test
    @Rule("Who takes back that they were filmed shows nothing of it either")
    void of_filming_shows_nothing_either() {
      var story = ofAge(8).contracted();
      story.accept(story.yes(KERRA, HER_MOTHER, Purpose.FILMING, Purpose.SHARED_REVIEW));
      story.accept(story.noMore(KERRA, HER_MOTHER, Purpose.FILMING));
      assertThat(story.against(Purpose.SHARED_REVIEW, KERRA)).containsExactly(Obstacle.WITHDRAWN);
    }

    @Test
    @Rule("Only withdrawing FILMING, or asking for it, proposes erasure, after a configured delay")
    void of_filming_proposes_erasure_after_a_delay_and_a_new_yes_stops_it() {
      var story = filmed();
      var events = story.accept(story.noMore(KERRA, HER_MOTHER, Purpose.FILMING));
      assertThat(events.getLast())
          .isInstanceOfSatisfying(
              Event.ErasureProposed.class,
              e -> assertThat(e.due()).isEqualTo(story.now().plus(Duration.ofDays(7))));
      assertThat(story.at(TODAY.plusDays(6)).accept(new Command.TurnDay(story.now()))).isEmpty();
      assertThat(story.accept(story.yes(KERRA, HER_MOTHER, Purpose.FILMING)))
          .contains(new Event.ErasureStopped(FILM, story.now()));
      assertThat(story.at(TODAY.plusDays(9)).accept(new Command.TurnDay(story.now()))).isEmpty();
    }

    @Test
    void a_yes_of_one_stops_no_erasure_while_anothers_no_stands() {
      var story = filmed();
      story.accept(story.noMore(KERRA, HER_MOTHER, Purpose.FILMING));
      story.accept(story.no(LOWEN, DecidedBy.self(LOWEN), Purpose.FILMING));
      story.accept(story.yes(KERRA, HER_MOTHER, Purpose.FILMING));
      assertThat(story.all(Event.ErasureStopped.class)).isEmpty();
    }

    @Test
    void what_somebody_asked_for_is_not_stopped_by_a_yes() {
      var story = filmed();
      story.accept(new Command.AskErasure(FILM, LOWEN, story.now(), story.now()));
      story.accept(story.yes(LOWEN, DecidedBy.self(LOWEN), Purpose.FILMING));
      assertThat(story.all(Event.ErasureStopped.class)).isEmpty();
    }

    @Test
    @Rule("A withdrawal lists everyone a copy went to")
    void lists_the_copies() {
      var story = filmed();
      var agreed = Map.of(KERRA, HER_MOTHER, LOWEN, DecidedBy.self(LOWEN));
      story.accept(
          new Command.HandOutCopy(
              id(7), FILM, LOWEN, agreed, SafeContactCheck.ALLOWED, story.tick(), story.now()));
      var events = story.accept(story.noMore(KERRA, HERSELF, Purpose.FILMING));
      assertThat(((Event.Withdrawn) events.getFirst()).copies()).containsExactly(id(7));
    }

    @Test
    @Rule("A withdrawal spoken earlier than recorded lists every use in between as a breach")
    void spoken_earlier_lists_the_uses_in_between() {
      var story = filmed();
      story.accept(story.yes(KERRA, HER_MOTHER, Purpose.SHARED_REVIEW));
      var before = use(story, 1);
      var spoken = story.tick();
      var between = use(story, 2);
      var withdrawn =
          story.accept(story.noMoreSince(spoken, KERRA, HER_MOTHER, Purpose.SHARED_REVIEW));
      assertThat(((Event.Withdrawn) withdrawn.getFirst()).breaches())
          .containsExactly(between)
          .doesNotContain(before);
    }

    @Test
    void spoken_earlier_lists_the_whole_film_that_was_shown_whoever_was_asked_about() {
      var story = filmed();
      story.accept(story.yes(KERRA, HER_MOTHER, Purpose.SHARED_REVIEW));
      story.accept(story.yes(LOWEN, DecidedBy.self(LOWEN), Purpose.SHARED_REVIEW));
      var spoken = story.tick();
      var wholeFilm = new Question(Set.of(LOWEN), Purpose.SHARED_REVIEW, FILM, null, Set.of());
      story.accept(new Command.AskPermit(id(1), wholeFilm, story.tick()));
      story.accept(new Command.UsePermit(id(1), id(2), story.now()));
      var withdrawn =
          story.accept(story.noMoreSince(spoken, KERRA, HER_MOTHER, Purpose.SHARED_REVIEW));
      assertThat(((Event.Withdrawn) withdrawn.getFirst()).breaches()).containsExactly(id(1));
    }

    @Test
    void spoken_earlier_lists_the_disclosures_in_between() {
      var story = filmed();
      var toTherapist = Scope.of(Purpose.NAMED_PROFESSIONAL).toAudience("dr-b");
      story.accept(story.yes(KERRA, HER_MOTHER, toTherapist));
      var question =
          new Question(Set.of(KERRA), Purpose.NAMED_PROFESSIONAL, FILM, id(0xc11b), Set.of("dr-b"));
      story.accept(new Command.AskDisclosure(id(3), question, "asker", "her therapy", story.now()));
      story.accept(new Command.AuthoriseDisclosure(id(3), Story.MORWENNA, story.now()));
      var spoken = story.tick();
      story.accept(new Command.MakeDisclosure(id(3), "asker", story.tick(), story.now()));
      var withdrawn =
          story.accept(story.noMoreSince(spoken, KERRA, HER_MOTHER, Purpose.NAMED_PROFESSIONAL));
      assertThat(((Event.Withdrawn) withdrawn.getFirst()).breaches()).containsExactly(id(3));
    }

    @Test
    @Rule(
        "A yes that was said before a withdrawal does not outlive it, whenever it is written down")
    void outweighs_a_yes_that_was_said_before_it_and_recorded_after_it() {
      var story = ofAge(8).contracted();
      var yes = story.yes(KERRA, HER_MOTHER, Purpose.FILMING);
      story.accept(story.noMore(KERRA, HER_MOTHER, Purpose.FILMING));
      story.accept(yes);
      assertThat(story.against(Purpose.FILMING, KERRA)).containsExactly(Obstacle.WITHDRAWN);
    }

    @Test
    @Rule("A withdrawal waits for nothing: not for a date of birth, and not for being in the case")
    void is_taken_where_the_childs_date_of_birth_is_not_known() {
      var story = ofAge(8).contracted();
      story.accept(story.yes(KERRA, HER_MOTHER, Purpose.FILMING));
      List<Person> undated = new ArrayList<>(Story.family(TODAY));
      undated.set(0, new Person(KERRA, PersonRole.FOCUS_CHILD, null, null, true));
      story.accept(
          new Command.KeepUp(new CaseAsKnown(2, undated, Story.parents(), Set.of()), story.tick()));
      story.refuses(
          story.noMore(KERRA, DecidedBy.parent(Story.BREE), Purpose.FILMING),
          Refusal.PR_NOT_ESTABLISHED);
      assertThat(story.accept(story.noMore(KERRA, HER_MOTHER, Purpose.FILMING)))
          .hasExactlyElementsOfTypes(Event.Withdrawn.class);
    }

    @Test
    void is_taken_of_somebody_who_was_removed_from_the_case() {
      var story = filmed();
      story.accept(story.yes(LOWEN, DecidedBy.self(LOWEN), Purpose.FILMING));
      var known = new CaseAsKnown(2, List.of(Story.family(TODAY).getLast()), List.of(), Set.of());
      story.accept(new Command.KeepUp(known, story.tick()));
      story.refuses(
          story.noMore(KERRA, DecidedBy.parent(JAGO), Purpose.FILMING), Refusal.NO_SUCH_PERSON);
      story.refuses(
          story.noMore(SECOND_FILM, DecidedBy.self(SECOND_FILM), Purpose.FILMING),
          Refusal.NO_SUCH_PERSON);
      var noMore = story.noMore(LOWEN, DecidedBy.self(LOWEN), Purpose.FILMING);
      assertThat(story.accept(noMore))
          .hasExactlyElementsOfTypes(Event.Withdrawn.class, Event.ErasureProposed.class);
      story.changesNothing(noMore);
      assertThat(story.told(story.noMore(KERRA, HER_MOTHER, Purpose.FILMING))).isEmpty();
    }

    @Test
    void by_somebody_without_parental_responsibility_is_refused() {
      var story = ofAge(8).contracted();
      story.refuses(
          story.noMore(KERRA, DecidedBy.parent(Story.BREE), Purpose.FILMING),
          Refusal.PR_NOT_ESTABLISHED);
    }

    private Story filmed() {
      var story = ofAge(8).contracted();
      story.accept(story.yes(KERRA, HER_MOTHER, Purpose.FILMING));
      story.accept(story.filmed(FILM, KERRA, LOWEN));
      return story;
    }

    private UUID use(Story story, int permit) {
      story.tick();
      story.accept(story.permit(permit, Purpose.SHARED_REVIEW, KERRA));
      story.accept(new Command.UsePermit(id(permit), id(permit + 100), story.now()));
      return id(permit);
    }
  }

  private static Command.Give shown(Command.Give yes, @Nullable Assent assent) {
    return new Command.Give(
        yes.person(),
        yes.scopes(),
        yes.decidedBy(),
        yes.how(),
        yes.circumstances(),
        assent,
        yes.until(),
        yes.happenedAt(),
        yes.at());
  }

  private static Command.Give noted(Command.Give yes, Circumstances circumstances) {
    return new Command.Give(
        yes.person(),
        yes.scopes(),
        yes.decidedBy(),
        yes.how(),
        circumstances,
        yes.assent(),
        yes.until(),
        yes.happenedAt(),
        yes.at());
  }

  private static Question of(Purpose purpose, UUID film) {
    return new Question(Set.of(KERRA), purpose, film, null, Set.of());
  }

  private static Question to(Purpose purpose, String audience) {
    return new Question(Set.of(KERRA), purpose, null, null, Set.of(audience));
  }
}
