package attune.localstack;

import attune.backing.Child;
import attune.backing.ConsentDatabases;
import attune.backing.Jvm;
import attune.backing.ReferralDatabases;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Starts our own services as they are packaged, each in a JVM of its own.
record Services(Place place, Settings settings) {

  private static final Duration START_LIMIT = Duration.ofMinutes(3);
  private static final int MEMORY = 256;

  /// Morwenna Moon's Keycloak subject id: in the demonstration she is the Caldicott guardian, too.
  private static final String SAFEGUARDING_LEAD = "00000000-0000-4000-8000-000000000004";

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  Child referralService() {
    var environment = new LinkedHashMap<String, String>();
    environment.putAll(ReferralDatabases.of(place.secrets()).environment(settings.postgresPort()));
    environment.put("ATTUNE_KAFKA", "127.0.0.1:" + settings.kafkaPort());
    environment.put("ATTUNE_ISSUER", settings.issuer());
    environment.put("ATTUNE_PUBLIC_URL", settings.publicUrl());
    environment.put(
        "ATTUNE_REFERRAL_SECRET", new Credentials(settings, place.secrets()).referral());
    environment.put("ATTUNE_REFERRAL_PORT", Integer.toString(settings.referralPort()));
    environment.put(
        "ATTUNE_REFERRAL_MANAGEMENT_PORT", Integer.toString(settings.referralManagementPort()));
    environment.put("ATTUNE_CLOCK_SETTABLE", "true");
    return start(Part.REFERRAL_SERVICE, environment, settings.referralManagementPort());
  }

  Child consentService() {
    var environment = new LinkedHashMap<String, String>();
    environment.putAll(ConsentDatabases.of(place.secrets()).environment(settings.postgresPort()));
    environment.put("ATTUNE_KAFKA", "127.0.0.1:" + settings.kafkaPort());
    environment.put("ATTUNE_ISSUER", settings.issuer());
    environment.put("ATTUNE_PUBLIC_URL", settings.publicUrl());
    environment.put("ATTUNE_CONSENT_SECRET", new Credentials(settings, place.secrets()).consent());
    environment.put("ATTUNE_REFERRAL_URL", "http://localhost:" + settings.referralPort());
    environment.put("ATTUNE_SAFEGUARDING_LEADS", SAFEGUARDING_LEAD);
    environment.put("ATTUNE_CALDICOTT_GUARDIANS", SAFEGUARDING_LEAD);
    environment.put("ATTUNE_CONSENT_PORT", Integer.toString(settings.consentPort()));
    environment.put(
        "ATTUNE_CONSENT_MANAGEMENT_PORT", Integer.toString(settings.consentManagementPort()));
    environment.put("ATTUNE_CLOCK_SETTABLE", "true");
    return start(Part.CONSENT_SERVICE, environment, settings.consentManagementPort());
  }

  Child gateway() {
    var secrets = place.secrets();
    var environment = new LinkedHashMap<String, String>();
    environment.put("ATTUNE_ISSUER", settings.issuer());
    environment.put("ATTUNE_PUBLIC_URL", settings.publicUrl());
    environment.put("ATTUNE_COUNCIL_NAME", settings.councilName());
    environment.put("ATTUNE_GATEWAY_SECRET", new Credentials(settings, secrets).gateway());
    environment.put("ATTUNE_GATEWAY_COOKIE_KEY", secrets.password("gateway-cookie"));
    environment.put("ATTUNE_REFERRAL_URL", "http://localhost:" + settings.referralPort());
    environment.put("ATTUNE_CONSENT_URL", "http://localhost:" + settings.consentPort());
    environment.put("ATTUNE_GATEWAY_PORT", Integer.toString(settings.gatewayPort()));
    environment.put(
        "ATTUNE_GATEWAY_MANAGEMENT_PORT", Integer.toString(settings.gatewayManagementPort()));
    environment.put("ATTUNE_CLOCK_SETTABLE", "true");
    return start(Part.GATEWAY, environment, settings.gatewayManagementPort());
  }

  private Child start(Part part, Map<String, String> environment, int managementPort) {
    Path runnable = place.runnable(part);
    List<String> command =
        new ArrayList<>(
            Jvm.command(
                MEMORY,
                "-XX:+UseSerialGC",
                "-Dquarkus.http.host=127.0.0.1",
                "-Dquarkus.management.host=127.0.0.1",
                "-jar",
                runnable.resolve("quarkus-run.jar").toString()));
    var program =
        new Child.Program(part.title(), command, environment, runnable, place.log(part), "TERM");
    return Child.start(program).awaitReady(START_LIMIT, () -> isReady(managementPort));
  }

  private static boolean isReady(int managementPort) {
    var address = URI.create("http://127.0.0.1:" + managementPort + "/q/health/ready");
    try {
      var request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(5)).build();
      return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException _) {
      return false;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
