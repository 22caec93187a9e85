package copydesk.records;

/** The base of everything that Copydesk itself throws; its message is fit to be shown to a user. */
public abstract class CopydeskException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  protected CopydeskException(String message, Throwable cause) {
    super(message, cause);
  }
}
