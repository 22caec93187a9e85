package copydesk.app.broker;

import copydesk.records.InvalidSettingException;
import copydesk.records.channel.Channel;
import copydesk.records.channel.Channels;
import copydesk.stage.FileTrouble;
import copydesk.stage.StageFailureException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import kafka.server.KafkaConfig;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.internals.Topic;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A real Kafka broker and its KRaft controller in this process, on the loopback address only. Its
 * data stays in a folder and is there again at the next start.
 *
 * <p>Kafka halts the JVM when it loses its folder; a line on standard error says so before it does.
 */
final class EmbeddedBroker implements AutoCloseable {
  private static final String LOOPBACK = "127.0.0.1";
  private static final int NODE_ID = 1;
  private static final String CONTROLLER = "CONTROLLER";

  private final Path data;
  private final int requestedPort;
  private KafkaNode node;
  private int port;

  /**
   * Does no I/O.
   *
   * @param data the folder of its data, made where it is missing
   * @param port where it listens; 0: on any free port
   */
  EmbeddedBroker(Path data, int port) {
    this.data = data;
    this.requestedPort = port;
  }

  /**
   * Starts it; on return it takes requests. Kafka takes an interruption of its start for the loss
   * of its folder and halts the process, so it starts on a thread that nobody interrupts.
   */
  void start() throws InterruptedException {
    CompletableFuture<Void> starting = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                startHere();
                starting.complete(null);
              } catch (RuntimeException | Error e) {
                starting.completeExceptionally(e);
              }
            },
            "embedded-broker-start");
    thread.start();
    try {
      starting.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new StageFailureException("the embedded broker did not start: " + e.getCause(), e);
    } catch (InterruptedException e) {
      starting.exceptionally(failed -> null).join(); // it can be stopped once it has started
      throw e;
    }
  }

  private void startHere() {
    int controllerPort;
    try (ServerSocket broker = probe(requestedPort);
        ServerSocket controller = probe(0)) {
      port = broker.getLocalPort();
      controllerPort = controller.getLocalPort();
    } catch (IOException e) {
      throw new InvalidSettingException(
          "cannot listen on " + LOOPBACK + ":" + requestedPort + ": " + FileTrouble.why(e), e);
    }
    identify();
    announceHalt();
    try {
      node =
          new KafkaNode(
              KafkaConfig.fromProps(config(controllerPort), false),
              loopback(controllerPort),
              Channels.all().stream().map(Channel::name).collect(Collectors.toSet()));
      node.start();
    } catch (StageFailureException e) {
      throw e;
    } catch (Exception e) { // Kafka's parts declare no narrower one
      throw new StageFailureException(
          "the embedded broker in " + data + " did not start: " + reason(e), e);
    }
  }

  private static String reason(Exception e) {
    return e.getMessage() == null ? e.toString() : e.getMessage();
  }

  /** Where clients reach it: "127.0.0.1:PORT". */
  String bootstrapServers() {
    return LOOPBACK + ":" + port;
  }

  /** Stops it in an orderly way; what was acknowledged is on disk. */
  @Override
  public void close() {
    if (node != null) {
      node.close();
      node = null;
    }
  }

  private static ServerSocket probe(int port) throws IOException {
    ServerSocket socket = new ServerSocket();
    socket.setReuseAddress(true);
    socket.bind(loopback(port));
    return socket;
  }

  private static InetSocketAddress loopback(int port) throws IOException {
    return new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
  }

  /** Gives a new folder its identity; leaves one that has it as it is. */
  private void identify() {
    if (Files.exists(data.resolve("meta.properties"))) {
      return;
    }
    if (Files.exists(data.resolve(Topic.CLUSTER_METADATA_TOPIC_NAME + "-0"))) {
      throw new StageFailureException(
          "the embedded broker's folder "
              + data
              + " has lost its meta.properties: put it back, or move the folder away, and the"
              + " next start makes a new one",
          null);
    }
    format();
  }

  private void format() {
    try {
      Files.createDirectories(data);
      new Formatter()
          .setNodeId(NODE_ID)
          .setClusterId(Uuid.randomUuid().toString())
          .addDirectory(data.toString())
          .setMetadataLogDirectory(data.toString())
          .setControllerListenerName(CONTROLLER)
          .setReleaseVersion(MetadataVersion.latestProduction())
          .setIgnoreFormatted(true)
          .setPrintStream(
              new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
          .run();
    } catch (Exception e) { // the Formatter declares no narrower one
      throw new StageFailureException(
          "cannot set up the embedded broker's folder " + data + ": " + e.getMessage(), e);
    }
  }

  private void announceHalt() {
    Exit.setHaltProcedure(
        (status, message) -> {
          System.err.println(
              "copydesk: the embedded broker can no longer use its folder "
                  + data
                  + " (removed, a full disk, or a file in it is damaged); stopping at once."
                  + " What was acknowledged before is kept.");
          Runtime.getRuntime().halt(status == 0 ? 1 : status);
        });
  }

  private Properties config(int controllerPort) {
    String listener = "PLAINTEXT://" + LOOPBACK + ":" + port;
    String controller = LOOPBACK + ":" + controllerPort;
    Properties p = new Properties();
    p.put("node.id", String.valueOf(NODE_ID));
    p.put("process.roles", "broker,controller");
    p.put("listeners", listener + "," + CONTROLLER + "://" + controller);
    p.put("advertised.listeners", listener);
    p.put("controller.listener.names", CONTROLLER);
    p.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT," + CONTROLLER + ":PLAINTEXT");
    p.put("controller.quorum.voters", NODE_ID + "@" + controller);
    p.put("log.dirs", data.toString());
    p.put("auto.create.topics.enable", "false");
    p.put("message.max.bytes", String.valueOf(Channels.MAX_RECORD_BYTES));
    putForOneNode(p);
    putForQuickRestart(p);
    return p;
  }

  /**
   * One node replicates nothing, and few partitions of the internal topics do. A home that is left
   * alone for long must not forget how far it has read.
   */
  private static void putForOneNode(Properties p) {
    for (String topic : new String[] {"offsets.topic", "transaction.state.log"}) {
      p.put(topic + ".num.partitions", "4");
      p.put(topic + ".replication.factor", "1");
    }
    p.put("transaction.state.log.min.isr", "1");
    p.put("share.coordinator.state.topic.num.partitions", "4");
    p.put("share.coordinator.state.topic.replication.factor", "1");
    p.put("share.coordinator.state.topic.min.isr", "1");
    p.put("offsets.retention.minutes", String.valueOf(Integer.MAX_VALUE)); // else a week
    p.put("num.network.threads", "2");
    p.put("num.io.threads", "4");
    p.put("log.cleaner.dedupe.buffer.size", String.valueOf(8 << 20));
    p.put("log.index.size.max.bytes", String.valueOf(1 << 20));
    p.put("metadata.max.idle.interval.ms", "0"); // nothing written while nothing happens
  }

  /**
   * Without controlled shutdown a restart takes 10 s. The broker's session outlasts a pause of the
   * process (a laptop's sleep) of up to three weeks: at its end Kafka would lose track of commits
   * as it does after a kill.
   */
  private static void putForQuickRestart(Properties p) {
    p.put("controlled.shutdown.enable", "true");
    p.put("broker.session.timeout.ms", String.valueOf(Duration.ofDays(21).toMillis()));
    p.put("broker.heartbeat.interval.ms", "500");
    p.put("group.initial.rebalance.delay.ms", "0");
    p.put("initial.broker.registration.timeout.ms", "30000");
  }
}
