package attune.consent.domain;

import static attune.consent.domain.Story.FILM;
import static attune.consent.domain.Story.JAGO;
import static attune.consent.domain.Story.KERRA;
import static attune.consent.domain.Story.LOWEN;
import static attune.consent.domain.Story.SECOND_FILM;
import static attune.consent.domain.Story.TODAY;
import static attune.consent.domain.Story.id;
import static attune.consent.domain.Story.ofAge;
import static attune.consent.domain.Story.question;
import static org.assertj.core.api.Assertions.assertThat;

import attune.consent.domain.ConsentRegister.Command;
import attune.consent.domain.ConsentRegister.Event;
import attune.consent.domain.ConsentRegister.Refusal;
import attune.eventsourcing.Decision;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// The gate, and what passes it.
class PermitSpec {

  private static final DecidedBy HER_MOTHER = DecidedBy.parent(LOWEN);

  @Nested
  class the_gate {
    @Test
    @Rule("Everybody in the picture permits it, or nobody is shown: one refusal refuses")
    void says_every_persons_reasons() {
      var story = ofAge(8).contracted();
      story.accept(story.no(LOWEN, DecidedBy.self(LOWEN), Purpose.FILMING));
      var question = question(Purpose.FILMING, KERRA, LOWEN, SECOND_FILM);
      assertThat(story.answer(question, story.now()))
          .isEqualTo(
              new Answer.Refused(
                  List.of(
                      new Answer.Because(LOWEN, Obstacle.REFUSED),
                      new Answer.Because(KERRA, Obstacle.NO_CONSENT),
                      new Answer.Because(SECOND_FILM, Obstacle.NOT_ON_REGISTER)),
                  "1",
                  story.register().version()));
    }

    @Test
    @Rule("A decision says which policy and which version of the register it was decided on")
    void says_what_it_was_decided_on() {
      var story = permitted();
      assertThat(story.answer(question(Purpose.FILMING, KERRA), story.now()))
          .isEqualTo(new Answer.Permitted("1", story.history().size()));
    }

    @Test
    @Rule("Asked as of a past instant it answers as it would have then")
    void answers_as_of_a_past_instant_as_it_would_have_then() {
      var story = Story.of(TODAY.minusYears(12).plusDays(1)).contracted();
      story.accept(story.yes(KERRA, HER_MOTHER, Purpose.FILMING));
      var q = question(Purpose.FILMING, KERRA);
      var midnight = Policy.DEFAULT.startOf(TODAY.plusDays(1));
      assertThat(story.against(q, midnight)).containsExactly(Obstacle.OWN_CONSENT_NEEDED);
      assertThat(story.against(q, midnight.minusMillis(1))).isEmpty();
    }

    @Test
    @Rule("Of a whole film everybody who is in it is asked, named or not")
    void of_a_whole_film_asks_everybody_who_is_in_it() {
      var story = permitted();
      story.accept(story.yes(KERRA, HER_MOTHER, Purpose.TRAINING));
      story.accept(story.filmed(FILM, KERRA, LOWEN));
      var whole = new Question(Set.of(KERRA), Purpose.TRAINING, FILM, null, Set.of());
      var clip = new Question(Set.of(KERRA), Purpose.TRAINING, FILM, id(9), Set.of());
      assertThat(story.against(whole)).containsExactly(Obstacle.NO_CONSENT);
      assertThat(story.against(clip)).isEmpty();
    }

    @Test
    @Rule("Who is not in a film is not in the picture, whoever names them")
    void asks_about_nobody_who_is_not_in_the_film() {
      var story = reviewed();
      story.accept(story.filmed(FILM, KERRA, LOWEN));
      var widened =
          new Question(
              Set.of(KERRA, LOWEN, JAGO),
              Purpose.SHARED_REVIEW,
              FILM,
              id(9),
              Set.of(JAGO.toString()));
      assertThat(((Answer.Refused) story.answer(widened, story.now())).because())
          .contains(new Answer.Because(JAGO, Obstacle.NOT_ON_REGISTER))
          .contains(new Answer.Because(KERRA, Obstacle.NO_CONSENT));
      var own =
          new Question(
              Set.of(KERRA, LOWEN), Purpose.SHARED_REVIEW, FILM, id(9), Set.of(LOWEN.toString()));
      assertThat(story.against(own)).isEmpty();
      var whole =
          new Question(Set.of(KERRA), Purpose.SHARED_REVIEW, FILM, null, Set.of(LOWEN.toString()));
      assertThat(story.against(whole)).isEmpty();
    }

