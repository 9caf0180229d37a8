package attune.consent.api;

import java.util.Objects;
import java.util.UUID;

/// A body for every command that its records take; whether the rules do is not their matter.
final class Bodies {

  private static final String SOMETHING = UUID.randomUUID().toString();

  private Bodies() {}

  /// @param command the last part of its path
  static String of(String command, Family family) {
    return switch (command) {
      case "consents" -> Said.yes(family.child, Said.self());
      case "refusals" -> Said.no(family.child, Said.self());
      case "withdrawals" -> Said.withdrawal(family.child, Said.parent(family.mother));
      case "confirmations" -> personAnd(family.child, "");
      case "contracts-given" -> Said.contract(family.mother);
      case "assessments" ->
          personAnd(
              family.child,
              ", \"able\": false, \"purposes\": [\"FILMING\"], \"first\": \"a\", \"second\": \"b\","
                  + " \"knowsThem\": \"a\", \"note\": \"As seen\"");
      case "understanding-notes" -> personAnd(family.child, ", \"note\": \"Knows what a film is\"");
      case "reviews" -> personAnd(family.child, ", \"finding\": \"As before\"");
      case "moods" -> personAnd(family.child, ", \"happy\": true");
      case "holder-requests" ->
          "{\"childId\": \"%s\", \"holderId\": \"%s\", \"check\": \"ALLOWED\"}"
              .formatted(family.child, family.father);
      case "objections" ->
          "{\"by\": \"%s\", \"about\": \"%s\", \"words\": \"Not on film\"}"
              .formatted(family.father, family.child);
      case "objection-resolutions" ->
          "{\"objectionId\": \"%s\", \"reason\": \"Looked at\", \"legalAdvice\": \"Taken\"}"
              .formatted(SOMETHING);
      case "objection-lifts" ->
          "{\"objectionId\": \"%s\", \"by\": \"%s\", \"words\": \"Fine now\"}"
              .formatted(SOMETHING, family.father);
      case "legal-statuses" ->
          "{\"childId\": \"%s\", \"kind\": \"SECTION_20\"}".formatted(family.child);
      case "placements" ->
          "{\"childId\": \"%s\", \"words\": \"With an aunt\"}".formatted(family.child);
      case "reevaluations" ->
          "{\"childId\": \"%s\", \"finding\": \"Stands\"}".formatted(family.child);
      case "films" ->
          "{\"filmId\": \"%s\", \"people\": [\"%s\"]}".formatted(UUID.randomUUID(), family.child);
      case "offers" ->
          "{\"filmId\": \"%s\", \"to\": \"%s\", \"check\": \"ALLOWED\"}"
              .formatted(SOMETHING, family.mother);
      case "copies" ->
          """
          {"filmId": "%s", "to": "%s", "check": "ALLOWED", "agreed": [{"personId": "%s", "decidedBy": {"as": "SELF"}}]}
          """
              .formatted(SOMETHING, family.mother, family.mother);
      case "erasures" -> "{\"filmId\": \"%s\", \"by\": \"%s\"}".formatted(SOMETHING, family.mother);
      case "erasure-proofs" ->
          "{\"filmId\": \"%s\", \"copies\": [\"camera\"]}".formatted(SOMETHING);
      case "holds" ->
          "{\"kind\": \"COMPLAINT\", \"reason\": \"Asked for\", \"reviewBy\": \"2031-01-31\"}";
      case "hold-reviews" ->
          "{\"holdId\": \"%s\", \"finding\": \"Needed\", \"reviewBy\": \"2031-01-31\"}"
              .formatted(SOMETHING);
      case "hold-releases" -> "{\"holdId\": \"%s\", \"reason\": \"Done\"}".formatted(SOMETHING);
      case "disclosures" ->
          "{\"question\": {\"people\": [\"%s\"], \"purpose\": \"TRAINING\", \"audience\": [\"0199a0a0-0000-7000-8000-0000000000c0\"]}, \"reason\": \"Asked\"}"
              .formatted(family.child);
      case "disclosure-authorisations", "disclosures-made" ->
          "{\"disclosureId\": \"%s\"}".formatted(SOMETHING);
      case "required-disclosures" ->
          """
          {"basis": "COURT_ORDER", "what": "One film", "toWhom": "The court", "authority": "CALDICOTT_GUARDIAN",
           "authorisedBy": "somebody"}
          """;
      case "day-permits" ->
          "{\"question\": %s, \"day\": \"2031-01-31\"}"
              .formatted(Said.question(Said.quoted(family.child), "FILMING"));
      case "day-permit-returns" -> "{\"permitId\": \"%s\", \"happy\": []}".formatted(SOMETHING);
      case "consent-decisions" -> Said.decision(family.caseId, Said.quoted(family.child));
      case "uses" -> "{\"caseId\": \"%s\", \"useId\": \"%s\"}".formatted(family.caseId, SOMETHING);
      case "redeliveries" -> "{\"source\": \"case-access\", \"key\": \"nothing\"}";
      case "proposals" ->
          """
          {"version": "%s", "from": "2031-01-01T00:00:00Z", "ownConsentFrom": 12, "bestInterests": false,
           "warningDays": [60, 30, 7], "erasureDelayDays": 7, "eraseAfterMonths": 2, "reason": "As agreed"}
          """
              .formatted(UUID.randomUUID());
      case "approvals", "discards" -> "{\"version\": \"none such\"}";
      default -> throw new AssertionError(Objects.toString(command));
    };
  }

  private static String personAnd(String person, String more) {
    return "{\"personId\": \"%s\"%s}".formatted(person, more);
  }
}
