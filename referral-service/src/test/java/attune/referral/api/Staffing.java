package attune.referral.api;

import static attune.referral.api.Somebody.DEMELZA;
import static attune.referral.api.Somebody.JENNA;
import static attune.referral.api.Somebody.MORWENNA;
import static attune.referral.api.Somebody.PIRAN;
import static org.assertj.core.api.Assertions.assertThat;

import attune.referral.api.Api.Ask;
import attune.referral.api.Api.Case;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;

/// Practitioners, openings and restricted cases as tests need them, brought about through the API
/// itself. What others said of a practitioner before does not matter: its version is asked for.
final class Staffing {

  /// Nobody has this reference: its check character is right, but it says year 00.
  static final String NOBODYS = "VIG-00-22222";

  private Staffing() {}

  /// What is known of a practitioner now, for a command on it.
  static Case known(String practitioner) {
    List<Map<String, Object>> staff =
        Api.get(MORWENNA, "/v1/staff?limit=200").of(null).path("items");
    long version =
        staff.stream()
            .filter(one -> practitioner.equals(one.get("practitionerId")))
            .map(one -> ((Number) one.getOrDefault("version", 0)).longValue())
            .findFirst()
            .orElse(0L);
    return new Case(practitioner, version);
  }

  /// A command on what is known of a practitioner.
  static Ask tell(Somebody who, String practitioner, String what, String body) {
    return Api.post(who, "/v1/staff/" + practitioner + "/" + what, body);
  }

  static void supervisor(Somebody of, Somebody supervisor, boolean outside, String until) {
    String last = until.isEmpty() ? "" : ", \"until\": \"%s\"".formatted(until);
    String body =
        "{\"supervisorId\": \"%s\", \"outside\": %s%s}".formatted(supervisor.id(), outside, last);
    done(tell(MORWENNA, of.id(), "supervisors", body).of(known(of.id())));
  }

  static void noSupervisor(Somebody of) {
    done(tell(MORWENNA, of.id(), "supervision-ends", "{}").of(known(of.id())));
  }

  /// Only an auditor is named in it, who sees no case.
  static Case restricted(Case known) {
    return Cases.known(Api.post(DEMELZA, "/restrictions", restriction()).of(known));
  }

  static String restriction() {
    return "{\"kind\": \"HIGH_PROFILE\", \"named\": [\"%s\"]}".formatted(Somebody.AUSTELL.id());
  }

  static Case lifted(Case restricted) {
    return Cases.known(
        Api.post(DEMELZA, "/restriction-lifts", "{\"why\": \"Not needed any more\"}")
            .of(restricted));
  }

  static String reference(Case known) {
    return Api.get(MORWENNA, "").of(known).path("reference");
  }

  static Ask breakGlass(Somebody who, String reference) {
    return Api.post(
        who,
        "/v1/break-glass-openings",
        "{\"reference\": \"%s\", \"reason\": \"Their practitioner is ill\"}".formatted(reference));
  }

  /// Jenna has opened a case of Piran's.
  static String anOpening() {
    return anOpening(Cases.anAllocatedReferral());
  }

  static String anOpening(Case known) {
    Response answer = breakGlass(JENNA, reference(known)).of(null);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
    return answer.path("openingId");
  }

  static Ask review(Somebody who, String opening, String finding) {
    return Api.post(
        who,
        "/v1/break-glass-openings/" + opening + "/reviews",
        "{\"finding\": \"%s\"}".formatted(finding));
  }

  /// A body that is good for every command on a practitioner that takes one.
  static String bodyOf(String what) {
    return switch (what) {
      case "capacities" -> "{\"cases\": 6}";
      case "stages" -> "{\"stage\": \"ACCREDITED\"}";
      case "supervisors" -> "{\"supervisorId\": \"%s\", \"outside\": false}".formatted(JENNA.id());
      case "supervision-ends" -> "{}";
      case "absences" -> "{\"from\": \"2031-08-01\", \"until\": \"2031-08-14\"}";
      case "returns" -> "{\"from\": \"2031-08-01\"}";
      default -> throw new AssertionError(what);
    };
  }

  static String piran() {
    return PIRAN.id();
  }

  private static void done(Response answer) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
  }
}
