package attune.consent;

import attune.consent.automation.AccessTable;
import attune.consent.automation.WhenCaseChangedThenKeepAccess;
import attune.consent.automation.WhenSupervisionChangedThenKeepAccess;
import attune.consent.domain.ConsentPolicy;
import attune.consent.domain.ConsentRegister;
import attune.consent.domain.ConsentRegister.Command;
import attune.consent.domain.ConsentRegister.Event;
import attune.consent.domain.ConsentRegister.State;
import attune.consent.domain.Policies;
import attune.consent.household.HouseholdsDue;
import attune.consent.publish.ConsentPublisher;
import attune.consent.read.registers.RegisterLines;
import attune.consent.storage.ConsentEventTypes;
import attune.consent.storage.PolicyEventTypes;
import attune.eventstore.CommandHandler;
import attune.eventstore.CommandHandlers;
import attune.eventstore.StreamType;
import attune.eventstore.consumer.MessageHandler;
import attune.eventstore.relay.Publisher;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.validation.ClockProvider;
import java.time.Clock;
import java.util.List;

/// Puts the service together: plain classes become beans here, and nowhere else.
final class ConsentWiring {

  @Produces
  @Singleton
  StreamType<ConsentPolicy.Command, ConsentPolicy.Event, ConsentPolicy.State> policy() {
    return new StreamType<>("policy", new ConsentPolicy(), PolicyEventTypes.TYPES, List.of());
  }

  /// Told to nobody: there is no publisher of it.
  @Produces
  @Singleton
  CommandHandler<ConsentPolicy.Command, ConsentPolicy.Event, ConsentPolicy.State> policyCommands(
      CommandHandlers handlers,
      StreamType<ConsentPolicy.Command, ConsentPolicy.Event, ConsentPolicy.State> policy) {
    return handlers.of(policy);
  }

  @Produces
  @Singleton
  ConsentRegister register(Policies policies) {
    return new ConsentRegister(policies);
  }

  @Produces
  @Singleton
  StreamType<Command, Event, State> consent(
      ConsentRegister register, Policies policies, RegisterLines lines) {
    return new StreamType<>(
        "consent", register, ConsentEventTypes.TYPES, List.of(lines.view(register, policies)));
  }

  @Produces
  @Singleton
  CommandHandler<Command, Event, State> commands(
      CommandHandlers handlers, StreamType<Command, Event, State> consent) {
    return handlers.of(consent);
  }

  @Produces
  @Singleton
  Publisher<Event> publisher(StreamType<Command, Event, State> consent) {
    return new ConsentPublisher(consent);
  }

  @Produces
  @Singleton
  RegisterLines lines(Pool pool) {
    return new RegisterLines(pool);
  }

  @Produces
  @Singleton
  HouseholdsDue householdsDue(Pool pool) {
    return new HouseholdsDue(pool);
  }

  @Produces
  @Singleton
  MessageHandler whenCaseChanged(HouseholdsDue due) {
    return new WhenCaseChangedThenKeepAccess(new AccessTable(), due);
  }

  @Produces
  @Singleton
  MessageHandler whenSupervisionChanged() {
    return new WhenSupervisionChangedThenKeepAccess(new AccessTable());
  }

  /// "In the past" is asked of the policy clock, in London.
  @Produces
  @Singleton
  ClockProvider clockOfConstraints(Clock clock) {
    return () -> clock;
  }
}
