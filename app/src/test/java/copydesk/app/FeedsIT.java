package copydesk.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import copydesk.app.broker.EmbeddedSettings;
import copydesk.app.broker.KafkaConnection;
import copydesk.records.channel.Channels;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A feed on a real broker, whose poller is killed and started again. */
final class FeedsIT {
  private static final long INTERVAL_MS = 10_000;

  private final ConcurrentLinkedQueue<Long> requests = new ConcurrentLinkedQueue<>();
  private volatile String items = item("2") + item("1");
  private HttpServer server;
  @TempDir private Path folder;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          requests.add(System.currentTimeMillis());
          byte[] feed = ("<rss><channel>" + items + "</channel></rss>").getBytes(UTF_8);
          exchange.sendResponseHeaders(200, feed.length);
          exchange.getResponseBody().write(feed);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void everyItem_isPostedOnceOverAKill() throws Exception {
    String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/feed";
    Path feeds = Files.writeString(folder.resolve("feeds"), address + " min=10s max=10s\n");
    EmbeddedSettings settings = new EmbeddedSettings(folder.resolve("kafka"), 0, 3);
    try (KafkaConnection kafka = KafkaConnection.embedded(settings)) {
      ChannelRecords channels = new ChannelRecords(kafka.bootstrapServers());
      try (CopydeskProcess ingest = ingest(feeds, kafka)) {
        ingest.awaitSaid("polling 1 feeds");
        assertThat(channels.await(Channels.RAW, 2)).hasSize(2);
        ingest.kill();
      }
      items = item("3") + item("2") + item("1");
      try (CopydeskProcess ingest = ingest(feeds, kafka)) {
        List<String> ids =
            channels.await(Channels.RAW, 3).stream().map(r -> new String(r.key(), UTF_8)).toList();
        assertThat(ids).containsExactlyInAnyOrder("1", "2", "3");
        ingest.terminate();
        assertThat(ingest.exitCode()).isEqualTo(143);
      }
      List<Long> times = List.copyOf(requests);
      for (int i = 1; i < times.size(); i++) {
        assertThat(times.get(i) - times.get(i - 1)).isGreaterThanOrEqualTo(INTERVAL_MS - 100);
      }
    }
  }

  private CopydeskProcess ingest(Path feeds, KafkaConnection kafka) throws IOException {
    return CopydeskProcess.start(
        folder, "ingest", "--feeds", feeds, "--home", "home", "--kafka", kafka.bootstrapServers());
  }

  private static String item(String guid) {
    return "<item><guid isPermaLink='false'>"
        + guid
        + "</guid><title>Bridge "
        + guid
        + "</title><description>The bridge is open, Ann Lee said.</description></item>";
  }
}
