package copydesk.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import copydesk.format.feed.FeedItem;
import copydesk.format.feed.FeedReader;
import copydesk.ingest.TransactionalPoster;
import copydesk.records.channel.Channels;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * A poller over a Kafka and a clock of the test's own, which can be started again. Requests are
 * made on the test's thread: when a turn is over, all its answers are taken.
 */
final class Desk implements FeedListener {
  static final Instant START = Instant.parse("2026-11-24T13:00:00Z");

  private final FeedList feeds;
  private final List<ProducerRecord<byte[], byte[]>> committed = new ArrayList<>();
  final List<String> heard = new ArrayList<>();
  private byte[] file = {};
  private String unreadable;
  private Duration patience = Duration.ofSeconds(20);
  private Instant now = START;
  private MockProducer<byte[], byte[]> producer;
  private FeedPoller poller;

  Desk(FeedSettings... feeds) {
    this.feeds = new FeedList(List.of(feeds), null);
  }

  static Desk at(String... addresses) {
    FeedSettings[] feeds = new FeedSettings[addresses.length];
    for (int i = 0; i < addresses.length; i++) {
      feeds[i] = FeedSettings.of(addresses[i]);
    }
    return new Desk(feeds).start();
  }

  Desk patience(Duration time) {
    patience = time;
    return this;
  }

  Desk start() {
    collect();
    producer = new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    poller =
        new FeedPoller(
            new FeedFile("feeds.txt", feeds, file, this::file),
            new FeedMemory(memory(), Duration.ofSeconds(20)),
            new TransactionalPoster("host:9092", () -> producer),
            new FeedClient("Copydesk/test (+https://desk.example/)", patience),
            new SameThread(),
            clock(),
            this);
    try {
      poller.open();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return this;
  }

  private Clock clock() {
    return new Clock() {
      @Override
      public ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return this;
      }

      @Override
      public Instant instant() {
        return now;
      }
    };
  }

  /** What was committed, as a consumer sees it. */
  private Supplier<Consumer<byte[], byte[]>> memory() {
    TopicPartition partition = new TopicPartition(Channels.FEEDS.name(), 0);
    return () -> {
      List<ProducerRecord<byte[], byte[]>> notes = of(Channels.FEEDS.name());
      MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
      Node node = new Node(0, "host", 9092);
      Node[] nodes = {node};
      consumer.updatePartitions(
          partition.topic(), List.of(new PartitionInfo(partition.topic(), 0, node, nodes, nodes)));
      consumer.updateBeginningOffsets(Map.of(partition, 0L));
      consumer.updateEndOffsets(Map.of(partition, (long) notes.size()));
      consumer.schedulePollTask(
          () -> {
            for (int i = 0; i < notes.size(); i++) {
              consumer.addRecord(
                  new ConsumerRecord<>(
                      partition.topic(), 0, i, notes.get(i).key(), notes.get(i).value()));
            }
          });
      return consumer;
    };
  }

  private byte[] file() throws IOException {
    if (unreadable != null) {
      throw new NoSuchFileException(unreadable);
    }
    return file;
  }

  /** Somebody writes the list of feeds anew. */
  Desk list(String... lines) {
    file = String.join("\n", lines).getBytes(UTF_8);
    unreadable = null;
    return this;
  }

  /** Somebody takes the list away. */
  Desk noList() {
    unreadable = "feeds.txt";
    return this;
  }

  /** The process dies, and is started again. */
  Desk restart() {
    return start();
  }

  /** Some time goes by; then one turn. */
  Desk after(Duration time) {
    now = now.plus(time);
    return turn();
  }

  Desk turn() {
    try {
      poller.turn();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    collect();
    return this;
  }

  /** Turns every minute for so long. */
  Desk during(Duration time) {
    for (Instant end = now.plus(time); now.isBefore(end); ) {
      after(Duration.ofMinutes(1));
    }
    return this;
  }

  Instant now() {
    return now;
  }

  long count(FeedCounter counter) {
    return poller.counters().get(counter);
  }

  /** The next commit fails, as it does where Kafka is gone. */
  void loseKafka() {
    producer.commitTransactionException = new org.apache.kafka.common.KafkaException("gone");
  }

  private void collect() {
    if (producer != null) {
      committed.addAll(producer.history());
      producer.clear();
    }
  }

  private List<ProducerRecord<byte[], byte[]>> of(String channel) {
    return committed.stream().filter(record -> record.topic().equals(channel)).toList();
  }

  List<ProducerRecord<byte[], byte[]>> raw() {
    return of(Channels.RAW.name());
  }

  /** The ids of the posted articles, in order. */
  List<String> ids() {
    return raw().stream().map(record -> new String(record.key(), UTF_8)).toList();
  }

  /** The posted items. */
  List<FeedItem> items() {
    return raw().stream()
        .map(record -> FeedReader.read(record.value(), null, null).items().get(0))
        .toList();
  }

  @Override
  public void trouble(String address, String why) {
    heard.add(why);
  }

  @Override
  public void well(String address) {
    heard.add("well");
  }

  @Override
  public void listChanged(String what) {
    heard.add(what);
  }

  /** Runs what it is given at once. */
  private static final class SameThread extends AbstractExecutorService {
    @Override
    public void execute(Runnable task) {
      task.run();
    }

    @Override
    public void shutdown() {}

    @Override
    public List<Runnable> shutdownNow() {
      return List.of();
    }

    @Override
    public boolean isShutdown() {
      return false;
    }

    @Override
    public boolean isTerminated() {
      return false;
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
      return true;
    }
  }
}
