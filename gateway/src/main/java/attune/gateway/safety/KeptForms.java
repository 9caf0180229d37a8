package attune.gateway.safety;

import attune.gateway.PublicUrl;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MultivaluedMap;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// What somebody wrote into a form when their session had ended, or when a service was away, is
/// kept: sealed, in cookies that only that page gets, for as long as a log-in may take. The page
/// shows it again, and only to who wrote it: they send it once more, as the same command.
@Named("kept")
@Singleton
public final class KeptForms {

  /// Why something is kept.
  public enum Because {
    SIGNED_OUT,
    AWAY
  }

  static final String WRITER = "writer";

  /// The pages with forms that people write words into; they are open to a POST at the door, in
  /// `application.properties`.
  private static final Pattern PAGES =
      Pattern.compile("/(request/part|cases|team|openings|break-glass)(/[A-Za-z0-9_.~-]+)*");

  private static final String BECAUSE = "because";
  private static final String SHOWN = KeptForms.class.getName() + " shown";
  private static final String KEPT = KeptForms.class.getName() + " kept";
  private static final Duration A_LOG_IN = Duration.ofMinutes(30);
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private final SecurityIdentity viewer;
  private final RoutingContext shown;
  private final Seal seal;
  private final KeptCookies cookies;

  KeptForms(
      SecurityIdentity viewer,
      RoutingContext shown,
      PublicUrl publicUrl,
      @ConfigProperty(name = "quarkus.oidc.token-state-manager.encryption-secret") String secret) {
    this.viewer = viewer;
    this.shown = shown;
    this.seal = new Seal("attune kept form " + secret);
    this.cookies = new KeptCookies(A_LOG_IN, publicUrl.secure());
  }

  /// Who looks at the page, as its form says it: nobody else gets to see what they wrote.
  public String writer() {
    return seal.name(viewer.getPrincipal().getName());
  }

  /// Why what the page shows was kept; empty if it shows nothing that was.
  public String because() {
    return Objects.requireNonNullElse(shown.<String>get(SHOWN), "");
  }

  /// Where what was sent just now is kept to be sent again; empty if it is not.
  public String at() {
    return Objects.requireNonNullElse(shown.<String>get(KEPT), "");
  }

  /// Whether the form that was sent could be kept: one of another page or one that is too long is
  /// not.
  public boolean keep(RoutingContext route, Because because) {
    String path = route.normalizedPath();
    MultivaluedMap<String, String> fields = Written.now();
    if (!fields.containsKey(WRITER) || !PAGES.matcher(path).matches()) {
      return false;
    }
    fields.putSingle(BECAUSE, because.name());
    String sealed = BASE64.encodeToString(seal.seal(path, Written.json(fields)));
    if (KeptCookies.isTooLong(sealed)) {
      return false;
    }
    cookies.write(route, sealed);
    String query = route.request().query();
    route.put(KEPT, query == null ? path : path + "?" + query);
    return true;
  }

  /// Takes what was kept for this page and this person, so that it is shown once.
  public Optional<MultivaluedMap<String, String>> take(RoutingContext route) {
    Optional<MultivaluedMap<String, String>> opened =
        opened(KeptCookies.read(route), route.normalizedPath());
    opened.ifPresent(fields -> {
      forget(route);
      route.put(SHOWN, fields.getFirst(BECAUSE));
    });
    return opened;
  }

  /// Once it was sent, or shown again.
  public void forget(RoutingContext route) {
    cookies.clear(route);
  }

  private Optional<MultivaluedMap<String, String>> opened(String whole, String path) {
    return decoded(whole)
        .flatMap(sealed -> seal.open(path, sealed))
        .map(Written::of)
        .filter(this::isTheirs);
  }

  private static Optional<byte[]> decoded(String whole) {
    try {
      return Optional.of(Base64.getUrlDecoder().decode(whole));
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }

  private boolean isTheirs(MultivaluedMap<String, String> fields) {
    String written = fields.getFirst(WRITER);
    return written != null
        && MessageDigest.isEqual(
            written.getBytes(StandardCharsets.UTF_8), writer().getBytes(StandardCharsets.UTF_8));
  }
}
