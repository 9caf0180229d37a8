package attune.consent.api;

import static org.assertj.core.api.Assertions.assertThat;

import attune.eventsourcing.Refusal;
import attune.http.Code;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Given a case, when somebody asks for something, then this is the answer.
final class Api {

  /// A case and the version it has.
  record Case(String id, long version) {}

  /// A request to a path under the case, which is replaced for `{caseId}`.
  record Ask(
      Somebody who,
      String method,
      String path,
      @Nullable String body,
      @Nullable String key,
      @Nullable Long version) {

    Ask with(IfMatch match) {
      return new Ask(who, method, path, body, key, match.version());
    }

    Ask withKey(@Nullable String key) {
      return new Ask(who, method, path, body, key, version);
    }

    Response of(@Nullable Case known) {
      RequestSpecification request = RestAssured.given().auth().oauth2(who.token());
      if (body != null) {
        request.contentType("application/json").body(body);
      }
      if (key != null) {
        request.header("Idempotency-Key", key);
      }
      if (known != null && body != null) {
        long seen = version == null ? known.version() : version;
        request.header("If-Match", "\"" + seen + "\"");
      }
      String id = known == null ? "" : known.id();
      return request.request(method, path.replace("{caseId}", id));
    }
  }

  record IfMatch(long version) {}

  record Given(Supplier<@Nullable Case> situation) {
    Then when(Ask ask) {
      return new Then(ask.of(situation.get()));
    }
  }

  record Then(Response answer) {
    Then then(Consumer<Response> expected) {
      expected.accept(answer);
      return this;
    }
  }

  private Api() {}

  static Given given(Supplier<@Nullable Case> situation) {
    return new Given(situation);
  }

  static Given given(Case known) {
    return new Given(() -> known);
  }

  static @Nullable Case nothing() {
    return null;
  }

  static Ask post(Somebody who, String path, String body) {
    String under = path.startsWith("/v1") ? path : "/v1/consent-registers/{caseId}" + path;
    return new Ask(who, "POST", under, body, UUID.randomUUID().toString(), null);
  }

  static Ask get(Somebody who, String path) {
    String under = path.startsWith("/v1") ? path : "/v1/consent-registers/{caseId}" + path;
    return new Ask(who, "GET", under, null, null, null);
  }

  static IfMatch ifMatch(long version) {
    return new IfMatch(version);
  }

  static Consumer<Response> done() {
    return answer -> {
      assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
      assertThat(answer.header("ETag")).isEqualTo("\"" + answer.path("version") + "\"");
    };
  }

  static Consumer<Response> status(int status) {
    return answer -> assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
  }

  static Consumer<Response> conflict(Refusal refusal) {
    return problem(409, refusal.name());
  }

  static Consumer<Response> problem(int status, Code code) {
    return problem(status, code.name());
  }

  static Consumer<Response> problem(int status, String code) {
    return answer -> {
      assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
      assertThat(answer.contentType()).isEqualTo("application/problem+json");
      assertThat(answer.<String>path("code")).isEqualTo(code);
      assertThat(answer.<String>path("traceId")).matches("[0-9a-f]{32}");
    };
  }
}
