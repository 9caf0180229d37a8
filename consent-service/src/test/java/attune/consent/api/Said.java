package attune.consent.api;

/// Bodies of commands. The words of the families are made up.
final class Said {

  static final String HASH = "a".repeat(64);

  private Said() {}

  static String contract(String to) {
    return "{\"to\": \"%s\", \"version\": \"2026-1\", \"hash\": \"%s\", \"language\": \"English\"}"
        .formatted(to, HASH);
  }

  static String yes(String person, String decidedBy) {
    return yes(person, decidedBy, "\"FILMING\", \"SHARED_REVIEW\"");
  }

  static String yes(String person, String decidedBy, String purposes) {
    return """
    {"personId": "%s", "scopes": [{"purposes": [%s]}], "decidedBy": %s, "how": "SIGNED_PAPER", "assent": "AGREED",
     "circumstances": {"present": "her grandmother", "askedAlone": true, "understanding": "He said who will see it."}}
    """
        .formatted(person, purposes, decidedBy);
  }

  static String no(String person, String decidedBy) {
    return """
    {"personId": "%s", "scopes": [{"purposes": ["FILMING"]}], "decidedBy": %s, "how": "SPOKEN_AND_WITNESSED"}
    """
        .formatted(person, decidedBy);
  }

  static String withdrawal(String person, String decidedBy) {
    return "{\"personId\": \"%s\", \"scope\": {\"purposes\": [\"FILMING\"]}, \"decidedBy\": %s}"
        .formatted(person, decidedBy);
  }

  static String self() {
    return "{\"as\": \"SELF\"}";
  }

  static String parent(String adult) {
    return "{\"as\": \"PARENTAL_RESPONSIBILITY\", \"personId\": \"%s\"}".formatted(adult);
  }

  static String question(String people, String purpose) {
    return "{\"people\": [%s], \"purpose\": \"%s\"}".formatted(people, purpose);
  }

  static String decision(String caseId, String people) {
    return "{\"caseId\": \"%s\", \"question\": %s}".formatted(caseId, question(people, "FILMING"));
  }

  static String quoted(String... ids) {
    return "\"" + String.join("\", \"", ids) + "\"";
  }
}
