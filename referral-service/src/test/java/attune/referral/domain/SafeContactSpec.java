package attune.referral.domain;

import static attune.referral.domain.ARequest.KERRA;
import static attune.referral.domain.ARequest.KERRA_THE_FOCUS_CHILD;
import static attune.referral.domain.ARequest.LOWEN;
import static attune.referral.domain.ARequest.LOWEN_HER_MOTHER;
import static attune.referral.domain.ARequest.MERRYN;
import static attune.referral.domain.ARequest.as;
import static attune.referral.domain.ARequest.complete;
import static attune.referral.domain.ARequest.sibling;
import static attune.referral.domain.ARequest.with;
import static attune.referral.domain.ARequest.withContact;
import static attune.referral.domain.Steps.KEPT;
import static attune.referral.domain.Steps.PIRAN;
import static attune.referral.domain.Steps.SENT;
import static attune.referral.domain.Steps.TUESDAY;
import static attune.referral.domain.Steps.sent;
import static attune.referral.domain.Steps.words;
import static org.assertj.core.api.Assertions.assertThat;

import attune.eventsourcing.Personal;
import attune.eventsourcing.testing.DeciderSpec;
import attune.referral.domain.Contact.Channel;
import attune.referral.domain.Referral.Command;
import attune.referral.domain.Referral.Command.AgreeSafeContact;
import attune.referral.domain.Referral.Command.EndSafeContact;
import attune.referral.domain.Referral.Event;
import attune.referral.domain.Referral.Event.SafeContactAgreed;
import attune.referral.domain.Referral.Event.SafeContactEnded;
import attune.referral.domain.Referral.Refusal;
import attune.referral.domain.Referral.State;
import attune.referral.domain.SafeContact.Secret;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Safe contact is data, and one gate keeps to it.
class SafeContactSpec extends DeciderSpec<Command, Event, State> {

  private static final List<Person> PEOPLE = List.of(KERRA_THE_FOCUS_CHILD, LOWEN_HER_MOTHER);
  private static final Event AGREED = new SafeContactAgreed(KEPT, TUESDAY);

  SafeContactSpec() {
    super(new Referral(TriagePolicy.DEFAULT));
  }

  @Nested
  class agree_and_end {
    @Test
    @Rule(
        "Safe contact is data, not a note: who must not learn address, placement, school, phone,"
            + " or that the case exists, of whom")
    void says_who_must_not_learn_what_of_whom() {
      given(SENT).when(new AgreeSafeContact(KEPT, TUESDAY)).then(AGREED);
    }

    @Test
    void the_same_rule_changes_nothing_whether_sent_with_the_request_or_agreed_later() {
      var same = new SafeContact(PIRAN, KEPT.keptFrom(), KEPT.about(), KEPT.secrets());
      given(SENT, AGREED).when(new AgreeSafeContact(same, TUESDAY)).thenNothing();
      given(sent(complete().keeping(KEPT))).when(new AgreeSafeContact(same, TUESDAY)).thenNothing();
    }

    @Test
    void a_rule_about_nobody_in_the_case_is_refused() {
      var from = new SafeContact(PIRAN, MERRYN, KERRA, Set.of(Secret.PHONE));
      var about = new SafeContact(PIRAN, LOWEN, MERRYN, Set.of(Secret.PHONE));
      given(SENT).when(new AgreeSafeContact(from, TUESDAY)).thenRefused(Refusal.NO_SUCH_PERSON);
      given(SENT).when(new AgreeSafeContact(about, TUESDAY)).thenRefused(Refusal.NO_SUCH_PERSON);
    }

    @Test
    void a_rule_ends_and_it_is_said_why() {
      var ended = new SafeContactEnded(KEPT.id(), words("safe now"), TUESDAY);
      given(SENT, AGREED).when(new EndSafeContact(KEPT.id(), "safe now", TUESDAY)).then(ended);
      given(SENT, AGREED, ended)
          .when(new EndSafeContact(KEPT.id(), "safe now", TUESDAY))
          .thenNothing();
    }

    @Test
    void what_is_no_rule_can_not_end() {
      given(SENT)
          .when(new EndSafeContact(KEPT.id(), "safe now", TUESDAY))
          .thenRefused(Refusal.NO_SUCH_RULE);
      given(SENT, AGREED)
          .when(new EndSafeContact(PIRAN, "safe now", TUESDAY))
          .thenRefused(Refusal.NO_SUCH_RULE);
    }
  }

