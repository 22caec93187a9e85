package copydesk.app.command;

import copydesk.records.InvalidSettingException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import picocli.CommandLine.Option;

/** What tells this instance of a stage from the others. */
final class InstanceOption {
  @Option(
      names = "--instance",
      paramLabel = "NAME",
      defaultValue = "${env:COPYDESK_INSTANCE}",
      description =
          "What tells this instance of a stage from the others, over restarts. Default: the host's"
              + " name (COPYDESK_INSTANCE)")
  private String instance;

  /** The name; with a broker in this process, there is but one instance. */
  String name(KafkaOptions kafka) {
    if (instance != null && !instance.isBlank()) {
      return instance;
    }
    if (kafka.isEmbedded()) {
      return "embedded";
    }
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      throw new InvalidSettingException("this host has no name: give one with --instance", e);
    }
  }
}
