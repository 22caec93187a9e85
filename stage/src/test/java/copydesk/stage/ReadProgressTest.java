package copydesk.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

final class ReadProgressTest {
  private static final TopicPartition PARTITION = new TopicPartition("articles.enriched", 3);

  private final AtomicLong clock = new AtomicLong();
  private final ReadProgress progress = new ReadProgress(clock::get);

  @Test
  void whoDoesNotPollForFiveMinutes_hangs() {
    clock.addAndGet(Duration.ofSeconds(299).toNanos());
    assertThat(progress.stall()).isEmpty();

    clock.addAndGet(Duration.ofSeconds(2).toNanos());
    assertThat(progress.stall()).hasValue("has not asked Kafka for records for 301 s");

    progress.polled();
    assertThat(progress.stall()).isEmpty();
  }

  @Test
  void positions_areTheConsumers() {
    try (MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest")) {
      consumer.assign(List.of(PARTITION));
      consumer.seek(PARTITION, 17);

      progress.doneWith(consumer);

      assertThat(progress.positions()).isEqualTo(Map.of(PARTITION, 17L));
    }
  }
}
