package attune.http.edge;

import attune.http.AsOf;
import attune.http.Code;
import attune.http.Cursor;
import attune.http.Fault;
import attune.http.FaultCode;
import attune.http.Limit;
import attune.http.Problem;
import attune.http.ProblemException;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Parameter;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/// Looks at all parameters of an operation before any is read, so that all their faults are told at
/// once.
@IfBuildProperty(name = "attune.http.service", stringValue = "true", enableIfMissing = true)
public final class ParametersChecked {

  private final Clock clock = Clock.systemUTC();

  @ServerRequestFilter(priority = Priorities.USER)
  public void check(ResourceInfo resource, UriInfo uri) {
    List<Fault> faults = new ArrayList<>();
    for (Parameter parameter : resource.getResourceMethod().getParameters()) {
      @Nullable QueryParam query = parameter.getAnnotation(QueryParam.class);
      if (query != null && uri.getQueryParameters().containsKey(query.value())) {
        faults.addAll(
            faults(query.value(), parameter, uri.getQueryParameters().get(query.value())));
      }
    }
    faults.sort(Comparator.comparing(Fault::pointer));
    if (!faults.isEmpty()) {
      throw Problem.of(Code.INVALID_PARAMETER).with(faults).exception();
    }
  }

  private List<Fault> faults(String name, Parameter parameter, List<String> values) {
    if (values.size() > 1) {
      return List.of(Fault.of(name, FaultCode.DUPLICATE_MEMBER, "is there more than once"));
    }
    String value = values.getFirst();
    if (value.isEmpty() && mayBeEmpty(parameter.getType())) {
      return List.of();
    }
    if (value.isBlank()) {
      return List.of(Fault.of(name, FaultCode.MISSING, "is empty: give a value or leave it out"));
    }
    try {
      read(name, parameter, value);
      return List.of();
    } catch (ProblemException e) {
      return e.problem().errors();
    }
  }

  /// A form sends an empty filter where nothing is chosen, and a list's first page is behind
  /// nothing. An instant or a number that is empty is one that got lost on the way.
  private static boolean mayBeEmpty(Class<?> type) {
    return type == Cursor.class || type == String.class;
  }

  private void read(String name, Parameter parameter, String value) {
    Class<?> type = parameter.getType();
    if (type == AsOf.class) {
      AsOf.parse(value, clock);
    } else if (type == Cursor.class) {
      Cursor.parse(value);
    } else if (type == Limit.class) {
      Limit.parse(value);
    } else {
      @Nullable Schema schema = parameter.getAnnotation(Schema.class);
      if (schema != null && schema.implementation().isEnum()) {
        code(name, schema.implementation(), value);
      }
    }
  }

  /// Read as text, described as codes.
  private static void code(String name, Class<?> codes, String value) {
    List<String> known =
        Arrays.stream(codes.getEnumConstants()).map(ParametersChecked::name).toList();
    if (!known.contains(value)) {
      String detail = known.stream().collect(Collectors.joining(", ", "is not one of ", ""));
      throw Problem.of(Code.INVALID_PARAMETER)
          .with(List.of(Fault.of(name, FaultCode.UNKNOWN_CODE, detail)))
          .exception();
    }
  }

  private static String name(Object constant) {
    return ((Enum<?>) constant).name();
  }
}
