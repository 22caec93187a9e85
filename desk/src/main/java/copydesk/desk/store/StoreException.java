package copydesk.desk.store;

import copydesk.records.CopydeskException;
import java.sql.SQLException;

/** The store cannot be read or written. The message is one line for a person. */
public final class StoreException extends CopydeskException {
  private static final long serialVersionUID = 1L;

  private final boolean damage;

  private StoreException(String message, boolean damage, Throwable cause) {
    super(message, cause);
    this.damage = damage;
  }

  /** The file is there and whole, as far as is known, and cannot be used: disk, rights, locks. */
  static StoreException unusable(String message, Throwable cause) {
    return new StoreException(message, false, cause);
  }

  /** What is in the file is not what was written: only a new file helps. */
  static StoreException damaged(String what, Throwable cause) {
    return new StoreException(what, true, cause);
  }

  /** What SQLite says, by its code. */
  static StoreException of(SQLException e) {
    int code = e.getErrorCode();
    return new StoreException(
        "the desk's file " + why(code) + " (" + e.getMessage().strip().replace('\n', ' ') + ")",
        code == Code.CORRUPT || code == Code.NO_DATABASE,
        e);
  }

  /**
   * Whether only a new file helps. All else may pass, or is for a person to mend, and the file is
   * to be left alone.
   */
  public boolean isDamage() {
    return damage;
  }

  private static String why(int code) {
    return switch (code) {
      case Code.CORRUPT, Code.NO_DATABASE -> "is damaged";
      case Code.BUSY, Code.LOCKED -> "is locked by another program";
      case Code.READ_ONLY, Code.NO_PERMISSION -> "cannot be written";
      case Code.FULL -> "has no room: the disk is full";
      case Code.NOT_OPEN -> "cannot be opened";
      default -> "cannot be used";
    };
  }

  /** SQLite's result codes, without what extends them. */
  private static final class Code {
    static final int NO_PERMISSION = 3;
    static final int BUSY = 5;
    static final int LOCKED = 6;
    static final int READ_ONLY = 8;
    static final int CORRUPT = 11;
    static final int FULL = 13;
    static final int NOT_OPEN = 14;
    static final int NO_DATABASE = 26;

    private Code() {}
  }
}
