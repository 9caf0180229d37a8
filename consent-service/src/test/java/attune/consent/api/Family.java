package attune.consent.api;

import static attune.consent.api.Somebody.PIRAN;
import static attune.consent.api.Somebody.ROSA;

import attune.consent.ReferralMessages;
import attune.consent.ReferralStandIn;
import attune.consent.api.Api.Case;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/// One family's case as referral-service knows and tells it. Each has people of its own.
final class Family {

  static final Duration PATIENCE = Duration.ofSeconds(30);

  final String caseId = UUID.randomUUID().toString();
  final String child = UUID.randomUUID().toString();
  final String mother = UUID.randomUUID().toString();
  final String father = UUID.randomUUID().toString();

  private final ReferralMessages messages;
  private String born;
  private String status = "SUBMITTED";
  private String named = "";
  private String secrets = "";
  private boolean motherIsDead;
  private @Nullable Somebody practitioner;
  private long version;

  Family(ReferralMessages messages, String born) {
    this.messages = messages;
    this.born = born;
  }

  /// Sent by Rosa, who has no case system.
  Family sent() {
    return told("sent", ", \"referrer\": \"%s\"".formatted(ROSA.id()));
  }

  Family sentBy(String system) {
    return told("sent", ", \"system\": \"%s\"".formatted(system));
  }

  Family allocatedTo(Somebody one) {
    practitioner = one;
    status = "ALLOCATED";
    return told("allocated", ", \"practitioner\": \"%s\"".formatted(one.id()));
  }

  Family closed() {
    status = "CLOSED";
    return told("closed", "");
  }

  Family bornOn(String date) {
    born = date;
    return told("person-corrected", "");
  }

  Family restrictedTo(Somebody one) {
    named = ", \"named\": [\"%s\"]".formatted(one.id());
    return told("restricted", named);
  }

  Family motherDied() {
    motherIsDead = true;
    return told("died", ", \"person\": \"%s\"".formatted(mother));
  }

  Family motherIsAliveAfterAll() {
    motherIsDead = false;
    return told("death-taken-back", ", \"person\": \"%s\"".formatted(mother));
  }

  /// That there is a case is kept from the father.
  Family fatherMustNotKnow() {
    secrets =
        "{\"keptFrom\": \"%s\", \"about\": \"%s\", \"secrets\": [\"ADDRESS\", \"EXISTENCE\"]}"
            .formatted(father, child);
    return told("safe-contact-changed", "");
  }

  /// Told of on Kafka; what does not travel there is asked for.
  private Family told(String name, String more) {
    version++;
    ReferralStandIn.tells(caseId, household());
    String where = ", \"status\": \"%s\"".formatted(status);
    messages.tell(caseId, "attune.referral." + name + ".v1", version, where + more);
    return this;
  }

  /// Once the register has come up to it.
  Case known() {
    Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> isUpToDate());
    return new Case(caseId, Registers.version(caseId));
  }

  private boolean isUpToDate() {
    return Registers.casesVersion(caseId) == version && !Registers.isBehind(caseId);
  }

  private String household() {
    String works =
        practitioner == null ? "" : ", \"practitioner\": \"%s\"".formatted(practitioner.id());
    return """
    {"caseId": "%s", "version": %d, "status": "%s", "statusSince": "2026-11-02T09:00:00Z"%s%s,
     "people": [
       {"id": "%s", "role": "FOCUS_CHILD", "born": "%s", "toBeFilmed": true, "dead": false},
       {"id": "%s", "role": "PARENT_CARER", "born": "1990-01-17", "toBeFilmed": true, "dead": %s},
       {"id": "%s", "role": "PARENT_CARER", "born": "1989-03-02", "toBeFilmed": false, "dead": false}],
     "responsibilities": [
       {"adult": "%s", "child": "%s", "held": "YES", "basis": "MOTHER"},
       {"adult": "%s", "child": "%s", "held": "YES", "basis": "MARRIED_FATHER"}],
     "safeContacts": [%s]}
    """
        .formatted(
            caseId,
            version,
            status,
            named,
            works,
            child,
            born,
            mother,
            motherIsDead,
            father,
            mother,
            child,
            father,
            child,
            secrets);
  }

  static Family ofAGirlOfSix(ReferralMessages messages) {
    return new Family(messages, "2020-05-04").sent();
  }

  static Family ofABoyOfThirteen(ReferralMessages messages) {
    return new Family(messages, "2013-06-01").sent();
  }

  Family withPiran() {
    return allocatedTo(PIRAN);
  }
}
