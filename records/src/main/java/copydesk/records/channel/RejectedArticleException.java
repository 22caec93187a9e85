package copydesk.records.channel;

import copydesk.records.CopydeskException;

/** A bad article: it goes to {@code articles.dead} with the reason, and the stream goes on. */
public final class RejectedArticleException extends CopydeskException {
  private static final long serialVersionUID = 1L;

  private final DeadReason reason;

  public RejectedArticleException(DeadReason reason, String message) {
    this(reason, message, null);
  }

  public RejectedArticleException(DeadReason reason, String message, Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  /** Why, as a stable code. */
  public DeadReason reason() {
    return reason;
  }
}
