package copydesk.desk.store;

import copydesk.records.CopydeskException;

/** The store cannot be read or written. */
public final class StoreException extends CopydeskException {
  private static final long serialVersionUID = 1L;

  StoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
