package attune.gateway.safety;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/// The token that every form carries: `{inject:csrf.token}`. It is bound to the session at the
/// log-in service, so that every replica can check it and none has to keep it; the salt makes it
/// different on every page, so that compression gives nothing away.
@Named("csrf")
@Singleton
public final class Csrf {

  static final String FIELD = "csrf";

  private static final String ALGORITHM = "HmacSHA256";
  private static final int SALT_BYTES = 16;
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private final SecureRandom random = new SecureRandom();
  private final SecurityIdentity viewer;
  private final SecretKeySpec key;

  Csrf(
      SecurityIdentity viewer,
      @ConfigProperty(name = "quarkus.oidc.token-state-manager.encryption-secret") String secret) {
    this.viewer = viewer;
    this.key = new SecretKeySpec(sha256("attune csrf " + secret), ALGORITHM);
  }

  /// A fresh token for a form of the session that looks at the page.
  public String token() {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return token(HexFormat.of().formatHex(salt));
  }

  boolean isGood(@Nullable String token) {
    int dot = token == null ? -1 : token.indexOf('.');
    return token != null
        && dot > 0
        && MessageDigest.isEqual(bytes(token), bytes(token(token.substring(0, dot))));
  }

  private String token(String salt) {
    return salt + "." + BASE64.encodeToString(mac(salt + " " + session()));
  }

  private String session() {
    if (viewer.getPrincipal() instanceof JsonWebToken idToken
        && idToken.getClaim("sid") instanceof String session) {
      return session;
    }
    throw new IllegalStateException("Nobody is logged in, or the ID token names no session");
  }

  private byte[] mac(String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(bytes(text));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes(text));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