    @Test
    @Rule("Of a clip that is said to show staff alone everybody in its film is asked")
    void asks_everybody_where_staff_alone_are_named() {
      var story = ofAge(8).contracted();
      story.accept(story.filmed(FILM, KERRA, LOWEN, Story.PIRAN));
      for (UUID staff : List.of(Story.PIRAN, Story.INTERPRETER)) {
        var question =
            new Question(Set.of(staff), Purpose.SUPERVISION, FILM, id(9), Set.of(Story.SUPERVISOR));
        assertThat(((Answer.Refused) story.answer(question, story.now())).because())
            .contains(new Answer.Because(KERRA, Obstacle.NO_CONSENT))
            .contains(new Answer.Because(LOWEN, Obstacle.NO_CONSENT));
      }
    }

    @Test
    @Rule("Film that the register does not know is shown to nobody")
    void of_film_that_is_not_on_the_register_refuses() {
      var story = reviewed();
      var question = new Question(Set.of(KERRA), Purpose.SHARED_REVIEW, FILM, id(9), Set.of());
      assertThat(story.against(question)).containsExactly(Obstacle.NOT_ON_REGISTER);
      story.accept(story.filmed(FILM, KERRA));
      assertThat(story.against(question)).isEmpty();
      var filming = new Question(Set.of(KERRA), Purpose.FILMING, SECOND_FILM, null, Set.of());
      assertThat(story.against(filming)).isEmpty();
    }

    private Story reviewed() {
      var story = permitted();
      story.accept(story.yes(KERRA, HER_MOTHER, Purpose.SHARED_REVIEW));
      for (UUID adult : List.of(LOWEN, JAGO)) {
        story.accept(
            story.yes(adult, DecidedBy.self(adult), Purpose.FILMING, Purpose.SHARED_REVIEW));
      }
      return story;
    }

    @Test
    @Rule(
        "Reviews are often filmed, too: the practitioner is asked only for what leaves the project")
    void knows_the_practitioner_who_is_on_film() {
      var story = permitted();
      assertThat(story.against(Purpose.FILMING, KERRA, Story.PIRAN)).isEmpty();
      assertThat(story.against(Purpose.TRAINING, Story.PIRAN)).containsExactly(Obstacle.NO_CONSENT);
      story.accept(story.yes(Story.PIRAN, DecidedBy.self(Story.PIRAN), Purpose.TRAINING));
      assertThat(story.against(Purpose.TRAINING, Story.PIRAN)).isEmpty();
      assertThat(story.against(Purpose.FILMING, Story.JENNA))
          .containsExactly(Obstacle.NOT_ON_REGISTER);
    }

    @Test
    void of_a_register_that_does_not_exist_refuses() {
      assertThat(Story.nothingYet().against(question(Purpose.FILMING, KERRA)))
          .containsExactly(Obstacle.NOT_ON_REGISTER);
    }

    @Test
    @Rule(
        "After the end of the work nobody is filmed; what there is may be shown until it is erased")
    void films_nobody_after_the_end_of_the_work() {
      var story = permitted();
      story.accept(story.yes(KERRA, HER_MOTHER, Purpose.SHARED_REVIEW));
      story.accept(new Command.EndWork(EndOfWork.COMPLETED, story.now()));
      assertThat(story.against(Purpose.FILMING, KERRA)).containsExactly(Obstacle.HELD);
      assertThat(story.against(Purpose.SHARED_REVIEW, KERRA)).isEmpty();
      story.accept(new Command.Reopen(story.now()));
      assertThat(story.against(Purpose.FILMING, KERRA)).isEmpty();
    }

    @Test
    @Rule("Dissent or distress stops the film, until they say that they are happy again")
    void stops_on_dissent() {
      var story = permitted();
      var sad = new Command.AskStillHappy(KERRA, false, "cried", story.tick(), story.now());
      assertThat(story.accept(sad).getFirst()).isInstanceOf(Event.Dissented.class);
      story.changesNothing(sad);
      assertThat(story.against(Purpose.FILMING, KERRA)).containsExactly(Obstacle.HELD);
      story.accept(new Command.AskStillHappy(KERRA, true, null, story.tick(), story.now()));
      assertThat(story.against(Purpose.FILMING, KERRA)).isEmpty();
    }
  }

