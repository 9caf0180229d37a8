package attune.eventstore;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedConstructor;
import com.fasterxml.jackson.databind.introspect.AnnotatedMethod;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import org.jspecify.annotations.Nullable;

/// A record whose one component is called `value` is written as that value: the domain may wrap an
/// id without its stored form growing a level.
final class WrappedValues extends JacksonAnnotationIntrospector {

  @Override
  public @Nullable Boolean hasAsValue(Annotated accessor) {
    boolean isTheValue =
        accessor instanceof AnnotatedMethod method
            && method.getParameterCount() == 0
            && method.getName().equals("value")
            && wraps(method.getDeclaringClass());
    return isTheValue ? Boolean.TRUE : super.hasAsValue(accessor);
  }

  @Override
  public JsonCreator.@Nullable Mode findCreatorAnnotation(MapperConfig<?> config, Annotated made) {
    return made instanceof AnnotatedConstructor constructor
            && wraps(constructor.getDeclaringClass())
        ? JsonCreator.Mode.DELEGATING
        : super.findCreatorAnnotation(config, made);
  }

  private static boolean wraps(Class<?> type) {
    return type.isRecord()
        && type.getRecordComponents().length == 1
        && type.getRecordComponents()[0].getName().equals("value");
  }
}
