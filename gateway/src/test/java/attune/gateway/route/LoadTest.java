package attune.gateway.route;

import static attune.gateway.testing.Api.ask;
import static attune.gateway.testing.Api.problem;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import attune.eventsourcing.testing.Tokens;
import attune.gateway.testing.Browser;
import attune.gateway.testing.Http;
import attune.gateway.testing.Raw;
import attune.gateway.testing.Service;
import attune.gateway.testing.WithRealLogIn;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/// Four requests go on to a service at once, four wait for a second, and one caller has six.
@QuarkusTest
@WithRealLogIn
class LoadTest {

  private static final String HELD = "/v1/held-things";
  private static final int PLACES = 4;
  private static final int OF_ONE_CALLER = 6;

  @Inject RouteTable table;

  @Test
  void more_than_a_service_can_take_is_told_so_and_no_fault_of_the_service() throws Exception {
    try (Service service = held();
        ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<HttpResponse<String>>> asked = new ArrayList<>();
      for (int one = 0; one < OF_ONE_CALLER; one++) {
        asked.add(callers.submit(() -> Http.send(ask(HELD).GET())));
      }
      await().atMost(ofSeconds(10)).until(() -> answered(asked) == OF_ONE_CALLER - PLACES);
      service.release();

      List<HttpResponse<String>> refused =
          all(asked).stream().filter(answer -> answer.statusCode() != 200).toList();
      assertThat(refused).hasSize(OF_ONE_CALLER - PLACES);
      assertThat(refused)
          .allSatisfy(answer -> {
            problem(answer, 503, "SERVICE_BUSY");
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
          });
      assertThat(service.asked()).isEqualTo(PLACES);
      assertThat(Http.send(ask(HELD).GET()).statusCode()).as("the circuit").isEqualTo(200);
    }
  }

  @Test
  void one_caller_leaves_room_for_others() throws Exception {
    try (Service service = held();
        ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<HttpResponse<String>>> asked = new ArrayList<>();
      for (int one = 0; one < 2 * OF_ONE_CALLER; one++) {
        asked.add(callers.submit(() -> Http.send(ask(HELD).GET())));
      }
      await().atMost(ofSeconds(10)).until(() -> answered(asked) == 2 * OF_ONE_CALLER - PLACES);
      service.release();

      List<HttpResponse<String>> refused =
          all(asked).stream().filter(answer -> answer.statusCode() == 429).toList();
      assertThat(refused).isNotEmpty();
      problem(refused.getFirst(), 429, "TOO_MANY_REQUESTS");
      assertThat(refused.getFirst().headers().firstValue("Retry-After")).hasValue("1");
      assertThat(Http.send(ask(HELD).GET()).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void callers_who_hang_up_give_their_places_back() throws Exception {
    try (Service service = held()) {
      for (int round = 0; round < 3; round++) {
        int before = service.asked();
        hangUp(service, before + PLACES);
      }
      service.release();

      await()
          .atMost(ofSeconds(10))
          .untilAsserted(() -> assertThat(Http.send(ask(HELD).GET()).statusCode()).isEqualTo(200));
    }
  }

  private static void hangUp(Service service, int reached) throws IOException {
    List<Socket> sockets = new ArrayList<>();
    for (int one = 0; one < OF_ONE_CALLER; one++) {
      sockets.add(
          Raw.begin(
              "GET %s HTTP/1.1\r\nHost: %s\r\nAuthorization: Bearer %s\r\n"
                  .formatted(HELD, Browser.at("/").getAuthority(), Tokens.mosaic())));
    }
    await().atMost(ofSeconds(10)).until(() -> service.asked() >= reached);
    for (Socket socket : sockets.reversed()) {
      socket.close();
    }
  }

  private Service held() {
    return Service.start(
        table.destinations().stream()
            .filter(destination -> destination.service().equals("held-service"))
            .findFirst()
            .orElseThrow()
            .port());
  }

  private static long answered(List<Future<HttpResponse<String>>> asked) {
    return asked.stream().filter(Future::isDone).count();
  }

  private static List<HttpResponse<String>> all(List<Future<HttpResponse<String>>> asked)
      throws InterruptedException, ExecutionException {
    List<HttpResponse<String>> answers = new ArrayList<>();
    for (Future<HttpResponse<String>> one : asked) {
      answers.add(one.get());
    }
    return answers;
  }
}
