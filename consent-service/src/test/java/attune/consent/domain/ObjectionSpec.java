package attune.consent.domain;

import static attune.consent.domain.Story.BREE;
import static attune.consent.domain.Story.JAGO;
import static attune.consent.domain.Story.KERRA;
import static attune.consent.domain.Story.LOWEN;
import static attune.consent.domain.Story.MORWENNA;
import static attune.consent.domain.Story.PIRAN;
import static attune.consent.domain.Story.id;
import static attune.consent.domain.Story.ofAge;
import static org.assertj.core.api.Assertions.assertThat;

import attune.consent.domain.ConsentRegister.Command;
import attune.consent.domain.ConsentRegister.Event;
import attune.consent.domain.ConsentRegister.Refusal;
import attune.eventsourcing.Personal;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Objections, and what is found and asked about people's answers.
class ObjectionSpec {

  @Nested
  class object {
    @Test
    @Rule("A recorded objection holds filming and every use")
    void holds_filming_and_every_use() {
      var story = permitted();
      var objects = story.objects(1, JAGO, KERRA);
      story.accept(objects);
      story.changesNothing(objects);
      story.changesNothing(story.objects(2, JAGO, KERRA));
      story.refuses(story.objects(1, LOWEN, KERRA), Refusal.ALREADY_OBJECTED);
      for (Purpose purpose : Set.of(Purpose.FILMING, Purpose.SHARED_REVIEW)) {
        assertThat(story.against(purpose, KERRA)).containsExactly(Obstacle.OBJECTION);
      }
    }

    @Test
    void by_who_has_no_say_is_refused() {
      var story = permitted();
      story.refuses(story.objects(1, BREE, KERRA), Refusal.PR_NOT_ESTABLISHED);
      story.refuses(story.objects(1, LOWEN, JAGO), Refusal.NOT_THEIRS_TO_DECIDE);
      story.refuses(story.objects(1, LOWEN, MORWENNA_AS_PERSON), Refusal.NO_SUCH_PERSON);
    }
  }

  @Nested
  class a_story_of_two_parents {
    @Test
    void parent_a_permits_parent_b_objects_the_child_of_thirteen_permits_and_a_manager_resolves() {
      var story = ofAge(13).contracted();
      story.accept(story.yes(KERRA, DecidedBy.parent(LOWEN), Purpose.FILMING));
      story.accept(story.objects(1, JAGO, KERRA));
      assertThat(story.against(Purpose.FILMING, KERRA))
          .containsExactly(Obstacle.OWN_CONSENT_NEEDED, Obstacle.OBJECTION);
      story.accept(story.yes(KERRA, DecidedBy.self(KERRA), Purpose.FILMING));
      assertThat(story.against(Purpose.FILMING, KERRA)).containsExactly(Obstacle.OBJECTION);
      story.accept(resolve(story, MORWENNA, "her own wish", "none against"));
      assertThat(story.against(Purpose.FILMING, KERRA)).isEmpty();
    }
  }

  @Nested
  class resolve_and_lift {
    @Test
    @Rule("A manager resolves only a PR holder's objection, with reason and legal advice noted")
    void a_manager_says_why_and_what_the_lawyer_said() {
      var story = permitted().and(permitted().objects(1, JAGO, KERRA));
      story.refuses(resolve(story, MORWENNA, "", "none"), Refusal.REASON_MISSING);
      story.refuses(resolve(story, MORWENNA, "her wish", " "), Refusal.REASON_MISSING);
      var resolve = resolve(story, MORWENNA, "her wish", "none against");
      assertThat(story.accept(resolve).getFirst()).isInstanceOf(Event.ObjectionResolved.class);
      story.changesNothing(resolve);
      assertThat(story.against(Purpose.FILMING, KERRA)).isEmpty();
    }

    @Test
    @Rule("Nobody resolves an objection on their own case")
    void never_on_their_own_case() {
      var story = permitted().and(permitted().objects(1, JAGO, KERRA));
      story.refuses(resolve(story, PIRAN.toString(), "her wish", "none"), Refusal.OWN_CASE);
    }

    @Test
    @Rule("An objection of a person in the picture, of any age, is lifted only by that person")
    void their_own_only_they_lift() {
      var story = permitted();
      story.accept(story.objects(1, KERRA, KERRA));
      story.refuses(resolve(story, MORWENNA, "why", "none"), Refusal.ONLY_THEY_LIFT_IT);
      story.refuses(lift(story, LOWEN), Refusal.ONLY_THEY_LIFT_IT);
      story.accept(lift(story, KERRA));
      story.changesNothing(lift(story, KERRA));
      assertThat(story.against(Purpose.FILMING, KERRA)).isEmpty();
    }

    @Test
    void a_parents_only_that_parent_lifts() {
      var story = permitted().and(permitted().objects(1, JAGO, KERRA));
      story.refuses(lift(story, LOWEN), Refusal.NOT_THEIRS_TO_LIFT);
      story.accept(lift(story, JAGO));
      assertThat(story.against(Purpose.FILMING, KERRA)).isEmpty();
    }

