package attune.endtoend;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A person's log-in without a browser: the realm gives a person's token to nobody but the gateway,
/// for the code that comes of the form of the log-in page.
final class LogIn {

  private static final Pattern ACTION = Pattern.compile("<form[^>]*\\baction=\"([^\"]+)\"");
  private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

  private final Stack stack;
  private final String verifier = UUID.randomUUID() + "." + UUID.randomUUID();

  LogIn(Stack stack) {
    this.stack = stack;
  }

  /// The access token of a person, by user name.
  String token(String person) {
    var granted =
        Http.form(
            at("token"),
            Map.of(
                "grant_type",
                "authorization_code",
                "client_id",
                "gateway",
                "client_secret",
                stack.secret("gateway"),
                "redirect_uri",
                redirect(),
                "code",
                code(person),
                "code_verifier",
                verifier));
    return CaseSystem.json(Http.send(granted.build())).path("access_token").asText();
  }

  private String code(String person) {
    HttpResponse<String> page = Http.send(HttpRequest.newBuilder(asking()).build());
    String action = found(ACTION, page.body()).replace("&amp;", "&");
    String cookies =
        page.headers().allValues("Set-Cookie").stream()
            .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
            .collect(joining("; "));
    var filled =
        Http.form(URI.create(action), Map.of("username", person, "password", Stack.PASSWORD))
            .header("Cookie", cookies);
    HttpResponse<String> answer = Http.send(filled.build());
    return found(CODE, answer.headers().firstValue("Location").orElse(""));
  }

  private URI asking() {
    return URI.create(
        at("auth")
            + "?"
            + Http.encoded(
                Map.of(
                    "client_id", "gateway",
                    "response_type", "code",
                    "scope", "openid",
                    "redirect_uri", redirect(),
                    "code_challenge_method", "S256",
                    "code_challenge", challenge())));
  }

  private URI at(String endpoint) {
    return stack.keycloak().resolve("/realms/attune/protocol/openid-connect/" + endpoint);
  }

  private String redirect() {
    return stack.pages().resolve("/signed-in").toString();
  }

  private String challenge() {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    assertThat(matcher.find()).as(text).isTrue();
    return matcher.group(1);
  }
}
