package attune.consent.domain;

import static attune.consent.domain.Story.BREE;
import static attune.consent.domain.Story.FILM;
import static attune.consent.domain.Story.JAGO;
import static attune.consent.domain.Story.KERRA;
import static attune.consent.domain.Story.LOWEN;
import static attune.consent.domain.Story.MORWENNA;
import static attune.consent.domain.Story.PIRAN;
import static attune.consent.domain.Story.SECOND_FILM;
import static attune.consent.domain.Story.TODAY;
import static attune.consent.domain.Story.id;
import static attune.consent.domain.Story.ofAge;
import static org.assertj.core.api.Assertions.assertThat;

import attune.consent.domain.ConsentRegister.Command;
import attune.consent.domain.ConsentRegister.Event;
import attune.consent.domain.ConsentRegister.Refusal;
import attune.eventsourcing.Personal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// What there is of film, what keeps it, to whom it goes, and how it ends.
class FilmSpec {

  private static final DecidedBy HER_MOTHER = DecidedBy.parent(LOWEN);

  @Nested
  class hold {
    @Test
    @Rule("A withdrawal of FILMING during a police hold erases nothing and shows nothing")
    void keeps_film_from_erasure_and_from_use() {
      var story = filmed();
      story.accept(story.hold(5, Hold.Kind.POLICE_OR_COURT, null));
      story.changesNothing(story.hold(5, Hold.Kind.POLICE_OR_COURT, null));
      story.refuses(story.hold(5, Hold.Kind.COMPLAINT, null), Refusal.HOLD_TAKEN);
      var showing = new Question(Set.of(KERRA), Purpose.SHARED_REVIEW, FILM, id(9), Set.of());
      assertThat(story.against(showing)).containsExactly(Obstacle.HELD);
      story.accept(story.noMore(KERRA, HER_MOTHER, Purpose.FILMING));
      assertThat(story.against(showing)).containsExactly(Obstacle.WITHDRAWN, Obstacle.HELD);
      story.changesNothing(new Command.TurnDay(story.at(TODAY.plusDays(30)).now()));
      story.accept(new Command.ReleaseHold(id(5), MORWENNA, "case is over", story.now()));
      story.changesNothing(new Command.ReleaseHold(id(5), MORWENNA, "case is over", story.now()));
      assertThat(story.accept(new Command.TurnDay(story.now())))
          .containsExactly(new Event.ErasureReleased(FILM, story.now()));
      assertThat(story.against(showing)).containsExactly(Obstacle.WITHDRAWN, Obstacle.HELD);
    }

    @Test
    void on_one_film_holds_no_other_and_no_filming() {
      var story = filmed();
      story.accept(story.filmed(SECOND_FILM, KERRA));
      story.accept(story.hold(5, Hold.Kind.SUBJECT_ACCESS, FILM));
      assertThat(story.register().films().isHeld(FILM)).isTrue();
      assertThat(story.register().films().isHeld(SECOND_FILM)).isFalse();
      assertThat(story.against(Purpose.FILMING, KERRA)).isEmpty();
      story.refuses(story.hold(6, Hold.Kind.SAFEGUARDING, id(99)), Refusal.NO_SUCH_FILM);
    }

    @Test
    @Rule("A hold has owner, reason and review date")
    void is_reviewed_with_a_finding() {
      var story = filmed();
      story.accept(story.hold(5, Hold.Kind.COMPLAINT, FILM));
      var review = new Command.ReviewHold(id(5), "still needed", TODAY.plusDays(60), story.now());
      story.accept(review);
      story.changesNothing(review);
      assertThat(story.register().films().holds().values())
          .extracting(kept -> kept.hold().reviewBy())
          .containsExactly(TODAY.plusDays(60));
      story.refuses(new Command.ReviewHold(id(5), " ", TODAY, story.now()), Refusal.REASON_MISSING);
      story.refuses(new Command.ReviewHold(id(6), "x", TODAY, story.now()), Refusal.NO_SUCH_HOLD);
      story.refuses(
          new Command.ReleaseHold(id(6), MORWENNA, "x", story.now()), Refusal.NO_SUCH_HOLD);
      story.refuses(
          new Command.ReleaseHold(id(5), MORWENNA, "", story.now()), Refusal.REASON_MISSING);
    }

