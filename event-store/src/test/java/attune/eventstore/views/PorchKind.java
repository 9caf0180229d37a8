package attune.eventstore.views;

import attune.eventstore.DeclaredViews.Declared;
import attune.eventstore.EventTypes;
import attune.eventstore.StreamType;
import attune.eventstore.View;
import attune.eventstore.door.Door;
import attune.eventstore.door.Door.Command;
import attune.eventstore.door.Door.Event;
import attune.eventstore.door.Door.State;
import java.util.List;

/// A kind of porch: releases of its service without its view and with it.
///
/// @param before the release that does not know the view
record PorchKind(
    StreamType<Command, Event, State> before,
    StreamType<Command, Event, State> after,
    Declared<Event, PorchRow> declared) {

  /// The view of porches that are called `name` is `name_v1`.
  static PorchKind of(String name) {
    EventTypes<Event> types =
        EventTypes.of(name, Event.class)
            .type("hung", 1, Event.Hung.class)
            .type("opened", 1, Event.Opened.class)
            .type("closed", 1, Event.Closed.class)
            .type("admitted", 1, Event.Admitted.class)
            .build();
    View<Event, PorchRow> view =
        View.of(name + "_v1", new PorchProjection(), new PorchTable(name + "_v1"));
    var after = new StreamType<>(name, new Door(), types, List.of(view));
    return new PorchKind(
        new StreamType<>(name, new Door(), types, List.of()), after, new Declared<>(after, view));
  }

  String view() {
    return declared.view().name();
  }
}
