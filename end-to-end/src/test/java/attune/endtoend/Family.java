package attune.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// A child who is to be filmed with their mother, and a father who lives elsewhere; with the
/// consent register of their case, as the staff see it.
final class Family {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String PIRAN = "00000000-0000-4000-8000-000000000005";

  final String caseId;
  final String reference;
  final String child;
  final String mother;
  final String father;
  final Api triage;
  final Api piran;
  final Api manager;

  private Family(Stack stack, ObjectNode request) {
    caseId = CaseSystem.mosaic(stack).sendNew(request);
    triage = Api.of(stack, "tamsin.trevail");
    piran = Api.of(stack, "piran.pascoe");
    manager = Api.of(stack, "morwenna.moon");
    JsonNode known = must(manager.get("/v1/referrals/" + caseId));
    reference = known.path("reference").asText();
    JsonNode people = known.path("people");
    child = people.path(0).path("id").asText();
    mother = people.path(1).path("id").asText();
    father = people.path(2).path("id").asText();
    await().atMost(PATIENCE).until(() -> isUpToDate(triage));
  }

  /// @param ownConsents the request's answer to its third question
  static Family withChild(Stack stack, LocalDate born, String ownConsents) {
    ObjectNode request = CaseSystem.sample("safe-contact.json");
    ((ObjectNode) request.at("/people/0")).put("dateOfBirth", born.toString());
    ((ObjectNode) request.path("questions")).put("ownConsents", ownConsents);
    request.remove("safeContacts");
    return new Family(stack, request);
  }

  static Family of(Stack stack, ObjectNode request) {
    return new Family(stack, request);
  }

  /// Accepted, and Piran works with them.
  Family withPiran() {
    must(accept());
    must(
        command(
            manager, "/v1/referrals/", "allocations", "{\"practitionerId\": \"" + PIRAN + "\"}"));
    await().atMost(PATIENCE).until(() -> isUpToDate(piran));
    return this;
  }

  HttpResponse<String> accept() {
    return command(triage, "/v1/referrals/", "acceptances", "{}");
  }

  /// Everybody whom the matter concerns was given the contract.
  Family withContract(String... to) {
    for (String one : to) {
      recorded(piran, "contracts-given", Said.contract(one));
    }
    return this;
  }

  /// The address of one of the case's pages.
  String page(String under) {
    return "/cases/" + caseId + under;
  }

  JsonNode register(Api who) {
    return must(who.get(path("")));
  }

  List<String> history() {
    return must(piran.get(path("/history"))).path("items").findValuesAsText("type");
  }

  /// The last event of a type.
  JsonNode last(String type) {
    JsonNode found = MissingNode.getInstance();
    for (JsonNode event : must(piran.get(path("/history"))).path("items")) {
      found = event.path("type").asText().equals(type) ? event : found;
    }
    return found;
  }

  /// What somebody records on the register as they see it now.
  HttpResponse<String> record(Api who, String command, String body) {
    return command(who, "/v1/consent-registers/", command, body);
  }

  JsonNode recorded(Api who, String command, String body) {
    return must(record(who, command, body));
  }

  /// A decision for Piran, now.
  JsonNode decision(String question) {
    return must(decide("{\"caseId\": \"%s\", \"question\": %s}".formatted(caseId, question)));
  }

  /// The same as it would have been then.
  JsonNode decisionAsOf(Instant then, String question) {
    return must(
        decide(
            "{\"caseId\": \"%s\", \"question\": %s, \"asOf\": \"%s\"}"
                .formatted(caseId, question, then)));
  }

  boolean isPermitted(String question) {
    return decision(question).path("permitted").asBoolean();
  }

  List<String> reasons(String question) {
    return decision(question).path("reasons").findValuesAsText("reason");
  }

  /// Asks, and uses what is permitted at once.
  ///
  /// @return the permit
  String used(String question) {
    String permit = decision(question).path("permitId").asText();
    String body = "{\"caseId\": \"%s\", \"useId\": \"%s\"}".formatted(caseId, UUID.randomUUID());
    must(
        piran.post(
            "/v1/consent-decisions/" + permit + "/uses", body, UUID.randomUUID().toString()));
    return permit;
  }

  static JsonNode must(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    return CaseSystem.json(answer);
  }

  private HttpResponse<String> decide(String body) {
    return piran.post("/v1/consent-decisions", body, UUID.randomUUID().toString());
  }

  private static String seen(HttpResponse<String> read) {
    must(read);
    return read.headers().firstValue("ETag").orElseThrow();
  }

  private HttpResponse<String> command(Api who, String of, String command, String body) {
    String version = seen(who.get(of + caseId));
    return who.postAt(version, of + caseId + "/" + command, body);
  }

  private boolean isUpToDate(Api who) {
    HttpResponse<String> answer = who.get(path(""));
    return answer.statusCode() == 200 && !CaseSystem.json(answer).path("behind").asBoolean();
  }

  private String path(String under) {
    return "/v1/consent-registers/" + caseId + under;
  }
}
