package attune.consent.policy;

import attune.consent.domain.Authority;
import attune.consent.domain.ConsentPolicy;
import attune.consent.domain.ConsentPolicy.Command;
import attune.consent.domain.ConsentPolicy.Event;
import attune.consent.domain.ConsentPolicy.State;
import attune.consent.domain.Policies;
import attune.consent.domain.Policy;
import attune.eventstore.EventStore;
import attune.eventstore.StreamType;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The council's policies as this instance last read them. A policy comes into force at an instant
/// to come, so a few seconds of delay change nothing that is decided.
@Singleton
public final class CouncilPolicies implements Policies {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final EventStore store;
  private final StreamType<Command, Event, State> policy;
  private final Map<Authority, Set<String>> authorities;
  private volatile Policies known = Policies.of(List.of(Policy.DEFAULT));

  /// @param leads Keycloak subject ids of the safeguarding leads
  /// @param guardians of the Caldicott guardians
  CouncilPolicies(
      EventStore store,
      StreamType<Command, Event, State> policy,
      @ConfigProperty(name = "attune.consent.safeguarding-leads") Optional<Set<String>> leads,
      @ConfigProperty(name = "attune.consent.caldicott-guardians")
          Optional<Set<String>> guardians) {
    this.store = store;
    this.policy = policy;
    this.authorities =
        Map.of(
            Authority.SAFEGUARDING_LEAD, leads.orElse(Set.of()),
            Authority.CALDICOTT_GUARDIAN, guardians.orElse(Set.of()));
  }

  @Override
  public Policy at(Instant instant) {
    return known.at(instant).authorities(authorities);
  }

  /// Nothing is decided before the policies are known: a start without a database fails.
  void start(@Observes @Priority(1) StartupEvent event) {
    var _ = read().await().atMost(PATIENCE);
  }

  @Scheduled(every = "5s", skipExecutionIf = Scheduled.ApplicationNotRunning.class)
  Uni<Void> refresh() {
    return read().replaceWithVoid().onFailure().recoverWithNull();
  }

  Uni<State> read() {
    return store
        .load(policy, ConsentPolicy.STREAM)
        .map(history -> policy.decider().replay(history.facts()))
        .invoke(state -> known = state.policies());
  }
}
