package attune.http.trial;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Set;

/// An issuer of tokens, true and false ones. Keycloak itself is asked in the services' tests.
public final class Tokens implements QuarkusTestResourceLifecycleManager {

  private static final KeyPair OURS = keys();
  private static final KeyPair THEIRS = keys();

  private static final HttpServer SERVER = server();
  private static final String ISSUER = "http://localhost:" + SERVER.getAddress().getPort();

  @Override
  public Map<String, String> start() {
    serve(
        "/.well-known/openid-configuration",
        """
        {"issuer": "%s", "jwks_uri": "%s/keys"}\
        """
            .formatted(ISSUER, ISSUER));
    serve(
        "/keys",
        """
        {"keys": [{"kty": "RSA", "kid": "ours", "alg": "RS256", "use": "sig", "n": "%s", "e": "%s"}]}\
        """
            .formatted(number(publicKey().getModulus()), number(publicKey().getPublicExponent())));
    SERVER.start();
    return Map.of("quarkus.oidc.auth-server-url", ISSUER);
  }

  @Override
  public void stop() {
    SERVER.stop(0);
  }

  public static String withRole(String role) {
    return sign(claims().claim("realm_access", Map.of("roles", Set.of(role))), OURS);
  }

  public static String expired() {
    Instant now = Instant.now();
    return sign(claims().issuedAt(now.minusSeconds(900)).expiresAt(now.minusSeconds(600)), OURS);
  }

  public static String forged() {
    return sign(claims(), THEIRS);
  }

  public static String forAnotherService() {
    return sign(claims().audience("another-service"), OURS);
  }

  public static String ofAnotherIssuer() {
    return sign(claims().issuer("https://somewhere.example"), OURS);
  }

  private static JwtClaimsBuilder claims() {
    return Jwt.claims()
        .issuer(ISSUER)
        .audience("http-edges")
        .subject("00000000-0000-4000-8000-000000000001")
        .claim("azp", "mosaic")
        .claim("system", "MOSAIC")
        .expiresIn(300);
  }

  private static String sign(JwtClaimsBuilder claims, KeyPair keys) {
    return claims.jws().keyId("ours").sign(keys.getPrivate());
  }

  private static void serve(String path, String json) {
    SERVER.createContext(
        path,
        exchange -> {
          byte[] body = json.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
  }

  private static HttpServer server() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RSAPublicKey publicKey() {
    return (RSAPublicKey) OURS.getPublic();
  }

  private static String number(BigInteger number) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(number.toByteArray());
  }

  private static KeyPair keys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
