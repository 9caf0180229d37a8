package attune.localstack.story;

import java.util.List;

/// One family's part of the story.
///
/// @param sample the file of their request
/// @param sender who sends it: the case system, or a person by user name
/// @param told what was sent, in plain words and without names
/// @param refusal the code that sending must end with, empty if it must succeed
record Chapter(String sample, String sender, String told, String refusal, List<Step> steps) {

  static final String MOSAIC = "mosaic";
  private static final String TRIAGE = "tamsin.trevail";
  private static final String MANAGER = "morwenna.moon";
  private static final String PIRAN = "00000000-0000-4000-8000-000000000005";

  /// What somebody does in a case.
  ///
  /// @param path the command's, below the case
  /// @param body JSON, or the name of a sample file
  /// @param event what it leaves in the history, empty if it must be refused
  /// @param refusal the code that it must be refused with, empty if it must succeed
  record Step(String by, String path, String body, String event, String refusal, String told) {}

  static List<Chapter> all() {
    return List.of(
        new Chapter(
            "girl-of-six.json",
            MOSAIC,
            "Mosaic sent a family worker's request for a girl of 6 and her mother.",
            "",
            List.of(accept(), allocate())),
        new Chapter(
            "boy-of-thirteen.json",
            MOSAIC,
            "Mosaic sent a social worker's request for a boy of 13 in foster care.",
            "",
            List.of(acceptRefused())),
        new Chapter(
            "incomplete.json",
            MOSAIC,
            "Mosaic sent a request that says itself that it is incomplete.",
            "",
            List.of(ask(), answer(), accept())),
        new Chapter(
            "health-visitor-child-of-five.json",
            MOSAIC,
            "Mosaic sent a health visitor's request for a child of 5: refused, health visitors may"
                + " refer up to the age of 3",
            "OUTSIDE_AGES_OF_PROFESSION",
            List.of()),
        new Chapter(
            "other-support-fits.json",
            MOSAIC,
            "Mosaic sent a psychologist's request for a girl of 8 and her grandmother.",
            "",
            List.of(decline())),
        new Chapter(
            "new-baby.json",
            "rosa.reed",
            "Rosa Reed, a social worker, sent a request for a baby herself; it waits for triage.",
            "",
            List.of()));
  }

  private static Step ask() {
    return new Step(
        TRIAGE,
        "information-requests",
        """
        {"question": "What does the assessment say, and how will this change the child's days?"}\
        """,
        "information-requested",
        "",
        "Triage asked what the assessment says.");
  }

  private static Step answer() {
    return new Step(
        MOSAIC, "answers", "incomplete-answer.json", "answered", "", "The case system answered.");
  }

  private static Step accept() {
    return new Step(
        TRIAGE, "acceptances", "{}", "accepted", "", "Triage accepted; the family waits.");
  }

  private static Step acceptRefused() {
    return new Step(
        TRIAGE,
        "acceptances",
        "{}",
        "",
        "NOT_READY",
        "Triage could not accept: his own answer is not on the consent register");
  }

  private static Step allocate() {
    return new Step(
        MANAGER,
        "allocations",
        """
        {"practitionerId": "%s"}\
        """
            .formatted(PIRAN),
        "allocated",
        "",
        "The service manager allocated Piran Pascoe.");
  }

  private static Step decline() {
    return new Step(
        TRIAGE,
        "declines",
        """
        {"reason": "OTHER_SUPPORT_FITS_BETTER", "signpostedTo": "Hearing support team"}\
        """,
        "declined",
        "",
        "Triage declined and signposted them to the hearing support team.");
  }
}
