package attune.eventsourcing.testing;

import io.quarkus.test.common.WithTestResource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Put this on a `@QuarkusTest`: PostgreSQL, Kafka and Keycloak run before the application starts,
/// and the `ATTUNE_…` values that lead to them are configured. It has no members: tests whose
/// resources differ, were it by an array of the same values, each get an application of their own.
@WithTestResource(BackingServices.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface WithBackingServices {}
