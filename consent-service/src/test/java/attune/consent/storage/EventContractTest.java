package attune.consent.storage;

import attune.consent.domain.ConsentRegister.Event;
import attune.eventsourcing.testing.EventContract;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;

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
        .flatMap(one -> examples(one.getKey().split("\\.", -1), one.getValue()))
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

  /// The same event, in every version that it has had.
  private static Stream<Example<Event>> examples(String[] name, Event event) {
    String variant = name.length > 1 ? name[1] : "";
    return ConsentEventTypes.TYPES.all().stream()
        .filter(named -> named.type().equals("consent." + name[0]))
        .map(named -> new Example<>(new Shape(named.type(), named.version()), variant, event));
  }
}