  @Nested
  class the_gate {
    @Test
    @Rule("Everything that leaves is made for one recipient, and checked against safe contact")
    void keeps_from_the_recipient_what_they_must_not_learn() {
      ToldTo lowen = told(LOWEN, KEPT);
      assertThat(lowen.anything()).isTrue();
      assertThat(lowen.may(Secret.ADDRESS, KERRA)).isFalse();
      assertThat(lowen.may(Secret.SCHOOL, KERRA)).isFalse();
      assertThat(lowen.may(Secret.PHONE, KERRA)).isTrue();
      assertThat(lowen.may(Secret.ADDRESS, LOWEN)).isTrue();
    }

    @Test
    void keeps_a_secret_back_wherever_else_it_stands() {
      var secret = "4 Fore St., Penzance";
      var lowen = living(LOWEN_HER_MOTHER, "4 Fore St Penzance");
      var kerra = living(KERRA_THE_FOCUS_CHILD, secret);
      var rule = new SafeContact(PIRAN, MERRYN, LOWEN, Set.of(Secret.ADDRESS));
      var people = List.of(lowen, kerra, sibling("2013-06-01"));
      ToldTo merryn = ToldTo.recipient(MERRYN, People.of(people), List.of(rule));
      assertThat(merryn.may(Secret.ADDRESS, KERRA)).isTrue();
      assertThat(merryn.tell(Secret.ADDRESS, kerra)).isEmpty();
      assertThat(merryn.words(MERRYN, "Mum lives at 4 fore st, penzance!")).isEmpty();
      assertThat(ToldTo.recipient(MERRYN, People.of(people), List.of()).tell(Secret.ADDRESS, kerra))
          .contains(secret);
    }

    @Test
    void keeps_where_others_are_from_who_must_not_learn_something() {
      var abbreviated = living(KERRA_THE_FOCUS_CHILD, "4 Fore Street, Penzance");
      var lowen = living(LOWEN_HER_MOTHER, "4 Fore St, Penzance TR18 4AB");
      var rule = new SafeContact(PIRAN, MERRYN, LOWEN, Set.of(Secret.ADDRESS));
      var people = List.of(lowen, abbreviated, living(sibling("2013-06-01"), "12 Lemon St"));
      ToldTo merryn = ToldTo.recipient(MERRYN, People.of(people), List.of(rule));
      assertThat(merryn.tell(Secret.ADDRESS, abbreviated)).isEmpty();
      assertThat(merryn.tell(Secret.ADDRESS, people.getLast())).contains("12 Lemon St");
      assertThat(merryn.words(MERRYN, "I like the swings")).contains("I like the swings");
    }

    @Test
    void keeps_to_a_rule_about_somebody_who_is_no_longer_in_the_case() {
      var kerra = living(KERRA_THE_FOCUS_CHILD, "4 Fore Street, Penzance");
      var rule = new SafeContact(PIRAN, MERRYN, LOWEN, Set.of(Secret.ADDRESS));
      var people = List.of(kerra, sibling("2013-06-01"));
      assertThat(
              ToldTo.recipient(MERRYN, People.of(people), List.of(rule))
                  .tell(Secret.ADDRESS, kerra))
          .isEmpty();
    }

    @Test
    void does_not_name_who_looks_after_a_child_in_the_parents_place() {
      var carer = with(LOWEN_HER_MOTHER, PersonRole.FOSTER_CARER, false);
      var rule = new SafeContact(PIRAN, MERRYN, KERRA, Set.of(Secret.PLACEMENT));
      var people = List.of(KERRA_THE_FOCUS_CHILD, carer, sibling("2013-06-01"));
      ToldTo merryn = ToldTo.recipient(MERRYN, People.of(people), List.of(rule));
      assertThat(merryn.mayKnowOf(carer)).isFalse();
      assertThat(merryn.mayKnowOf(KERRA_THE_FOCUS_CHILD)).isTrue();
      assertThat(ToldTo.recipient(MERRYN, People.of(people), List.of()).mayKnowOf(carer)).isTrue();
      assertThat(ToldTo.recipient(LOWEN, People.of(people), List.of()).mayKnowOf(carer)).isTrue();
    }

    @Test
    void keeps_others_words_from_who_must_not_learn_something_since_words_give_away() {
      assertThat(told(LOWEN, KEPT).words(KERRA, "she is with gran")).isEmpty();
      assertThat(told(LOWEN, KEPT).words(LOWEN, "I want to enjoy her")).isPresent();
      assertThat(told(LOWEN).words(KERRA, "she is with gran")).isPresent();
    }

    @Test
    void does_not_keep_from_others_what_one_must_not_learn() {
      assertThat(told(KERRA, KEPT).words(LOWEN, "words")).isPresent();
      assertThat(told(KERRA, KEPT).may(Secret.ADDRESS, KERRA)).isTrue();
    }

    @Test
    void sends_nothing_to_who_must_not_learn_that_there_is_a_case() {
      ToldTo lowen = told(LOWEN, new SafeContact(PIRAN, LOWEN, KERRA, Set.of(Secret.EXISTENCE)));
      assertThat(lowen.anything()).isFalse();
      assertThat(lowen.may(Secret.PHONE, LOWEN)).isFalse();
      assertThat(lowen.words(LOWEN, "my own")).isEmpty();
    }

