package attune.referral.domain;

import java.time.Year;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A case's name among people, short enough to say on the telephone: `VIG-26-7K3QX`. The last
/// character checks the rest: one wrong character, or two that changed places, is always found. It
/// has no letter or digit that is easily taken for another (0 and O, 1, I and L).
public record CaseReference(String value) {

  private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
  private static final int DRAWN = 4;

  /// 31 is prime, and the powers of 7 differ for more places than a reference has.
  private static final int BASE = 7;

  private static final Pattern SHAPE =
      Pattern.compile("VIG-[0-9]{2}-[" + ALPHABET + "]{" + (DRAWN + 1) + "}");

  /// As people write it: in whatever case, with a space or nothing for a hyphen.
  private static final Pattern WRITTEN =
      Pattern.compile("VIG[- ]?([0-9]{2})[- ]?([" + ALPHABET + "]{" + (DRAWN + 1) + "})");

  public CaseReference {
    if (!isValid(value)) {
      throw new IllegalArgumentException("not a case reference");
    }
  }

  /// A new reference. Two may come out the same: whoever asks must look whether it is taken.
  public static CaseReference draw(Year year, RandomGenerator random) {
    var drawn = new StringBuilder("VIG-%02d-".formatted(year.getValue() % 100));
    for (int i = 0; i < DRAWN; i++) {
      drawn.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return new CaseReference(drawn.append(checkCharacter(drawn)).toString());
  }

  /// The reference in what somebody wrote.
  public static Optional<CaseReference> parse(String written) {
    Matcher read = WRITTEN.matcher(written.strip().toUpperCase(Locale.ROOT));
    return read.matches()
        ? Optional.of("VIG-" + read.group(1) + "-" + read.group(2))
            .filter(CaseReference::isValid)
            .map(CaseReference::new)
        : Optional.empty();
  }

  private static boolean isValid(String reference) {
    return SHAPE.matcher(reference).matches()
        && checkCharacter(reference.substring(0, reference.length() - 1))
            == reference.charAt(reference.length() - 1);
  }

  private static char checkCharacter(CharSequence unchecked) {
    int sum = 0;
    for (int i = "VIG-".length(); i < unchecked.length(); i++) {
      if (unchecked.charAt(i) != '-') {
        sum = (sum + valueOf(unchecked.charAt(i), i)) * BASE % ALPHABET.length();
      }
    }
    return ALPHABET.charAt(sum);
  }

  /// The year's two digits count as they are: they may be 0 or 1, which the alphabet leaves out.
  private static int valueOf(char c, int at) {
    return at < "VIG-26".length() ? c - '0' : ALPHABET.indexOf(c);
  }

  @Override
  public String toString() {
    return value;
  }
}
