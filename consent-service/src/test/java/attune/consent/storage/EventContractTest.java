package attune.consent.storage;

import attune.consent.domain.ConsentRegister.Event;
import attune.eventsourcing.testing.EventContract;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

class EventContractTest extends EventContract<Event> {

  @Override
  protected List<Shape> shapes() {
    return ConsentEventTypes.TYPES.all().stream()
        .map(named -> new Shape(named.type(), named.version()))
        .toList();
  }

  @Override
  protected List<Example<Event>> examples() {
    return Examples.all().stream()
        .map(one -> example(one.getKey().split("\\.", -1), one.getValue()))
        .toList();
  }

  @Override
  protected Event read(Shape shape, ObjectNode json) {
    return ConsentEventTypes.TYPES.fromJson(shape.type(), shape.version(), json);
  }

  @Override
  protected ObjectNode write(Event event) {
    return ConsentEventTypes.TYPES.toJson(event);
  }

  private static Example<Event> example(String[] name, Event event) {
    String variant = name.length > 1 ? name[1] : "";
    return new Example<>(new Shape("consent." + name[0], 1), variant, event);
  }
}
