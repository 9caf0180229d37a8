package attune.referral.storage;

import attune.eventsourcing.testing.EventContract;
import attune.referral.domain.Absence;
import attune.referral.domain.Staff.Event;
import attune.referral.domain.Stage;
import attune.referral.domain.Supervision;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

class StaffEventContractTest extends EventContract<Event> {

  private static final Instant MONDAY = Instant.parse("2026-11-02T09:00:00Z");
  private static final LocalDate CHRISTMAS = LocalDate.parse("2026-12-21");
  private static final LocalDate NEW_YEAR = LocalDate.parse("2027-01-01");
  private static final UUID SEFTON = UUID.fromString("00000000-0000-4000-8000-000000000007");

  @Override
  protected List<Shape> shapes() {
    return StaffEventTypes.TYPES.all().stream()
        .map(named -> new Shape(named.type(), named.version()))
        .toList();
  }

  @Override
  protected List<Example<Event>> examples() {
    return List.of(
        example("capacity-set", "", new Event.CapacitySet(6, MONDAY)),
        example("stage-reached", "", new Event.StageReached(Stage.TRAINEE_2, MONDAY)),
        example("supervisor-named", "", named(new Supervision(SEFTON, true, NEW_YEAR))),
        example("supervisor-named", "inside", named(new Supervision(SEFTON, false, null))),
        example("supervision-ended", "", new Event.SupervisionEnded(MONDAY)),
        example("went-away", "", new Event.WentAway(new Absence(CHRISTMAS, NEW_YEAR), MONDAY)),
        example("came-back", "", new Event.CameBack(CHRISTMAS, MONDAY)));
  }

  @Override
  protected Event read(Shape shape, ObjectNode json) {
    return StaffEventTypes.TYPES.fromJson(shape.type(), shape.version(), json);
  }

  @Override
  protected ObjectNode write(Event event) {
    return StaffEventTypes.TYPES.toJson(event);
  }

  private static Event named(Supervision supervision) {
    return new Event.SupervisorNamed(supervision, MONDAY);
  }

  private static Example<Event> example(String name, String variant, Event event) {
    return new Example<>(new Shape("staff." + name, 1), variant, event);
  }
}
