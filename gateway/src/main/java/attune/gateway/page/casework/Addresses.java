package attune.gateway.page.casework;

import attune.gateway.page.Viewer;
import attune.gateway.referral.Found;
import attune.gateway.referral.Lookups;
import attune.gateway.referral.Lookups.ByReference;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.RedirectionException;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// Cases are addressed by their reference, which people can read, say and cite. An id is understood
/// too, and leads there.
@Singleton
final class Addresses {
  private static final Pattern ID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private final Lookups lookups;
  private final SecurityIdentity identity;
  private final RoutingContext route;

  Addresses(@RestClient Lookups lookups, SecurityIdentity identity, RoutingContext route) {
    this.lookups = lookups;
    this.identity = identity;
    this.route = route;
  }

  /// @throws NotFoundException if there is no such case, or none that the viewer may see
  String idOf(String named) {
    if (ID.matcher(named).matches()) {
      return named;
    }
    var reference = new ByReference(named.strip().toUpperCase(Locale.ROOT));
    Viewer viewer = Viewer.of(identity);
    if (viewer.roles().size() == 1 && viewer.is("duty")) {
      return lookups.nameCheck(reference).caseId();
    }
    return lookups.search(reference).items().stream()
        .map(Found::caseId)
        .findFirst()
        .orElseThrow(NotFoundException::new);
  }

  /// Sends a page that was asked for by another name to the one address that it has.
  void settle(String named, String reference) {
    HttpServerRequest request = route.request();
    if (!named.equals(reference) && request.method().equals(HttpMethod.GET)) {
      String query = request.query() == null ? "" : "?" + request.query();
      String path = route.normalizedPath().replaceFirst("^/cases/[^/]+", "/cases/" + reference);
      throw new RedirectionException(302, URI.create(path + query));
    }
  }
}
