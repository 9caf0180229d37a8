package attune.gateway.route;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Keeps a metric from naming cases, or whatever a caller writes into a path: under `/v1` it says
/// the route's prefix and no more.
@Singleton
final class PrefixOnly implements MeterFilter {

  private static final String URI = "uri";
  private static final String UNKNOWN = "/v1/{…}";

  private final List<String> prefixes;

  PrefixOnly(RouteTable table) {
    this.prefixes =
        table.destinations().stream().flatMap(to -> to.prefixes().stream()).sorted().toList();
  }

  @Override
  public Meter.Id map(Meter.Id id) {
    @Nullable String uri = id.getTag(URI);
    return uri == null || !uri.startsWith("/v1") || uri.contains("{")
        ? id
        : id.replaceTags(tags(id, uri));
  }

  private List<Tag> tags(Meter.Id id, String uri) {
    return id.getTags().stream()
        .map(tag -> tag.getKey().equals(URI) ? Tag.of(URI, told(uri)) : tag)
        .toList();
  }

  private String told(String uri) {
    return prefixes.stream()
        .filter(prefix -> uri.equals(prefix) || uri.startsWith(prefix + "/"))
        .findFirst()
        .map(prefix -> uri.equals(prefix) ? prefix : prefix + "/{…}")
        .orElse(UNKNOWN);
  }
}
