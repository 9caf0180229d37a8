package attune.eventstore;

import attune.eventsourcing.Meta;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Events as JSON. A mapper of its own, because what is stored must not change with a service's
/// HTTP settings: dates as ISO text, nothing written for what is absent, unknown fields let be.
final class EventJson {

  private static final JsonInclude.Value WHAT_IS_THERE =
      JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS);

  private final JsonMapper mapper;
  private final ObjectReader metas;

  EventJson(Consumer<JsonMapper.Builder> more) {
    JsonMapper.Builder builder =
        JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .addModule(new PersonalModule())
            .annotationIntrospector(new WrappedValues())
            .defaultPropertyInclusion(WHAT_IS_THERE)
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    more.accept(builder);
    this.mapper = builder.build();
    this.metas = mapper.readerFor(Meta.class);
  }

  ObjectNode write(Object event) {
    return mapper.valueToTree(event);
  }

  <T> T read(JsonNode data, Class<T> type, String name) {
    try {
      return mapper.treeToValue(data, type);
    } catch (JsonProcessingException e) {
      throw unreadable(name, e);
    }
  }

  <T> T read(Bytes data, Class<T> type, String name) {
    try {
      return mapper.readValue(data.shared(), type);
    } catch (IOException e) {
      throw unreadable(name, e);
    }
  }

  ObjectNode tree(Bytes bytes, String name) {
    try {
      return mapper.readValue(bytes.shared(), ObjectNode.class);
    } catch (IOException e) {
      throw unreadable(name, e);
    }
  }

  Bytes bytes(JsonNode tree) {
    try {
      return Bytes.sharing(mapper.writeValueAsBytes(tree));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  Bytes meta(Meta meta) {
    return bytes(mapper.valueToTree(meta));
  }

  Meta meta(Bytes bytes) {
    try {
      return metas.readValue(bytes.shared());
    } catch (IOException e) {
      throw unreadable("meta", e);
    }
  }

  /// Names the member, and drops Jackson's own message, which quotes the value: it may be personal.
  private static IllegalStateException unreadable(String name, IOException cause) {
    String where =
        cause instanceof JsonMappingException mapping
            ? mapping.getPath().stream()
                .map(at -> at.getFieldName() == null ? "" + at.getIndex() : at.getFieldName())
                .collect(Collectors.joining("/"))
            : "";
    return new IllegalStateException("%s can't be read at /%s".formatted(name, where));
  }
}
