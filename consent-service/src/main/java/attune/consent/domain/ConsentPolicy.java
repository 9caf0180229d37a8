package attune.consent.domain;

import static attune.eventsourcing.Decision.accept;
import static attune.eventsourcing.Decision.nothing;
import static attune.eventsourcing.Decision.refuse;

import attune.consent.domain.ConsentPolicy.Command;
import attune.consent.domain.ConsentPolicy.Event;
import attune.consent.domain.ConsentPolicy.State;
import attune.eventsourcing.Decider;
import attune.eventsourcing.Decision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is lawful here, as dated data: the council's to confirm, and two people's to change. One
/// stream for the whole council.
///
/// ```
/// Propose --> proposed --Approve, by somebody else--> in force from its date
///                 '-----Discard
/// ```
///
/// Without any approved policy the built-in one holds, whose version is 1.
public final class ConsentPolicy implements Decider<Command, Event, State> {

  public static final String STREAM = "consent-policy";

  public sealed interface Command {
    Instant at();

    /// Puts a policy forward, for somebody else to look at.
    ///
    /// @param by Keycloak subject id of who proposes it
    record Propose(Policy policy, String by, String reason, Instant at) implements Command {}

    record Approve(String version, String by, Instant at) implements Command {}

    record Discard(String version, String by, Instant at) implements Command {}
  }

  public sealed interface Event {
    Instant at();

    record Proposed(Policy policy, String by, String reason, Instant at) implements Event {}

    record Approved(String version, String by, Instant at) implements Event {}

    record Discarded(String version, String by, Instant at) implements Event {}
  }

  /// What was proposed and what became of it.
  ///
  /// @param proposed those that wait for somebody else
  /// @param approved those that are or will be in force, in the order of their approval
  /// @param discarded versions that came to nothing; their names are not used again
  public record State(
      List<Event.Proposed> proposed, List<Policy> approved, List<String> discarded) {
    public State {
      proposed = List.copyOf(proposed);
      approved = List.copyOf(approved);
      discarded = List.copyOf(discarded);
    }

    /// What was or will be in force, the built-in policy among it.
    public Policies policies() {
      List<Policy> all = new ArrayList<>(List.of(Policy.DEFAULT));
      all.addAll(approved);
      return Policies.of(all);
    }

    private Optional<Event.Proposed> proposal(String version) {
      return proposed.stream().filter(one -> one.policy().version().equals(version)).findFirst();
    }

    private boolean hasApproved(String version) {
      return approved.stream().anyMatch(one -> one.version().equals(version));
    }
  }

  public enum Refusal implements attune.eventsourcing.Refusal {
    VERSION_TAKEN,
    NO_SUCH_PROPOSAL,
    TWO_PEOPLE_NEEDED,
    /// A policy changes what is to come; what was decided stays decided.
    IN_THE_PAST,
    REASON_MISSING,
    AGES_OUT_OF_ORDER
  }

  @Override
  public State initial() {
    return new State(List.of(), List.of(), List.of());
  }

  @Override
  public Decision<Event> decide(Command command, State state) {
    return switch (command) {
      case Command.Propose c -> propose(c, state);
      case Command.Approve c -> approve(c, state);
      case Command.Discard c -> discard(c, state);
    };
  }

  @Override
  public State evolve(State state, Event event) {
    List<Event.Proposed> proposed = new ArrayList<>(state.proposed());
    List<Policy> approved = new ArrayList<>(state.approved());
    List<String> discarded = new ArrayList<>(state.discarded());
    switch (event) {
      case Event.Proposed one -> proposed.add(one);
      case Event.Approved(var version, _, _) -> {
        state.proposal(version).map(Event.Proposed::policy).ifPresent(approved::add);
        proposed.removeIf(one -> one.policy().version().equals(version));
      }
      case Event.Discarded(var version, _, _) -> {
        discarded.add(version);
        proposed.removeIf(one -> one.policy().version().equals(version));
      }
    }
    return new State(proposed, approved, discarded);
  }

  private static Decision<Event> propose(Command.Propose c, State state) {
    Policy policy = c.policy();
    String version = policy.version();
    Optional<Event.Proposed> same = state.proposal(version);
    if (same.isPresent()) {
      return same.get().policy().equals(policy) && same.get().by().equals(c.by())
          ? nothing()
          : refuse(Refusal.VERSION_TAKEN);
    }
    if (version.equals(Policy.DEFAULT.version())
        || state.hasApproved(version)
        || state.discarded().contains(version)) {
      return refuse(Refusal.VERSION_TAKEN);
    }
    if (policy.from().isBefore(c.at())) {
      return refuse(Refusal.IN_THE_PAST);
    }
    if (policy.ownConsentFrom() > policy.capacityActFrom()
        || policy.capacityActFrom() > policy.adultFrom()) {
      return refuse(Refusal.AGES_OUT_OF_ORDER);
    }
    return c.reason().isBlank()
        ? refuse(Refusal.REASON_MISSING)
        : accept(new Event.Proposed(policy, c.by(), c.reason(), c.at()));
  }

  private static Decision<Event> approve(Command.Approve c, State state) {
    if (state.hasApproved(c.version())) {
      return nothing();
    }
    Optional<Event.Proposed> proposal = state.proposal(c.version());
    if (proposal.isEmpty()) {
      return refuse(Refusal.NO_SUCH_PROPOSAL);
    }
    if (proposal.get().by().equals(c.by())) {
      return refuse(Refusal.TWO_PEOPLE_NEEDED);
    }
    return proposal.get().policy().from().isBefore(c.at())
        ? refuse(Refusal.IN_THE_PAST)
        : accept(new Event.Approved(c.version(), c.by(), c.at()));
  }

  private static Decision<Event> discard(Command.Discard c, State state) {
    if (state.discarded().contains(c.version())) {
      return nothing();
    }
    return state.proposal(c.version()).isPresent()
        ? accept(new Event.Discarded(c.version(), c.by(), c.at()))
        : refuse(Refusal.NO_SUCH_PROPOSAL);
  }
}
