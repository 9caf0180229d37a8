package attune.referral.domain;

import java.util.Optional;
import java.util.regex.Pattern;

/// The council's own id of a child: up to 20 letters and digits.
public record LocalChildId(String value) {

  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9]{1,20}");

  public LocalChildId {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("not a local child id");
    }
  }

  public static Optional<LocalChildId> parse(String written) {
    return SHAPE.matcher(written).matches()
        ? Optional.of(new LocalChildId(written))
        : Optional.empty();
  }

  /// Never the id: what is printed ends up in logs.
  @Override
  public String toString() {
    return "LocalChildId";
  }
}
