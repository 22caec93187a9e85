package copydesk.bench.pipeline;

import copydesk.app.broker.EmbeddedSettings;
import copydesk.app.broker.KafkaConnection;
import java.io.IOException;
import java.nio.file.Path;

/** The embedded broker alone, until standard input ends: with the process that started it. */
final class BrokerProcess {
  private BrokerProcess() {}

  /** Takes its home folder, its port and the number of partitions. */
  public static void main(String[] arguments) throws InterruptedException, IOException {
    EmbeddedSettings settings =
        new EmbeddedSettings(
            Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
    try (KafkaConnection kafka = KafkaConnection.embedded(settings)) {
      System.out.println(kafka.bootstrapServers());
      while (System.in.read() >= 0) {
        // nothing is sent
      }
    }
    System.exit(0);
  }
}
