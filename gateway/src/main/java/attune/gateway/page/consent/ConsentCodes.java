package attune.gateway.page.consent;

import attune.gateway.page.Choice;
import attune.gateway.page.Codes;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The codes of consent in the words of the people who work here.
final class ConsentCodes {
  static final List<Choice> PURPOSES =
      List.of(
          new Choice("FILMING", "Filming", "To be in the film at all."),
          new Choice("SHARED_REVIEW", "Shared review", "Watching it together with the family."),
          new Choice("SUPERVISION", "Supervision", "One supervisor, who is named."),
          new Choice("INTERVISION", "Intervision", "Trainees of the same stage."),
          new Choice("TRAINING", "Training", "People who learn VIG."),
          new Choice("NAMED_PROFESSIONAL", "A professional", "One, who is named."),
          new Choice("COURT", "Court", "By agreement only."));
  static final List<Choice> HOW =
      List.of(
          new Choice("SIGNED_PAPER", "Signed on paper"),
          new Choice("E_SIGNATURE", "Signed on a screen"),
          new Choice("SPOKEN_AND_WITNESSED", "Spoken, with a witness"));
  static final List<Choice> ASSENTS =
      List.of(
          new Choice("AGREED", "They agree"),
          new Choice("DISSENTED", "They don’t want it", "That stops it, whoever consents."),
          new Choice("TOO_YOUNG_TO_SAY", "Too young to say"));
  static final List<Choice> CHECKS =
      List.of(
          new Choice("ALLOWED", "Yes, nothing stands against it"),
          new Choice("FORBIDDEN", "Yes, and it is forbidden"),
          new Choice("NOT_MADE", "Not yet"));
  static final List<Choice> HOLDS =
      List.of(
          new Choice("SAFEGUARDING", "Safeguarding"),
          new Choice("POLICE_OR_COURT", "Police or court"),
          new Choice("SUBJECT_ACCESS", "Somebody asked for their data"),
          new Choice("COMPLAINT", "A complaint"),
          new Choice("DEATH", "A death"));
  static final List<Choice> BASES =
      List.of(
          new Choice("COURT_ORDER", "A court ordered it"),
          new Choice("STATUTE", "The law requires it"),
          new Choice("PROTECTION_FROM_SERIOUS_HARM", "To protect somebody from serious harm"));
  static final List<Choice> AUTHORITIES =
      List.of(
          new Choice("SAFEGUARDING_LEAD", "The safeguarding lead"),
          new Choice("CALDICOTT_GUARDIAN", "The Caldicott guardian"));
  static final List<Choice> STATUSES =
      List.of(
          new Choice("NO_ORDER", "No order"),
          new Choice("SECTION_20", "Looked after by agreement (section 20)"),
          new Choice("CARE_ORDER", "Care order, the council shares parental responsibility"));
  static final List<Choice> DISCLOSURES =
      PURPOSES.stream()
          .filter(one -> List.of("TRAINING", "NAMED_PROFESSIONAL", "COURT").contains(one.value()))
          .toList();
  private static final List<Choice> DECIDED =
      List.of(
          new Choice("SELF", "themselves"),
          new Choice("PARENTAL_RESPONSIBILITY", "with parental responsibility"),
          new Choice("COUNCIL_DELEGATE", "for the council, under a care order"),
          new Choice("BEST_INTERESTS", "in their best interests"));
  private static final List<Choice> ERASURES =
      List.of(
          new Choice("FILMING_WITHDRAWN", "somebody withdrew from filming"),
          new Choice("REFUSED", "somebody who came of age said no"),
          new Choice("ASKED_FOR", "somebody in it asked for it"),
          new Choice("WORK_ENDED", "the work has ended"));

  private ConsentCodes() {}

  static String purpose(String code) {
    return Codes.of(PURPOSES, code);
  }

  /// `Filming, shared review`
  static String purposes(List<String> codes) {
    String all =
        PURPOSES.stream()
            .filter(one -> codes.contains(one.value()))
            .map(one -> one.words().toLowerCase(Locale.UK))
            .collect(Collectors.joining(", "));
    return all.isEmpty() ? all : all.substring(0, 1).toUpperCase(Locale.UK) + all.substring(1);
  }

  static String decided(String code) {
    return Codes.of(DECIDED, code);
  }

  static String erasure(String code) {
    return Codes.of(ERASURES, code);
  }

  static String answer(String code) {
    return switch (code) {
      case "GIVEN" -> "Given";
      case "REFUSED" -> "Refused";
      case "WITHDRAWN" -> "Withdrawn";
      default -> Codes.of(code);
    };
  }

  /// What stands against filming somebody or showing them, as a cell says it.
  static String obstacle(String code) {
    return switch (code) {
      case "NO_CONTRACT" -> "Contract not given";
      case "NO_CONSENT" -> "Not asked";
      case "OWN_CONSENT_NEEDED" -> "Own consent needed";
      case "REFUSED" -> "Refused";
      case "WITHDRAWN" -> "Withdrawn";
      case "EXPIRED" -> "Ended";
      case "OBJECTION" -> "Objection";
      case "PR_NOT_ESTABLISHED" -> "Responsibility not known";
      case "TO_BE_CONFIRMED" -> "To be confirmed";
      case "HELD" -> "On hold";
      case "NOT_ON_REGISTER" -> "Not on the register";
      default -> Codes.of(code);
    };
  }

  /// The same as a sentence that says what to do.
  static String whatToDo(String code) {
    return switch (code) {
      case "NO_CONTRACT" -> "the contract has not been given to whoever decides";
      case "NO_CONSENT" -> "nobody who may has been asked yet";
      case "OWN_CONSENT_NEEDED" -> "their own consent is needed";
      case "REFUSED" -> "the answer was no";
      case "WITHDRAWN" -> "the consent was withdrawn";
      case "EXPIRED" -> "the consent was given for a time, which is over: ask again";
      case "OBJECTION" -> "somebody objects";
      case "PR_NOT_ESTABLISHED" -> "nobody who consented is known to have parental responsibility";
      case "TO_BE_CONFIRMED" -> "what they said before the contract has to be confirmed with them";
      case "HELD" -> "on hold: look again at what has changed, or ask them again";
      case "NOT_ON_REGISTER" -> "the register does not know them yet";
      default -> Codes.of(code);
    };
  }
}