    @Test
    void after_release_for_erasure_still_keeps_what_is_not_erased_yet() {
      var story = filmed();
      story.accept(story.noMore(KERRA, HER_MOTHER, Purpose.FILMING));
      story.accept(new Command.TurnDay(story.at(TODAY.plusDays(8)).now()));
      story.accept(story.hold(5, Hold.Kind.SAFEGUARDING, FILM));
      story.refuses(prove(story), Refusal.NOT_RELEASED);
      story.changesNothing(new Command.TurnDay(story.now()));
    }
  }

  @Nested
  class erase {
    @Test
    @Rule(
        "Erase-by counts from completion, withdrawal, escalation or six months without activity,"
            + " whichever comes first (two months, configurable)")
    void counts_from_whichever_comes_first() {
      var story = filmed();
      LocalDate quiet = TODAY.plusMonths(8);
      assertThat(eraseBy(story)).isEqualTo(quiet);
      story.at(TODAY.plusDays(10)).accept(new Command.Escalate(story.now()));
      story.changesNothing(new Command.Escalate(story.now()));
      assertThat(eraseBy(story)).isEqualTo(TODAY.plusDays(10).plusMonths(2));
      var other = filmed();
      other.at(TODAY.plusDays(5)).accept(new Command.EndWork(EndOfWork.WITHDRAWN, other.now()));
      assertThat(eraseBy(other)).isEqualTo(TODAY.plusDays(5).plusMonths(2));
      assertThat(Erasing.offerFrom(other.known(), Policy.DEFAULT))
          .isEqualTo(TODAY.plusDays(5).plusMonths(2).minusDays(30));
    }

    @Test
    void proposes_and_releases_on_its_day_and_not_before() {
      var story = filmed();
      story.accept(new Command.EndWork(EndOfWork.COMPLETED, story.now()));
      story.changesNothing(new Command.TurnDay(story.at(TODAY.plusMonths(2).minusDays(1)).now()));
      assertThat(story.accept(new Command.TurnDay(story.at(TODAY.plusMonths(2)).now())))
          .hasExactlyElementsOfTypes(Event.ErasureProposed.class, Event.ErasureReleased.class);
      story.changesNothing(new Command.TurnDay(story.now()));
    }

    @Test
    @Rule("Erasure is proved for every place a film was in")
    void is_proved_once_it_was_released() {
      var story = filmed();
      story.refuses(prove(story), Refusal.NOT_RELEASED);
      var ask = new Command.AskErasure(FILM, LOWEN, story.now(), story.now());
      story.accept(ask);
      story.changesNothing(ask);
      story.accept(new Command.TurnDay(story.at(TODAY.plusDays(8)).now()));
      story.refuses(
          new Command.ProveErasure(FILM, Set.of(), story.now(), story.now()),
          Refusal.REASON_MISSING);
      assertThat(story.accept(prove(story)))
          .containsExactly(
              new Event.ErasureProved(
                  FILM,
                  null,
                  Personal.of(KERRA, List.of("backup", "camera", "card")),
                  story.now(),
                  story.now()));
      story.changesNothing(prove(story));
      story.refuses(story.hold(5, Hold.Kind.COMPLAINT, FILM), Refusal.FILM_ERASED);
      story.refuses(offer(story, LOWEN, SafeContactCheck.ALLOWED), Refusal.FILM_ERASED);
    }

    @Test
    void is_asked_for_by_who_is_in_it_or_decides_for_them() {
      var story = filmed();
      assertThat(story.told(new Command.AskErasure(FILM, JAGO, story.now(), story.now())))
          .isEmpty();
      story.refuses(
          new Command.AskErasure(FILM, BREE, story.now(), story.now()), Refusal.NOT_IN_FILM);
      story.refuses(
          new Command.AskErasure(SECOND_FILM, LOWEN, story.now(), story.now()),
          Refusal.NO_SUCH_FILM);
      story.refuses(
          new Command.ProveErasure(SECOND_FILM, Set.of("card"), story.now(), story.now()),
          Refusal.NO_SUCH_FILM);
    }
  }

  @Nested
  class ask_for_erasure {
    @Test
    void stands_though_a_no_that_came_before_is_taken_back() {
      var story = filmed();
      story.accept(story.noMore(KERRA, HER_MOTHER, Purpose.FILMING));
      story.at(TODAY.plusDays(1));
      story.accept(new Command.AskErasure(FILM, JAGO, story.now(), story.now()));
      assertThat(story.accept(story.yes(KERRA, HER_MOTHER, Purpose.FILMING)))
          .doesNotHaveAnyElementsOfTypes(Event.ErasureStopped.class);
      assertThat(story.accept(new Command.TurnDay(story.at(TODAY.plusDays(9)).now())))
          .hasExactlyElementsOfTypes(Event.ErasureReleased.class);
    }

