package attune.http.trial;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/// Asks the trial service as somebody who may.
final class Asking {

  private Asking() {}

  static RequestSpecification drinker() {
    return given().auth().oauth2(Tokens.withRole("drinker")).urlEncodingEnabled(false);
  }

  static Response brew(String body) {
    return drinker()
        .header("Idempotency-Key", "k-1")
        .contentType("application/json")
        .body(body)
        .post("/v1/teas");
  }
}
