package attune.http.body;

import attune.http.Fault;
import attune.http.FaultCode;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Builds a request record from JSON without any coercion. Jackson stops at the first value that
/// does not fit; so that value is noted, taken out, and the rest is tried again.
@ApplicationScoped
final class Binding {

  private static final int MOST = 50;

  private final JsonMapper mapper;

  Binding(@All List<TextForm<?>> forms) {
    SimpleModule texts = new SimpleModule();
    TextForm.USUAL.forEach(form -> FromText.register(form, texts));
    forms.forEach(form -> FromText.register(form, texts));
    this.mapper = strict(texts);
  }

  JsonNode tree(String body) throws JsonProcessingException {
    return mapper.readTree(body);
  }

  /// The record, as far as it could be built; every value that did not fit is added to `faults`.
  <T> @Nullable T bind(JsonNode body, Class<T> type, List<Fault> faults)
      throws JsonProcessingException {
    for (int tries = 0; tries < MOST; tries++) {
      try {
        return mapper.treeToValue(body, type);
      } catch (JsonMappingException e) {
        faults.add(fault(e));
        if (!takeOut(body, e.getPath())) {
          return null;
        }
      }
    }
    return null;
  }

  private static Fault fault(JsonMappingException e) {
    String pointer = Pointer.of(e.getPath());
    return switch (e) {
      case FromText.Unreadable text -> new Fault(pointer, text.code(), text.getOriginalMessage());
      case MismatchedInputException other -> Expected.fault(pointer, other.getTargetType());
      default -> Fault.of(pointer, FaultCode.OUT_OF_RANGE, "is too large or too small a number");
    };
  }

  private static boolean takeOut(JsonNode body, List<Reference> path) {
    if (path.isEmpty()) {
      return false;
    }
    JsonNode parent = body.at(Pointer.of(path.subList(0, path.size() - 1)));
    Reference last = path.getLast();
    return switch (parent) {
      case ObjectNode object when object.hasNonNull(last.getFieldName()) -> {
        object.putNull(last.getFieldName());
        yield true;
      }
      case ArrayNode array when array.hasNonNull(last.getIndex()) -> {
        array.setNull(last.getIndex());
        yield true;
      }
      default -> false;
    };
  }

  private static JsonMapper strict(SimpleModule texts) {
    return JsonMapper.builder()
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .withCoercionConfigDefaults(
            empty -> empty.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
        .withCoercionConfig(
            LogicalType.Textual,
            text ->
                text.setCoercion(CoercionInputShape.EmptyString, CoercionAction.TryConvert)
                    .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Float, CoercionAction.Fail))
        .addModule(texts)
        .build();
  }
}
