package copydesk.extract;

import copydesk.records.Engine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which release this is, and the name of its models. */
final class Release {
  private Release() {}

  /** Read from a resource that the build fills in. */
  static Engine engine() {
    Properties properties = new Properties();
    try (InputStream in = Release.class.getResourceAsStream("release.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Engine(properties.getProperty("version"), properties.getProperty("model"));
  }
}