  @Nested
  class ask_and_use {
    @Test
    @Rule("A permit is single use and lives ten seconds")
    void lives_ten_seconds() {
      var story = permitted();
      story.accept(story.permit(1, Purpose.FILMING, KERRA));
      var until = story.now().plusSeconds(10);
      story.refuses(use(1, 2, until.plusMillis(1)), Refusal.PERMIT_EXPIRED);
      assertThat(story.accept(use(1, 2, until)))
          .containsExactly(new Event.PermitUsed(id(1), id(2), until));
      story.changesNothing(use(1, 2, until.plusSeconds(60)));
      story.refuses(use(1, 3, until), Refusal.PERMIT_USED);
    }

    @Test
    @Rule("No permit is used after a withdrawal was recorded")
    void is_refused_when_it_was_withdrawn_meanwhile() {
      var story = permitted();
      story.accept(story.permit(1, Purpose.FILMING, KERRA));
      var asked = story.now();
      story.accept(
          new Command.Withdraw(
              KERRA,
              Scope.of(Purpose.FILMING),
              HER_MOTHER,
              Story.SHOWED_UNDERSTANDING,
              asked,
              asked.plusSeconds(1)));
      assertThat(story.decides(use(1, 2, asked.plusSeconds(2))))
          .isEqualTo(
              Decision.refuse(
                  Refusal.NOT_PERMITTED,
                  List.of(new Decision.Reason(Obstacle.WITHDRAWN, KERRA.toString()))));
    }

    @Test
    @Rule("A clock that is behind lets nothing pass a withdrawal that was recorded")
    void is_refused_by_a_clock_that_is_behind() {
      var story = permitted();
      story.accept(story.permit(1, Purpose.FILMING, KERRA));
      var behind = story.now();
      story.at(behind.plusSeconds(5)).accept(story.noMore(KERRA, HER_MOTHER, Purpose.FILMING));
      story.refuses(use(1, 2, behind), Refusal.NOT_PERMITTED);
    }

    @Test
    void is_refused_with_every_reason_and_nothing_is_recorded() {
      var story = ofAge(8).contracted();
      assertThat(story.decides(story.permit(1, Purpose.FILMING, KERRA)))
          .isEqualTo(
              Decision.refuse(
                  Refusal.NOT_PERMITTED,
                  List.of(new Decision.Reason(Obstacle.NO_CONSENT, KERRA.toString()))));
    }

    @Test
    void to_show_film_that_is_not_named_is_refused() {
      var story = permitted();
      story.refuses(
          new Command.AskPermit(id(1), question(Purpose.SHARED_REVIEW, KERRA), story.now()),
          Refusal.FILM_NOT_NAMED);
      story.refuses(
          new Command.TakeDayPermit(
              id(1), question(Purpose.SHARED_REVIEW, KERRA), TODAY, story.now()),
          Refusal.FILM_NOT_NAMED);
    }

    @Test
    void with_an_id_that_was_taken_for_something_else_is_refused() {
      var story = permitted();
      story.accept(story.permit(1, Purpose.FILMING, KERRA));
      story.changesNothing(story.permit(1, Purpose.FILMING, KERRA));
      story.refuses(story.permit(1, Purpose.TRAINING, KERRA), Refusal.PERMIT_TAKEN);
      story.refuses(use(2, 3, story.now()), Refusal.NO_SUCH_PERMIT);
    }
  }

  @Nested
  class for_a_day {
    private final LocalDate tomorrow = TODAY.plusDays(1);

    @Test
    @Rule("A day permit is taken ahead for one visit and named people, until midnight in London")
    void holds_until_midnight() {
      var story = permitted();
      var taken = (Event.DayPermitTaken) story.accept(take(story, tomorrow)).getFirst();
      assertThat(taken.until()).isEqualTo(Instant.parse("2026-11-05T00:00:00Z"));
      story.changesNothing(take(story, tomorrow));
      story.refuses(take(story, TODAY), Refusal.PERMIT_TAKEN);
      story.refuses(use(1, 2, story.now()), Refusal.DAY_PERMIT_IS_RETURNED);
    }

    @Test
    @Rule("A day permit is taken for a day within a week, configurable")
    void for_a_day_too_far_ahead_is_refused() {
      var story = permitted();
      story.refuses(take(story, TODAY.plusDays(8)), Refusal.DAY_TOO_FAR_AHEAD);
      assertThat(story.told(take(story, TODAY.plusDays(7)))).isEmpty();
    }

