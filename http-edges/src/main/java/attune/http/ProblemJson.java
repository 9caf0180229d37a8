package attune.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Writes a problem down as RFC 9457 has it, with the catalogue's words.
@ApplicationScoped
public final class ProblemJson {

  public static final String MEDIA_TYPE = "application/problem+json";

  private final Catalogue catalogue = Catalogue.read();
  private final ObjectMapper json = new ObjectMapper();
  private final String types;

  ProblemJson(
      @ConfigProperty(name = "attune.public-url", defaultValue = "http://localhost:8080")
          String publicUrl) {
    this.types = publicUrl + "/problems/";
  }

  public int status(Problem problem) {
    return catalogue.entry(problem.code()).status();
  }

  public String body(Problem problem, RoutingContext context) {
    try {
      return json.writeValueAsString(members(problem, context));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A problem's members are plain values", e);
    }
  }

  private Map<String, Object> members(Problem problem, RoutingContext context) {
    Catalogue.Entry entry = catalogue.entry(problem.code());
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("type", types + entry.slug());
    members.put("title", entry.title());
    members.put("status", entry.status());
    members.put("detail", problem.detail().isEmpty() ? entry.meaning() : problem.detail());
    members.put("instance", context.normalizedPath());
    members.put("code", entry.code());
    if (!problem.errors().isEmpty()) {
      members.put("errors", problem.errors());
    }
    members.putAll(problem.members());
    members.put("traceId", RequestAttributes.correlation(context).traceId());
    return members;
  }
}
