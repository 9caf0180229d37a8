package attune.eventstore.views;

import attune.eventstore.StreamType;
import attune.eventstore.door.Door.Command;
import attune.eventstore.door.Door.Event;
import attune.eventstore.door.Door.State;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// One kind of porch that the service declares, with its table in a migration.
final class PorchWiring {

  static final PorchKind DECLARED = PorchKind.of("porch");

  @Produces
  @Singleton
  StreamType<Command, Event, State> porches() {
    return DECLARED.after();
  }
}
