package copydesk.app.command;

import copydesk.app.broker.EmbeddedSettings;
import copydesk.app.broker.KafkaConnection;
import copydesk.app.run.Session;
import copydesk.records.InvalidSettingException;
import copydesk.records.channel.Channels;
import copydesk.stage.FileTrouble;
import copydesk.stage.KafkaClient;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import picocli.CommandLine.Option;

/** Which Kafka a command works with. */
final class KafkaOptions {
  private static final String DEFAULT_HOME = ".copydesk";

  @Option(
      names = "--kafka",
      paramLabel = "HOST:PORT",
      defaultValue = "${env:COPYDESK_KAFKA}",
      description =
          "The Kafka cluster, several servers separated by commas. Without it: a broker in this"
              + " process. (COPYDESK_KAFKA)")
  private String kafka;

  @Option(
      names = "--kafka-config",
      paramLabel = "FILE",
      defaultValue = "${env:COPYDESK_KAFKA_CONFIG}",
      description =
          "A properties file of client settings for --kafka, such as those for TLS and SASL."
              + " (COPYDESK_KAFKA_CONFIG)")
  private Path kafkaConfig;

  @Option(
      names = "--home",
      paramLabel = "DIR",
      defaultValue = "${env:COPYDESK_HOME:-" + DEFAULT_HOME + "}",
      description =
          "Where the broker in this process and the stages keep their data over restarts. Default:"
              + " ${DEFAULT-VALUE} (COPYDESK_HOME)")
  private Path home;

  @Option(
      names = "--broker-port",
      paramLabel = "PORT",
      defaultValue = "${env:COPYDESK_BROKER_PORT:-0}",
      description =
          "Where the broker in this process listens on 127.0.0.1; 0: on any free port. Default:"
              + " ${DEFAULT-VALUE} (COPYDESK_BROKER_PORT)")
  private int brokerPort;

  @Option(
      names = "--partitions",
      paramLabel = "N",
      defaultValue = "${env:COPYDESK_PARTITIONS:-" + Channels.DEFAULT_PARTITIONS + "}",
      description =
          "The partitions of a channel that has to be created: how many instances of a stage can"
              + " share the work. Default: ${DEFAULT-VALUE} (COPYDESK_PARTITIONS)")
  private int partitions;

  /** Whether the broker runs in this process. */
  boolean isEmbedded() {
    return kafka == null || kafka.isBlank();
  }

  Path home() {
    return home;
  }

  /** Opens a session that runs these stages, which no other process may run on this home folder. */
  Session open(String... stages) throws InterruptedException {
    return Session.open(this::connect, home, stages);
  }

  /** Starts the embedded broker, or connects to the cluster; the channels are there then. */
  KafkaConnection connect() throws InterruptedException {
    if (isEmbedded()) {
      return KafkaConnection.embedded(embeddedSettings());
    }
    int asSet = partitions();
    return KafkaConnection.remote(new KafkaClient(kafka, clientSettings()), asSet);
  }

  /**
   * The same for a command that runs no stage: it joins the broker of another process that has the
   * home folder.
   */
  KafkaConnection join() throws InterruptedException {
    return isEmbedded() ? KafkaConnection.joining(embeddedSettings()) : connect();
  }

  /** The command "redrive" as it reaches the same Kafka, for a person. */
  String redrive() {
    StringBuilder command = new StringBuilder("copydesk redrive");
    if (!isEmbedded()) {
      command.append(" --kafka ").append(kafka);
      if (kafkaConfig != null) {
        command.append(" --kafka-config ").append(kafkaConfig);
      }
    } else if (!home.equals(Path.of(DEFAULT_HOME))) {
      command.append(" --home ").append(home);
    }
    return command.toString();
  }

  private EmbeddedSettings embeddedSettings() {
    return new EmbeddedSettings(home, brokerPort, partitions());
  }

  private int partitions() {
    if (partitions < 1) {
      throw new InvalidSettingException("--partitions must be at least 1, not " + partitions);
    }
    return partitions;
  }

  private InvalidSettingException unreadable(String why, Exception e) {
    return new InvalidSettingException(
        "--kafka-config " + kafkaConfig + " cannot be read: " + why, e);
  }

  private Map<String, String> clientSettings() {
    if (kafkaConfig == null) {
      return Map.of();
    }
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(kafkaConfig)) {
      properties.load(reader);
    } catch (IOException e) {
      throw unreadable(FileTrouble.why(e), e);
    } catch (IllegalArgumentException e) {
      throw unreadable(e.getMessage(), e);
    }
    Map<String, String> settings = new HashMap<>();
    properties.forEach((key, value) -> settings.put(known((String) key), (String) value));
    return settings;
  }

  /** Kafka itself passes over what it does not know, and a slip of the pen with it. */
  private String known(String key) {
    boolean known =
        AdminClientConfig.configNames().contains(key)
            || ConsumerConfig.configNames().contains(key)
            || ProducerConfig.configNames().contains(key);
    if (!known) {
      throw new InvalidSettingException(
          "--kafka-config " + kafkaConfig + ": no client of Kafka has a setting " + key);
    }
    return key;
  }
}
