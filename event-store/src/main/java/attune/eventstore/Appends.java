package attune.eventstore;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Says within this process that something was appended, so that nobody who follows the feed has to
/// wait for their next poll. A hint only: a missed one costs milliseconds.
@Singleton
public final class Appends {

  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  /// Asks to be told.
  ///
  /// @param listener returns at once
  public void listen(Runnable listener) {
    listeners.add(listener);
  }

  void happened() {
    listeners.forEach(Runnable::run);
  }
}
