package attune.benchmarks.decisions;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/// An event of a register as it is stored, but for the sealing.
record Told(String type, String json) {

  private static final String AT = "2026-11-02T09:00:00Z";
  private static final String LATER = "2026-11-02T09:05:00Z";

  /// What a register holds whose child and mother may be filmed.
  static List<Told> register(Family family) {
    return List.of(
        opened(family),
        new Told(
            "consent.allocated",
            "{\"practitioner\":\"00000000-0000-4000-8000-000000000005\",\"at\":\"%s\"}"
                .formatted(AT)),
        new Told(
            "consent.contract-given",
            """
            {"to":"%s","version":"2026-11","hash":"%s","language":"English","by":"piran","happenedAt":"%s","at":"%s"}
            """
                .formatted(family.mother(), "a".repeat(64), AT, AT)),
        given(family.mother(), "{\"as\":\"SELF\",\"person\":\"%s\"}".formatted(family.mother())),
        given(
            family.child(),
            "{\"as\":\"PARENTAL_RESPONSIBILITY\",\"person\":\"%s\"}".formatted(family.mother())));
  }

  private static Told opened(Family family) {
    String people =
        family.people().stream()
            .map(id ->
                """
                {"id":"%s","role":"%s","born":{"person":"%s","known":"%s"},"toBeFilmed":true}
                """
                    .formatted(
                        id,
                        id.equals(family.child()) ? "FOCUS_CHILD" : "PARENT_CARER",
                        id,
                        id.equals(family.child()) ? "2020-05-04" : "1990-01-17"))
            .collect(Collectors.joining(","));
    return new Told(
        "consent.opened",
        """
        {"caseId":"%s","known":{"version":3,"people":[%s],
         "responsibilities":[{"adult":"%s","child":"%s","held":"YES","basis":"MOTHER"}]},"at":"%s"}
        """
            .formatted(family.caseId(), people, family.mother(), family.child(), AT));
  }

  private static Told given(UUID person, String decidedBy) {
    return new Told(
        "consent.given",
        """
        {"person":"%s","scope":{"purposes":["FILMING","SHARED_REVIEW"]},"decidedBy":%s,"how":"SIGNED_PAPER",
         "circumstances":{"person":"%s","known":{"present":"an aunt","askedAlone":false}},"assent":"AGREED",
         "contract":"2026-11","toBeConfirmed":false,"policy":"1","happenedAt":"%s","at":"%s"}
        """
            .formatted(person, decidedBy, person, LATER, LATER));
  }
}
