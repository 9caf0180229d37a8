package attune.eventstore;

import attune.eventstore.EventTypes.Named;
import attune.eventstore.EventTypes.Shape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// Gathers names, versions and upcasters; [#build] checks that nothing is missing.
public final class EventTypesBuilder<E> {
  final String stream;
  private final Class<E> event;
  final Map<String, Named<E>> types = new LinkedHashMap<>();
  final Map<Shape, UnaryOperator<ObjectNode>> upcasters = new HashMap<>();
  Consumer<JsonMapper.Builder> json = _ -> {};

  EventTypesBuilder(String stream, Class<E> event) {
    this.stream = stream;
    this.event = event;
  }

  /// Names an event.
  ///
  /// @param version the shape that the class has now
  public EventTypesBuilder<E> type(String name, int version, Class<? extends E> type) {
    if (types.put(stream + "." + name, new Named<>(stream + "." + name, version, type)) != null) {
      throw new IllegalArgumentException(name + " is named twice");
    }
    return this;
  }

  /// Brings an older shape of an event up to the next one.
  ///
  /// @param from the shape it takes
  public EventTypesBuilder<E> upcast(String name, int from, UnaryOperator<ObjectNode> upcaster) {
    upcasters.put(new Shape(stream + "." + name, from), upcaster);
    return this;
  }

  /// What Jackson has to be told about types inside the events: mix-ins, sub-types.
  public EventTypesBuilder<E> json(Consumer<JsonMapper.Builder> json) {
    this.json = this.json.andThen(json);
    return this;
  }

  public EventTypes<E> build() {
    EventTypesCheck.everyEventIsNamed(
        event, types.values().stream().<Class<?>>map(Named::event).toList());
    for (Named<E> type : types.values()) {
      for (int version = 1; version < type.version(); version++) {
        if (!upcasters.containsKey(new Shape(type.name(), version))) {
          throw new IllegalArgumentException(
              "%s lacks an upcaster from v%d".formatted(type.name(), version));
        }
      }
    }
    return new EventTypes<>(this);
  }
}
