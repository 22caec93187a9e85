package copydesk.stage;

import copydesk.records.CopydeskException;

/** A stage cannot go on: it stops cleanly, nothing is lost, the process exits non-zero. */
public final class StageFailureException extends CopydeskException {
  private static final long serialVersionUID = 1L;

  public StageFailureException(String message, Throwable cause) {
    super(message, cause);
  }
}