    @Test
    void what_nobody_raised_is_refused() {
      var story = permitted();
      story.refuses(resolve(story, MORWENNA, "why", "none"), Refusal.NO_SUCH_OBJECTION);
      story.refuses(lift(story, JAGO), Refusal.NO_SUCH_OBJECTION);
    }
  }

  @Nested
  class assess_and_note {
    @Test
    @Rule("Not able to decide this is found by two people, one of whom knows the child")
    void two_people_assess_one_of_whom_knows_the_child() {
      var story = ofAge(13).contracted();
      story.refuses(assess(story, "one", "one", "one"), Refusal.TWO_ASSESSORS_NEEDED);
      story.refuses(assess(story, "one", " One", "one"), Refusal.TWO_ASSESSORS_NEEDED);
      story.refuses(assess(story, "one", "two", "three"), Refusal.ASSESSOR_WHO_KNOWS_THEM_NEEDED);
      var found = story.unable(KERRA, Purpose.FILMING);
      assertThat(story.accept(found).getFirst()).isInstanceOf(Event.FoundUnableToDecide.class);
      story.changesNothing(found);
      story.refuses(
          story.yes(KERRA, DecidedBy.self(KERRA), Purpose.FILMING), Refusal.FOUND_UNABLE_TO_DECIDE);
    }

    @Test
    @Rule("Who assessed somebody is sealed with what they found")
    void says_who_assessed_her_under_her_own_key() {
      var story = ofAge(13);
      var found =
          (Event.FoundUnableToDecide) story.accept(story.unable(KERRA, Purpose.FILMING)).getFirst();
      assertThat(found.assessment().first()).isEqualTo(Personal.of(KERRA, "one"));
      assertThat(found.assessment().second()).isEqualTo(Personal.of(KERRA, "two"));
      assertThat(found.assessment().knowsThem()).isEqualTo(Personal.of(KERRA, "two"));
    }

    @Test
    @Rule("What was found is about this decision, and can be found otherwise later")
    void a_later_finding_stands_for_the_one_before() {
      var story = ofAge(13).contracted();
      story.accept(story.unable(KERRA, Purpose.FILMING));
      var able = Assessment.of(KERRA, true, Set.of(Purpose.FILMING), "one", "two", "one");
      assertThat(
              story.accept(new Command.Assess(KERRA, able, "she can", story.tick(), story.now())))
          .hasExactlyElementsOfTypes(Event.FoundAbleToDecide.class);
      story.accept(story.yes(KERRA, DecidedBy.self(KERRA), Purpose.FILMING));
      assertThat(story.against(Purpose.FILMING, KERRA)).isEmpty();
    }

    @Test
    void notes_and_reviews_are_kept_and_say_something() {
      var story = ofAge(13);
      var now = story.now();
      var note = new Command.NoteUnderstanding(KERRA, "she drew it", now, now);
      story.accept(note);
      story.changesNothing(note);
      story.refuses(
          new Command.NoteUnderstanding(KERRA, " ", now, now), Refusal.UNDERSTANDING_NOT_NOTED);
      var review = new Command.ReviewConsents(KERRA, "all still right", now, now);
      assertThat(((Event.ConsentsReviewed) story.accept(review).getFirst()).reviewBy())
          .isEqualTo(Story.TODAY.plusMonths(6));
      story.changesNothing(review);
      story.refuses(new Command.ReviewConsents(KERRA, "", now, now), Refusal.REASON_MISSING);
    }

    @Test
    @Rule("Nobody contacts another PR holder for agreement before the safe-contact check")
    void another_holder_is_asked_only_after_the_safe_contact_check() {
      var story = ofAge(8);
      story.refuses(ask(story, JAGO, SafeContactCheck.NOT_MADE), Refusal.SAFE_CONTACT_NOT_CHECKED);
      story.refuses(ask(story, JAGO, SafeContactCheck.FORBIDDEN), Refusal.SAFE_CONTACT_FORBIDS);
      story.refuses(ask(story, BREE, SafeContactCheck.ALLOWED), Refusal.PR_NOT_ESTABLISHED);
      story.accept(ask(story, JAGO, SafeContactCheck.ALLOWED));
      story.changesNothing(ask(story, JAGO, SafeContactCheck.ALLOWED));
    }

    private Command assess(Story story, String first, String second, String knows) {
      var found = Assessment.of(KERRA, false, Set.of(Purpose.FILMING), first, second, knows);
      return new Command.Assess(KERRA, found, "no", story.now(), story.now());
    }

    private Command ask(Story story, UUID holder, SafeContactCheck check) {
      return new Command.AskHolder(KERRA, holder, check, story.now());
    }
  }

  private static final UUID MORWENNA_AS_PERSON = UUID.fromString(MORWENNA);

  private static Story permitted() {
    var story = ofAge(8).contracted();
    story.accept(story.yes(KERRA, DecidedBy.parent(LOWEN), Purpose.FILMING, Purpose.SHARED_REVIEW));
    return story;
  }

  private static Command resolve(Story story, String by, String reason, String advice) {
    return new Command.ResolveObjection(id(1), by, reason, advice, story.tick());
  }

  private static Command lift(Story story, UUID by) {
    return new Command.LiftObjection(id(1), by, "fine", story.tick(), story.now());
  }
}
