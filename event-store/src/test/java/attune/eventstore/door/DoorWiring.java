package attune.eventstore.door;

import attune.eventstore.StreamType;
import attune.eventstore.door.Door.Command;
import attune.eventstore.door.Door.Event;
import attune.eventstore.door.Door.State;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// Declares doors as a service declares its stream types.
final class DoorWiring {

  @Produces
  @Singleton
  StreamType<Command, Event, State> doors() {
    return Doors.DOOR;
  }
}
