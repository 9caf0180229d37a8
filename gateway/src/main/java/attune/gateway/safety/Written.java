package attune.gateway.safety;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jspecify.annotations.Nullable;

/// What somebody wrote into a form, on its way into what keeps it and out of it again.
final class Written {

  private Written() {}

  /// All that the form says that is sent just now, but for its token.
  static MultivaluedMap<String, String> now() {
    MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
    @Nullable FormData form = CurrentRequestManager.get().getFormData();
    if (form != null) {
      form.forEach(name ->
          form.get(name).stream()
              .filter(value -> !value.isFileItem())
              .forEach(value -> fields.add(name, value.getValue())));
    }
    fields.remove(Csrf.FIELD);
    return fields;
  }

  static byte[] json(MultivaluedMap<String, String> fields) {
    JsonObject kept = new JsonObject();
    fields.forEach((name, values) -> kept.put(name, new JsonArray(List.copyOf(values))));
    return kept.encode().getBytes(StandardCharsets.UTF_8);
  }

  static MultivaluedMap<String, String> of(byte[] json) {
    MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
    new JsonObject(new String(json, StandardCharsets.UTF_8))
        .forEach(field ->
            ((JsonArray) field.getValue())
                .forEach(value -> fields.add(field.getKey(), value.toString())));
    return fields;
  }
}
