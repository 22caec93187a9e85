package copydesk.bench.pipeline;

import copydesk.app.broker.KafkaConnection;
import copydesk.app.channel.ChannelOffsets;
import copydesk.app.channel.ChannelReader;
import copydesk.records.channel.Channels;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.common.TopicPartition;

/** Reads {@code articles.enriched} as any consumer does, record by record. */
final class ChannelScan {
  private static final Duration POLL = Duration.ofMillis(100);

  /** How long nothing may come before it is taken that nothing more is on its way. */
  private static final Duration QUIET = Duration.ofSeconds(2);

  private final KafkaConnection kafka;
  private final ChannelOffsets offsets;

  ChannelScan(KafkaConnection kafka) {
    this.kafka = kafka;
    this.offsets = new ChannelOffsets(kafka.admin());
  }

  /** Where the channel ends now: for the next {@link #await} and {@link #read}. */
  Map<TopicPartition, Long> ends() throws InterruptedException {
    return offsets.stableEnds(Channels.ENRICHED.name());
  }

  /**
   * Waits until so many records, kills among them, are on the channel behind these offsets, and a
   * moment more: articles of a story are filed again.
   */
  void await(StageProcesses processes, Map<TopicPartition, Long> from, int records)
      throws IOException, InterruptedException {
    try (ChannelReader reader = new ChannelReader(kafka.client(), from)) {
      long[] seen = {0, System.nanoTime()};
      processes.await(
          records + " records are on the channel",
          () -> {
            reader.poll(
                POLL,
                record -> {
                  seen[0]++;
                  seen[1] = System.nanoTime();
                });
            return seen[0] >= records && System.nanoTime() - seen[1] > QUIET.toNanos();
          });
    }
  }

  /** Hands over all that is there behind these offsets, each partition's records in order. */
  void read(Map<TopicPartition, Long> from, Consumer<ScannedRecord> taker)
      throws InterruptedException {
    try (ChannelReader reader = new ChannelReader(kafka.client(), from)) {
      reader.readTo(
          ends(),
          record -> {
            try {
              taker.accept(ScannedRecord.of(record));
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
  }
}
