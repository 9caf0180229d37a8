package attune.eventstore;

import java.util.Collection;
import java.util.stream.Stream;

/// An event without a stored name is found when the service starts, not when it first happens.
final class EventTypesCheck {

  private EventTypesCheck() {}

  static void everyEventIsNamed(Class<?> event, Collection<Class<?>> named) {
    concrete(event)
        .filter(type -> !named.contains(type))
        .findFirst()
        .ifPresent(type -> {
          throw new IllegalArgumentException(type.getName() + " has no stored name");
        });
  }

  private static Stream<Class<?>> concrete(Class<?> type) {
    return type.isSealed()
        ? Stream.of(type.getPermittedSubclasses()).flatMap(EventTypesCheck::concrete)
        : Stream.of(type);
  }
}
