package attune.gateway.safety;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import attune.gateway.testing.Browser;
import attune.gateway.testing.Browser.Page;
import attune.gateway.testing.Http;
import attune.gateway.testing.KeycloakAdmin;
import attune.gateway.testing.WithRealLogIn;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithRealLogIn
class LogInTest {

  private static final String PAGE = "/tests/form";
  private static final Pattern STATE = Pattern.compile("state=([^&]+)");

  @Nested
  class a_stranger {

    @ParameterizedTest
    @ValueSource(
        strings = {"/", "/triage", "/cases/x", "/nothing", PAGE, "/v1/../triage", "/q/health"})
    void is_sent_to_log_in(String path) {
      HttpResponse<String> answer = Http.send(HttpRequest.newBuilder(Browser.at(path)).GET());

      assertThat(answer.statusCode()).isEqualTo(302);
      assertThat(location(answer))
          .startsWith(Browser.issuer() + "/protocol/openid-connect/auth")
          .contains("response_type=code", "code_challenge=", "code_challenge_method=S256");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/problems", "/problems/stale", "/api-docs", "/openapi", "/signed-out"})
    void may_see_what_is_open_to_all(String path) {
      assertThat(new Browser().open(path).status()).isEqualTo(200);
    }
  }

  @Nested
  class logging_in {

    @Test
    void leads_to_the_page_that_was_asked_for() {
      Page page = new Browser().logIn("tamsin.trevail", PAGE + "?a=b");

      assertThat(page.status()).isEqualTo(200);
      assertThat(page.address()).isEqualTo(Browser.at(PAGE + "?a=b"));
      assertThat(page.document().select("#who").text()).isEqualTo("Tamsin Trevail");
      assertThat(page.document().select("#roles").text()).contains("triage");
    }

    @Test
    void begins_anew_when_it_was_begun_elsewhere_or_left_open_too_long() {
      Page page = new Browser().open("/signed-in?code=c&state=s");

      assertThat(page.document().select("input[name=password]")).isNotEmpty();
    }

    @Test
    void ends_with_a_page_when_keycloak_refuses() {
      Browser browser = new Browser();
      browser.open(PAGE);
      String state =
          browser.visited().stream()
              .map(address -> STATE.matcher(String.valueOf(address.getQuery())))
              .filter(Matcher::find)
              .map(match -> match.group(1))
              .findFirst()
              .orElseThrow();

      Page page = browser.open("/signed-in?error=access_denied&state=" + state);

      assertThat(page.status()).isEqualTo(403);
      assertThat(page.heading()).isEqualTo("This form has expired");
    }
  }

  @Nested
  class the_browser {

    @Test
    void keeps_only_cookies_that_no_script_and_no_other_site_can_use() {
      Browser browser = Browser.of("piran.pascoe");

      assertThat(browser.setCookies())
          .filteredOn(cookie -> !cookie.contains("Max-Age=0"))
          .isNotEmpty()
          .allSatisfy(cookie ->
              assertThat(cookie.toLowerCase(Locale.ROOT))
                  .contains("httponly", "samesite=lax", "path=/"));
    }

    @Test
    void never_gets_a_token_that_it_could_read() {
      Browser browser = Browser.of("piran.pascoe");
      Page page = browser.open(PAGE);
      List<String> scripts =
          page.document().select("script[src], link[rel=stylesheet]").stream()
              .map(asset -> asset.hasAttr("src") ? asset.attr("src") : asset.attr("href"))
              .map(path -> browser.open(path).answer().body())
              .toList();

      // A JSON Web Token begins so: {" in base64.
      assertThat(page.answer().body()).doesNotContain("eyJ");
      assertThat(scripts).noneMatch(script -> script.contains("eyJhbGci"));
      assertThat(browser.setCookies()).noneMatch(cookie -> cookie.contains("=eyJhbGciOiJSUz"));
      assertThat(browser.visited())
          .noneMatch(address -> String.valueOf(address.getQuery()).contains("access_token"));
    }
  }

  @Nested
  class logging_out {

    @Test
    void ends_the_session_here_and_at_keycloak() {
      Browser browser = Browser.of("jenna.jago");
      Browser thief = browser.copy();

      Page asked = browser.open("/sign-out");
      Page page = browser.send("/sign-out", Map.of("csrf", csrf(asked)));

      assertThat(page.address().getPath()).isEqualTo("/signed-out");
      assertThat(page.heading()).isEqualTo("You are signed out");
      assertThat(browser.open(PAGE).document().select("input[name=password]")).isNotEmpty();
      awaitLoggedOut(thief);
    }

    @Test
    void needs_a_form_of_ours() {
      Browser browser = Browser.of("jenna.jago");
      Page asked = browser.open("/sign-out");

      assertThat(asked.heading()).isEqualTo("Do you want to sign out?");
      Map<String, String> good = Map.of("csrf", csrf(asked));
      assertThat(browser.sendFrom("https://evil.example", "/sign-out", good).statusCode())
          .isEqualTo(403);
      assertThat(
              browser
                  .sendFrom(Browser.at("").toString(), "/sign-out", Map.of("csrf", "a.b"))
                  .statusCode())
          .isEqualTo(403);
      assertThat(browser.open(PAGE).document().select("#who").text()).isEqualTo("Jenna Jago");
    }

    private static String csrf(Page page) {
      return page.document().select("input[name=csrf]").attr("value");
    }

    @Test
    void at_keycloak_ends_this_session_and_no_other_of_the_same_person() {
      Browser first = Browser.of("sefton.skewes");
      Browser second = Browser.of("sefton.skewes");

      KeycloakAdmin.of(Browser.issuer()).endSession(session(first));

      awaitLoggedOut(first);
      assertThat(second.open(PAGE).document().select("#who").text()).isEqualTo("Sefton Skewes");
      KeycloakAdmin.of(Browser.issuer()).endSession(session(second));
      awaitLoggedOut(second);
    }

    private String session(Browser browser) {
      return browser.open(PAGE).document().select("#session").text();
    }

    private void awaitLoggedOut(Browser browser) {
      await()
          .atMost(ofSeconds(10))
          .untilAsserted(() ->
              assertThat(browser.once(HttpRequest.newBuilder(Browser.at(PAGE))).statusCode())
                  .isEqualTo(302));
    }
  }

  @Nested
  class a_session_cookie {

    @Test
    void is_worth_nothing_to_the_api() {
      Browser browser = Browser.of("tamsin.trevail");

      HttpResponse<String> answer =
          browser.once(HttpRequest.newBuilder(Browser.at("/v1/triage-inbox")).GET());

      assertThat(answer.statusCode()).isEqualTo(401);
      assertThat(Map.of("challenge", answer.headers().firstValue("WWW-Authenticate")))
          .hasToString("{challenge=Optional[Bearer realm=\"attune\"]}");
    }
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }
}