    @Test
    void of_two_people_counts_for_each_and_once() {
      var story = filmed();
      story.accept(new Command.AskErasure(FILM, LOWEN, story.now(), story.now()));
      var fathers = new Command.AskErasure(FILM, JAGO, story.now(), story.now());
      assertThat(story.accept(fathers)).hasExactlyElementsOfTypes(Event.ErasureProposed.class);
      story.changesNothing(fathers);
      assertThat(story.register().films().all().values())
          .flatExtracting(Films.Film::proposals)
          .extracting(Films.Proposal::by)
          .containsExactly(LOWEN, JAGO);
    }

    @Test
    void after_the_release_puts_nothing_off() {
      var story = filmed();
      story.accept(new Command.AskErasure(FILM, LOWEN, story.now(), story.now()));
      story.accept(new Command.TurnDay(story.at(TODAY.plusDays(8)).now()));
      story.accept(new Command.AskErasure(FILM, JAGO, story.now(), story.now()));
      assertThat(story.told(prove(story))).isEmpty();
    }

    @Test
    void that_followed_two_noes_is_stopped_when_both_are_taken_back() {
      var story = filmed();
      story.accept(story.noMore(KERRA, HER_MOTHER, Purpose.FILMING));
      story.accept(story.noMore(LOWEN, DecidedBy.self(LOWEN), Purpose.FILMING));
      assertThat(story.accept(story.yes(KERRA, HER_MOTHER, Purpose.FILMING)))
          .doesNotHaveAnyElementsOfTypes(Event.ErasureStopped.class);
      assertThat(story.accept(story.yes(LOWEN, DecidedBy.self(LOWEN), Purpose.FILMING)))
          .hasAtLeastOneElementOfType(Event.ErasureStopped.class);
    }
  }

  @Nested
  class offer_and_hand_out {
    @Test
    @Rule("People are offered their film before it goes")
    void is_offered_to_who_is_in_it_or_decides_for_them() {
      var story = filmed();
      story.refuses(
          offer(story, LOWEN, SafeContactCheck.NOT_MADE), Refusal.SAFE_CONTACT_NOT_CHECKED);
      story.refuses(offer(story, BREE, SafeContactCheck.ALLOWED), Refusal.NOT_IN_FILM);
      story.accept(offer(story, LOWEN, SafeContactCheck.ALLOWED));
      story.changesNothing(offer(story, LOWEN, SafeContactCheck.ALLOWED));
    }

    @Test
    @Rule(
        "A copy goes only where everyone in it (or a person with PR) agrees and safe contact"
            + " allows")
    void a_copy_goes_only_where_everybody_agrees_and_safe_contact_allows() {
      var story = filmed();
      var all = Map.of(KERRA, HER_MOTHER, LOWEN, DecidedBy.self(LOWEN));
      story.refuses(
          copy(story, JAGO, all, SafeContactCheck.FORBIDDEN), Refusal.SAFE_CONTACT_FORBIDS);
      story.refuses(
          copy(story, LOWEN, Map.of(KERRA, HER_MOTHER), SafeContactCheck.ALLOWED),
          Refusal.NOT_EVERYBODY_AGREES);
      story.refuses(
          copy(
              story,
              LOWEN,
              Map.of(KERRA, DecidedBy.parent(BREE), LOWEN, DecidedBy.self(LOWEN)),
              SafeContactCheck.ALLOWED),
          Refusal.NOT_EVERYBODY_AGREES);
      story.accept(copy(story, LOWEN, all, SafeContactCheck.ALLOWED));
      story.changesNothing(copy(story, LOWEN, all, SafeContactCheck.ALLOWED));
      story.refuses(copy(story, JAGO, all, SafeContactCheck.ALLOWED), Refusal.COPY_TAKEN);
    }

    @Test
    void a_copy_for_somebody_who_is_not_in_the_case_is_refused() {
      var story = filmed();
      var all = Map.of(KERRA, HER_MOTHER, LOWEN, DecidedBy.self(LOWEN));
      story.refuses(copy(story, id(99), all, SafeContactCheck.ALLOWED), Refusal.NO_SUCH_PERSON);
      story.refuses(offer(story, id(99), SafeContactCheck.ALLOWED), Refusal.NO_SUCH_PERSON);
    }

