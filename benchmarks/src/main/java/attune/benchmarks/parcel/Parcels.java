package attune.benchmarks.parcel;

import attune.benchmarks.parcel.Parcel.Command;
import attune.benchmarks.parcel.Parcel.Event;
import attune.benchmarks.parcel.Parcel.State;
import attune.eventstore.DeclaredViews.Declared;
import attune.eventstore.EventTypes;
import attune.eventstore.StreamType;
import attune.eventstore.View;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/// What the store needs to know of parcels.
public final class Parcels {

  private static final EventTypes<Event> TYPES =
      EventTypes.of("parcel", Event.class)
          .type("sent", 1, Event.Sent.class)
          .type("scanned", 1, Event.Scanned.class)
          .build();

  /// With the view that commands keep.
  public static final StreamType<Command, Event, State> PARCEL =
      new StreamType<>("parcel", new Parcel(), TYPES, List.of(view("parcel_v1")));

  /// A view of the same streams that nobody keeps: only ever built.
  public static Declared<Event, ParcelRow> rebuilt() {
    View<Event, ParcelRow> view = view("parcel_rebuilt");
    return new Declared<>(new StreamType<>("parcel", new Parcel(), TYPES, List.of(view)), view);
  }

  private static View<Event, ParcelRow> view(String name) {
    return View.of(name, new ParcelProjection(), new ParcelTable(name));
  }

  @Produces
  @Singleton
  StreamType<Command, Event, State> parcels() {
    return PARCEL;
  }
}
