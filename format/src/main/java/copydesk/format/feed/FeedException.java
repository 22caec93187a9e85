package copydesk.format.feed;

import copydesk.records.CopydeskException;

/** A document is no feed that can be read; the message says why, for a person. */
public final class FeedException extends CopydeskException {
  private static final long serialVersionUID = 1L;

  /** What is wrong with the document. */
  public enum Kind {
    /** It is something else, such as a page that asks to log in. */
    NO_FEED,
    /** It declares entities of its own, which are never read. */
    UNSAFE
  }

  private final Kind kind;

  FeedException(Kind kind, String message) {
    super(message, null);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }
}
