package attune.localstack.story;

import attune.backing.StartFailure;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A person's log-in at Keycloak without a browser: the page with the form, the form sent back, the
/// code in the address that the answer redirects to.
final class LogIn {

  private static final Pattern ACTION = Pattern.compile("<form[^>]*\\baction=\"([^\"]+)\"");
  private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private final String issuer;
  private final String redirect;
  private final String verifier;

  LogIn(String issuer, String redirect) {
    this.issuer = issuer;
    this.redirect = redirect;
    byte[] random = new byte[48];
    new SecureRandom().nextBytes(random);
    this.verifier = BASE64.encodeToString(random);
  }

  String verifier() {
    return verifier;
  }

  String code(String person, String password) {
    HttpResponse<String> page = Http.send(HttpRequest.newBuilder(URI.create(address())).build());
    Matcher action = ACTION.matcher(page.body());
    if (!action.find()) {
      throw failure(person, page.statusCode());
    }
    var form =
        HttpRequest.newBuilder(URI.create(action.group(1).replace("&amp;", "&")))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Cookie", cookies(page))
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    Form.of("username", person).with("password", password).encoded()))
            .build();
    HttpResponse<String> answer = Http.send(form);
    Matcher code = CODE.matcher(answer.headers().firstValue("Location").orElse(""));
    if (!code.find()) {
      throw failure(person, answer.statusCode());
    }
    return code.group(1);
  }

  private String address() {
    return issuer
        + "/protocol/openid-connect/auth?"
        + Form.of("client_id", "gateway")
            .with("response_type", "code")
            .with("scope", "openid")
            .with("redirect_uri", redirect)
            .with("code_challenge_method", "S256")
            .with("code_challenge", challenge())
            .encoded();
  }

  private String challenge() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return BASE64.encodeToString(digest.digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new StartFailure("This Java lacks SHA-256: use another JDK.", e);
    }
  }

  private static String cookies(HttpResponse<String> page) {
    return page.headers().allValues("Set-Cookie").stream()
        .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
        .collect(Collectors.joining("; "));
  }

  /// Says nothing of starting afresh: what is kept is well, and a reset would destroy it.
  private static StartFailure failure(String person, int status) {
    return new StartFailure(
        """
        %s could not log in at Keycloak (status %d): the password is another than \
        ATTUNE_DEMO_PASSWORD says, or was wrong so often that Keycloak waits for some minutes. \
        What is kept is untouched; see ./attune logs keycloak.\
        """
            .formatted(person, status));
  }
}
