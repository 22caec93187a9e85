package copydesk.sink.postgres;

import copydesk.records.InvalidSettingException;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The driver, which says nothing by itself: what it would log of an address or a failure can hold a
 * password, and the sink says it in a line.
 */
final class PostgresDriver {
  /** Kept, since a logger that nobody holds forgets its level. */
  private static final Logger LOG = Logger.getLogger("org.postgresql");

  static {
    LOG.setLevel(Level.OFF);
  }

  private PostgresDriver() {}

  /**
   * The driver for this address. Does no I/O.
   *
   * @throws InvalidSettingException if it cannot be read; its message does not show it
   */
  static Driver of(String url) {
    try {
      return DriverManager.getDriver(url);
    } catch (SQLException e) {
      throw new InvalidSettingException(
          "the address of --postgres cannot be read; it is jdbc:postgresql://HOST:PORT/DATABASE");
    }
  }
}
