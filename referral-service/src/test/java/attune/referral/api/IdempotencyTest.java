package attune.referral.api;

import static attune.referral.api.Api.post;
import static attune.referral.api.Api.problem;
import static attune.referral.api.Somebody.HARI;
import static attune.referral.api.Somebody.MORWENNA;
import static attune.referral.api.Somebody.MOSAIC;
import static attune.referral.api.Somebody.PIRAN;
import static attune.referral.api.Somebody.ROSA;
import static attune.referral.api.Somebody.TAMSIN;
import static org.assertj.core.api.Assertions.assertThat;

import attune.eventsourcing.testing.WithBackingServices;
import attune.http.Code;
import attune.referral.api.Api.Ask;
import attune.referral.api.Api.Case;
import attune.referral.domain.CaseStatus;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// A request that is repeated is done once, and answered as it was the first time.
@QuarkusTest
@WithBackingServices
final class IdempotencyTest {

  private static final int TIMES = 20;

  @Inject Pool pool;

  @Test
  void twenty_at_once_under_one_key_are_one_case_and_twenty_equal_answers() throws Exception {
    long before = events();

    List<Response> answers =
        atOnce(post(MOSAIC, "/v1/referrals", Bodies.aRequestOf("MOSAIC")), null);

    assertThat(answers).extracting(Response::statusCode).containsOnly(201);
    assertThat(answers).extracting(Response::asString).containsOnly(answers.getFirst().asString());
    assertThat(answers)
        .extracting(answer -> answer.header("ETag") + answer.header("Location"))
        .containsOnly("\"1\"" + answers.getFirst().header("Location"));
    assertThat(answers.stream().filter(answer -> answer.header("Idempotency-Replayed") == null))
        .hasSize(1);
    assertThat(events()).isEqualTo(before + 1);
  }

  @Test
  void twenty_at_once_on_a_case_change_it_once() throws Exception {
    Case waiting = Cases.aWaitingReferral();
    long before = events();

    List<Response> answers = atOnce(post(MORWENNA, "/allocations", Bodies.to(PIRAN)), waiting);

    assertThat(answers).extracting(Response::asString).containsOnly(answers.getFirst().asString());
    assertThat(events()).isEqualTo(before + 1);
  }

  @Test
  void twenty_at_once_under_different_keys_are_one_case_if_they_say_the_same() throws Exception {
    String body = Bodies.aRequestOf("MOSAIC");
    long before = events();

    List<Response> answers =
        atOnce(
            Stream.generate(() -> post(MOSAIC, "/v1/referrals", body)).limit(TIMES).toList(), null);

    assertThat(answers).extracting(Response::statusCode).containsOnly(200, 201);
    assertThat(answers)
        .extracting(answer -> answer.<String>path("caseId"))
        .containsOnly(answers.getFirst().<String>path("caseId"));
    assertThat(events()).isEqualTo(before + 1);
  }

  @Test
  void a_repeat_says_that_it_is_one() {
    Ask ask = post(ROSA, "/v1/referrals", Bodies.aRequest());
    Response first = ask.of(null);
    Response again = ask.of(null);

    assertThat(first.header("Idempotency-Replayed")).isNull();
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(again.asString()).isEqualTo(first.asString());
  }

  @Test
  void a_repeat_after_others_changed_the_case_still_gets_its_answer() {
    Case sent = Cases.aSentRequest();
    Ask accept = post(TAMSIN, "/acceptances", "{}");
    Response accepted = accept.of(sent);
    post(MORWENNA, "/allocations", Bodies.to(PIRAN)).of(Cases.known(accepted));

    Response again = accept.of(sent);

    assertThat(again.asString()).isEqualTo(accepted.asString());
    assertThat(again.<String>path("status")).isEqualTo(CaseStatus.WAITING.name());
  }

  @Test
  void a_key_may_be_quoted() {
    String key = UUID.randomUUID().toString();
    Ask ask = post(ROSA, "/v1/referrals", Bodies.aRequest());

    Response bare = ask.withKey(key).of(null);
    Response quoted = ask.withKey("\"" + key + "\"").of(null);

    assertThat(quoted.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(quoted.asString()).isEqualTo(bare.asString());
  }

  @Test
  void the_same_content_written_differently_is_the_same_request() {
    String key = UUID.randomUUID().toString();
    String body = Bodies.aRequest();
    post(ROSA, "/v1/referrals", body).withKey(key).of(null);

    Response again =
        post(ROSA, "/v1/referrals", body.replaceAll("\\n\\s*", " ")).withKey(key).of(null);

    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
  }

  @Test
  void a_key_for_another_body_is_refused() {
    String key = UUID.randomUUID().toString();
    post(ROSA, "/v1/referrals", Bodies.aRequest()).withKey(key).of(null);
    Written before = Written.now(pool);

    Response other = post(ROSA, "/v1/referrals", Bodies.aRequest()).withKey(key).of(null);

    problem(422, Code.IDEMPOTENCY_KEY_REUSED).accept(other);
    before.isStillAll(pool);
  }

  @Test
  void a_key_is_its_callers_own() {
    String key = UUID.randomUUID().toString();
    Response rosas = post(ROSA, "/v1/referrals", Bodies.aRequest()).withKey(key).of(null);
    Response haris = post(HARI, "/v1/referrals", Bodies.aRequest()).withKey(key).of(null);

    assertThat(haris.statusCode()).isEqualTo(201);
    assertThat(haris.<String>path("caseId")).isNotEqualTo(rosas.path("caseId"));
  }

  @Test
  void a_refusal_is_decided_anew_on_a_repeat() {
    Case asked = Cases.aQuestionedRequest();
    Ask accept = post(TAMSIN, "/acceptances", "{}");
    Response refused = accept.of(asked);
    Case answered = Cases.known(post(ROSA, "/answers", Bodies.answer()).of(asked));

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(accept.of(answered).statusCode()).isEqualTo(200);
  }

  private static List<Response> atOnce(Ask ask, @Nullable Case known) throws Exception {
    return atOnce(Stream.generate(() -> ask).limit(TIMES).toList(), known);
  }

  private static List<Response> atOnce(List<Ask> asks, @Nullable Case known) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(TIMES)) {
      List<Callable<Response>> calls =
          asks.stream().<Callable<Response>>map(ask -> () -> ask.of(known)).toList();
      return threads.invokeAll(calls).stream().map(Future::resultNow).toList();
    }
  }

  private long events() {
    return pool.query("select count(*) from event")
        .execute()
        .await()
        .atMost(Duration.ofSeconds(5))
        .iterator()
        .next()
        .getLong(0);
  }
}
