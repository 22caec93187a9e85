package copydesk.app.redrive;

/** What becomes of a letter that is to be sent back; the codes stand in {@code redrive --json}. */
public enum Verdict {
  SENT("sent"),
  SENT_BEFORE("sent-before"),
  FAILED_TOO_OFTEN("failed-too-often"),
  OVERTAKEN("overtaken"),
  NO_BYTES("no-bytes"),
  TOO_LARGE("too-large");

  private final String code;

  Verdict(String code) {
    this.code = code;
  }

  /** The code, which is stable. */
  public String code() {
    return code;
  }

  /** Whether it could not be sent, against what was asked for. */
  public boolean isRefusal() {
    return this != SENT && this != SENT_BEFORE;
  }

  /** Whether it can never be sent, whatever is asked for. */
  public boolean isFinal() {
    return this == NO_BYTES || this == TOO_LARGE;
  }
}
