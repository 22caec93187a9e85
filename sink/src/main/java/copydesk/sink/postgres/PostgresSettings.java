package copydesk.sink.postgres;

import copydesk.records.InvalidSettingException;

/**
 * Which database, and as whom. Its text names neither the user nor the password, nor any parameter
 * of the address, which can hold both.
 *
 * @param url {@code jdbc:postgresql://host:port/database?parameters}
 * @param user the role, or null: that of the address, else what the driver takes
 * @param password its password, or null: that of the address, else what the driver finds
 */
public record PostgresSettings(String url, String user, String password) {
  /** The schema of the tables, unless the address names one ({@code currentSchema}). */
  public static final String SCHEMA = "copydesk";

  private static final String PREFIX = "jdbc:postgresql:";

  /**
   * Checks the address.
   *
   * @throws InvalidSettingException if it is none of PostgreSQL
   */
  public PostgresSettings {
    if (!url.startsWith(PREFIX)) {
      throw new InvalidSettingException(
          "--postgres must be "
              + PREFIX
              + "//HOST:PORT/DATABASE; what was given is not shown, for it may hold a password");
    }
    if (url.split("\\?", 2)[0].indexOf('@') >= 0) {
      throw new InvalidSettingException(
          "--postgres takes no user and no password before the host: give --postgres-user and"
              + " --postgres-password-file");
    }
    PostgresDriver.of(url);
  }

  /** The database for messages: its address without parameters. */
  String place() {
    String address = url.substring(PREFIX.length()).split("\\?", 2)[0];
    return "PostgreSQL at " + (address.startsWith("//") ? address.substring(2) : address);
  }

  @Override
  public String toString() {
    return place();
  }
}
