package attune.referral.storage;

import attune.eventsourcing.Personal;
import attune.eventsourcing.testing.EventContract;
import attune.referral.domain.BreakGlass.Event;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

class GlassEventContractTest extends EventContract<Event> {

  private static final Instant MONDAY = Instant.parse("2026-11-02T09:00:00Z");
  private static final Instant EVENING = Instant.parse("2026-11-02T17:00:00Z");
  private static final UUID CASE = UUID.fromString("0198f3c0-0000-7000-8000-000000000001");
  private static final UUID CHILD = UUID.fromString("0198f3c0-0000-7000-8000-0000000000c1");
  private static final String JENNA = "00000000-0000-4000-8000-000000000006";
  private static final String MORWENNA = "00000000-0000-4000-8000-000000000004";

  @Override
  protected List<Shape> shapes() {
    return GlassEventTypes.TYPES.all().stream()
        .map(named -> new Shape(named.type(), named.version()))
        .toList();
  }

  @Override
  protected List<Example<Event>> examples() {
    return List.of(
        example("opened", "", opened(Personal.of(CHILD, "Piran is ill"))),
        example("opened", "erased", opened(new Personal.Erased<>(CHILD))),
        example(
            "reviewed", "", new Event.Reviewed(MORWENNA, Personal.of(CHILD, "As agreed"), MONDAY)));
  }

  @Override
  protected Event read(Shape shape, ObjectNode json) {
    return GlassEventTypes.TYPES.fromJson(shape.type(), shape.version(), json);
  }

  @Override
  protected ObjectNode write(Event event) {
    return GlassEventTypes.TYPES.toJson(event);
  }

  private static Event opened(Personal<String> reason) {
    return new Event.Opened(CASE, JENNA, reason, EVENING, MONDAY);
  }

  private static Example<Event> example(String name, String variant, Event event) {
    return new Example<>(new Shape("glass." + name, 1), variant, event);
  }
}
