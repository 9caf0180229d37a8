package attune.gateway.referral;

/// The service said no, or could not.
public final class ReferralProblem extends RuntimeException {
  private final int status;
  private final transient Problem problem;

  public ReferralProblem(int status, Problem problem) {
    super("The service answered " + status + " " + problem.code());
    this.status = status;
    this.problem = problem;
  }

  public int status() {
    return status;
  }

  public Problem problem() {
    return problem;
  }
}
