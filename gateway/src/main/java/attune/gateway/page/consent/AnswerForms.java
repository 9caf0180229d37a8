package attune.gateway.page.consent;

import attune.gateway.consent.ConsentRegister.Said;
import attune.gateway.page.Choice;
import attune.gateway.page.Done;
import attune.gateway.page.consent.ConsentForm.Of;
import attune.gateway.page.form.Field;
import attune.gateway.page.form.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What people say: yes, no, not any more.
final class AnswerForms {
  private static final int NAMES = 500;
  private static final String PROFESSIONAL = "NAMED_PROFESSIONAL";
  static final List<ConsentForm> ALL =
      List.of(
          ConsentForm.of(Of.PERSON, "give", "Record a consent", "consents", Done.CONSENT_GIVEN)
              .by("practitioner")
              .asking(AnswerForms::give),
          ConsentForm.of(Of.PERSON, "refuse", "Record a no", "refusals", Done.CONSENT_REFUSED)
              .by("practitioner")
              .asking(AnswerForms::refuse),
          ConsentForm.of(Of.PERSON, "withdraw", "Record a withdrawal", "withdrawals", Done.WITHDREW)
              .by("practitioner", "service-manager", "duty")
              .counts()
              .asking(AnswerForms::withdraw),
          ConsentForm.of(
                  Of.PERSON,
                  "confirm",
                  "Confirm their own answer",
                  "confirmations",
                  Done.CONSENT_CONFIRMED)
              .by("practitioner")
              .when(AnswerForms::isToBeConfirmed)
              .asking(AnswerForms::confirm),
          ConsentForm.of(Of.PERSON, "still-happy", "Still happy today?", "moods", Done.MOOD)
              .by("practitioner")
              .counts()
              .asking(AnswerForms::mood));

  private AnswerForms() {}

  private static Sheet give(AskedConsent asked) {
    List<Field> fields = new ArrayList<>();
    fields.add(
        Field.many("scopes.purposes", "What do they permit?", offered(asked))
            .needed("Select at least one purpose")
            .given(given(asked, "FILMING")));
    fields.add(whoDecides(asked));
    fields.add(
        Field.one("how", "How was it given?", ConsentCodes.HOW).needed("Select how it was given"));
    if (asked.isChild()) {
      child(asked, fields);
    }
    fields.add(audience(asked));
    fields.add(Field.heading("If it applies"));
    fields.add(Field.line("circumstances.present", "Who was there? (optional)").atMost(NAMES));
    fields.add(
        Field.line("circumstances.interpreter", "Who interpreted? (optional)")
            .hint("They declare that they interpreted all of it, and truly."));
    fields.add(
        Field.day("until", "Until which day? (optional)")
            .hint("The last day on which it holds. It holds until it is withdrawn otherwise."));
    return Sheet.of("What does " + asked.name() + " permit?", "Record the consent", moment(fields))
        .fixed(person(asked))
        .saying(contract(asked));
  }

  /// Whoever decides for a child asks the child, too.
  private static void child(AskedConsent asked, List<Field> fields) {
    fields.add(
        Field.one("assent", "What did " + asked.name() + " show?", ConsentCodes.ASSENTS)
            .hint("Needed where somebody else decides for them: they are asked each time."));
    fields.add(
        Field.words("circumstances.understanding", "How did they show that they understood?")
            .hint("Needed for a child’s own consent."));
    fields.add(
        Field.yesNo("circumstances.askedAlone", "Were they asked alone?")
            .hint("Always to be offered."));
  }

  private static String contract(AskedConsent asked) {
    return asked.register().contracts().isEmpty()
        ? "Nobody in this case has been given the contract yet: do that first."
        : "Tick only what was said. One purpose never means another.";
  }

  /// Whoever may see it is chosen out of many: it has a form of its own, which the matrix leads to.
  private static List<Choice> offered(AskedConsent asked) {
    return ConsentCodes.PURPOSES.stream()
        .filter(one -> one.value().equals(PROFESSIONAL) == asked.purpose().equals(PROFESSIONAL))
        .toList();
  }

  private static Field audience(AskedConsent asked) {
    return asked.purpose().equals(PROFESSIONAL)
        ? Field.one("professional", "Which professional?", professionals(asked))
            .hint("Only they may see it.")
            .needed("Select which professional")
        : Field.one("supervisor", "Which supervisor?", asked.colleagues().supervisors())
            .hint("Only for supervision: nobody else may see it.");
  }

  private static List<Choice> professionals(AskedConsent asked) {
    return Stream.concat(
            asked.people(one -> one.role().equals("OTHER")).stream(),
            asked.colleagues().all().stream())
        .toList();
  }

