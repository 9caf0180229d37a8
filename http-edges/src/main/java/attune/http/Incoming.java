package attune.http;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/// What came with the running request, apart from its body: injected where a resource or a
/// command's way needs it.
@RequestScoped
public final class Incoming {

  private final RoutingContext context;

  Incoming(RoutingContext context) {
    this.context = context;
  }

  public Caller caller() {
    JsonWebToken token = token();
    return new Caller(
        token.getSubject(),
        claim(token, "azp").orElse(""),
        identity().getRoles(),
        claim(token, "system"));
  }

  /// Who sends, where only that counts: 400 if there is no usable key.
  public IdempotencyKey idempotencyKey() {
    return IdempotencyKey.parse(context.request().getHeader(IdempotencyKey.HEADER));
  }

  /// The version that the command is meant for: 428 if it is not said.
  public IfMatch ifMatch() {
    return IfMatch.parse(context.request().getHeader(IfMatch.HEADER));
  }

  /// The content of the body that was read.
  public Fingerprint fingerprint() {
    return RequestAttributes.fingerprint(context);
  }

  public Correlation correlation() {
    return RequestAttributes.correlation(context);
  }

  /// The route as an idempotency key is scoped to it: method and path.
  public String route() {
    return context.request().method() + " " + context.normalizedPath();
  }

  private JsonWebToken token() {
    if (identity().getPrincipal() instanceof JsonWebToken token) {
      return token;
    }
    throw Problem.of(Code.TOKEN_MISSING).exception();
  }

  private SecurityIdentity identity() {
    if (context.user() instanceof QuarkusHttpUser user) {
      return user.getSecurityIdentity();
    }
    throw Problem.of(Code.TOKEN_MISSING).exception();
  }

  private static Optional<String> claim(JsonWebToken token, String name) {
    return token.<String>claim(name);
  }
}
