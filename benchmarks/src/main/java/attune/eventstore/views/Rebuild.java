package attune.eventstore.views;

import attune.benchmarks.parcel.Parcel.Event;
import attune.benchmarks.parcel.ParcelRow;
import attune.benchmarks.parcel.Parcels;
import attune.eventstore.DeclaredViews.Declared;
import attune.eventstore.EventStore;
import attune.eventstore.Transactions;
import jakarta.inject.Singleton;
import java.time.Duration;

/// A view of all parcels, built from their events as a service does it for a view that is new to
/// its database.
@Singleton
public final class Rebuild {

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Declared<Event, ParcelRow> declared = Parcels.rebuilt();
  private final Building<Event, ParcelRow> building;

  Rebuild(EventStore store, Transactions transactions, ViewStates states, ViewsSettings settings) {
    this.building =
        new Building<>(
            declared, new Building.Surroundings(store, transactions, states, settings.batch()));
  }

  public String view() {
    return declared.view().name();
  }

  /// Builds the view, which the database must not know yet; gives how many events went into it.
  public long run() {
    ViewState state = building.begin().await().atMost(PATIENCE);
    while (!state.live()) {
      state = building.step(state).await().atMost(PATIENCE);
    }
    return state.folded();
  }
}
