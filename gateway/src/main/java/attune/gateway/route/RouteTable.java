package attune.gateway.route;

import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Which service a path belongs to. A table that makes no sense stops the gateway at its start.
@Singleton
public final class RouteTable {

  private final List<Destination> destinations;

  RouteTable(RouteSettings settings) {
    this.destinations =
        settings.services().entrySet().stream()
            .map(line -> Destination.parse(line.getKey(), line.getValue()))
            .toList();
    Set<String> seen = new HashSet<>();
    for (Destination destination : destinations) {
      for (String prefix : destination.prefixes()) {
        if (!seen.add(prefix)) {
          throw new IllegalArgumentException("Two services claim " + prefix);
        }
      }
    }
  }

  List<Destination> destinations() {
    return destinations;
  }

  /// The names of the services that have routes.
  public List<String> services() {
    return destinations.stream().map(Destination::service).toList();
  }
}
