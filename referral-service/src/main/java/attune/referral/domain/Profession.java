package attune.referral.domain;

import java.util.regex.Pattern;

/// A referrer's profession. Which ones may refer is policy ([TriagePolicy]), so it is a code and
/// not an enum.
public record Profession(String value) {

  private static final Pattern CODE = Pattern.compile("[A-Z]+(_[A-Z]+)*");

  public static final Profession HEALTH_VISITOR = new Profession("HEALTH_VISITOR");
  public static final Profession SOCIAL_WORKER = new Profession("SOCIAL_WORKER");
  public static final Profession FAMILY_WORKER = new Profession("FAMILY_WORKER");
  public static final Profession PSYCHOLOGIST = new Profession("PSYCHOLOGIST");

  public Profession {
    if (!CODE.matcher(value).matches()) {
      throw new IllegalArgumentException("a profession is a code such as HEALTH_VISITOR");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
