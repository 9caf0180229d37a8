package attune.eventsourcing.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Runs all three for real; how each of them starts is tested in backing-services.
final class BackingServicesTest {

  private static Map<String, String> values = Map.of();

  @BeforeAll
  static void start() {
    values =
        BackingServices.start(
            BackingService.POSTGRES, BackingService.KAFKA, BackingService.KEYCLOAK);
  }

  @Test
  void every_value_that_a_service_reads_is_there() {
    assertThat(values)
        .containsKeys(
            "ATTUNE_DB_HOST",
            "ATTUNE_DB_PORT",
            "ATTUNE_REFERRAL_DB",
            "ATTUNE_REFERRAL_DB_USER",
            "ATTUNE_REFERRAL_DB_PASSWORD",
            "ATTUNE_REFERRAL_DB_OWNER",
            "ATTUNE_REFERRAL_DB_OWNER_PASSWORD",
            "ATTUNE_REFERRAL_KEYS_DB",
            "ATTUNE_KEK_FILE",
            "ATTUNE_KAFKA",
            "ATTUNE_ISSUER",
            "ATTUNE_GATEWAY_SECRET",
            "ATTUNE_GATEWAY_COOKIE_KEY");
  }

  @Test
  void asking_again_starts_nothing_new() {
    assertThat(
            BackingServices.start(
                BackingService.POSTGRES, BackingService.KAFKA, BackingService.KEYCLOAK))
        .isEqualTo(values);
  }

  @Test
  void a_demo_person_has_a_token_with_their_role_for_the_service() throws Exception {
    JsonNode claims = claims(Tokens.of("tamsin.trevail"));

    assertThat(claims.at("/sub").asText()).isEqualTo("00000000-0000-4000-8000-000000000003");
    assertThat(claims.at("/realm_access/roles").toString()).contains("triage");
    assertThat(claims.at("/aud").toString()).contains("referral-service");
  }

  @Test
  void a_case_system_has_a_token_that_names_it() throws Exception {
    assertThat(claims(Tokens.mosaic()).at("/system").asText()).isEqualTo("MOSAIC");
    assertThat(claims(Tokens.liquidlogic()).at("/system").asText()).isEqualTo("LIQUIDLOGIC");
  }

  private static JsonNode claims(String token) throws Exception {
    return new JsonMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
  }
}
