package attune.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Case systems repeat themselves. It never makes a second case.
class SameRequestTest {

  private final CaseSystem mosaic = CaseSystem.mosaic(Stack.running());

  @Test
  void twenty_times_at_once_under_one_key_is_one_case_and_twenty_equal_answers() throws Exception {
    var body = CaseSystem.sample("girl-of-six.json");
    String key = UUID.randomUUID().toString();

    List<HttpResponse<String>> answers = atOnce(20, () -> mosaic.post("/v1/referrals", body, key));

    assertThat(answers).allSatisfy(a -> assertThat(a.statusCode()).as(a.body()).isEqualTo(201));
    assertThat(answers.stream().map(HttpResponse::body).distinct()).hasSize(1);
    assertThat(answers.stream().map(a -> a.headers().firstValue("ETag")).distinct()).hasSize(1);
    assertThat(answers.stream().filter(SameRequestTest::isReplay)).hasSize(19);
  }

  @Test
  void the_same_key_with_another_body_is_a_mistake() {
    String key = UUID.randomUUID().toString();
    mosaic.post("/v1/referrals", CaseSystem.sample("girl-of-six.json"), key);

    var answer = mosaic.post("/v1/referrals", CaseSystem.sample("girl-of-six.json"), key);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
  }

  @Test
  void the_same_request_under_a_new_key_is_the_same_case() {
    var body = CaseSystem.sample("girl-of-six.json");

    var first = mosaic.post("/v1/referrals", body, UUID.randomUUID().toString());
    var again = mosaic.post("/v1/referrals", body, UUID.randomUUID().toString());

    assertThat(again.statusCode()).as(again.body()).isEqualTo(200);
    assertThat(CaseSystem.json(again).path("caseId"))
        .isEqualTo(CaseSystem.json(first).path("caseId"));
  }

  private static boolean isReplay(HttpResponse<String> answer) {
    return answer.headers().firstValue("Idempotency-Replayed").isPresent();
  }

  private static <T> List<T> atOnce(int times, Callable<T> what) throws Exception {
    try (var threads = Executors.newFixedThreadPool(times)) {
      return threads.invokeAll(Stream.generate(() -> what).limit(times).toList()).stream()
          .map(SameRequestTest::result)
          .toList();
    }
  }

  private static <T> T result(Future<T> future) {
    try {
      return future.get();
    } catch (ExecutionException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
