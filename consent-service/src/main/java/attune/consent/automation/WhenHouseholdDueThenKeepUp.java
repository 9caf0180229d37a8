package attune.consent.automation;

import attune.consent.domain.ConsentRegister.Command;
import attune.consent.domain.ConsentRegister.Event;
import attune.consent.domain.ConsentRegister.State;
import attune.consent.household.Household;
import attune.consent.household.HouseholdsDue;
import attune.consent.household.HouseholdsDue.Note;
import attune.consent.household.ReferralService;
import attune.consent.write.Now;
import attune.eventstore.EventStore;
import attune.eventstore.StreamType;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/// Asks referral-service for the people of every case that has changed, and brings the register up
/// to them. No transaction is open while another service is asked; what fails is tried again, ever
/// less often, and the others go on.
@ApplicationScoped
final class WhenHouseholdDueThenKeepUp {

  private static final Logger LOG = Logger.getLogger(WhenHouseholdDueThenKeepUp.class);
  private static final String OCCASION = "household-due";

  private final HouseholdsDue due;
  private final ReferralService referral;
  private final EventStore store;
  private final StreamType<Command, Event, State> consent;
  private final OwnCommands commands;
  private final Now now;

  WhenHouseholdDueThenKeepUp(
      HouseholdsDue due,
      @RestClient ReferralService referral,
      EventStore store,
      StreamType<Command, Event, State> consent,
      OwnCommands commands,
      Now now) {
    this.due = due;
    this.referral = referral;
    this.store = store;
    this.consent = consent;
    this.commands = commands;
    this.now = now;
  }

  /// Deals with the notes that are due, as many as `limit`, and says how many there were.
  Uni<Integer> round(int limit) {
    return due.take(limit)
        .chain(notes ->
            Multi.createFrom()
                .iterable(notes)
                .onItem()
                .transformToUniAndConcatenate(this::kept)
                .collect()
                .asList()
                .map(List::size));
  }

  private Uni<Integer> kept(Note note) {
    return referral
        .household(note.caseId())
        .chain(this::keepUp)
        .chain(household -> due.clear(note.caseId(), household.version()))
        .onFailure()
        .recoverWithUni(failure -> failed(note, failure))
        .replaceWith(1);
  }

  private Uni<Void> failed(Note note, Throwable failure) {
    if (note.tries() == 0) {
      LOG.warnf(
          "The people of case %s could not be asked for, and will be again: %s",
          note.caseId(), failure.getClass().getSimpleName());
    }
    return due.again(note);
  }

  private Uni<Household> keepUp(Household household) {
    UUID caseId = household.caseId();
    return store
        .load(consent, caseId.toString())
        .map(history -> consent.decider().replay(history.facts()))
        .map(state -> Upkeep.commands(household, state, now.instant()))
        .chain(all ->
            Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUniAndConcatenate(one -> commands.handle(caseId, one, OCCASION))
                .collect()
                .asList())
        .replaceWith(household);
  }
}