    @Test
    void a_copy_with_a_child_of_thirteen_needs_the_child_to_agree() {
      var story = ofAge(13).contracted();
      story.accept(story.filmed(FILM, KERRA));
      story.refuses(
          copy(story, LOWEN, Map.of(KERRA, HER_MOTHER), SafeContactCheck.ALLOWED),
          Refusal.NOT_EVERYBODY_AGREES);
      story.accept(
          copy(story, LOWEN, Map.of(KERRA, DecidedBy.self(KERRA)), SafeContactCheck.ALLOWED));
    }

    @Test
    void held_film_is_not_handed_out() {
      var story = filmed();
      story.accept(story.hold(5, Hold.Kind.SUBJECT_ACCESS, FILM));
      story.refuses(
          copy(
              story,
              LOWEN,
              Map.of(KERRA, HER_MOTHER, LOWEN, DecidedBy.self(LOWEN)),
              SafeContactCheck.ALLOWED),
          Refusal.FILM_HELD);
    }

    @Test
    @Rule("What was filmed is a fact, whoever is in it and whatever was permitted")
    void a_film_is_registered_whatever_was_permitted() {
      var story = ofAge(8);
      story.accept(story.filmed(FILM, KERRA, id(77)));
      story.changesNothing(story.filmed(FILM, KERRA, id(77)));
      story.refuses(story.filmed(FILM, KERRA), Refusal.FILM_REGISTERED);
    }
  }

  @Nested
  class disclose {
    @Test
    @Rule("Disclosure outside the project is asked for, authorised, made and recorded")
    void is_asked_for_authorised_by_another_and_made() {
      var story = filmed();
      story.accept(
          story.yes(KERRA, HER_MOTHER, Scope.of(Purpose.NAMED_PROFESSIONAL).toAudience("dr-b")));
      story.refuses(authorise(story, MORWENNA), Refusal.NO_SUCH_DISCLOSURE);
      story.accept(ask(story, "her therapy"));
      story.changesNothing(ask(story, "her therapy"));
      story.refuses(ask(story, "another"), Refusal.DISCLOSURE_TAKEN);
      story.refuses(make(story), Refusal.NOT_AUTHORISED);
      story.refuses(authorise(story, "asker"), Refusal.OWN_REQUEST);
      story.refuses(authorise(story, PIRAN.toString()), Refusal.OWN_CASE);
      story.accept(authorise(story, MORWENNA));
      story.changesNothing(authorise(story, MORWENNA));
      story.accept(make(story));
      story.changesNothing(make(story));
    }

    @Test
    @Rule("A disclosure is never implied by another purpose, and ends with the consent")
    void is_refused_without_the_consent_of_everybody() {
      var story = filmed();
      story.accept(ask(story, "her therapy"));
      story.refuses(authorise(story, MORWENNA), Refusal.NOT_PERMITTED);
      story.accept(
          story.yes(KERRA, HER_MOTHER, Scope.of(Purpose.NAMED_PROFESSIONAL).toAudience("dr-b")));
      story.accept(authorise(story, MORWENNA));
      story.accept(story.noMore(KERRA, HER_MOTHER, Purpose.NAMED_PROFESSIONAL));
      story.refuses(make(story), Refusal.NOT_PERMITTED);
    }

    @Test
    void is_recorded_though_it_was_taken_back_after_it_was_made() {
      var story = filmed();
      story.accept(
          story.yes(KERRA, HER_MOTHER, Scope.of(Purpose.NAMED_PROFESSIONAL).toAudience("dr-b")));
      story.accept(ask(story, "her therapy"));
      story.accept(authorise(story, MORWENNA));
      var made = make(story);
      story.accept(story.noMore(KERRA, HER_MOTHER, Purpose.NAMED_PROFESSIONAL));
      assertThat(story.told(made)).isEmpty();
    }

    @Test
    void says_to_whom_and_why() {
      var story = filmed();
      story.refuses(ask(story, " "), Refusal.REASON_MISSING);
      story.refuses(
          new Command.AskDisclosure(
              id(3),
              new Question(Set.of(KERRA), Purpose.COURT, FILM, null, Set.of()),
              "asker",
              "why",
              story.now()),
          Refusal.AUDIENCE_NOT_NAMED);
      story.refuses(
          new Command.AskDisclosure(
              id(3), Story.question(Purpose.COURT, KERRA), "asker", "why", story.now()),
          Refusal.FILM_NOT_NAMED);
      story.refuses(
          new Command.AskDisclosure(
              id(3), Story.question(Purpose.FILMING, KERRA), "asker", "why", story.now()),
          Refusal.NOT_A_DISCLOSURE);
    }