  private static Sheet refuse(AskedConsent asked) {
    List<Field> fields = new ArrayList<>();
    fields.add(purposes("scopes.purposes", "What do they refuse?", given(asked, "FILMING")));
    fields.add(whoDecides(asked));
    fields.add(
        Field.one("how", "How was it said?", ConsentCodes.HOW).needed("Select how it was said"));
    if (asked.isChild()) {
      fields.add(Field.yesNo("circumstances.askedAlone", "Were they asked alone?"));
    }
    return Sheet.of("What does " + asked.name() + " refuse?", "Record the no", moment(fields))
        .fixed(person(asked))
        .saying(
            "No reason is needed. A no counts at once: nothing is filmed or shown that it covers.",
            "A no of a child who came of age to decide proposes to erase their earlier film.");
  }

  private static Sheet withdraw(AskedConsent asked) {
    List<Field> fields = new ArrayList<>();
    fields.add(
        purposes("scope.purposes", "What do they withdraw from?", withdrawn(asked))
            .hint("Take away the ticks of what they still permit."));
    fields.add(whoDecides(asked));
    return Sheet.of(asked.name() + " withdraws", "Record the withdrawal", moment(fields))
        .fixed(person(asked))
        .saying(
            "No reason is needed, and nobody has to agree.",
            "What follows at once: no filming and no new showing; film with them is on hold, and"
                + " copies that were handed out are listed, to be asked back.",
            "If they withdraw from filming, erasing the film is proposed. It waits a few days, and"
                + " as long as safeguarding, the police or a court hold it.");
  }

  private static Sheet confirm(AskedConsent asked) {
    return Sheet.of(
            "Does " + asked.name() + " still say the same?",
            "Confirm",
            moment(
                List.of(
                    Field.words(
                            "circumstances.understanding",
                            "How did they show that they understood?")
                        .needed("Enter how they showed that they understood"),
                    Field.yesNo("circumstances.askedAlone", "Were they asked alone?")
                        .needed("Select whether they were asked alone"),
                    Field.line("circumstances.present", "Who was there? (optional)")
                        .atMost(NAMES))))
        .fixed(person(asked))
        .saying(
            "They said before the contract: "
                + toBeConfirmed(asked)
                + ". Ask them again, now that"
                + " they have the contract.",
            "If they say something else, record a no or a withdrawal instead.");
  }

  private static Sheet mood(AskedConsent asked) {
    return Sheet.of(
            "Is " + asked.name() + " still happy to be filmed today?",
            "Save",
            Field.yesNo("happy", "Still happy?").needed("Select whether they are still happy"),
            Field.words("note", "What did they show? (optional)"))
        .fixed(person(asked))
        .saying("If not, filming of them stops until they say that they are.");
  }

  private static Field purposes(String name, String label, String given) {
    return Field.many(name, label, ConsentCodes.PURPOSES)
        .needed("Select at least one purpose")
        .given(given);
  }

  private static Field whoDecides(AskedConsent asked) {
    List<Choice> deciders = Deciders.of(asked);
    return Field.one("decidedBy", "Who decided?", deciders)
        .needed("Select who decided")
        .given(deciders.size() == 1 ? "SELF" : "");
  }

  private static String given(AskedConsent asked, String otherwise) {
    return asked.purpose().isEmpty() ? otherwise : asked.purpose();
  }

  /// Everything that they permit, or may: what was never permitted can be withdrawn, too.
  private static String withdrawn(AskedConsent asked) {
    if (!asked.purpose().isEmpty()) {
      return asked.purpose();
    }
    List<String> permitted =
        asked.register().said().stream()
            .filter(one -> one.personId().equals(asked.about()) && one.answer().equals("GIVEN"))
            .flatMap(one -> one.purposes().stream())
            .distinct()
            .toList();
    return permitted.isEmpty()
        ? ConsentCodes.PURPOSES.stream().map(Choice::value).collect(Collectors.joining(" "))
        : String.join(" ", permitted);
  }

  private static boolean isToBeConfirmed(AskedConsent asked) {
    return unconfirmed(asked).findAny().isPresent();
  }

  private static Stream<Said> unconfirmed(AskedConsent asked) {
    return asked.register().said().stream()
        .filter(one -> one.personId().equals(asked.about()) && one.toBeConfirmed());
  }

  private static String toBeConfirmed(AskedConsent asked) {
    return unconfirmed(asked)
        .map(one -> "yes to " + ConsentCodes.purposes(one.purposes()).toLowerCase(Locale.UK))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static Map<String, Object> person(AskedConsent asked) {
    return Map.of("personId", asked.about());
  }

  private static Field[] moment(List<Field> fields) {
    return Stream.concat(
            fields.stream(), Stream.of(Moments.heading(), Moments.day(), Moments.time()))
        .toArray(Field[]::new);
  }
}
