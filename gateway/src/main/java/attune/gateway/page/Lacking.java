package attune.gateway.page;

import attune.gateway.referral.Missing;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What a request lacks, one plain sentence each.
public final class Lacking {
  private Lacking() {}

  /// One sentence for each, none twice.
  ///
  /// @param nameOf the name of the person with an id, or null if the reader doesn't know it
  public static List<String> words(
      List<Missing> missing, Function<@Nullable String, @Nullable String> nameOf) {
    return missing.stream().map(one -> words(one, nameOf)).distinct().toList();
  }

  private static String words(
      Missing missing, Function<@Nullable String, @Nullable String> nameOf) {
    @Nullable String about = missing.about();
    return switch (missing.code()) {
      case "QUESTION_NOT_ANSWERED" -> question(about == null ? "" : about);
      case "AGREEMENT_MISSING" ->
          "sharingWithCouncil".equals(about)
              ? "Whether the family agrees to sharing with the council"
              : "Who in the family agreed to the request";
      case "BIRTH_DATE_MISSING" -> "The date of birth of " + child(nameOf.apply(about));
      case "REASON_MISSING" -> "A reason why VIG is asked for";
      case "PROGRAMME_MISSING" -> "Which other programme VIG is to build on";
      case "ASSESSMENT_MISSING" -> "What the assessment says";
      case "ASSESSMENT_DOES_NOT_INDICATE_VIG" -> "An assessment that points to VIG";
      case "FOCUS_CHILD_DIED" -> "A child to do this work for: decline or withdraw the request";
      case "OWN_CONSENT_NEEDED" -> "The own consent of " + child(nameOf.apply(about));
      default -> Codes.of(missing.code());
    };
  }

  private static String question(String about) {
    return switch (about) {
      case "change" -> "Question 1: what change is hoped for";
      case "impact" -> "Question 2: what it will mean for the child";
      case "ownConsents" -> "Question 3: whether the children of 12 and over agree for themselves";
      default -> "An answer to one of the three questions";
    };
  }

  private static String child(@Nullable String name) {
    return name == null ? "a child" : name;
  }
}
