package attune.localstack.story;

import attune.localstack.story.Chapter.Step;

/// What families are given and asked about film, as those who work with them record it.
final class Asking {

  static final String CONTRACT = "2026-11";

  /// Of the text that the pages print: they know by it which words somebody was given.
  static final String CONTRACT_HASH =
      "bda4a79c050018edaa58072497556ff77a64e83ed50370ac092466019366e1a8";

  private Asking() {}

  static Step contract(String by, String to, String told) {
    return Step.done(
        by,
        "contracts-given",
        """
        {"to": "%s", "version": "%s", "hash": "%s", "language": "English"}\
        """
            .formatted(to, CONTRACT, CONTRACT_HASH),
        "contract-given",
        told);
  }

  static Step adultsYes(String told) {
    return Step.done(
        Who.PIRAN,
        "consents",
        """
        {"personId": "{PARENT_CARER}", "scopes": [{"purposes": ["FILMING", "SHARED_REVIEW"]}],
         "decidedBy": {"as": "SELF"}, "how": "SIGNED_PAPER"}\
        """,
        "given",
        told);
  }

  static Step mothersYesForHer(String told) {
    return Step.done(
        Who.PIRAN,
        "consents",
        """
        {"personId": "{FOCUS_CHILD}", "scopes": [{"purposes": ["FILMING", "SHARED_REVIEW"]}],
         "decidedBy": {"as": "PARENTAL_RESPONSIBILITY", "personId": "{PARENT_CARER}"},
         "how": "SIGNED_PAPER", "assent": "AGREED"}\
        """,
        "given",
        told);
  }

  static Step hisOwnYes() {
    return Step.done(
        Who.JENNA,
        "consents",
        """
        {"personId": "{FOCUS_CHILD}", "scopes": [{"purposes": ["FILMING"]}],
         "decidedBy": {"as": "SELF"}, "how": "SPOKEN_AND_WITNESSED",
         "circumstances": {"present": "his social worker", "askedAlone": true,
                           "understanding": "He said who sees the film, and how to stop it."}}\
        """,
        "given",
        "He permits filming himself, with a note of how he understands it.");
  }

  static Step heObjects() {
    return Step.done(
        Who.JENNA,
        "objections",
        """
        {"by": "{FOCUS_CHILD}", "about": "{FOCUS_CHILD}", "words": "Not while my brother visits."}\
        """,
        "objection-raised",
        "A week later he objects: filming is on hold, and nobody but he can lift that.");
  }
}
