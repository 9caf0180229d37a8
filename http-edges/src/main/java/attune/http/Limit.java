package attune.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How many items a page holds.
public record Limit(int value) {

  public static final int MOST = 200;
  public static final int USUAL = 50;

  /// Reads `?limit=`.
  public static Limit parse(@Nullable String parameter) {
    if (parameter == null || parameter.isBlank()) {
      return new Limit(USUAL);
    }
    if (!parameter.matches("-?[0-9]+")) {
      throw invalid(FaultCode.WRONG_TYPE);
    }
    if (!parameter.matches("[1-9][0-9]{0,2}") || Integer.parseInt(parameter) > MOST) {
      throw invalid(FaultCode.OUT_OF_RANGE);
    }
    return new Limit(Integer.parseInt(parameter));
  }

  private static ProblemException invalid(FaultCode code) {
    return Problem.of(Code.INVALID_PARAMETER)
        .with(List.of(Fault.of("limit", code, "is not a whole number from 1 to " + MOST)))
        .exception();
  }
}
