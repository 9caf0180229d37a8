package attune.gateway.failure;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which methods an address takes. Quarkus forgets it on its way through classes whose paths begin
/// alike.
@Singleton
final class Methods {

  private record Operation(Pattern path, String method) {}

  private final List<Operation> operations = new ArrayList<>();

  Methods(BeanManager beans) {
    for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
      @Nullable Path path = bean.getBeanClass().getAnnotation(Path.class);
      if (path != null) {
        add(path.value(), bean.getBeanClass());
      }
    }
  }

  /// None where there is no such address.
  SortedSet<String> of(String address) {
    SortedSet<String> methods = new TreeSet<>();
    for (Operation operation : operations) {
      if (operation.path().matcher(address).matches()) {
        methods.add(operation.method());
      }
    }
    if (methods.contains("GET")) {
      methods.add("HEAD");
    }
    return methods;
  }

  private void add(String prefix, Class<?> resource) {
    for (Method method : resource.getDeclaredMethods()) {
      @Nullable Path path = method.getAnnotation(Path.class);
      for (Annotation annotation : method.getAnnotations()) {
        @Nullable HttpMethod http = annotation.annotationType().getAnnotation(HttpMethod.class);
        if (http != null) {
          operations.add(
              new Operation(
                  pattern(prefix + "/" + (path == null ? "" : path.value())), http.value()));
        }
      }
    }
  }

  private static Pattern pattern(String template) {
    String plain = ("/" + template).replaceAll("/+", "/").replaceAll("(?<=.)/$", "");
    return Pattern.compile(plain.replaceAll("\\{[^}]+}", "[^/]+"));
  }
}
