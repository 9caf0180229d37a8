package attune.gateway.page.consent;

import attune.gateway.page.Choice;
import attune.gateway.page.Done;
import attune.gateway.page.consent.ConsentForm.Of;
import attune.gateway.page.form.Field;
import attune.gateway.page.form.Sheet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What leaves the project, and permits for homes without a signal.
final class LeavingForms {
  private static final int SHORT = 500;
  static final List<ConsentForm> ALL =
      List.of(
          ConsentForm.of(Of.CASE, "day-permit", "Take a day permit", "day-permits", Done.DAY_PERMIT)
              .by("practitioner")
              .asking(LeavingForms::dayPermit),
          ConsentForm.of(
                  Of.DAY_PERMIT,
                  "return-permit",
                  "Say what was done with it",
                  "day-permit-returns",
                  Done.PERMIT_RETURNED)
              .by("practitioner")
              .counts()
              .when(asked -> !asked.permit().returned())
              .asking(LeavingForms::returned),
          ConsentForm.of(
                  Of.CASE, "disclose", "Ask for a disclosure", "disclosures", Done.DISCLOSURE_ASKED)
              .by("practitioner")
              .asking(LeavingForms::disclose),
          ConsentForm.of(
                  Of.DISCLOSURE,
                  "authorise",
                  "Authorise it",
                  "disclosure-authorisations",
                  Done.DISCLOSURE_AUTHORISED)
              .by("service-manager")
              .when(asked -> !isAuthorised(asked))
              .asking(LeavingForms::authorise),
          ConsentForm.of(
                  Of.DISCLOSURE,
                  "made",
                  "Record that it was made",
                  "disclosures-made",
                  Done.DISCLOSED)
              .by("practitioner")
              .when(asked -> isAuthorised(asked) && !asked.disclosure().made())
              .asking(LeavingForms::made),
          ConsentForm.of(
                  Of.CASE,
                  "required-disclosure",
                  "Record a disclosure that was required",
                  "required-disclosures",
                  Done.DISCLOSED)
              .by("practitioner", "service-manager", "data-protection")
              .counts()
              .asking(LeavingForms::required));

  private LeavingForms() {}

  private static boolean isAuthorised(AskedConsent asked) {
    return asked.disclosure().authorisedBy() != null;
  }

  private static Sheet dayPermit(AskedConsent asked) {
    return Sheet.of(
            "Take a permit for one day",
            "Take the permit",
            Field.many("question.people", "Who is to be filmed?", asked.people(_ -> true))
                .needed("Select who is to be filmed")
                .given(filmed(asked)),
            Field.day("day", "For which day?").needed("Enter the day"))
        .fixed(Map.of("question", Map.of("purpose", "FILMING")))
        .saying(
            "For a visit to a home without a signal. It is good until midnight of that day.",
            "Ask each of them again in the room, and say afterwards what was done with it. What was"
                + " said against it meanwhile is listed as a breach.");
  }

  private static String filmed(AskedConsent asked) {
    return String.join(
        " ",
        asked.people(one -> one.toBeFilmed() && !one.dead()).stream().map(Choice::value).toList());
  }

  private static Sheet returned(AskedConsent asked) {
    List<Choice> people =
        asked.permit().question().people().stream()
            .map(id -> new Choice(id, asked.name(id)))
            .toList();
    return Sheet.of(
            "What was done with the day permit?",
            "Save",
            Field.many("happy", "Who said yes when you asked again in the room?", people)
                .needed("Select who said yes"),
            Moments.heading(),
            Moments.day(),
            Moments.time())
        .fixed(Map.of("permitId", asked.about()))
        .saying("The day and time are those of the filming.");
  }

  private static Sheet disclose(AskedConsent asked) {
    return Sheet.of(
            "Ask for a disclosure",
            "Ask for it",
            Field.one("question.purpose", "What for?", ConsentCodes.DISCLOSURES)
                .needed("Select what for"),
            Field.one("question.film", "Which film?", asked.films()).needed("Select which film"),
            Field.many("question.people", "Who is in it?", asked.people(_ -> true))
                .needed("Select who is in it"),
            Field.one("question.audience", "Who would see it?", audience(asked))
                .hint("Needed for a professional: as the consent names them."),
            Field.words("reason", "Why?").needed("Enter why"))
        .saying(
            "Everybody in the picture has to permit it. A service manager authorises it, somebody"
                + " else than you.");
  }

  private static List<Choice> audience(AskedConsent asked) {
    return Stream.concat(asked.people(_ -> true).stream(), asked.colleagues().all().stream())
        .toList();
  }

  private static Sheet authorise(AskedConsent asked) {
    @Nullable String reason = asked.disclosure().reason();
    return Sheet.of("Authorise the disclosure", "Authorise")
        .fixed(Map.of("disclosureId", asked.about()))
        .saying("It is asked for because: " + (reason == null ? "erased" : reason))
        .warning("What is shown to somebody can’t be called back.");
  }

  private static Sheet made(AskedConsent asked) {
    return Sheet.of(
            "Was the disclosure made?",
            "Record that it was made",
            Moments.heading(),
            Moments.day(),
            Moments.time())
        .fixed(Map.of("disclosureId", asked.about()))
        .saying("Everybody’s consent is looked at once more.");
  }

  private static Sheet required(AskedConsent asked) {
    return Sheet.of(
            "Record a disclosure that was required",
            "Record it",
            Field.one("basis", "What required it?", ConsentCodes.BASES)
                .needed("Select what required it"),
            Field.words("what", "What was disclosed?").needed("Enter what was disclosed"),
            Field.line("toWhom", "To whom?").atMost(SHORT).needed("Enter to whom"),
            Field.one("authority", "Who authorised it?", ConsentCodes.AUTHORITIES)
                .needed("Select who authorised it"),
            Field.one("authorisedBy", "Their name", asked.colleagues().all())
                .needed("Select their name"),
            Field.words("untoldBecause", "If the family is not told: why is it unsafe? (optional)"),
            Moments.heading(),
            Moments.day(),
            Moments.time())
        .saying(
            "By law, or to protect somebody from serious harm: nobody’s consent is asked for. Tell"
                + " the family, unless that is unsafe.");
  }
}
