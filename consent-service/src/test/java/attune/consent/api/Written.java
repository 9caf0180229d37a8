package attune.consent.api;

import static org.assertj.core.api.Assertions.assertThat;

import attune.consent.api.Api.Ask;
import attune.consent.api.Api.Case;
import io.restassured.response.Response;

/// Registers after commands that have to succeed.
final class Written {

  private Written() {}

  static Case after(Case before, Ask ask) {
    Response answer = ask.of(before);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    return new Case(answer.path("caseId"), answer.<Integer>path("version"));
  }
}
