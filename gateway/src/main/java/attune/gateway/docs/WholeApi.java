package attune.gateway.docs;

import attune.gateway.PublicUrl;
import attune.gateway.route.RouteTable;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The services' OpenAPI put together. It is made of the descriptions that were published with this
/// build (each is tested against its service's code), so that it is right, and there, whatever
/// runs.
@Singleton
final class WholeApi {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final YAMLMapper YAML = new YAMLMapper();

  private final ObjectNode whole;

  WholeApi(RouteTable routes, PublicUrl publicUrl) {
    Merge merge = new Merge(frame(publicUrl));
    for (String service : routes.services()) {
      published(service).ifPresent(description -> merge.add(service, description));
    }
    this.whole = merge.whole();
  }

  String json() {
    return write(JSON);
  }

  String yaml() {
    return write(YAML);
  }

  private static ObjectNode frame(PublicUrl publicUrl) {
    ObjectNode frame = JSON.createObjectNode().put("openapi", "3.1.0");
    frame
        .putObject("info")
        .put("title", "Attune")
        .put("version", "1")
        .put(
            "description",
            "Case management for Video Interaction Guidance. Every problem that can be answered is"
                + " explained at [/problems]("
                + publicUrl.at("/problems")
                + ").");
    frame.putArray("servers").addObject().put("url", publicUrl.origin());
    return frame;
  }

  private static Optional<ObjectNode> published(String service) {
    String file = "/attune/contracts/openapi/" + service;
    return read(file + ".yaml", YAML).or(() -> read(file + ".json", JSON));
  }

  private static Optional<ObjectNode> read(String file, ObjectMapper mapper) {
    try (@Nullable InputStream content = WholeApi.class.getResourceAsStream(file)) {
      return content == null
          ? Optional.empty()
          : Optional.of(mapper.readTree(content)).map(ObjectNode.class::cast);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String write(ObjectMapper mapper) {
    try {
      JsonNode content = whole;
      return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
