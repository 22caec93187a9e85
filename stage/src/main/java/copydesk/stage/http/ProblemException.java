package copydesk.stage.http;

import copydesk.records.CopydeskException;

/** A request cannot be answered as it hoped; the problem is the answer. */
public final class ProblemException extends CopydeskException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  public ProblemException(Problem problem) {
    super(problem.detail(), null);
    this.problem = problem;
  }

  /** A problem that the same request would have again. */
  public ProblemException(int status, String code, String detail) {
    this(Problem.of(status, code, detail));
  }

  /** The answer. */
  public Problem problem() {
    return problem;
  }
}
