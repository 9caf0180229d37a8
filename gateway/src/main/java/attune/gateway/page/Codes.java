package attune.gateway.page;

import io.quarkus.qute.TemplateExtension;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The services' codes in the words of the people who work here. A code that a service learned
/// after this page was written is shown as it is, in lower case.
@TemplateExtension(namespace = "words")
public final class Codes {
  public static final List<Choice> STATUSES =
      List.of(
          new Choice("SUBMITTED", "To be decided"),
          new Choice("INFORMATION_REQUESTED", "Asked for information"),
          new Choice("WAITING", "On the waiting list"),
          new Choice("ALLOCATED", "Allocated"),
          new Choice("CLOSED", "Closed"),
          new Choice("DECLINED", "Declined"),
          new Choice("WITHDRAWN", "Withdrawn"),
          new Choice("OPENED_IN_ERROR", "Opened in error"));

  /// The same in the words of those who only follow a case.
  public static final List<Choice> STATUSES_OF_FOLLOWERS =
      Stream.concat(
              Stream.of(new Choice("SUBMITTED", "With the service")), STATUSES.stream().skip(1))
          .toList();

  public static final List<Choice> DECLINE_REASONS =
      List.of(
          new Choice("NOT_ELIGIBLE", "The family or the referrer is not eligible"),
          new Choice("VIG_NOT_INDICATED", "The assessment does not point to VIG"),
          new Choice("FAMILY_DOES_NOT_AGREE", "The family does not agree"),
          new Choice("OTHER_SUPPORT_FITS_BETTER", "Other support fits better"),
          new Choice("INFORMATION_NOT_GIVEN", "The information we asked for did not come"),
          new Choice("OTHER", "Another reason"));

  public static final List<Choice> CLOSURE_REASONS =
      List.of(
          new Choice("COMPLETED", "The work is complete"),
          new Choice("FAMILY_CHOSE_TO_STOP", "The family chose to stop"),
          new Choice("NOT_ENGAGED", "The family could not take part"),
          new Choice("MOVED_AWAY", "The family moved away"),
          new Choice("NO_LONGER_SUITABLE", "VIG is no longer suitable"),
          new Choice("OTHER", "Another reason"));

  public static final List<Choice> WITHDRAWAL_REASONS =
      List.of(
          new Choice("FAMILY_CHOSE_TO_STOP", "The family chose to stop"),
          new Choice("SENT_TWICE", "The request was sent twice"),
          new Choice("OTHER_SUPPORT_FOUND", "Other support was found"),
          new Choice("MOVED_AWAY", "The family moved away"),
          new Choice("OTHER", "Another reason"));

  public static final List<Choice> REASONS =
      List.of(
          new Choice("LOW_WARMTH", "Little warmth"),
          new Choice("NEGATIVE_RESPONSES", "Negative responses to the child"),
          new Choice("NOT_SEEING_CHILDS_VIEW", "Hard to see things as the child does"),
          new Choice("BONDING_DIFFICULTY", "Difficulty in bonding"),
          new Choice("NEW_RELATIONSHIP", "A new relationship between carer and child"),
          new Choice("EMBED_OTHER_LEARNING", "To make learning from another programme stick"),
          new Choice("SEND_COMPLEX_CUES", "The child's needs make their cues hard to read"));

  public static final List<Choice> OWN_CONSENTS =
      List.of(
          new Choice("YES", "Yes"),
          new Choice("NO", "Not all of them yet"),
          new Choice("NOT_RELEVANT", "No child of 12 or over is to be filmed"));

  private static final List<Choice> OTHERS =
      List.of(
          new Choice("EARLY_HELP_HUB", "Early Help Hub request"),
          new Choice("CASE_MANAGEMENT_DECISION", "Case management decision"),
          new Choice("HEALTH_VISITOR", "Health visitor"),
          new Choice("case-system", "The council’s case system"));

  private Codes() {}

  public static String status(String code) {
    return of(STATUSES, code);
  }

  public static String statusForFollowers(String code) {
    return of(STATUSES_OF_FOLLOWERS, code);
  }

  /// The same in the middle of a sentence to the family.
  public static String statusForFamilies(String code) {
    return switch (code) {
      case "SUBMITTED", "INFORMATION_REQUESTED" -> "we are looking at the request";
      case "WAITING" -> "you are on the waiting list";
      case "ALLOCATED" -> "somebody works with you";
      case "CLOSED" -> "the work has come to its end";
      case "DECLINED" -> "VIG will not take place for now";
      case "WITHDRAWN" -> "the request was taken back";
      default -> "nothing goes on";
    };
  }

  /// What somebody is in the case, said to the family: they know who their children are.
  public static String roleForFamilies(String code) {
    return switch (code) {
      case "FOSTER_CARER", "SPECIAL_GUARDIAN", "PRACTITIONER", "INTERPRETER" ->
          ", " + of(FamilyCodes.ROLES, code).toLowerCase(Locale.UK);
      default -> "";
    };
  }

  /// The tag's colour: never the only thing that tells.
  public static String statusColour(String code) {
    return switch (code) {
      case "SUBMITTED" -> "govuk-tag--yellow";
      case "INFORMATION_REQUESTED" -> "govuk-tag--purple";
      case "WAITING" -> "govuk-tag--blue";
      case "ALLOCATED" -> "govuk-tag--green";
      default -> "govuk-tag--grey";
    };
  }

  public static String declineReason(String code) {
    return of(DECLINE_REASONS, code);
  }

  public static String closureReason(String code) {
    return of(CLOSURE_REASONS, code);
  }

  public static String withdrawalReason(String code) {
    return of(WITHDRAWAL_REASONS, code);
  }

  public static String restriction(String code) {
    return StaffCodes.restriction(code);
  }

  public static String ownConsents(String code) {
    return of(OWN_CONSENTS, code);
  }

  public static String of(String code) {
    return Stream.of(OTHERS, REASONS, FamilyCodes.ROLES)
        .flatMap(List::stream)
        .filter(choice -> choice.value().equals(code))
        .map(Choice::words)
        .findFirst()
        .orElseGet(() -> sentence(code));
  }

  /// One code of a list, as it is said there.
  public static String of(List<Choice> choices, String code) {
    return choices.stream()
        .filter(choice -> choice.value().equals(code))
        .map(Choice::words)
        .findFirst()
        .orElseGet(() -> sentence(code));
  }

  /// `SOCIAL_WORKER` as `Social worker`.
  private static String sentence(String code) {
    String words = code.replace('_', ' ').replace('-', ' ').toLowerCase(Locale.UK);
    return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