    @Test
    void sends_nothing_to_who_is_nobody_in_the_case() {
      assertThat(told(MERRYN).anything()).isFalse();
      assertThat(told(MERRYN).may(Secret.PHONE, KERRA)).isFalse();
    }

    @Test
    void takes_a_telephone_number_with_the_country_before_it_for_the_same() {
      var lowen = withContact(LOWEN_HER_MOTHER, calling("07700 900123"));
      for (String same : List.of("+44 7700 900123", "0044 (0)7700-900123", "07700900123")) {
        var other =
            withContact(with(sibling("1990-06-01"), PersonRole.OTHER, false), calling(same));
        assertThat(Alike.mayBeOne(lowen, other)).as(same).isTrue();
      }
      var another =
          withContact(
              with(sibling("1990-06-01"), PersonRole.OTHER, false), calling("07700 900124"));
      assertThat(Alike.mayBeOne(lowen, another)).isFalse();
    }

    private static Contact calling(String number) {
      return new Contact(null, null, null, number, null, null, null);
    }

    @Test
    void takes_somebody_who_was_entered_twice_for_one_person() {
      var twin = as(MERRYN, LOWEN_HER_MOTHER);
      var people = List.of(KERRA_THE_FOCUS_CHILD, LOWEN_HER_MOTHER, twin);
      var hidden = new SafeContact(PIRAN, LOWEN, KERRA, Set.of(Secret.EXISTENCE));
      assertThat(ToldTo.recipient(MERRYN, People.of(people), List.of(hidden)).anything()).isFalse();
      var kept = new SafeContact(PIRAN, MERRYN, KERRA, Set.of(Secret.ADDRESS));
      assertThat(ToldTo.recipient(LOWEN, People.of(people), List.of(kept)).words(KERRA, "gran’s"))
          .isEmpty();
    }

    @Test
    void takes_names_that_differ_in_a_title_an_accent_their_order_or_a_short_form_for_one_person() {
      var jon = called(LOWEN_HER_MOTHER, "Jon Father");
      for (String same :
          List.of(
              "Mr Jon Father",
              "Father, Jon",
              "Jon Father (dad)",
              "Jón Father",
              "Jonathan Father",
              "Jon")) {
        var other = called(with(sibling("1990-06-01"), PersonRole.OTHER, false), same);
        assertThat(Alike.mayBeOne(jon, other)).as(same).isTrue();
      }
      for (String another : List.of("Jan Father", "Mr Father Christmas", "Dr")) {
        var other = called(with(sibling("1990-06-01"), PersonRole.OTHER, false), another);
        assertThat(Alike.mayBeOne(jon, other)).as(another).isFalse();
      }
      assertThat(Alike.mayBeOne(jon, called(sibling("2013-06-01"), "Jon"))).isFalse();
    }

    @Test
    void keeps_to_a_rule_against_somebody_under_whatever_name_they_stood_in_the_case() {
      var twin = called(with(sibling("1990-06-01"), PersonRole.OTHER, false), "Jon Father");
      var rule = new SafeContact(PIRAN, LOWEN, KERRA, Set.of(Secret.EXISTENCE));
      var removed =
          new People(
              List.of(KERRA_THE_FOCUS_CHILD, twin),
              List.of(called(LOWEN_HER_MOTHER, "Jon Father")));
      assertThat(ToldTo.recipient(MERRYN, removed, List.of(rule)).anything()).isFalse();
      var corrected =
          new People(
              List.of(KERRA_THE_FOCUS_CHILD, called(LOWEN_HER_MOTHER, "Peter Other"), twin),
              List.of(called(LOWEN_HER_MOTHER, "Jon Father")));
      assertThat(ToldTo.recipient(MERRYN, corrected, List.of(rule)).anything()).isFalse();
      assertThat(ToldTo.recipient(KERRA, corrected, List.of(rule)).anything()).isTrue();
    }

    @Test
    void posts_no_letter_to_where_somebody_lived_last_who_was_removed() {
      var rule = new SafeContact(PIRAN, MERRYN, KERRA, Set.of(Secret.EXISTENCE));
      var lowen = reached(LOWEN_HER_MOTHER, "Flat 2, 12 Elm Road", Channel.POST);
      for (String address : List.of("12 Elm Rd, Flat 2", "12 Elm Road, Flat 2, Truro")) {
        var removed = living(sibling("2013-06-01"), address);
        assertThat(
                Delivery.ofLetter(
                    lowen,
                    new People(List.of(KERRA_THE_FOCUS_CHILD, lowen), List.of(removed)),
                    List.of(rule)))
            .as(address)
            .isEqualTo(Delivery.MAY_BE_OPENED_BY_OTHERS);
      }
    }

