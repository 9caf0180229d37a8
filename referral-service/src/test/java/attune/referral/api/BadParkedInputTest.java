package attune.referral.api;

import static attune.referral.api.Parked.LIST;
import static attune.referral.api.Parked.REDELIVERIES;
import static attune.referral.api.Parked.redelivery;
import static attune.referral.api.Somebody.ADAM;
import static org.assertj.core.api.Assertions.assertThat;

import attune.eventsourcing.testing.WithBackingServices;
import attune.http.Code;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is asked of parked messages in the wrong way, or twice.
@QuarkusTest
@WithBackingServices
final class BadParkedInputTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                                    | /key MISSING, /source MISSING",
        "{'source': 'door-facts', 'key': ' '}  | /key MISSING, /source UNKNOWN_CODE",
        "{'source': 1, 'key': ['a']}           | /key WRONG_TYPE, /source WRONG_TYPE",
        "{'source': 'consent-facts', 'key': 'a\\u0000'} | /key BAD_CHARACTER"
      })
  void of_an_order_is_told_with_all_its_faults(String body, String faults) {
    Response answer = Api.post(ADAM, REDELIVERIES, body.replace('\'', '"')).of(null);

    Api.problem(400, Code.INVALID_BODY).accept(answer);
    assertThat(
            answer.jsonPath().<Map<String, String>>getList("errors").stream()
                .map(fault -> fault.get("pointer") + " " + fault.get("code")))
        .containsExactly(faults.split(", ", -1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"cursor=AAAA", "cursor=AB8A", "limit=0", "limit=x"})
  void a_page_that_is_none_is_refused(String page) {
    Api.problem(400, Code.INVALID_PARAMETER).accept(Api.get(ADAM, LIST + "?" + page).of(null));
  }

  @Test
  void an_order_without_a_key_is_refused() {
    Api.problem(400, Code.IDEMPOTENCY_KEY_MISSING)
        .accept(Api.post(ADAM, REDELIVERIES, redelivery("x")).withKey(null).of(null));
  }

  @Test
  void a_repeat_gets_the_first_answer() {
    Api.Ask ask = Api.post(ADAM, REDELIVERIES, redelivery(UUID.randomUUID().toString()));
    Response first = ask.of(null);
    Response again = ask.of(null);

    assertThat(again.asString()).isEqualTo(first.asString());
    assertThat(first.header("Idempotency-Replayed")).isNull();
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    Api.problem(422, Code.IDEMPOTENCY_KEY_REUSED)
        .accept(Api.post(ADAM, REDELIVERIES, redelivery("another")).withKey(ask.key()).of(null));
  }
}
