package attune.gateway.docs;

import static org.assertj.core.api.Assertions.assertThat;

import attune.gateway.PublicUrl;
import attune.gateway.testing.Api;
import attune.gateway.testing.Browser;
import attune.gateway.testing.Http;
import attune.gateway.testing.WithRealLogIn;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithRealLogIn
class ApiDocsTest {

  @Inject PublicUrl publicUrl;

  @Test
  void the_whole_is_there_as_json_and_as_yaml() throws JsonProcessingException {
    JsonNode json = new ObjectMapper().readTree(new Browser().open("/openapi").answer().body());
    JsonNode yaml =
        new YAMLMapper()
            .readTree(
                Http.send(Api.anonymously("/openapi").header("Accept", "application/yaml").GET())
                    .body());

    assertThat(json.path("openapi").asText()).startsWith("3.1");
    assertThat(json.at("/servers/0/url").asText()).isEqualTo(publicUrl.origin());
    assertThat(yaml).isEqualTo(json);
    assertThat(body("/openapi.json")).isEqualTo(body("/openapi"));
    assertThat(new YAMLMapper().readTree(body("/openapi.yaml"))).isEqualTo(json);
  }

  @Test
  void the_page_has_everything_it_needs_and_nothing_inline() {
    Document page = new Browser().open("/api-docs").document();

    assertThat(page.select("script:not([src]), style, [style]")).isEmpty();
    assertThat(page.select("script[src]").eachAttr("src"))
        .contains("/api-docs/start.js")
        .allSatisfy(script -> assertThat(status(script)).isEqualTo(200));
    assertThat(page.select("link[rel=stylesheet]").eachAttr("href"))
        .allSatisfy(style -> assertThat(status(style)).isEqualTo(200));
  }

  private static String body(String path) {
    HttpResponse<String> answer = new Browser().open(path).answer();
    return answer.body();
  }

  private static int status(String path) {
    return new Browser().open(path).status();
  }
}
