package attune.eventstore;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What events are called when they are stored, and which shapes they have had. Names and versions
/// are chosen here, once and for good, whatever the classes are called.
///
/// @param <E> events of the stream
public final class EventTypes<E> {

  private record Type<E>(String name, int version, Class<? extends E> event) {}

  private record Shape(String name, int version) {}

  /// A stored name and one of the versions it has had.
  public record NamedVersion(String type, int version) {}

  /// An event as JSON: what is personal in it is still in clear.
  record Written(String type, int version, ObjectNode data) {}

  private final EventJson json;
  private final Map<String, Type<E>> byName;
  private final Map<Class<?>, Type<E>> byClass;
  private final Map<Shape, UnaryOperator<ObjectNode>> upcasters;

  private EventTypes(Builder<E> builder) {
    this.json = new EventJson(builder.json);
    this.byName = Map.copyOf(builder.types);
    this.byClass = new HashMap<>();
    builder.types.values().forEach(type -> byClass.put(type.event, type));
    this.upcasters = Map.copyOf(builder.upcasters);
  }

  /// Begins to name the events of one kind of stream.
  ///
  /// @param stream the first part of every stored name
  public static <E> Builder<E> of(String stream, Class<E> event) {
    return new Builder<>(stream, event);
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
    Type<E> type = known(name);
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

  private UnaryOperator<ObjectNode> upcaster(String name, int from) {
    return Objects.requireNonNull(upcasters.get(new Shape(name, from)));
  }

  Written write(E event) {
    Type<E> type = typeOf(event);
    return new Written(type.name, type.version, json.write(event));
  }

  EventJson json() {
    return json;
  }

  private Type<E> known(String name) {
    @Nullable Type<E> type = byName.get(name);
    if (type == null) {
      throw new IllegalStateException("%s is no type that this service knows".formatted(name));
    }
    return type;
  }

  private Type<E> typeOf(E event) {
    @Nullable Type<E> type = byClass.get(event.getClass());
    if (type == null) {
      throw new IllegalStateException(
          "%s has no stored name".formatted(event.getClass().getName()));
    }
    return type;
  }

  /// Gathers names, versions and upcasters; [#build] checks that nothing is missing.
  public static final class Builder<E> {
    private final String stream;
    private final Class<E> event;
    private final Map<String, Type<E>> types = new LinkedHashMap<>();
    private final Map<Shape, UnaryOperator<ObjectNode>> upcasters = new HashMap<>();
    private Consumer<JsonMapper.Builder> json = _ -> {};

    private Builder(String stream, Class<E> event) {
      this.stream = stream;
      this.event = event;
    }

    /// Names an event.
    ///
    /// @param version the shape that the class has now
    public Builder<E> type(String name, int version, Class<? extends E> type) {
      if (types.put(stream + "." + name, new Type<>(stream + "." + name, version, type)) != null) {
        throw new IllegalArgumentException(name + " is named twice");
      }
      return this;
    }

    /// Brings an older shape of an event up to the next one.
    ///
    /// @param from the shape it takes
    public Builder<E> upcast(String name, int from, UnaryOperator<ObjectNode> upcaster) {
      upcasters.put(new Shape(stream + "." + name, from), upcaster);
      return this;
    }

    /// What Jackson has to be told about types inside the events: mix-ins, sub-types.
    public Builder<E> json(Consumer<JsonMapper.Builder> json) {
      this.json = this.json.andThen(json);
      return this;
    }

    public EventTypes<E> build() {
      EventTypesCheck.everyEventIsNamed(
          event, types.values().stream().<Class<?>>map(Type::event).toList());
      for (Type<E> type : types.values()) {
        for (int version = 1; version < type.version; version++) {
          if (!upcasters.containsKey(new Shape(type.name, version))) {
            throw new IllegalArgumentException(
                "%s lacks an upcaster from v%d".formatted(type.name, version));
          }
        }
      }
      return new EventTypes<>(this);
    }
  }
}
