package attune.gateway.referral;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The service said no, or could not.
public final class ReferralProblem extends RuntimeException {
  private final int status;
  private final transient Problem problem;
  private final @Nullable String retryAfter;

  public ReferralProblem(int status, Problem problem) {
    this(status, problem, null);
  }

  ReferralProblem(int status, Problem problem, @Nullable String retryAfter) {
    super("The service answered " + status + " " + problem.code());
    this.status = status;
    this.problem = problem;
    this.retryAfter = retryAfter;
  }

  public int status() {
    return status;
  }

  public Problem problem() {
    return problem;
  }

  /// In how many seconds it may be asked again, if it says so.
  public Optional<String> retryAfter() {
    return Optional.ofNullable(retryAfter).filter(seconds -> seconds.matches("[0-9]{1,5}"));
  }
}
