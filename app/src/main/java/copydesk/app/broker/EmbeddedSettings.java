package copydesk.app.broker;

import copydesk.records.InvalidSettingException;
import java.nio.file.Path;

/**
 * How the embedded broker runs.
 *
 * @param home the folder that holds its data
 * @param brokerPort where it listens on the loopback address; 0: on any free port
 * @param partitions how many partitions new channels get
 */
public record EmbeddedSettings(Path home, int brokerPort, int partitions) {
  public EmbeddedSettings {
    if (brokerPort < 0 || brokerPort > 65_535) {
      throw new InvalidSettingException("broker port must be 0 to 65535, not " + brokerPort);
    }
  }
}