    @Test
    @Rule(
        "Disclosure required by law or to protect from serious harm does not ask the gate: basis,"
            + " what, to whom, authorised by the safeguarding lead or Caldicott guardian")
    void required_by_law_asks_nobody_and_says_on_which_basis() {
      var story = ofAge(8);
      var made = required(story, "the film of June", "The court");
      assertThat(story.accept(made).getFirst()).isInstanceOf(Event.RequiredDisclosureMade.class);
      story.changesNothing(made);
      story.refuses(required(story, "another", "The court"), Refusal.DISCLOSURE_TAKEN);
      var other = ofAge(8);
      other.refuses(required(other, "", "The court"), Refusal.REASON_MISSING);
      other.refuses(required(other, "the film", " "), Refusal.REASON_MISSING);
    }

    @Test
    @Rule("Who authorises what nobody consented to is named by the council, as what they are")
    void required_by_law_is_authorised_by_nobody_but_who_is_named_for_it() {
      var story = ofAge(8);
      for (String nobody : List.of(PIRAN.toString(), "Morwenna Moon", "")) {
        story.refuses(
            required(story, Authority.CALDICOTT_GUARDIAN, nobody), Refusal.NOT_AUTHORISED);
      }
      story.refuses(required(story, Authority.SAFEGUARDING_LEAD, MORWENNA), Refusal.NOT_AUTHORISED);
      assertThat(story.told(required(story, Authority.CALDICOTT_GUARDIAN, MORWENNA))).isEmpty();
      var unnamed = Story.of(TODAY.minusYears(8), Story.always(Policy.DEFAULT), Story.parents());
      unnamed.refuses(
          required(unnamed, Authority.CALDICOTT_GUARDIAN, MORWENNA), Refusal.NOT_AUTHORISED);
    }

    private Command.AskDisclosure ask(Story story, String reason) {
      var question =
          new Question(Set.of(KERRA), Purpose.NAMED_PROFESSIONAL, FILM, id(9), Set.of("dr-b"));
      return new Command.AskDisclosure(id(3), question, "asker", reason, story.now());
    }

    private Command.AuthoriseDisclosure authorise(Story story, String by) {
      return new Command.AuthoriseDisclosure(id(3), by, story.now());
    }

    private Command.MakeDisclosure make(Story story) {
      return new Command.MakeDisclosure(id(3), MORWENNA, story.now(), story.now());
    }

    private Command.RecordRequiredDisclosure required(Story story, Authority as, String by) {
      return new Command.RecordRequiredDisclosure(
          id(4),
          DisclosureBasis.COURT_ORDER,
          "the film of June",
          "The court",
          as,
          by,
          null,
          Story.NOW,
          story.now());
    }

    private Command.RecordRequiredDisclosure required(Story story, String what, String to) {
      return new Command.RecordRequiredDisclosure(
          id(4),
          DisclosureBasis.COURT_ORDER,
          what,
          to,
          Authority.CALDICOTT_GUARDIAN,
          MORWENNA,
          null,
          Story.NOW,
          story.now());
    }
  }

  private static Story filmed() {
    var story = ofAge(8).contracted();
    story.accept(story.yes(KERRA, HER_MOTHER, Purpose.FILMING, Purpose.SHARED_REVIEW));
    story.accept(story.filmed(FILM, KERRA, LOWEN));
    return story;
  }

  private static LocalDate eraseBy(Story story) {
    return Erasing.eraseBy(story.known(), Policy.DEFAULT);
  }

  private static Command prove(Story story) {
    return new Command.ProveErasure(
        FILM, Set.of("camera", "card", "backup"), story.now(), story.now());
  }

  private static Command offer(Story story, UUID to, SafeContactCheck check) {
    return new Command.OfferFilm(FILM, to, check, story.now());
  }

  private static Command copy(
      Story story, UUID to, Map<UUID, DecidedBy> agreed, SafeContactCheck check) {
    return new Command.HandOutCopy(id(7), FILM, to, agreed, check, story.now(), story.now());
  }
}
