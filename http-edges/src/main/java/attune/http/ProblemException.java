package attune.http;

/// Carries a [Problem] to the edge. Has no stack trace: it is an answer, not a bug.
public final class ProblemException extends RuntimeException {

  private final transient Problem problem;

  ProblemException(Problem problem) {
    super(problem.code(), null, false, false);
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }
}
