package attune.gateway.page;

import static attune.gateway.page.EveryForm.ALLOCATED;
import static attune.gateway.page.EveryForm.GUARDED;
import static attune.gateway.page.EveryForm.KERENSA;
import static attune.gateway.page.EveryForm.PERRAN;
import static attune.gateway.page.EveryForm.RULE;
import static attune.gateway.page.EveryForm.onAllocated;

import java.util.List;
import java.util.Map;

/// Those about what must be kept from whom.
final class FormsOfProtection {

  private FormsOfProtection() {}

  static List<AForm> all() {
    return List.of(
        new AForm(
            "practitioner",
            ALLOCATED + "/safe-contact",
            List.of("The school", "That there is a case at all"),
            List.of("Select who must not learn it", "Select what they must not learn"),
            "referrer",
            Map.of("keptFrom", PERRAN, "about", KERENSA, "secrets", "PHONE"),
            onAllocated("safe-contacts"),
            "{'keptFrom':'" + PERRAN + "','about':'" + KERENSA + "','secrets':['PHONE']}"),
        new AForm(
            "practitioner",
            ALLOCATED + "/end-safe-contact/" + RULE,
            List.of("Why is it safe now?"),
            List.of("Enter why it is safe now"),
            "duty",
            Map.of("why", "The court said so"),
            onAllocated("safe-contact-ends"),
            "{'ruleId':'" + RULE + "','why':'The court said so'}"),
        new AForm(
            "supervisor",
            ALLOCATED + "/escalate",
            List.of("Morwenna Moon", "What worries you?"),
            List.of("Select who has to know", "Enter what worries you"),
            "referrer",
            Map.of("named", Stub.MORWENNA, "why", "A bruise"),
            onAllocated("escalations"),
            "{'named':['" + Stub.MORWENNA + "'],'why':'A bruise'}"),
        new AForm(
            "data-protection",
            ALLOCATED + "/restrict",
            List.of("A child was adopted, or is to be", "I have checked the names"),
            List.of("Select why", "Select who may see it", "Tick that it is right"),
            "practitioner",
            Map.of("kind", "ADOPTION", "named", Stub.MORWENNA, "checked", "true"),
            onAllocated("restrictions"),
            "{'kind':'ADOPTION','named':['" + Stub.MORWENNA + "']}"),
        new AForm(
            "service-manager",
            GUARDED + "/review",
            List.of("What did you find?"),
            List.of("Enter what you found"),
            "practitioner",
            Map.of("finding", "Still needed"),
            "/v1/referrals/" + Stub.GUARDED + "/restriction-reviews",
            "{'finding':'Still needed'}"),
        new AForm(
            "service-manager",
            GUARDED + "/lift",
            List.of("Why is it not needed?"),
            List.of("Enter why it is not needed"),
            "triage",
            Map.of("why", "They left"),
            "/v1/referrals/" + Stub.GUARDED + "/restriction-lifts",
            "{'why':'They left'}"));
  }
}
