package attune.torture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;

/// Takes one case after the other from its request to many reallocations, without a pause.
final class Writer implements Runnable {

  private static final JsonMapper JSON = new JsonMapper();
  private static final int MOST_REALLOCATIONS = 40;

  private final ObjectNode sample;
  private final Client client;
  private final Ledger ledger;
  private final String name;
  private final Instant end;
  private int cases;

  Writer(Path tree, Client client, Ledger ledger, String name, Instant end) {
    this.sample = read(tree.resolve("deploy/samples/girl-of-six.json"));
    this.client = client;
    this.ledger = ledger;
    this.name = name;
    this.end = end;
  }

  @Override
  public void run() {
    try {
      while (goesOn()) {
        oneCase();
      }
    } catch (Client.Refused e) {
      ledger.fault(String.valueOf(e.getMessage()));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void oneCase() throws InterruptedException {
    JsonNode sent = client.post("case-system", "/v1/referrals", 0, request());
    long version = noted(sent);
    String path = "/v1/referrals/" + sent.path("caseId").asText();
    version = noted(client.post("triage", path + "/acceptances", version, "{}"));
    version = noted(client.post("service-manager", path + "/allocations", version, to(0)));
    int times = client.any(MOST_REALLOCATIONS);
    for (int time = 1; time <= times && goesOn(); time++) {
      version = noted(client.post("service-manager", path + "/reallocations", version, to(time)));
    }
  }

  private long noted(JsonNode answer) {
    long version = answer.path("version").asLong();
    ledger.acknowledge(answer.path("caseId").asText(), version);
    return version;
  }

  private boolean goesOn() {
    return Instant.now().isBefore(end) && ledger.faults().isEmpty();
  }

  private String request() {
    cases++;
    ObjectNode request = sample.deepCopy();
    request.put("requestReference", name + "-" + cases);
    ((ObjectNode) request.path("caseReference")).put("reference", name + "-" + cases);
    return request.toString();
  }

  private static String to(int practitioner) {
    return """
    {"practitionerId": "00000000-0000-4000-8000-0000000000a%d", "why": "torture"}\
    """
        .formatted(practitioner % 8 + 1);
  }

  private static ObjectNode read(Path file) {
    try {
      return (ObjectNode) JSON.readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
