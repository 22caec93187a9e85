package copydesk.app.tail;

import static java.nio.charset.StandardCharsets.UTF_8;

import copydesk.app.StandardOutput;
import copydesk.app.Terminal;
import copydesk.app.broker.KafkaConnection;
import copydesk.app.channel.ChannelOffsets;
import copydesk.app.channel.ChannelReader;
import copydesk.app.channel.RecordKey;
import copydesk.records.EnrichedRecord;
import copydesk.records.channel.Channels;
import copydesk.records.channel.CloudEvents;
import copydesk.stage.KafkaClient;
import copydesk.stage.StageFailureException;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows articles as they are filed, in short, on a thread of its own: whatever happens to it, or to
 * whoever reads what it prints, stops nothing else. Of many at once it shows some and says how many
 * more there are.
 */
public final class LiveArticles implements AutoCloseable {
  /** How many are shown of those that come together. */
  static final int MOST_AT_ONCE = 10;

  private static final Logger LOG = LoggerFactory.getLogger(LiveArticles.class);
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final KafkaClient kafka;
  private final Map<TopicPartition, Long> from;
  private final Brief brief;
  private final OutputStream out;
  private final Thread thread = new Thread(this::show, "live-articles");
  private final CountDownLatch closing = new CountDownLatch(1);

  /**
   * Shows what is filed from now on, once {@link #start} is called.
   *
   * @param zone in which times are told
   */
  public LiveArticles(KafkaConnection kafka, Terminal terminal, ZoneId zone, OutputStream out)
      throws InterruptedException {
    this.kafka = kafka.client();
    this.from = new ChannelOffsets(kafka.admin()).stableEnds(Channels.ENRICHED.name());
    this.brief = new Brief(terminal, zone);
    this.out = out;
    thread.setDaemon(true);
  }

  /** Begins to show them. */
  public void start() {
    thread.start();
  }

  private void show() {
    try (ChannelReader reader = new ChannelReader(kafka, from)) {
      boolean closed = false;
      while (!closed) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        reader.poll(PAUSE, records::add);
        if (records.isEmpty()) {
          closed = isClosing();
        } else {
          out.write(shown(records).getBytes(UTF_8));
          out.flush();
          closed = closing.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS); // more come together
        }
      }
    } catch (IOException e) {
      if (!StandardOutput.isClosed(e)) {
        LOG.warn("articles are no longer shown as they come in: {}", e.getMessage());
      }
    } catch (InterruptedException | KafkaException | StageFailureException e) {
      if (!isClosing()) {
        LOG.warn("articles are no longer shown as they come in: {}", e.getMessage());
      }
    }
  }

  private boolean isClosing() {
    return closing.getCount() == 0;
  }

  /** The lines of records that came together. */
  private String shown(List<ConsumerRecord<byte[], byte[]>> records) {
    records.removeIf(record -> CloudEvents.get(record.headers(), CloudEvents.FILED_AGAIN) != null);
    records.sort(Comparator.comparingLong(ConsumerRecord::timestamp));
    StringBuilder lines = new StringBuilder();
    for (ConsumerRecord<byte[], byte[]> record :
        records.subList(0, Math.min(MOST_AT_ONCE, records.size()))) {
      lines.append(lines(record));
    }
    if (records.size() > MOST_AT_ONCE) {
      lines.append(
          brief.more(records.get(records.size() - 1), records.size() - (long) MOST_AT_ONCE));
    }
    return lines.toString();
  }

  private String lines(ConsumerRecord<byte[], byte[]> record) {
    if (record.value() == null) {
      return brief.kill(record);
    }
    String key = RecordKey.text(record, null);
    try {
      return brief.article(record, EnrichedRecord.read(key, record.value()));
    } catch (IOException e) {
      warn(record, e.getMessage());
    } catch (RuntimeException e) { // what it holds is somebody else's, and the next one is shown
      warn(record, e.toString());
    }
    return "";
  }

  private static void warn(ConsumerRecord<byte[], byte[]> record, String why) {
    LOG.warn(
        "offset {} of partition {} of {} is no enriched article: {}",
        record.offset(),
        record.partition(),
        record.topic(),
        why);
  }

  @Override
  public void close() {
    closing.countDown();
    thread.interrupt(); // out of a poll, or of a terminal that takes nothing
    try {
      thread.join(PAUSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
