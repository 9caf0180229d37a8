package attune.gateway.safety;

import attune.gateway.PublicUrl;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// What somebody wrote into a form of `/request/part` when their session had ended is kept over the
/// log-in: sealed, in cookies that only those pages get, for as long as a log-in may take. The page
/// shows it again, and only to who wrote it, with nothing done: they send it once more.
@Named("kept")
@Singleton
public final class KeptForms {

  static final String UNDER = "/request/part/";
  static final String WRITER = "writer";

  private static final String COOKIE = "attune_kept_";
  private static final int A_COOKIE = 3500;
  private static final int COOKIES = 8;
  private static final int AS_LONG_AS_A_LOG_IN = 30 * 60;

  private final SecurityIdentity viewer;
  private final Seal seal;
  private final boolean secure;

  KeptForms(
      SecurityIdentity viewer,
      PublicUrl publicUrl,
      @ConfigProperty(name = "quarkus.oidc.token-state-manager.encryption-secret") String secret) {
    this.viewer = viewer;
    this.seal = new Seal("attune kept form " + secret);
    this.secure = publicUrl.secure();
  }

  /// Who looks at the page, as its form says it: nobody else gets to see what they wrote.
  public String writer() {
    return seal.name(viewer.getPrincipal().getName());
  }

  /// Whether it could be kept: a form of another page or one that is too long is not.
  boolean keep(RoutingContext route, MultivaluedMap<String, String> fields) {
    String path = route.normalizedPath();
    String sealed = path.startsWith(UNDER) ? sealed(path, fields) : "";
    if (sealed.isEmpty() || sealed.length() > COOKIES * A_COOKIE) {
      return false;
    }
    forget(route);
    for (int i = 0; i * A_COOKIE < sealed.length(); i++) {
      int end = Math.min(sealed.length(), (i + 1) * A_COOKIE);
      String piece = sealed.substring(i * A_COOKIE, end);
      route.response().addCookie(cookie(i, piece).setMaxAge(AS_LONG_AS_A_LOG_IN));
    }
    return true;
  }

  /// Takes what was kept for this page and this person, so that it is shown once.
  public Optional<MultivaluedMap<String, String>> take(RoutingContext route) {
    List<Cookie> pieces =
        IntStream.range(0, COOKIES)
            .mapToObj(i -> Optional.ofNullable(route.request().getCookie(COOKIE + i)))
            .flatMap(Optional::stream)
            .toList();
    String whole = pieces.stream().map(Cookie::getValue).collect(Collectors.joining());
    Optional<MultivaluedMap<String, String>> opened = opened(whole, route.normalizedPath());
    opened.ifPresent(_ -> forget(route));
    return opened;
  }

  private void forget(RoutingContext route) {
    for (int i = 0; i < COOKIES; i++) {
      if (route.request().getCookie(COOKIE + i) != null) {
        route.response().addCookie(cookie(i, "").setMaxAge(0));
      }
    }
  }

  private String sealed(String path, MultivaluedMap<String, String> fields) {
    JsonObject kept = new JsonObject();
    fields.forEach((name, values) -> kept.put(name, new JsonArray(List.copyOf(values))));
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(seal.seal(path, kept.encode().getBytes(StandardCharsets.UTF_8)));
  }

  private Optional<MultivaluedMap<String, String>> opened(String whole, String path) {
    return decoded(whole)
        .flatMap(sealed -> seal.open(path, sealed))
        .map(KeptForms::fields)
        .filter(this::isTheirs);
  }

  private static Optional<byte[]> decoded(String whole) {
    try {
      return Optional.of(Base64.getUrlDecoder().decode(whole));
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }

  private static MultivaluedMap<String, String> fields(byte[] json) {
    MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
    new JsonObject(new String(json, StandardCharsets.UTF_8))
        .forEach(field ->
            ((JsonArray) field.getValue())
                .forEach(value -> fields.add(field.getKey(), value.toString())));
    return fields;
  }

  private boolean isTheirs(MultivaluedMap<String, String> fields) {
    String written = fields.getFirst(WRITER);
    return written != null
        && MessageDigest.isEqual(
            written.getBytes(StandardCharsets.UTF_8), writer().getBytes(StandardCharsets.UTF_8));
  }

  private Cookie cookie(int number, String value) {
    return Cookie.cookie(COOKIE + number, value)
        .setPath("/request/part")
        .setHttpOnly(true)
        .setSecure(secure)
        .setSameSite(CookieSameSite.LAX);
  }
}
