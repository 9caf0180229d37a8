package attune.http.trial;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the headers of a request may ask for, and what they may not.
@QuarkusTest
@QuarkusTestResource(Tokens.class)
final class TermsTest {

  private static final String TEA =
      """
      {"name": "Assam", "kind": "BLACK", "picked": "2026-04-01", "guests": [{"name": "Ann"}]}\
      """;

  @TestHTTPResource("/")
  @SuppressWarnings("NullAway.Init") // set by Quarkus
  URI server;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "*/*",
        "application/*",
        "application/json",
        "Application/JSON; q=0.1",
        "text/html, */*;q=0.1",
        "text/html,application/json;q=0.5",
        "garbage",
        ";",
        "a/b/c",
        "garbage, ;,"
      })
  void json_is_answered_and_said_to_be_json(String accept) throws IOException {
    String answer = get("Accept: " + accept + "\r\n");

    assertThat(answer).startsWith("HTTP/1.1 200");
    assertThat(answer.toLowerCase(Locale.ROOT)).contains("content-type: application/json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/html",
        "image/png",
        "text/*",
        "application/xml",
        "application/json;q=0",
        "*/*;q=0",
        "application/json;q=0, */*",
        "text/html, garbage"
      })
  void who_takes_no_json_is_told_so(String accept) throws IOException {
    String answer = get("Accept: " + accept + "\r\n");

    assertThat(answer).startsWith("HTTP/1.1 406").contains("\"NOT_ACCEPTABLE\"");
    assertThat(answer).contains("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*/*",
        "application/*",
        "garbage",
        ";",
        "application/jsonx",
        "application/json; charset=utf-16",
        "text/json"
      })
  void a_body_that_does_not_say_that_it_is_json_is_unsupported(String type) throws IOException {
    assertThat(post("Content-Type: " + type + "\r\n"))
        .startsWith("HTTP/1.1 415")
        .contains("UNSUPPORTED_MEDIA_TYPE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json", "APPLICATION/JSON;charset=UTF-8"})
  void a_body_in_json_is_read(String type) throws IOException {
    assertThat(post("Content-Type: " + type + "\r\n")).startsWith("HTTP/1.1 200");
  }

  @Test
  void a_compressed_body_is_unsupported() throws IOException {
    assertThat(post("Content-Type: application/json\r\nContent-Encoding: gzip\r\n"))
        .startsWith("HTTP/1.1 415");
  }

  @Test
  void a_header_that_is_there_twice_is_refused() throws IOException {
    assertThat(post("Content-Type: application/json\r\nIdempotency-Key: k-2\r\n"))
        .startsWith("HTTP/1.1 400")
        .contains("IDEMPOTENCY_KEY_INVALID");
    assertThat(post("Content-Type: application/json\r\nIf-Match: \"1\"\r\nIf-Match: \"2\"\r\n"))
        .contains("IF_MATCH_INVALID");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Host: a b\r\n", "Host: localhost:8080@evil\r\n"})
  void a_host_that_is_none_is_a_problem_and_its_address_in_no_log(String host) throws IOException {
    try (LogLines log = LogLines.begin()) {
      String answer =
          Raw.send(server, "GET /v1/teas?secret=Lowenna HTTP/1.1\r\n" + authorization() + host);

      assertThat(answer).startsWith("HTTP/1.1 400").contains("\"BAD_REQUEST\"");
      assertThat(log.text()).doesNotContain("Lowenna");
    }
  }

  private String get(String headers) throws IOException {
    return Raw.send(
        server, "GET /v1/teas/me HTTP/1.1\r\nHost: localhost\r\n" + authorization() + headers);
  }

  private String post(String headers) throws IOException {
    return Raw.send(
        server,
        "POST /v1/teas HTTP/1.1\r\nHost: localhost\r\nIdempotency-Key: k-1\r\nContent-Length: "
            + TEA.length()
            + "\r\n"
            + authorization()
            + headers,
        TEA);
  }

  private static String authorization() {
    return "Authorization: Bearer " + Tokens.withRole("drinker") + "\r\n";
  }
}
