package attune.referral.api;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is sent. The words and names of the families are made up.
final class Bodies {

  static final String CHILD = "Merryn Tremayne";
  static final String MOTHER = "Kerensa Tremayne";
  static final String HOPE = "notice sooner when Merryn wants comfort";

  private Bodies() {}

  static String newReference() {
    return "EH-" + UUID.randomUUID();
  }

  /// A complete request of a referrer.
  static String aRequest() {
    return aRequest(newReference());
  }

  static String aRequest(String requestReference) {
    return request("\"requestReference\": \"%s\",".formatted(requestReference));
  }

  /// A complete request of a case system, for a family that it keeps.
  static String aRequestOf(String system) {
    return aRequestOf(system, newReference(), newReference());
  }

  static String aRequestOf(String system, String requestReference, String caseReference) {
    return request(
        """
        "requestReference": "%s", "caseReference": {"system": "%s", "reference": "%s"},\
        """
            .formatted(requestReference, system, caseReference));
  }

  /// A request that says itself that the three questions are still open.
  static String anIncompleteRequest() {
    return aRequest()
        .replaceAll("(?s)\"questions\": \\{.*?\\}\\s*,\\s*\"parentsViews\"", "\"parentsViews\"")
        .replaceFirst("\\{", "{\"incomplete\": true,");
  }

  private static String request(String references) {
    return """
    {%s
      "route": "EARLY_HELP_HUB",
      "referrer": {"name": "Rosa Reed", "profession": "SOCIAL_WORKER", "team": "West",
                   "contact": "01872 000000", "lineManagerConsulted": true},
      "identifiers": {"nhsNumber": "943 476 5919", "uprn": "10003110254"},
      "agreements": {"agreedBy": ["mother"], "sharingWithCouncil": true, "sharingWithNhsTrust": false},
      "people": [
        {"key": "child", "role": "FOCUS_CHILD", "name": "Merryn Tremayne", "dateOfBirth": "2021-05-05",
         "toBeFilmed": true},
        {"key": "mother", "role": "PARENT_CARER", "name": "Kerensa Tremayne", "dateOfBirth": "1994-01-17",
         "relationship": "mother", "firstLanguage": "Portuguese", "needsInterpreter": true,
         "toBeFilmed": true}],
      "reasons": ["BONDING_DIFFICULTY"],
      "assessment": {"says": "They enjoy each other in play.", "indicatesVig": true},
      "questions": {
        "change": {"hopedFor": "notice sooner when Merryn wants comfort", "mutuallyAgreed": true},
        "impact": {"onLivedExperience": "Merryn would be settled at bedtime.", "parentIsClear": true},
        "ownConsents": "NOT_RELEVANT"},
      "parentsViews": [{"inWordsOf": "mother", "words": "I want us to have more of the good moments."}]
    }\
    """
        .formatted(references);
  }

  static String question() {
    return "{\"question\": \"What does the assessment say about bedtime?\"}";
  }

  static String answer() {
    return "{\"answer\": \"That parting is hard for both.\"}";
  }

  static String decline() {
    return "{\"reason\": \"OTHER_SUPPORT_FITS_BETTER\", \"signpostedTo\": \"Family Hub, Truro\"}";
  }

  static String to(Somebody practitioner) {
    return "{\"practitionerId\": \"%s\"}".formatted(practitioner.id());
  }

  static String closure() {
    return """
    {"reason": "COMPLETED", "change": {"parents": "We play again."},
     "impact": {"workers": "Merryn is settled at bedtime."}}\
    """;
  }

  static String withdrawal() {
    return "{\"reason\": \"MOVED_AWAY\"}";
  }

  static String why() {
    return "{\"why\": \"It is better so.\"}";
  }

  static String to(Somebody practitioner, String member) {
    return "{\"practitionerId\": \"%s\", \"%s\": \"She is nearer.\"}"
        .formatted(practitioner.id(), member);
  }

  static String ownAnswerOf(String person) {
    return """
    {"personId": "%s", "answer": "GIVEN", "askedBy": "Rosa Reed", "present": "nobody else",
     "explained": "that she is filmed while she plays", "alone": true, "on": "2026-11-01"}\
    """
        .formatted(person);
  }

  static String mother(String key) {
    return """
    {"key": "%s", "role": "PARENT_CARER", "name": "Kerensa Tremayne", "dateOfBirth": "1994-01-18",
     "relationship": "mother", "toBeFilmed": true,
     "contact": {"address": "1 Fore Street, Truro", "phone": "01872 000001", "safeChannel": "TEXT"}}\
    """
        .formatted(key);
  }

  static String somebody(String person, String more) {
    return "{\"personId\": \"%s\"%s}".formatted(person, more);
  }

  static String kept(String from, String about) {
    return "{\"keptFrom\": \"%s\", \"about\": \"%s\", \"secrets\": [\"ADDRESS\"]}"
        .formatted(from, about);
  }

  static String escalation(Somebody told) {
    return "{\"named\": [\"%s\"], \"why\": \"She is afraid.\"}".formatted(told.id());
  }

  static String restriction(Somebody... named) {
    String ids =
        Stream.of(named).map(one -> "\"" + one.id() + "\"").collect(Collectors.joining(", "));
    return "{\"kind\": \"STAFF_CONFLICT\", \"named\": [%s]}".formatted(ids);
  }

  /// A request for a child who is not born yet.
  static String anUnbornsRequest() {
    return aRequest()
        .replace("\"dateOfBirth\": \"2021-05-05\"", "\"expectedDate\": \"2027-02-01\"");
  }
}
