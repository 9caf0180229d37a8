package attune.consent.policy;

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

/// The council's policies as this instance last read them. A policy comes into force at an instant
/// to come, so a few seconds of delay change nothing that is decided.
@Singleton
public final class CouncilPolicies implements Policies {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final EventStore store;
  private final StreamType<Command, Event, State> policy;
  private volatile Policies known = Policies.of(List.of(Policy.DEFAULT));

  CouncilPolicies(EventStore store, StreamType<Command, Event, State> policy) {
    this.store = store;
    this.policy = policy;
  }

  @Override
  public Policy at(Instant instant) {
    return known.at(instant);
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
