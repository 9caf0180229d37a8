package attune.torture;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.function.UnaryOperator;

/// Who gives out the tokens. Not Keycloak: it is not what is tortured, and its sessions would lie
/// in the database that is. To it everybody is a practitioner.
final class Issuer implements AutoCloseable {

  private static final String REALM = "/realms/torture";
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private final KeyPair keys;
  private final HttpServer server;

  Issuer() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      keys = generator.generateKeyPair();
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    serve(
        REALM + "/.well-known/openid-configuration",
        "{\"issuer\": \"%s\", \"jwks_uri\": \"%s/keys\"}".formatted(address(), address()));
    var ours = (RSAPublicKey) keys.getPublic();
    serve(
        REALM + "/keys",
        """
        {"keys": [{"kty": "RSA", "kid": "ours", "alg": "RS256", "use": "sig", "n": "%s", "e": "%s"}]}\
        """
            .formatted(number(ours.getModulus()), number(ours.getPublicExponent())));
    serve(
        REALM + "/protocol/openid-connect/token",
        "{\"access_token\": \"any\", \"token_type\": \"Bearer\", \"expires_in\": 86400}");
    serve(
        "/admin" + REALM + "/users/",
        path ->
            path.endsWith("/composite") ? "[{\"name\": \"practitioner\"}]" : "{\"enabled\": true}");
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + REALM;
  }

  /// A token that outlives the run.
  String token(String role) {
    Instant now = Instant.now();
    String head = encoded("{\"alg\": \"RS256\", \"typ\": \"JWT\", \"kid\": \"ours\"}");
    String claims =
        """
        {"iss": "%s", "aud": "referral-service", "sub": "00000000-0000-4000-8000-000000000001",
         "azp": "mosaic", "system": "MOSAIC", "iat": %d, "exp": %d,
         "realm_access": {"roles": ["%s"]}}\
        """
            .formatted(
                address(),
                now.getEpochSecond(),
                now.plus(Duration.ofDays(7)).getEpochSecond(),
                role);
    String signed = head + "." + encoded(claims);
    return signed + "." + signature(signed);
  }

  private String signature(String signed) {
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(keys.getPrivate());
      signature.update(signed.getBytes(UTF_8));
      return BASE64.encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(String text) {
    return BASE64.encodeToString(text.getBytes(UTF_8));
  }

  private static String number(BigInteger number) {
    return BASE64.encodeToString(number.toByteArray());
  }

  private void serve(String path, String json) {
    serve(path, _ -> json);
  }

  private void serve(String path, UnaryOperator<String> answer) {
    var _ =
        server.createContext(
            path,
            exchange -> {
              byte[] body = answer.apply(exchange.getRequestURI().getPath()).getBytes(UTF_8);
              exchange.getResponseHeaders().add("Content-Type", "application/json");
              exchange.sendResponseHeaders(200, body.length);
              exchange.getResponseBody().write(body);
              exchange.close();
            });
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
