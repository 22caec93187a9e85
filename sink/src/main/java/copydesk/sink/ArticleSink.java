package copydesk.sink;

import copydesk.records.EnrichedArticle;
import copydesk.records.EnrichedRecord;
import copydesk.records.channel.CloudEvents;
import copydesk.records.text.FilingDate;
import copydesk.stage.ClientMeters;
import copydesk.stage.Counters;
import copydesk.stage.FileTrouble;
import copydesk.stage.ReadProgress;
import copydesk.stage.Stage;
import copydesk.stage.StageFailureException;
import copydesk.stage.StageThread;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands every enriched article to a store: poll, write, flush, note how far. The store says from
 * where each partition is read, and notes a place once all before it is flushed: a crash at any
 * moment loses nothing, and what is written again is the same. The places are committed, too, for
 * whoever watches the consumer group. It stops for good when the store fails; what is not flushed
 * comes again.
 */
public final class ArticleSink implements Stage {
  private static final Logger LOG = LoggerFactory.getLogger(ArticleSink.class);
  private static final String AGAIN = "; nothing is lost, start again";
  private static final Pattern KILL = Pattern.compile(":(\\d{1,9})(:killed)?\\z");
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(10);

  private final SinkSettings settings;
  private final Supplier<Consumer<String, byte[]>> consumers;
  private final LongSupplier clock;
  private final ArticleStore store;
  private final Counters<SinkCounter> counters = new Counters<>(SinkCounter.class);
  private final CompletableFuture<StageFailureException> failure = new CompletableFuture<>();
  private final LongAdder handled = new LongAdder();
  private final ClientMeters meters = new ClientMeters();
  private final ReadProgress progress = new ReadProgress();
  private volatile boolean closing;
  private volatile String sharedAs;
  private Consumer<String, byte[]> consumer;
  private volatile KeptOffsets places;
  private StageThread thread;

  /**
   * Does no I/O.
   *
   * @param store keeps the articles; opened and closed by this sink
   */
  public ArticleSink(SinkSettings settings, ArticleStore store) {
    this(
        settings,
        store,
        () ->
            new KafkaConsumer<>(
                settings.toConsumerSettings(store.sharedAs()),
                new StringDeserializer(),
                new ByteArrayDeserializer()),
        System::nanoTime);
  }

  ArticleSink(
      SinkSettings settings,
      ArticleStore store,
      Supplier<Consumer<String, byte[]>> consumers,
      LongSupplier clock) {
    this.clock = clock;
    this.settings = settings;
    this.store = store;
    this.consumers = consumers;
  }

  /**
   * Starts the sink's thread and returns.
   *
   * @throws StageFailureException if the store cannot be written
   */
  @Override
  public synchronized void start() {
    try {
      store.open();
    } catch (IOException e) {
      throw cannotWrite(e);
    }
    sharedAs = store.sharedAs();
    try {
      consumer = consumers.get();
    } catch (RuntimeException e) {
      closeStore(e);
      throw e;
    }
    places = new KeptOffsets(store, consumer, settings.killsKept(), counters, clock);
    meters.add(consumer);
    thread = StageThread.start("sink", this::run);
  }

