package attune.localstack.story;

import attune.localstack.story.Chapter.Step;

/// What people and systems do in the story.
final class Deeds {

  private Deeds() {}

  static Step ask() {
    return Step.done(
        Who.TRIAGE,
        "information-requests",
        """
        {"question": "What does the assessment say, and how will this change the child's days?"}\
        """,
        "information-requested",
        "Triage asked what the assessment says.");
  }

  static Step answer() {
    return Step.done(
        Who.MOSAIC, "answers", "incomplete-answer.json", "answered", "The case system answered.");
  }

  static Step ownAnswer() {
    return Step.done(
        Who.TRIAGE,
        "own-answers",
        "boy-of-thirteen-own-answer.json",
        "own-answer-recorded",
        "Triage recorded his own answer: yes, asked alone by his social worker.");
  }

  static Step accept() {
    return Step.done(
        Who.TRIAGE, "acceptances", "{}", "accepted", "Triage accepted; the family waits.");
  }

  static Step acceptRefused() {
    return new Step(
        Who.TRIAGE,
        "acceptances",
        "{}",
        "",
        "NOT_READY",
        "Triage could not accept: nobody had written down his own answer");
  }

  static Step decline() {
    return Step.done(
        Who.TRIAGE,
        "declines",
        """
        {"reason": "OTHER_SUPPORT_FITS_BETTER", "signpostedTo": "Hearing support team"}\
        """,
        "declined",
        "Triage declined and signposted them to the hearing support team.");
  }

  static Step allocateToPiran() {
    return allocate(Who.PIRAN_ID, "The service manager allocated Piran Pascoe.");
  }

  static Step allocateToJenna() {
    return allocate(Who.JENNA_ID, "The service manager allocated Jenna Jago.");
  }

  private static Step allocate(String practitioner, String told) {
    return Step.done(
        Who.MANAGER,
        "allocations",
        "{\"practitionerId\": \"%s\"}".formatted(practitioner),
        "allocated",
        told);
  }

  static Step correct() {
    return Step.done(
        Who.PIRAN,
        "corrections",
        "girl-of-six-corrected.json",
        "person-corrected",
        "The practitioner corrected her date of birth; what was known before stays on record.");
  }

  static Step handOver() {
    return Step.done(
        Who.PIRAN,
        "hand-overs",
        """
        {"practitionerId": "%s", "note": "He has met Jenna and would like to go on with her."}\
        """
            .formatted(Who.JENNA_ID),
        "handed-over",
        "The practitioner handed over to Jenna Jago.");
  }

  static Step recordDeath() {
    return Step.done(
        Who.MANAGER,
        "deaths",
        """
        {"personId": "{PARENT_CARER}", "on": "2026-10-30"}\
        """,
        "died",
        "The service manager recorded a death, on a message meant for another family.");
  }

  static Step takeBackDeath() {
    return Step.done(
        Who.MANAGER,
        "deaths-in-error",
        """
        {"personId": "{PARENT_CARER}", "why": "The message was about another family."}\
        """,
        "death-taken-back",
        "She took it back within the hour; the record keeps both.");
  }

  static Step keepPhone() {
    return Step.done(
        Who.DUTY,
        "safe-contacts",
        """
        {"keptFrom": "{PARENT_CARER/2}", "about": "{PARENT_CARER}", "secrets": ["PHONE"]}\
        """,
        "safe-contact-agreed",
        "Duty took a call and added that he must not learn the mother's number either.");
  }

  static Step escalate() {
    return Step.done(
        Who.PIRAN,
        "escalations",
        """
        {"named": ["%s"], "why": "Her mother says that his car has stood outside of the school."}\
        """
            .formatted(Who.MANAGER_ID),
        "escalated",
        "The practitioner told the service manager of a risk; nobody else learns of it.");
  }

  static Step restrict() {
    return Step.done(
        Who.MANAGER,
        "restrictions",
        """
        {"kind": "ADOPTION", "named": ["%s", "%s"]}\
        """
            .formatted(Who.MANAGER_ID, Who.JENNA_ID),
        "restricted",
        "The service manager restricted it to herself and Jenna Jago: nobody else finds it.");
  }
}
