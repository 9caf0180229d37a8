package attune.eventsourcing.testing;

import io.quarkus.test.common.WithTestResource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Put this on a `@QuarkusTest`: the named services run before the application starts, and the
/// `ATTUNE_…` values that lead to them are configured.
@WithTestResource(BackingServices.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface WithBackingServices {
  BackingService[] value();
}
