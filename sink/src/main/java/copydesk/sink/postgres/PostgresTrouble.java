package copydesk.sink.postgres;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.List;

/** What went wrong with a database: whether it may pass, and what it is in a line. */
final class PostgresTrouble {
  /**
   * The connection, a server that starts or stops, one that is full or read-only for now, and
   * transactions that met another.
   */
  private static final List<String> PASSING =
      List.of("08", "53", "57P01", "57P02", "57P03", "57P05", "25006", "40001", "40P01", "55P03");

  private PostgresTrouble() {}

  /** Whether the same may succeed later without anything being changed here. */
  static boolean isPassing(SQLException e) {
    String state = e.getSQLState();
    return state != null && PASSING.stream().anyMatch(state::startsWith);
  }

  /** Of a batch that failed, what says what happened. */
  static SQLException cause(BatchUpdateException e) {
    return e.getNextException() == null ? e : e.getNextException();
  }

  /** The first line of its message, without what follows: that can quote a row. */
  static String why(SQLException e) {
    String message = e.getMessage() == null ? e.toString() : e.getMessage();
    String line = message.strip().lines().findFirst().orElse("no reason given");
    return line.replaceFirst("^(FATAL|ERROR|PANIC): ", "");
  }
}
