package attune.gateway.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.junit.jupiter.api.Test;

class MergeTest {

  private static final String ONE =
      """
      tags: [{name: Referrals}, {name: Shared}]
      paths:
        /v1/referrals: {get: {$ref: '#/components/schemas/Page'}}
      components:
        schemas:
          Page: {type: object}
          Same: {type: string}
      """;
  private static final String OTHER =
      """
      tags: [{name: Shared}, {name: Consent}]
      paths:
        /v1/consents: {get: {$ref: '#/components/schemas/Page'}, put: {$ref: '#/components/schemas/Same'}}
      components:
        schemas:
          Page: {type: array}
          Same: {type: string}
        securitySchemes:
          token: {type: http}
      """;

  private final ObjectNode whole = new YAMLMapper().createObjectNode();

  @Test
  void has_the_paths_and_tags_of_all() throws JsonProcessingException {
    merge();

    assertThat(whole.path("paths").fieldNames())
        .toIterable()
        .containsExactly("/v1/referrals", "/v1/consents");
    assertThat(whole.path("tags").findValuesAsText("name"))
        .containsExactly("Referrals", "Shared", "Consent");
    assertThat(whole.at("/components/securitySchemes/token/type").asText()).isEqualTo("http");
  }

  @Test
  void tells_components_apart_that_differ_under_one_name() throws JsonProcessingException {
    merge();

    assertThat(whole.path("components").path("schemas").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("Page", "Same", "other-service.Page");
    assertThat(whole.at("/paths/~1v1~1referrals/get/$ref").asText())
        .isEqualTo("#/components/schemas/Page");
    assertThat(whole.at("/paths/~1v1~1consents/get/$ref").asText())
        .isEqualTo("#/components/schemas/other-service.Page");
    assertThat(whole.at("/paths/~1v1~1consents/put/$ref").asText())
        .isEqualTo("#/components/schemas/Same");
  }

  private void merge() throws JsonProcessingException {
    Merge merge = new Merge(whole);
    merge.add("one-service", read(ONE));
    merge.add("other-service", read(OTHER));
  }

  private static ObjectNode read(String yaml) throws JsonProcessingException {
    return (ObjectNode) new YAMLMapper().readTree(yaml);
  }
}
