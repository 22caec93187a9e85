package copydesk.records;

/** The caller's mistake: a setting or argument that cannot be used. Names it and its value. */
public final class InvalidSettingException extends CopydeskException {
  private static final long serialVersionUID = 1L;

  public InvalidSettingException(String message) {
    super(message, null);
  }

  public InvalidSettingException(String message, Throwable cause) {
    super(message, cause);
  }
}
