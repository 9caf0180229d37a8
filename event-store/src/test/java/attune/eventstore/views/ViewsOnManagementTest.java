package attune.eventstore.views;

import static org.assertj.core.api.Assertions.assertThat;

import attune.eventstore.Database;
import attune.eventstore.StoreDatabases;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(StoreDatabases.class)
class ViewsOnManagementTest {

  private static final PorchKind KIND = PorchWiring.DECLARED;

  @TestHTTPResource(value = "/", management = true)
  @SuppressWarnings("NullAway.Init") // set by Quarkus
  URI management;

  @Inject Porches porches;
  @Inject Database database;
  @Inject Checks checks;

  @Test
  void tells_which_views_are_live() throws Exception {
    JsonArray views = new JsonArray(get("/views").body());

    assertThat(views.stream().map(JsonObject.class::cast))
        .anySatisfy(view -> {
          assertThat(view.getString("view")).isEqualTo("porch_v1");
          assertThat(view.getString("phase")).isEqualTo("LIVE");
        });
    assertThat(get("/q/health/ready").body()).contains("\"porch_v1\": \"live\"");
  }

  @Test
  void is_not_ready_once_a_later_releases_view_is_live() throws Exception {
    try (var owner = database.asOwner()) {
      Database.run(
          owner,
          "insert into view_state (name, kind, phase, xid, position, total)"
              + " values ('porch_v2', 'porch', 'LIVE', 0, 0, 0)");
      HttpResponse<String> ready = get("/q/health/ready");
      Database.run(owner, "select retire_view('porch_v2')");

      assertThat(ready.statusCode()).isEqualTo(503);
      assertThat(ready.body()).contains("\"porch_v2\": \"live, but unknown here");
    }
  }

  @Test
  void compares_and_repairs_a_view_on_demand() throws Exception {
    porches.handle(KIND.after(), "porch-a", Porches.hang("hall"));
    try (var owner = database.asOwner()) {
      Database.run(owner, "update porch_v1 set room = 'secret' where stream_id = 'porch-a'");
    }

    JsonObject found = new JsonObject(post("/views/porch_v1/checks").body());
    JsonObject repaired = new JsonObject(post("/views/porch_v1/checks?repair=true").body());
    JsonObject after = new JsonObject(post("/views/porch_v1/checks").body());

    assertThat(found.getLong("differences")).isEqualTo(1);
    assertThat(found.getJsonObject("first"))
        .isEqualTo(JsonObject.of("stream", "porch-a", "columns", JsonArray.of("room")));
    assertThat(repaired.getBoolean("repaired")).isTrue();
    assertThat(after.getLong("differences")).isZero();
  }

  @Test
  void knows_no_other_views() throws Exception {
    assertThat(post("/views/garden_v1/checks").statusCode()).isEqualTo(404);
  }

  @Test
  void keeps_what_the_nightly_check_found_once_for_all_replicas() throws Exception {
    try (var owner = database.asOwner()) {
      Database.run(owner, "update view_state set checked_at = null, differences = null");
    }

    checks.nightly();
    checks.nightly();

    org.awaitility.Awaitility.await()
        .until(() ->
            database.count(
                    "select count(*) from view_state where name = 'porch_v1' and differences = 0")
                == 1);
  }

  private HttpResponse<String> get(String path) throws Exception {
    return send(HttpRequest.newBuilder(management.resolve(path)).build());
  }

  private HttpResponse<String> post(String path) throws Exception {
    return send(
        HttpRequest.newBuilder(management.resolve(path)).POST(BodyPublishers.noBody()).build());
  }

  private static HttpResponse<String> send(HttpRequest request) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.ofString());
    }
  }
}
