package copydesk.app.command;

import copydesk.records.InvalidSettingException;
import copydesk.sink.SinkSettings;
import copydesk.sink.postgres.PostgresSettings;
import copydesk.stage.FileTrouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which database the sink writes to, or is compared, and as whom. */
final class PostgresOptions {
  /** The consumer group of sinks into a database: what it has committed is what such a one has. */
  static final String GROUP = SinkSettings.GROUP + "-postgres";

  private static final String PASSWORD_VARIABLE = "COPYDESK_POSTGRES_PASSWORD";

  @Option(
      names = "--postgres",
      paramLabel = "URL",
      defaultValue = "${env:COPYDESK_POSTGRES}",
      description =
          "This database instead of a folder of files: jdbc:postgresql://HOST:PORT/DATABASE."
              + " (COPYDESK_POSTGRES)")
  private String url;

  @Option(
      names = "--postgres-user",
      paramLabel = "ROLE",
      defaultValue = "${env:COPYDESK_POSTGRES_USER}",
      description = "The role in the database. (COPYDESK_POSTGRES_USER)")
  private String user;

  @Option(
      names = "--postgres-password-file",
      paramLabel = "FILE",
      description =
          "A file with the role's password. Without it: the password in the variable"
              + " COPYDESK_POSTGRES_PASSWORD, or in .pgpass.")
  private Path passwordFile;

  /** Whether a database was named. */
  boolean isGiven() {
    return !isBlank(url);
  }

  /**
   * The settings; the password is read from its file or variable.
   *
   * @throws InvalidSettingException if one cannot be used
   */
  PostgresSettings settings() {
    return new PostgresSettings(url, isBlank(user) ? null : user, password());
  }

  private String password() {
    if (passwordFile == null) {
      String password = System.getenv(PASSWORD_VARIABLE);
      return isBlank(password) ? null : password;
    }
    try {
      String password = Files.readString(passwordFile).replaceFirst("\\R\\z", "");
      if (password.isEmpty()) {
        throw new InvalidSettingException("--postgres-password-file " + passwordFile + " is empty");
      }
      return password;
    } catch (IOException e) {
      throw new InvalidSettingException(
          "--postgres-password-file " + passwordFile + " cannot be read: " + FileTrouble.why(e), e);
    }
  }

  private static boolean isBlank(String value) {
    return value == null || value.isBlank();
  }
}
