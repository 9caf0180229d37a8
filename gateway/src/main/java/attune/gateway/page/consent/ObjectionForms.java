package attune.gateway.page.consent;

import attune.gateway.consent.ConsentRegister.Objection;
import attune.gateway.page.Done;
import attune.gateway.page.consent.ConsentForm.Of;
import attune.gateway.page.form.Field;
import attune.gateway.page.form.Sheet;
import java.util.List;
import java.util.Map;

/// A no to all filming and every use, and its end.
final class ObjectionForms {
  static final List<ConsentForm> ALL =
      List.of(
          ConsentForm.of(Of.PERSON, "object", "Record an objection", "objections", Done.OBJECTED)
              .by("practitioner", "service-manager", "duty")
              .counts()
              .asking(ObjectionForms::raise),
          ConsentForm.of(
                  Of.OBJECTION,
                  "lift",
                  "They object no longer",
                  "objection-lifts",
                  Done.OBJECTION_LIFTED)
              .by("practitioner", "service-manager")
              .when(asked -> asked.objection().open())
              .asking(ObjectionForms::lift),
          ConsentForm.of(
                  Of.OBJECTION,
                  "resolve",
                  "Set it aside",
                  "objection-resolutions",
                  Done.OBJECTION_RESOLVED)
              .by("service-manager")
              .when(ObjectionForms::canBeSetAside)
              .asking(ObjectionForms::resolve));

  private ObjectionForms() {}

  private static Sheet raise(AskedConsent asked) {
    return Sheet.of(
            "Somebody objects to filming " + asked.name(),
            "Record the objection",
            Field.one(
                    "by",
                    "Who objects?",
                    asked.people(one -> one.id().equals(asked.about()) || Deciders.isOfFamily(one)))
                .needed("Select who objects"),
            Field.words("words", "In their words").needed("Enter what they said"),
            Moments.heading(),
            Moments.day(),
            Moments.time())
        .fixed(Map.of("about", asked.about()))
        .saying(
            "It holds all filming of " + asked.name() + " and every use of film at once.",
            "Whoever is in the picture can object at any age. Only they can lift that again.");
  }

  private static Sheet lift(AskedConsent asked) {
    String who = asked.name(asked.objection().by());
    return Sheet.of(
            "Does " + who + " object no longer?",
            "Record that they lift it",
            Field.words("words", "In their words").needed("Enter what they said"),
            Moments.heading(),
            Moments.day(),
            Moments.time())
        .fixed(Map.of("objectionId", asked.about(), "by", asked.objection().by()))
        .saying(who + " has said so themselves. Nobody lifts it for them.");
  }

  private static Sheet resolve(AskedConsent asked) {
    return Sheet.of(
            "Set aside the objection of " + asked.name(asked.objection().by()),
            "Set it aside",
            Field.words("reason", "Why?").needed("Enter why it is set aside"),
            Field.words("legalAdvice", "What legal advice did you have?")
                .hint("Who gave it, when, and what it says.")
                .needed("Enter what legal advice you had"),
            Field.tick("I have taken legal advice, and this is not a case of my own"))
        .fixed(Map.of("objectionId", asked.about()))
        .warning(
            "Filming and showing "
                + asked.name(asked.objection().about())
                + " can go ahead then,"
                + " against the will of somebody with parental responsibility.");
  }

  /// The objection of whoever is in the picture is theirs alone to lift.
  private static boolean canBeSetAside(AskedConsent asked) {
    Objection one = asked.objection();
    return one.open() && !one.by().equals(one.about());
  }
}
