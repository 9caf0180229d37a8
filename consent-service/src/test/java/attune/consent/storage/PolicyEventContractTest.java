package attune.consent.storage;

import static attune.consent.domain.Story.MORWENNA;
import static attune.consent.domain.Story.NOW;
import static attune.consent.domain.Story.PIRAN;

import attune.consent.domain.ConsentPolicy.Event;
import attune.consent.domain.Policy;
import attune.eventsourcing.testing.EventContract;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

class PolicyEventContractTest extends EventContract<Event> {

  @Override
  protected List<Shape> shapes() {
    return PolicyEventTypes.TYPES.all().stream()
        .map(named -> new Shape(named.type(), named.version()))
        .toList();
  }

  @Override
  protected List<Example<Event>> examples() {
    return List.of(
        example("proposed", new Event.Proposed(thirteen(), PIRAN.toString(), "As agreed", NOW)),
        example("approved", new Event.Approved("13", MORWENNA, NOW)),
        example("discarded", new Event.Discarded("14", MORWENNA, NOW)));
  }

  @Override
  protected Event read(Shape shape, ObjectNode json) {
    return PolicyEventTypes.TYPES.fromJson(shape.type(), shape.version(), json);
  }

  @Override
  protected ObjectNode write(Event event) {
    return PolicyEventTypes.TYPES.toJson(event);
  }

  private static Policy thirteen() {
    return Policy.DEFAULT.as("13", NOW).ownConsentFrom(13);
  }

  private static Example<Event> example(String name, Event event) {
    return new Example<>(new Shape("policy." + name, 1), "", event);
  }
}
