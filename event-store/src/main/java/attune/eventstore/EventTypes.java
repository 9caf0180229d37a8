package attune.eventstore;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What events are called when they are stored, and which shapes they have had. Names and versions
/// are chosen here, once and for good, whatever the classes are called.
///
/// @param <E> events of the stream
public final class EventTypes<E> {

  record Named<E>(String name, int version, Class<? extends E> event) {}

  record Shape(String name, int version) {}

  /// A stored name and one of the versions it has had.
  public record NamedVersion(String type, int version) {}

  /// An event as JSON: what is personal in it is still in clear.
  record Written(String type, int version, ObjectNode data) {}

  private final String stream;
  private final EventJson json;
  private final Map<String, Named<E>> byName;
  private final Map<Class<?>, Named<E>> byClass;
  private final Map<Shape, UnaryOperator<ObjectNode>> upcasters;

  EventTypes(EventTypesBuilder<E> builder) {
    this.stream = builder.stream;
    this.json = new EventJson(builder.json);
    this.byName = Map.copyOf(builder.types);
    this.byClass = new HashMap<>();
    builder.types.values().forEach(type -> byClass.put(type.event, type));
    this.upcasters = Map.copyOf(builder.upcasters);
  }

  /// Begins to name the events of one kind of stream.
  ///
  /// @param stream the first part of every stored name
  public static <E> EventTypesBuilder<E> of(String stream, Class<E> event) {
    return new EventTypesBuilder<>(stream, event);
  }

  /// The kind of stream: the first part of every stored name.
  public String stream() {
    return stream;
  }

  /// Every name with every version it has had: each has a golden example.
  public List<NamedVersion> all() {
    return byName.values().stream()
        .flatMap(type ->
            IntStream.rangeClosed(1, type.version)
                .mapToObj(version -> new NamedVersion(type.name, version)))
        .sorted((a, b) -> (a.type + a.version).compareTo(b.type + b.version))
        .toList();
  }

  public boolean knows(String type) {
    return byName.containsKey(type);
  }

  /// The class that a stored name is bound to.
  public Class<? extends E> classOf(String type) {
    return known(type).event;
  }

  public String nameOf(E event) {
    return typeOf(event).name;
  }

  /// An event as it is stored, but for the sealing: a golden example.
  public ObjectNode toJson(E event) {
    return json.write(event);
  }

  /// Reads what [#toJson] wrote, in this version or an earlier one.
  public E fromJson(String name, int version, ObjectNode data) {
    Named<E> type = known(name);
    if (version > type.version) {
      throw new IllegalStateException(
          "%s v%d is newer than this service, which knows v%d"
              .formatted(name, version, type.version));
    }
    ObjectNode current = data;
    for (int from = version; from < type.version; from++) {
      current = upcaster(name, from).apply(current);
    }
    return json.read(current, type.event, name);
  }

  /// The same without a tree in between, where no upcaster wants one.
  E fromJson(String name, int version, Bytes data) {
    Named<E> type = known(name);
    return version == type.version
        ? json.read(data, type.event, name)
        : fromJson(name, version, json.tree(data, name));
  }

  private UnaryOperator<ObjectNode> upcaster(String name, int from) {
    return Objects.requireNonNull(upcasters.get(new Shape(name, from)));
  }

  Written write(E event) {
    Named<E> type = typeOf(event);
    return new Written(type.name, type.version, json.write(event));
  }

  EventJson json() {
    return json;
  }

  private Named<E> known(String name) {
    @Nullable Named<E> type = byName.get(name);
    if (type == null) {
      throw new IllegalStateException("%s is no type that this service knows".formatted(name));
    }
    return type;
  }

  private Named<E> typeOf(E event) {
    @Nullable Named<E> type = byClass.get(event.getClass());
    if (type == null) {
      throw new IllegalStateException(
          "%s has no stored name".formatted(event.getClass().getName()));
    }
    return type;
  }
}
