package attune.http.body;

import attune.http.BodyLimit;
import attune.http.Code;
import attune.http.Fault;
import attune.http.Problem;
import attune.http.ProblemException;
import attune.http.RequestAttributes;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.arc.properties.IfBuildProperty;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Reads a request record: checked as text, as types and by its constraints, with all faults in one
/// problem. What a service is answered by another is none of these.
@Provider
@ConstrainedTo(RuntimeType.SERVER)
@Consumes(MediaType.APPLICATION_JSON)
@IfBuildProperty(name = "attune.http.service", stringValue = "true", enableIfMissing = true)
final class RecordReader implements MessageBodyReader<Object> {

  private final Binding binding;
  private final Constraints constraints;
  private final BodyLimit limit;
  private final RoutingContext context;

  RecordReader(Binding binding, Constraints constraints, BodyLimit limit, RoutingContext context) {
    this.binding = binding;
    this.constraints = constraints;
    this.limit = limit;
    this.context = context;
  }

  @Override
  public boolean isReadable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
    return type.isRecord();
  }

  @Override
  public Object readFrom(
      Class<Object> type,
      Type generic,
      Annotation[] annotations,
      MediaType media,
      MultivaluedMap<String, String> headers,
      InputStream body)
      throws IOException {
    String text = Utf8.text(limit.read(body));
    JsonScan.Seen seen = JsonScan.look(text);
    if (!seen.whole()) {
      throw invalid(seen.faults(), type);
    }
    JsonNode json = binding.tree(text);
    RequestAttributes.fingerprint(context, Canonical.fingerprint(json));
    return record(Characters.withoutUnseen(json), type, new ArrayList<>(seen.faults()));
  }

  private Object record(JsonNode json, Class<?> type, List<Fault> faults)
      throws JsonProcessingException {
    Object built = binding.bind(json, type, faults);
    if (built != null) {
      constraints.faults(built).stream()
          .filter(fault -> isNews(fault, faults))
          .forEach(faults::add);
    }
    if (built == null || !faults.isEmpty()) {
      throw invalid(faults, type);
    }
    return built;
  }

  /// A value that was taken out because it did not fit is not missing as well.
  private static boolean isNews(Fault fault, List<Fault> known) {
    return known.stream()
        .noneMatch(other -> (fault.pointer() + "/").startsWith(other.pointer() + "/"));
  }

  private static ProblemException invalid(List<Fault> faults, Class<?> type) {
    List<Fault> told =
        faults.stream()
            .map(fault -> KnownNames.told(fault, type))
            .distinct()
            .sorted(Comparator.comparing(Fault::pointer))
            .toList();
    return Problem.of(Code.INVALID_BODY).with(told).exception();
  }
}
