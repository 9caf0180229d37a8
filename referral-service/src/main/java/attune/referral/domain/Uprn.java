package attune.referral.domain;

import java.util.Optional;
import java.util.regex.Pattern;

/// An address's unique property reference number: 1 to 12 digits, kept as text without padding.
public record Uprn(String value) {

  private static final Pattern UNPADDED = Pattern.compile("[1-9][0-9]{0,11}");
  private static final Pattern PADDING = Pattern.compile("^0+");

  public Uprn {
    if (!UNPADDED.matcher(value).matches()) {
      throw new IllegalArgumentException("not a UPRN");
    }
  }

  /// The number in what somebody wrote, who may have padded it to 12 digits.
  public static Optional<Uprn> parse(String written) {
    String digits = PADDING.matcher(written.strip()).replaceFirst("");
    return written.strip().length() <= 12 && UNPADDED.matcher(digits).matches()
        ? Optional.of(new Uprn(digits))
        : Optional.empty();
  }

  /// Never the number: what is printed ends up in logs.
  @Override
  public String toString() {
    return "Uprn";
  }
}