    @Test
    void tells_of_the_focus_child_alone_and_by_the_name_that_was_known_first() {
      var renamed = called(KERRA_THE_FOCUS_CHILD, "Kerra Newname");
      var carer = with(LOWEN_HER_MOTHER, PersonRole.OTHER, false);
      var rule = new SafeContact(PIRAN, MERRYN, KERRA, Set.of(Secret.PLACEMENT));
      var people =
          new People(
              List.of(renamed, carer, sibling("2013-06-01")), List.of(KERRA_THE_FOCUS_CHILD));
      ToldTo merryn = ToldTo.recipient(MERRYN, people, List.of(rule));
      assertThat(merryn.mayKnowOf(carer)).isFalse();
      assertThat(merryn.mayKnowOf(renamed)).isTrue();
      assertThat(merryn.name(renamed)).isEqualTo(KERRA_THE_FOCUS_CHILD.name().known());
      assertThat(ToldTo.recipient(LOWEN, people, List.of(rule)).name(renamed))
          .contains("Kerra Newname");
    }

    private static Person called(Person person, String name) {
      return new Person(
          person.id(),
          person.role(),
          Personal.of(person.id(), name),
          person.born(),
          person.expected(),
          person.relationship(),
          person.firstLanguage(),
          person.needsInterpreter(),
          person.toBeFilmed(),
          person.background(),
          person.contact(),
          person.invitation());
    }

    private static Person living(Person person, String address) {
      return withContact(person, new Contact(address, null, null, null, null, null, null));
    }

    private static Person reached(Person person, String address, @Nullable Channel by) {
      return withContact(person, new Contact(address, null, null, null, null, by, null));
    }

    private static Delivery letterToLowen(Person lowen, Person merryn, SafeContact... rules) {
      return Delivery.ofLetter(
          lowen, People.of(List.of(KERRA_THE_FOCUS_CHILD, lowen, merryn)), List.of(rules));
    }

    @Test
    @Rule("Everybody is reached by their safe channel alone")
    void sends_no_letter_to_who_is_safely_reached_in_another_way() {
      var merryn = sibling("2013-06-01");
      for (Channel by : List.of(Channel.PHONE, Channel.TEXT, Channel.EMAIL)) {
        assertThat(letterToLowen(reached(LOWEN_HER_MOTHER, "1 Lemon St", by), merryn))
            .isEqualTo(Delivery.NOT_BY_LETTER);
      }
      for (Channel by : List.of(Channel.IN_PERSON, Channel.THROUGH_CASE_HOLDER)) {
        assertThat(letterToLowen(reached(LOWEN_HER_MOTHER, "1 Lemon St", by), merryn))
            .isEqualTo(Delivery.BY_HAND);
      }
      assertThat(letterToLowen(reached(LOWEN_HER_MOTHER, "1 Lemon St", Channel.POST), merryn))
          .isEqualTo(Delivery.BY_POST);
      assertThat(letterToLowen(LOWEN_HER_MOTHER, merryn)).isEqualTo(Delivery.BY_HAND);
    }

    @Test
    void posts_no_letter_that_might_be_opened_by_who_must_not_learn_something() {
      var rule = new SafeContact(PIRAN, MERRYN, KERRA, Set.of(Secret.EXISTENCE));
      var lowen = living(LOWEN_HER_MOTHER, "1 Lemon Street, Truro TR1 2PN");
      assertThat(letterToLowen(lowen, living(sibling("2013-06-01"), "Lemon St. 1, tr1 2pn"), rule))
          .isEqualTo(Delivery.MAY_BE_OPENED_BY_OTHERS);
      assertThat(letterToLowen(lowen, sibling("2013-06-01"), rule))
          .isEqualTo(Delivery.MAY_BE_OPENED_BY_OTHERS);
      assertThat(letterToLowen(lowen, living(sibling("2013-06-01"), "2 Fore St, TR18 4AB"), rule))
          .isEqualTo(Delivery.BY_POST);
      var saidSafe = reached(LOWEN_HER_MOTHER, "1 Lemon Street, Truro TR1 2PN", Channel.POST);
      assertThat(letterToLowen(saidSafe, sibling("2013-06-01"), rule)).isEqualTo(Delivery.BY_POST);
      assertThat(letterToLowen(saidSafe, living(sibling("2013-06-01"), "1 Lemon Street"), rule))
          .isEqualTo(Delivery.MAY_BE_OPENED_BY_OTHERS);
    }

    private static ToldTo told(UUID recipient, SafeContact... rules) {
      return ToldTo.recipient(recipient, People.of(PEOPLE), List.of(rules));
    }
  }
}
