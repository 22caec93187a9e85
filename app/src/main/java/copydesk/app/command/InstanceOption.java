package copydesk.app.command;

import copydesk.records.InvalidSettingException;
import copydesk.records.text.TextSha256;
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
          "What tells this instance of a stage from the others, over restarts. Default: made of"
              + " the host's name and the home folder (COPYDESK_INSTANCE)")
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
      String home = kafka.home().toAbsolutePath().normalize().toString();
      String host = InetAddress.getLocalHost().getHostName();
      return host + "-" + TextSha256.of(home).substring(0, 8);
    } catch (UnknownHostException e) {
      throw new InvalidSettingException("this host has no name: give one with --instance", e);
    }
  }
}
