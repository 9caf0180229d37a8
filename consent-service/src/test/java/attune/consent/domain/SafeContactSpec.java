package attune.consent.domain;

import static attune.consent.domain.Story.FILM;
import static attune.consent.domain.Story.JAGO;
import static attune.consent.domain.Story.KERRA;
import static attune.consent.domain.Story.LOWEN;
import static attune.consent.domain.Story.TODAY;
import static attune.consent.domain.Story.family;
import static attune.consent.domain.Story.has;
import static attune.consent.domain.Story.id;
import static attune.consent.domain.Story.ofAge;
import static attune.consent.domain.Story.parents;
import static org.assertj.core.api.Assertions.assertThat;

import attune.consent.domain.ConsentRegister.Command;
import attune.consent.domain.ConsentRegister.Event;
import attune.consent.domain.ConsentRegister.Refusal;
import attune.consent.domain.ParentalResponsibility.Basis;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Jago must not learn that there is a case: nothing of it goes to him, and nothing waits for him.
class SafeContactSpec {

  private static final DecidedBy HER_MOTHER = DecidedBy.parent(LOWEN);

  @Nested
  class whoever_must_not_learn_that_there_is_a_case {
    @Test
    @Rule("Whoever must not learn that there is a case is given no contract")
    void is_given_no_contract() {
      var story = keptFromJago(ofAge(8));
      story.refuses(story.contract(JAGO), Refusal.SAFE_CONTACT_FORBIDS);
      assertThat(story.told(story.contract(LOWEN))).isEmpty();
    }

    @Test
    @Rule("Nothing is shown to whoever must not learn that there is a case")
    void is_shown_nothing_whoever_permits_it() {
      var story = filmed();
      story.accept(
          story.yes(
              KERRA, HER_MOTHER, Scope.of(Purpose.SHARED_REVIEW).toAudience(JAGO.toString())));
      var toJago = shown(Purpose.SHARED_REVIEW, JAGO.toString());
      assertThat(story.against(toJago)).isEmpty();
      keptFromJago(story);
      assertThat(((Answer.Refused) story.answer(toJago, story.now())).because())
          .containsExactly(new Answer.Because(JAGO, Obstacle.HELD));
      assertThat(story.against(shown(Purpose.SHARED_REVIEW, KERRA.toString()))).isEmpty();
    }

    @Test
    void is_not_among_those_whom_a_review_is_for() {
      var story = ofAge(8).contracted();
      story.accept(story.filmed(FILM, JAGO));
      story.accept(story.yes(JAGO, DecidedBy.self(JAGO), Purpose.SHARED_REVIEW));
      keptFromJago(story);
      var question = new Question(Set.of(JAGO), Purpose.SHARED_REVIEW, FILM, null, Set.of());
      assertThat(story.against(question)).containsExactly(Obstacle.HELD);
    }

    @Test
    @Rule("Nothing is disclosed to whoever must not learn that there is a case")
    void is_told_nothing_by_a_disclosure() {
      var story = filmed();
      story.accept(
          story.yes(
              KERRA, HER_MOTHER, Scope.of(Purpose.NAMED_PROFESSIONAL).toAudience(JAGO.toString())));
      story.accept(disclose(story, 1));
      keptFromJago(story);
      story.refuses(disclose(story, 2), Refusal.SAFE_CONTACT_FORBIDS);
      story.refuses(
          new Command.AuthoriseDisclosure(id(1), Story.MORWENNA, story.now()),
          Refusal.NOT_PERMITTED);
    }

    @Test
    @Rule("Nobody is asked to agree who must not learn that there is a case")
    void agrees_to_no_copy_for_anybody() {
      var story = keptFromJago(filmed());
      story.refuses(
          copy(story, Map.of(KERRA, DecidedBy.parent(JAGO))), Refusal.SAFE_CONTACT_FORBIDS);
      assertThat(story.told(copy(story, Map.of(KERRA, HER_MOTHER)))).isEmpty();
    }

    @Test
    void is_waited_for_by_nobody_who_would_have_to_ask_him() {
      var story = keptFromJago(ofAge(8).contracted());
      assertThat(story.against(Purpose.FILMING, JAGO)).containsExactly(Obstacle.HELD);
      assertThat(story.against(Purpose.FILMING, KERRA)).containsExactly(Obstacle.NO_CONSENT);
      story.accept(story.no(JAGO, DecidedBy.self(JAGO), Purpose.FILMING));
      assertThat(story.against(Purpose.FILMING, JAGO)).containsExactly(Obstacle.REFUSED);
    }

    @Test
    void is_waited_for_by_nobody_where_nobody_else_can_decide() {
      var story =
          Story.of(
              TODAY.minusYears(8),
              Story.always(Policy.DEFAULT),
              List.of(has(JAGO, Basis.MARRIED_FATHER)));
      assertThat(story.against(Purpose.FILMING, KERRA))
          .containsExactly(Obstacle.NO_CONTRACT, Obstacle.NO_CONSENT);
      story.accept(
          new Command.KeepUp(
              new CaseAsKnown(
                  2,
                  family(TODAY.minusYears(8)),
                  List.of(has(JAGO, Basis.MARRIED_FATHER)),
                  Set.of(JAGO)),
              story.tick()));
      assertThat(story.against(Purpose.FILMING, KERRA)).containsExactly(Obstacle.HELD);
    }
  }

  private static Story filmed() {
    var story = ofAge(8).contracted();
    story.accept(story.yes(KERRA, HER_MOTHER, Purpose.FILMING, Purpose.SHARED_REVIEW));
    story.accept(story.filmed(FILM, KERRA));
    return story;
  }

  private static Story keptFromJago(Story story) {
    var known = new CaseAsKnown(2, family(TODAY.minusYears(8)), parents(), Set.of(JAGO));
    assertThat(story.accept(new Command.KeepUp(known, story.tick())))
        .hasExactlyElementsOfTypes(Event.SafeContactChanged.class);
    return story;
  }

  private static Question shown(Purpose purpose, String to) {
    return new Question(Set.of(KERRA), purpose, FILM, id(9), Set.of(to));
  }

  private static Command disclose(Story story, int id) {
    return new Command.AskDisclosure(
        id(id),
        shown(Purpose.NAMED_PROFESSIONAL, JAGO.toString()),
        "asker",
        "he asked",
        story.now());
  }

  private static Command copy(Story story, Map<UUID, DecidedBy> agreed) {
    return new Command.HandOutCopy(
        id(7), FILM, LOWEN, agreed, SafeContactCheck.ALLOWED, story.now(), story.now());
  }
}
