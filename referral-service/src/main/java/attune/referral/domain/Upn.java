package attune.referral.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A pupil's unique number: check letter, the local authority's three digits, nine more characters,
/// of which a temporary number's last is a letter.
public record Upn(String value) {

  private static final String LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";
  private static final Pattern SHAPE =
      Pattern.compile("[" + LETTERS + "][0-9]{11}[0-9" + LETTERS + "]");

  public Upn {
    if (!isValid(value)) {
      throw new IllegalArgumentException("not a UPN");
    }
  }

  public static Optional<Upn> parse(String written) {
    String upn = written.replace(" ", "").toUpperCase(Locale.ROOT);
    return isValid(upn) ? Optional.of(new Upn(upn)) : Optional.empty();
  }

  private static boolean isValid(String upn) {
    return SHAPE.matcher(upn).matches() && checkLetter(upn) == upn.charAt(0);
  }

  private static char checkLetter(String upn) {
    int sum = 0;
    for (int position = 2; position <= 13; position++) {
      char c = upn.charAt(position - 1);
      sum += (Character.isDigit(c) ? c - '0' : LETTERS.indexOf(c)) * position;
    }
    return LETTERS.charAt(sum % LETTERS.length());
  }

  /// Never the number: what is printed ends up in logs.
  @Override
  public String toString() {
    return "Upn";
  }
}