  private void closeStore(RuntimeException cause) {
    try {
      store.close();
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }

  @Override
  public CompletableFuture<StageFailureException> failure() {
    return failure;
  }

  @Override
  public String name() {
    return "sink";
  }

  @Override
  public Counters<SinkCounter> counters() {
    return counters;
  }

  /** The consumer group of the sink, which has been started. */
  public String group() {
    return SinkSettings.group(settings.group(), sharedAs);
  }

  @Override
  public List<Counters<?>> allCounters() {
    return Stream.<Counters<?>>concat(Stream.of(counters), store.allCounters().stream()).toList();
  }

  @Override
  public long handled() {
    return handled.sum();
  }

  @Override
  public Optional<String> trouble() {
    return store.trouble().or(this::notAssigned);
  }

  private Optional<String> notAssigned() {
    KeptOffsets now = places;
    return now == null ? Optional.of("it is starting") : now.notAssigned();
  }

  /** One that waits for its store does not hang. */
  @Override
  public Optional<String> stall() {
    return store.trouble().isPresent() ? Optional.empty() : progress.stall();
  }

  @Override
  public Map<TopicPartition, Long> positions() {
    return progress.positions();
  }

  @Override
  public List<MeterBinder> meters() {
    return List.of(meters);
  }

  /**
   * Finishes the batch it is at, commits it and leaves the group.
   *
   * @throws StageFailureException if that fails: what is not on disk is written by the next start
   */
  @Override
  public synchronized void close() {
    closing = true;
    if (thread == null) {
      return;
    }
    boolean failedBefore = failure.isDone();
    store.stopWaiting();
    consumer.wakeup();
    thread.awaitEnd(CLOSE_TIMEOUT);
    if (!failedBefore && failure.isDone()) {
      throw failure.join();
    }
  }

  private void run() {
    try (store;
        Consumer<String, byte[]> closed = consumer) {
      follow(closed);
    } catch (IOException e) {
      failure.complete(cannotWrite(e));
    } catch (StageFailureException e) {
      failure.complete(e);
    } catch (TimeoutException e) {
      String message = "lost Kafka at " + settings.kafka().servers() + ": no answer" + AGAIN;
      failure.complete(new StageFailureException(message + " when it is back", e));
    } catch (KafkaException e) {
      failure.complete(new StageFailureException("sink stopped: " + e.getMessage(), e));
    } catch (RuntimeException | Error e) {
      failure.complete(new StageFailureException("sink stopped: " + e, e));
      throw e;
    }
  }

  /** Writes what comes until it is closed. */
  private void follow(Consumer<String, byte[]> records) throws IOException {
    try {
      while (!closing) {
        try {
          places.assign();
          if (write(records.poll(POLL))) {
            progress.doneWith(records);
          } else {
            places.joinAgain();
          }
          store.tick(places::reached);
        } catch (StoreGoneException e) {
          LOG.warn("{}; it is filled again from the beginning of the channel", e.getMessage());
          store.open();
          places.seek();
        }
      }
    } catch (WakeupException e) {
      LOG.debug("sink closed");
    }
  }

  /**
   * Writes a batch, as far as no other sink has taken over a partition of it.
   *
   * @return whether none has: else places are kept of the other partitions only
   */
  private boolean write(ConsumerRecords<String, byte[]> records) throws IOException {
    Map<TopicPartition, OffsetAndMetadata> done = new HashMap<>();
    boolean whole = true;
    try {
      for (ConsumerRecord<String, byte[]> record : records) {
        if (!places.areStillOurs(records.partitions())) {
          whole = false;
          break;
        }
        write(record);
        handled.increment();
        done.put(
            new TopicPartition(record.topic(), record.partition()),
            new OffsetAndMetadata(record.offset() + 1));
      }
    } finally {
      whole &= commit(done);
    }
    return whole;
  }

  /**
   * What was written before a failure is committed, too; else it would be written once more.
   *
   * @return whether no partition is another sink's by now, whose place is left alone
   */
  private boolean commit(Map<TopicPartition, OffsetAndMetadata> done) throws IOException {
    if (done.isEmpty()) {
      return true;
    }
    store.flush();
    boolean whole = places.retainOurs(done.keySet());
    if (done.isEmpty()) {
      return false;
    }
    Map<Integer, Long> next = new HashMap<>();
    done.forEach((partition, place) -> next.put(partition.partition(), place.offset()));
    store.reached(next);
    try {
      show(done);
    } catch (WakeupException e) {
      show(done); // the wake-up was meant for poll; it comes once
      throw e;
    }
    return whole;
  }

  /** The group's offsets are for watching only: where it has moved on, the next poll does so. */
  private void show(Map<TopicPartition, OffsetAndMetadata> done) {
    try {
      consumer.commitSync(done);
    } catch (RebalanceInProgressException | CommitFailedException e) {
      LOG.debug("partitions are being moved; they are read on from where the store says", e);
    }
  }

  private void write(ConsumerRecord<String, byte[]> record) throws IOException {
    Origin origin = new Origin(record.partition(), record.offset(), record.timestamp());
    String formerly = CloudEvents.get(record.headers(), CloudEvents.FORMERLY_FILED);
    if (record.value() == null) {
      kill(origin, record, formerly);
      return;
    }
    EnrichedArticle article = read(record);
    if (article == null) {
      return;
    }
    store.write(origin, article, record.value());
    counters.count(SinkCounter.WRITTEN);
    if (formerly != null) {
      counters.add(SinkCounter.REMOVED, store.remove(origin, record.key(), filingDates(formerly)));
    }
  }

  private void kill(Origin origin, ConsumerRecord<String, byte[]> record, String formerly)
      throws IOException {
    if (record.key() != null) {
      int version = version(CloudEvents.get(record.headers(), CloudEvents.ID));
      counters.add(
          SinkCounter.REMOVED, store.kill(origin, record.key(), version, filingDates(formerly)));
    }
  }

  /** The number in a kill's event id, "article:version:killed"; 0 where there is none. */
  private static int version(String eventId) {
    Matcher number = KILL.matcher(eventId == null ? "" : eventId);
    return number.find() ? Integer.parseInt(number.group(1)) : 0;
  }

  /** What the header names; no header reaches beyond the dates under which articles are filed. */
  private static List<String> filingDates(String header) {
    if (header == null) {
      return List.of();
    }
    return Stream.of(header.split(",", -1)).filter(FilingDate::isFolder).toList();
  }

  /** The article, or null where the record is none: that is logged, for nothing else keeps it. */
  private EnrichedArticle read(ConsumerRecord<String, byte[]> record) {
    try {
      return EnrichedRecord.read(record.key(), record.value());
    } catch (IOException e) {
      passOver(record, e.getMessage());
      return null;
    }
  }

  private void passOver(ConsumerRecord<String, byte[]> record, String why) {
    counters.count(SinkCounter.UNREADABLE);
    LOG.warn(
        "record {} of partition {} of {} is no enriched article and was passed over: {}",
        record.offset(),
        record.partition(),
        record.topic(),
        why);
  }

  private StageFailureException cannotWrite(IOException e) {
    return new StageFailureException(
        "cannot write to "
            + store.place()
            + ": "
            + FileTrouble.why(e)
            + AGAIN
            + " when it can be written",
        e);
  }
}