    @Test
    void for_a_day_that_is_over_is_refused() {
      var story = permitted();
      story.refuses(take(story, TODAY.minusDays(1)), Refusal.DAY_OVER);
    }

    @Test
    @Rule("A day permit is decided for its day: who comes of age by then decides for themselves")
    void for_a_birthday_needs_the_childs_own_answer() {
      var story = Story.of(TODAY.minusYears(12).plusDays(1)).contracted();
      story.accept(story.yes(KERRA, HER_MOTHER, Purpose.FILMING));
      story.refuses(take(story, tomorrow), Refusal.NOT_PERMITTED);
      assertThat(story.told(take(story, TODAY))).isEmpty();
    }

    @Test
    @Rule("Each is asked again in the room, and the day permit is re-checked on return")
    void is_checked_again_on_return() {
      var story = permitted();
      story.accept(take(story, TODAY));
      var used = story.tick();
      story.at(used.plus(Duration.ofHours(5)));
      var back = new Command.ReturnDayPermit(id(1), Set.of(KERRA), used, story.now());
      assertThat(((Event.DayPermitReturned) story.accept(back).getFirst()).breaches()).isEmpty();
      story.changesNothing(back);
      story.refuses(
          new Command.ReturnDayPermit(id(1), Set.of(KERRA), used.plusSeconds(1), story.now()),
          Refusal.PERMIT_USED);
    }

    @Test
    void is_no_breach_when_it_was_withdrawn_after_the_visit() {
      var story = permitted();
      story.accept(take(story, TODAY));
      var used = story.tick();
      story.accept(story.noMore(KERRA, HER_MOTHER, Purpose.FILMING));
      story.accept(new Command.EndWork(EndOfWork.COMPLETED, story.tick()));
      var back = new Command.ReturnDayPermit(id(1), Set.of(KERRA), used, story.now());
      assertThat(breaches(story, back)).isEmpty();
    }

    @Test
    void is_a_breach_when_an_objection_that_stood_then_was_lifted_since() {
      var story = permitted();
      story.accept(take(story, TODAY));
      story.accept(story.objects(7, JAGO, KERRA));
      var used = story.tick();
      story.accept(new Command.LiftObjection(id(7), JAGO, "we talked", story.tick(), story.now()));
      var back = new Command.ReturnDayPermit(id(1), Set.of(KERRA), used, story.now());
      assertThat(breaches(story, back))
          .containsExactly(new Answer.Because(KERRA, Obstacle.OBJECTION));
    }

    @Test
    @Rule("What was done is recorded whatever the gate says; what stood against it is a breach")
    void records_what_was_done_and_what_stood_against_it() {
      var story = permitted();
      story.accept(take(story, TODAY));
      story.accept(story.noMore(KERRA, HER_MOTHER, Purpose.FILMING));
      var used = story.tick();
      story.at(used.plus(Duration.ofDays(1)));
      var late = used.plus(Duration.ofHours(20));
      assertThat(breaches(story, new Command.ReturnDayPermit(id(1), Set.of(), late, story.now())))
          .containsExactly(
              new Answer.Because(KERRA, Obstacle.WITHDRAWN),
              new Answer.Because(KERRA, Obstacle.REFUSED),
              new Answer.Because(KERRA, Obstacle.EXPIRED));
    }

    @Test
    void that_is_none_is_refused() {
      var story = permitted();
      story.accept(story.permit(1, Purpose.FILMING, KERRA));
      var now = story.now();
      story.refuses(
          new Command.ReturnDayPermit(id(1), Set.of(), now, now), Refusal.NOT_A_DAY_PERMIT);
      story.refuses(new Command.ReturnDayPermit(id(2), Set.of(), now, now), Refusal.NO_SUCH_PERMIT);
    }

    private Command.TakeDayPermit take(Story story, LocalDate day) {
      return new Command.TakeDayPermit(id(1), question(Purpose.FILMING, KERRA), day, story.now());
    }

    private List<Answer.Because> breaches(Story story, Command.ReturnDayPermit back) {
      return ((Event.DayPermitReturned) story.accept(back).getFirst()).breaches();
    }
  }

  private static Story permitted() {
    var story = ofAge(8).contracted();
    story.accept(story.yes(KERRA, HER_MOTHER, Purpose.FILMING));
    return story;
  }

  private static Command.UsePermit use(int permit, int use, Instant at) {
    return new Command.UsePermit(id(permit), id(use), at);
  }
}
