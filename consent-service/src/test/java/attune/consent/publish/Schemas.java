package attune.consent.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/// The messages' schemas and examples, as they are published in `contracts`.
final class Schemas {

  private static final String FOLDER = "/attune/contracts/events/";
  private static final JsonMapper JSON = new JsonMapper();
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private Schemas() {}

  static JsonNode schema(String type) {
    return read(type + ".json");
  }

  static JsonNode example(String type) {
    return read("examples/" + type + ".json");
  }

  /// Everything that `data` breaks of the schema of `type`, formats too.
  static List<String> faults(String type, JsonNode data) {
    return REGISTRY
        .getSchema(schema(type).toString(), InputFormat.JSON)
        .validate(
            data.toString(),
            InputFormat.JSON,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(Error::toString)
        .toList();
  }

  private static JsonNode read(String name) {
    try (InputStream in = Schemas.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new AssertionError("contracts lack " + name);
      }
      return JSON.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
