package copydesk.desk;

import copydesk.desk.http.DeskApi;
import copydesk.desk.store.Applied;
import copydesk.desk.store.DeskStore;
import copydesk.desk.store.FiledRecord;
import copydesk.desk.store.Positions;
import copydesk.desk.store.StoreException;
import copydesk.desk.store.StoreReaders;
import copydesk.desk.stream.StreamHub;
import copydesk.desk.stream.StreamLimits;
import copydesk.stage.http.HttpServer;
import copydesk.stage.http.HttpServerSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** A desk without Kafka: what it reads is given to it. */
public final class TestDesk implements AutoCloseable {
  /** Limits that are reached within a test. */
  public static final StreamLimits LIMITS =
      new StreamLimits(300, 256 << 10, Duration.ofMillis(50), Duration.ofSeconds(30));

  /** When it is, in all questions: soon after the first records of {@link Generated}. */
  public static final Instant NOW = Instant.parse("2023-11-14T22:14:30Z");

  /**
   * The names of topics that no article of {@link Generated} has itself, and of one that some have.
   */
  private static final Map<String, String> TOPIC_NAMES =
      Map.of("t:top", "Everything", "t:1", "One");

  private final HttpClient client = HttpClient.newHttpClient();
  private final AtomicInteger dropped = new AtomicInteger();
  private final DeskStore store;
  private final StoreReaders readers;
  private final StreamHub hub;
  private final HttpServer server;
  private final Queue<StoreException> failures = new ConcurrentLinkedQueue<>();
  private volatile Optional<String> trouble = Optional.empty();

  /** Starts one over this folder, where an earlier one may have been. */
  public TestDesk(Path folder) {
    store = new DeskStore(folder, TOPIC_NAMES, () -> NOW);
    store.open();
    if (store.positions() == null) {
      Map<Integer, Long> first = new TreeMap<>();
      for (int i = 0; i < Generated.PARTITIONS; i++) {
        first.put(i, 0L);
      }
      store.restart("the-channel", first);
    }
    readers = new StoreReaders(store, 2, failures::add);
    hub = new StreamHub(readers, LIMITS, dropped::incrementAndGet);
    hub.start(store.positions());
    server =
        new HttpServer(
            new HttpServerSettings(HttpServerSettings.LOOPBACK, 0, null),
            new DeskApi(readers, hub, () -> trouble).routes());
    server.start();
  }

  /** Takes records in, as the stage does. */
  public void apply(List<FiledRecord> records, Map<Integer, Long> next) {
    Positions before = store.positions();
    hub.publish(store.apply(records, next), new Positions(before.channel(), before.first(), next));
  }

  /** Takes records in, and those who follow are not told yet. */
  public Runnable applyFirst(List<FiledRecord> records, Map<Integer, Long> next) {
    List<Applied> applied = store.apply(records, next);
    Positions now = store.positions();
    return () -> hub.publish(applied, now);
  }

  /** From now on it cannot answer, for this reason. */
  public void trouble(String why) {
    trouble = Optional.ofNullable(why);
  }

  /** What those who read have met with. */
  public List<StoreException> failures() {
    return List.copyOf(failures);
  }

  /** Makes the file anew, as the stage does. */
  public void makeAnew() {
    Positions before = store.positions();
    readers.withoutReaders(store::makeAnew);
    store.restart(before.channel(), before.first());
    hub.start(store.positions());
  }

  /** How many streams were cut off. */
  public int dropped() {
    return dropped.get();
  }

  /** Those who follow. */
  public StreamHub hub() {
    return hub;
  }

  /** Where one is who has followed all. */
  public String position() {
    return StreamHub.id(store.positions());
  }

  /** Where one is who has followed nothing. */
  public String beginning() {
    Positions positions = store.positions();
    return StreamHub.id(new Positions(positions.channel(), positions.first(), positions.first()));
  }

  /** Where it is. */
  public URI address(String path) {
    return URI.create(server.address() + path);
  }

  /** The answer to a request. */
  public HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(HttpRequest.newBuilder(address(path)).build(), BodyHandlers.ofString());
  }

  /** Follows the stream. */
  public EventReader follow(String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(address(path));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return new EventReader(client.send(request.build(), BodyHandlers.ofInputStream()));
  }

  @Override
  public void close() {
    server.close();
    hub.close();
    readers.close();
    store.close();
  }
}
