package attune.gateway.page;

import java.util.List;

/// The codes of who works here, and of who may know what, in words.
public final class StaffCodes {
  public static final List<Choice> STAGES =
      List.of(
          new Choice("TRAINEE_1", "Trainee, stage 1"),
          new Choice("TRAINEE_2", "Trainee, stage 2"),
          new Choice("TRAINEE_3", "Trainee, stage 3"),
          new Choice("ACCREDITED", "Accredited"));

  public static final List<Choice> RESTRICTIONS =
      List.of(
          new Choice("HIGH_PROFILE", "The family is known to many"),
          new Choice("STAFF_CONFLICT", "Somebody who works here is close to the family"),
          new Choice("ADOPTION", "A child was adopted, or is to be"),
          new Choice("HIGH_RISK", "Somebody could be harmed if others knew"));

  private StaffCodes() {}

  public static String stage(String code) {
    return Codes.of(STAGES, code);
  }

  public static String restriction(String code) {
    return Codes.of(RESTRICTIONS, code);
  }
}
