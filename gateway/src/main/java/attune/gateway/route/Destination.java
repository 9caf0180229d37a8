package attune.gateway.route;

import java.net.URI;
import java.util.List;

/// A service and the prefixes of the paths that are its own.
record Destination(String service, URI address, List<String> prefixes) {

  Destination {
    prefixes = List.copyOf(prefixes);
    if (address.getHost() == null || prefixes.isEmpty()) {
      throw new IllegalArgumentException(
          "The route to " + service + " needs an address, a space, and its prefixes");
    }
    if (!prefixes.stream().allMatch(prefix -> prefix.matches("/v1/[a-z0-9-]+"))) {
      throw new IllegalArgumentException(
          "A prefix of " + service + " is not of the form /v1/things: " + prefixes);
    }
  }

  /// @param line an address and prefixes, as the configuration has them
  static Destination parse(String service, String line) {
    List<String> words = List.of(line.strip().split("\\s+"));
    return new Destination(service, URI.create(words.getFirst()), words.subList(1, words.size()));
  }

  boolean takes(String path) {
    return prefixes.stream()
        .anyMatch(prefix -> path.equals(prefix) || path.startsWith(prefix + "/"));
  }

  int port() {
    if (address.getPort() != -1) {
      return address.getPort();
    }
    return secure() ? 443 : 80;
  }

  boolean secure() {
    return "https".equals(address.getScheme());
  }
}
