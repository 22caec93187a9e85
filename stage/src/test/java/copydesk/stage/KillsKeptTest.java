package copydesk.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class KillsKeptTest {
  private static final TopicPartition PARTITION = new TopicPartition("articles.enriched", 3);
  private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");

  private static final Duration KEPT = Duration.ofDays(30);

  private final Map<TopicPartition, Long> asked = new HashMap<>();
  private OffsetAndTimestamp first;
  private final MockConsumer<String, byte[]> consumer =
      new MockConsumer<>("none") {
        @Override
        public synchronized Map<TopicPartition, OffsetAndTimestamp> offsetsForTimes(
            Map<TopicPartition, Long> times) {
          asked.putAll(times);
          Map<TopicPartition, OffsetAndTimestamp> found = new HashMap<>();
          found.put(PARTITION, first);
          return found;
        }
      };

  @ParameterizedTest
  @CsvSource({
    "7, 8, true", // the first of the last 30 days comes after the place
    "7, 7, false",
    "7, 2, false",
    "0, 8, false", // nothing was read of it: there is nothing to kill
    "10, 8, false",
    "9, 8, false" // after it is the mark of a transaction
  })
  void place_isTooOld_whereTheLastThirtyDaysComeAfterIt(long place, long offset, boolean lost) {
    first = new OffsetAndTimestamp(offset, 0);

    assertThat(
            KillsKept.lostAfter(
                consumer, Map.of(PARTITION, place), Map.of(PARTITION, 10L), KEPT, NOW))
        .isEqualTo(lost ? java.util.Set.of(3) : java.util.Set.of());
  }

  @Test
  void placeAfterWhichAllIsOlder_isTooOld() {
    assertThat(
            KillsKept.lostAfter(consumer, Map.of(PARTITION, 7L), Map.of(PARTITION, 10L), KEPT, NOW))
        .containsExactly(3);
    assertThat(asked)
        .containsExactly(Map.entry(PARTITION, NOW.minus(Duration.ofDays(30)).toEpochMilli()));
  }

  @ParameterizedTest
  @CsvSource({"86400000, 24", "0, 0", "2592000000, 720", "9223372036854775807, 720"})
  void killsAreTakenToBeKept_asTheChannelSays_butNotLongerThanOurs(String setting, long hours) {
    Config config = new Config(List.of(new ConfigEntry("delete.retention.ms", setting)));

    assertThat(KillsKept.of(config)).isEqualTo(Duration.ofHours(hours));
    assertThat(KillsKept.of(new Config(List.of()))).isEqualTo(KEPT);
  }
}
