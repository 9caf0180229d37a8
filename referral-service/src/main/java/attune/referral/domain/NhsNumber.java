package attune.referral.domain;

import java.util.Optional;
import java.util.regex.Pattern;

/// Ten digits, the last of which checks the others (modulus 11).
public record NhsNumber(String value) {

  private static final Pattern TEN_DIGITS = Pattern.compile("[0-9]{10}");
  private static final Pattern ONE_DIGIT_ONLY = Pattern.compile("([0-9])\\1{9}");

  public NhsNumber {
    if (!isValid(value)) {
      throw new IllegalArgumentException("not an NHS number");
    }
  }

  /// The number in what somebody wrote, who may have put spaces in it.
  public static Optional<NhsNumber> parse(String written) {
    String digits = written.replace(" ", "");
    return isValid(digits) ? Optional.of(new NhsNumber(digits)) : Optional.empty();
  }

  private static boolean isValid(String digits) {
    return TEN_DIGITS.matcher(digits).matches()
        && !ONE_DIGIT_ONLY.matcher(digits).matches()
        && checkDigit(digits) == digits.charAt(9) - '0';
  }

  /// 10 for a number that was never issued, which no last digit equals.
  private static int checkDigit(String digits) {
    int sum = 0;
    for (int i = 0; i < 9; i++) {
      sum += (digits.charAt(i) - '0') * (10 - i);
    }
    return (11 - sum % 11) % 11;
  }

  /// Never the number: what is printed ends up in logs.
  @Override
  public String toString() {
    return "NhsNumber";
  }
}
