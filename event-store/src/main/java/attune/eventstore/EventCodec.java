package attune.eventstore;

import attune.eventsourcing.Recorded;
import attune.eventstore.sealing.DataKey;
import attune.eventstore.sealing.Keys;
import attune.eventstore.sealing.Place;
import attune.eventstore.sealing.Sealing;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Between events as the domain knows them and events as they lie in the table.
final class EventCodec<E> {

  /// An event that is ready to be written.
  record Sealed(String type, int schemaVersion, Recorded<?> event, Bytes meta, Bytes data) {}

  private record Clear<E>(Recorded<E> event, EventTypes.Written written) {}

  /// An event beside its tree, which only one with something sealed in it needs.
  private record Raw(StoredEvent event, @Nullable ObjectNode sealed) {
    void ifSealed(Consumer<ObjectNode> work) {
      if (sealed != null) {
        work.accept(sealed);
      }
    }
  }

  private final EventTypes<E> types;
  private final Keys keys;

  EventCodec(EventTypes<E> types, Keys keys) {
    this.types = types;
    this.keys = keys;
  }

  /// Makes the keys of those who have none yet: they are safe before any event needs them.
  Uni<List<Sealed>> seal(List<Recorded<E>> events) {
    List<Clear<E>> clear =
        events.stream().map(event -> new Clear<>(event, types.write(event.event()))).toList();
    Set<UUID> people = new HashSet<>();
    clear.forEach(one -> people.addAll(Sealing.people(one.written.data())));
    return keys.toWrite(people).map(found -> clear.stream().map(one -> seal(one, found)).toList());
  }

  Uni<List<Recorded<E>>> open(List<StoredEvent> events) {
    List<Raw> raw = events.stream().map(this::raw).toList();
    Set<UUID> people = new HashSet<>();
    raw.forEach(one -> one.ifSealed(data -> people.addAll(Sealing.people(data))));
    return keys.toRead(people).map(found -> raw.stream().map(one -> open(one, found)).toList());
  }

  Recorded<E> openWithoutKeys(StoredEvent event) {
    Raw raw = raw(event);
    raw.ifSealed(Sealing::withoutKeys);
    return read(raw);
  }

  private Sealed seal(Clear<E> clear, Map<UUID, DataKey> found) {
    Recorded<E> event = clear.event;
    EventTypes.Written written = clear.written;
    Sealing.seal(written.data(), new Place(event.stream(), event.version(), written.type()), found);
    return new Sealed(
        written.type(),
        written.version(),
        event,
        types.json().meta(event.meta()),
        types.json().bytes(written.data()));
  }

  private Raw raw(StoredEvent event) {
    return new Raw(
        event,
        Sealing.mayBeIn(event.data().shared())
            ? types.json().tree(event.data(), event.type())
            : null);
  }

  private Recorded<E> open(Raw raw, Map<UUID, DataKey> found) {
    StoredEvent event = raw.event;
    var place = new Place(event.stream(), event.version(), event.type());
    raw.ifSealed(data -> Sealing.open(data, place, found));
    return read(raw);
  }

  private Recorded<E> read(Raw raw) {
    StoredEvent event = raw.event;
    return new Recorded<>(
        event.stream(),
        event.version(),
        event.recordedAt(),
        types.json().meta(event.meta()),
        raw.sealed == null
            ? types.fromJson(event.type(), event.schemaVersion(), event.data())
            : types.fromJson(event.type(), event.schemaVersion(), raw.sealed));
  }
}
