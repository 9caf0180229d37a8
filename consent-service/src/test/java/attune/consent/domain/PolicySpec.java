package attune.consent.domain;

import static attune.consent.domain.Story.KERRA;
import static attune.consent.domain.Story.LOWEN;
import static attune.consent.domain.Story.NOW;
import static attune.consent.domain.Story.TODAY;
import static attune.consent.domain.Story.parents;
import static org.assertj.core.api.Assertions.assertThat;

import attune.consent.domain.ConsentPolicy.Command;
import attune.consent.domain.ConsentPolicy.Command.Approve;
import attune.consent.domain.ConsentPolicy.Command.Discard;
import attune.consent.domain.ConsentPolicy.Command.Propose;
import attune.consent.domain.ConsentPolicy.Event;
import attune.consent.domain.ConsentPolicy.Event.Approved;
import attune.consent.domain.ConsentPolicy.Event.Discarded;
import attune.consent.domain.ConsentPolicy.Event.Proposed;
import attune.consent.domain.ConsentPolicy.Refusal;
import attune.consent.domain.ConsentPolicy.State;
import attune.eventsourcing.testing.DeciderSpec;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is lawful here, as dated data.
class PolicySpec extends DeciderSpec<Command, Event, State> {

  private static final Instant NEXT_YEAR = Instant.parse("2027-01-01T00:00:00Z");
  private static final Policy THIRTEEN = Policy.DEFAULT.as("2", NEXT_YEAR).ownConsentFrom(13);
  private static final Event PROPOSED = new Proposed(THIRTEEN, "ana", "the lawyer said", NOW);
  private static final Event APPROVED = new Approved("2", "bel", NOW);

  PolicySpec() {
    super(new ConsentPolicy());
  }

  @Test
  @Rule("Changing policy takes two people")
  void is_proposed_by_one_and_approved_by_another() {
    given().when(new Propose(THIRTEEN, "ana", "the lawyer said", NOW)).then(PROPOSED);
    given(PROPOSED).when(new Approve("2", "ana", NOW)).thenRefused(Refusal.TWO_PEOPLE_NEEDED);
    given(PROPOSED).when(new Approve("2", "bel", NOW)).then(APPROVED);
    given(PROPOSED, APPROVED).when(new Approve("2", "bel", NOW)).thenNothing();
    given().when(new Approve("2", "bel", NOW)).thenRefused(Refusal.NO_SUCH_PROPOSAL);
  }

  @Test
  @Rule("A policy is data with a date: it changes what is to come, and never what was decided")
  void changes_what_is_to_come() {
    given()
        .when(new Propose(THIRTEEN, "ana", "why", NEXT_YEAR.plusSeconds(1)))
        .thenRefused(Refusal.IN_THE_PAST);
    given(PROPOSED)
        .when(new Approve("2", "bel", NEXT_YEAR.plusSeconds(1)))
        .thenRefused(Refusal.IN_THE_PAST);
    var policies = new ConsentPolicy().replay(List.of(PROPOSED, APPROVED)).policies();
    assertThat(policies.at(NEXT_YEAR.minusMillis(1))).isEqualTo(Policy.DEFAULT);
    assertThat(policies.at(NEXT_YEAR)).isEqualTo(THIRTEEN);
  }

  @Test
  @Rule("A decision names the policy version that it used")
  void is_named_by_what_was_decided_under_it() {
    var policies = new ConsentPolicy().replay(List.of(PROPOSED, APPROVED)).policies();
    var story = Story.of(TODAY.minusYears(12), policies, parents()).contracted();
    var q = Story.question(Purpose.FILMING, KERRA);
    assertThat(story.answer(q, NOW).policy()).isEqualTo("1");
    story.at(NEXT_YEAR);
    story.accept(story.yes(KERRA, DecidedBy.parent(LOWEN), Purpose.FILMING));
    assertThat(story.answer(q, story.now()))
        .isEqualTo(new Answer.Permitted("2", story.register().version()));
  }

  @Test
  void is_named_once() {
    var other = Policy.DEFAULT.as("2", NEXT_YEAR);
    given(PROPOSED).when(new Propose(THIRTEEN, "ana", "again", NOW)).thenNothing();
    given(PROPOSED).when(new Propose(other, "ana", "why", NOW)).thenRefused(Refusal.VERSION_TAKEN);
    given(PROPOSED, APPROVED)
        .when(new Propose(other, "ana", "why", NOW))
        .thenRefused(Refusal.VERSION_TAKEN);
    given().when(new Propose(Policy.DEFAULT, "ana", "why", NOW)).thenRefused(Refusal.VERSION_TAKEN);
  }

  @Test
  void comes_to_nothing_when_it_is_discarded() {
    var discarded = new Discarded("2", "ana", NOW);
    given(PROPOSED).when(new Discard("2", "ana", NOW)).then(discarded);
    given(PROPOSED, discarded).when(new Discard("2", "ana", NOW)).thenNothing();
    given(PROPOSED, discarded)
        .when(new Approve("2", "bel", NOW))
        .thenRefused(Refusal.NO_SUCH_PROPOSAL);
    given(PROPOSED, discarded)
        .when(new Propose(THIRTEEN, "ana", "why", NOW))
        .thenRefused(Refusal.VERSION_TAKEN);
    given().when(new Discard("2", "ana", NOW)).thenRefused(Refusal.NO_SUCH_PROPOSAL);
  }

  @Test
  void makes_sense_and_says_why() {
    given()
        .when(new Propose(THIRTEEN.ownConsentFrom(17), "ana", "why", NOW))
        .thenRefused(Refusal.AGES_OUT_OF_ORDER);
    given().when(new Propose(THIRTEEN, "ana", " ", NOW)).thenRefused(Refusal.REASON_MISSING);
  }
}
