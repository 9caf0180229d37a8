package attune.http.edge;

import attune.http.AsOf;
import attune.http.Cursor;
import attune.http.Limit;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Clock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Lets resources take `AsOf`, `Cursor` and `Limit` as query parameters.
@Provider
@IfBuildProperty(name = "attune.http.service", stringValue = "true", enableIfMissing = true)
final class Parameters implements ParamConverterProvider {

  private record Reading<T>(Function<String, @Nullable T> parse) implements ParamConverter<T> {
    @Override
    @SuppressWarnings("NullAway") // absent parameters are null to JAX-RS
    public T fromString(String value) {
      return parse.apply(value);
    }

    @Override
    public String toString(T value) {
      return value.toString();
    }
  }

  /// Recorded time is real time, so the past ends now whatever the policy clock says.
  private final Clock clock = Clock.systemUTC();

  @Override
  @SuppressWarnings({"unchecked", "NullAway"}) // each converter is asked for by its own type
  public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
    if (type == AsOf.class) {
      return (ParamConverter<T>) new Reading<>(text -> AsOf.parse(text, clock));
    }
    if (type == Cursor.class) {
      return (ParamConverter<T>) new Reading<>(Cursor::parse);
    }
    return type == Limit.class ? (ParamConverter<T>) new Reading<>(Limit::parse) : null;
  }
}
