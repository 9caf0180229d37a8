package attune.consent;

import static attune.consent.domain.Story.HASH;

import attune.consent.domain.CaseAsKnown;
import attune.consent.domain.ConsentRegister.Command;
import attune.consent.domain.ConsentRegister.Event;
import attune.consent.domain.ConsentRegister.State;
import attune.consent.domain.ParentalResponsibility;
import attune.consent.domain.ParentalResponsibility.Basis;
import attune.consent.domain.ParentalResponsibility.Held;
import attune.consent.domain.Person;
import attune.consent.domain.PersonRole;
import attune.eventsourcing.Meta;
import attune.eventsourcing.Personal;
import attune.eventsourcing.Recorded;
import attune.eventstore.Answer;
import attune.eventstore.CommandHandler;
import attune.eventstore.EventStore;
import attune.eventstore.Expectation;
import attune.eventstore.Order;
import attune.eventstore.Outcome;
import attune.eventstore.Reader;
import attune.eventstore.StreamType;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Takes commands to the store itself, past HTTP, for tests of what the store keeps.
@Singleton
public final class Registering {

  public static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final Meta BY_A_TEST =
      new Meta(
          new Meta.Actor("00000000-0000-4000-8000-000000000005", "practitioner", "tests"),
          "a-test",
          null,
          null);

  private final CommandHandler<Command, Event, State> handler;
  private final EventStore store;
  private final StreamType<Command, Event, State> consent;

  Registering(
      CommandHandler<Command, Event, State> handler,
      EventStore store,
      StreamType<Command, Event, State> consent) {
    this.handler = handler;
    this.store = store;
    this.consent = consent;
  }

  public Outcome handle(UUID caseId, Command command) {
    Expectation expectation =
        command instanceof Command.Open ? Expectation.fresh() : Expectation.any();
    return handler
        .handle(
            new Order<>(
                caseId.toString(),
                command,
                expectation,
                Optional.empty(),
                List.of(),
                Reader.ofAll(),
                BY_A_TEST,
                (_, version, _, _) -> new Answer(200, null, version, "{}")))
        .await()
        .atMost(PATIENCE);
  }

  public List<Recorded<Event>> history(UUID caseId) {
    return store.load(consent, caseId.toString()).await().atMost(PATIENCE).events();
  }

  /// A register of a child and their mother with three others, whom nobody films.
  public Outcome open(UUID caseId, UUID child, UUID mother, LocalDate born, Instant at) {
    List<Person> people = new ArrayList<>();
    people.add(new Person(child, PersonRole.FOCUS_CHILD, Personal.of(child, born), null, true));
    people.add(new Person(mother, PersonRole.PARENT_CARER, null, null, true));
    for (int i = 0; i < 3; i++) {
      people.add(new Person(UUID.randomUUID(), PersonRole.OTHER, null, null, false));
    }
    var responsible = new ParentalResponsibility(mother, child, Held.YES, Basis.MOTHER, null);
    return handle(
        caseId,
        new Command.Open(caseId, new CaseAsKnown(1, people, List.of(responsible), Set.of()), at));
  }

  public Outcome contract(UUID caseId, UUID to, Instant at) {
    return handle(caseId, new Command.GiveContract(to, "3", HASH, "en", "piran", at, at));
  }
}
