package copydesk.stage;

import copydesk.records.channel.Channels;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether who goes on reading {@code articles.enriched} can have missed kills: Kafka drops them
 * some time after what they take back is gone. That is {@link Channels#KILLS_KEPT} as we create the
 * channel, and less where it was created otherwise.
 */
public final class KillsKept {
  private static final Logger LOG = LoggerFactory.getLogger(KillsKept.class);
  private static final String SETTING = TopicConfig.DELETE_RETENTION_MS_CONFIG;

  private KillsKept() {}

  /**
   * For how long Kafka surely keeps kills; a line says so where that is shorter than ours. Where
   * Kafka does not tell, such as to who has no right to ask, it is taken to be ours.
   *
   * @return {@link Channels#KILLS_KEPT} at most
   */
  public static Duration ask(Admin admin, KafkaClient kafka) throws InterruptedException {
    ConfigResource channel =
        new ConfigResource(ConfigResource.Type.TOPIC, Channels.ENRICHED.name());
    Duration kept;
    try {
      kept = of(admin.describeConfigs(List.of(channel)).values().get(channel).get());
    } catch (ExecutionException e) {
      LOG.warn("{} of {} cannot be read: {}", SETTING, channel.name(), e.getCause().getMessage());
      return Channels.KILLS_KEPT;
    }
    if (kept.compareTo(Channels.KILLS_KEPT) < 0) {
      LOG.warn(
          "{} keeps kills for {} hours only; {} days: kafka-configs.sh --bootstrap-server {} --alter"
              + " --entity-type topics --entity-name {} --add-config {}={}",
          channel.name(),
          kept.toHours(),
          Channels.KILLS_KEPT.toDays(),
          kafka.servers(),
          channel.name(),
          SETTING,
          Channels.KILLS_KEPT.toMillis());
    }
    return kept;
  }

  /** For how long a channel that is configured so surely keeps kills; ours at most. */
  static Duration of(Config channel) {
    ConfigEntry kept = channel.get(SETTING);
    return kept == null || kept.value() == null
        ? Channels.KILLS_KEPT
        : Duration.ofMillis(Math.min(Long.parseLong(kept.value()), Channels.KILLS_KEPT.toMillis()));
  }

  /**
   * The partitions that can have lost kills after these places: something follows, and all that
   * came since kills are kept comes after the place, which is therefore older. A partition is also
   * told on which nothing came in that time before its reader was stopped.
   *
   * @param places from where each partition is to be read; 0 where nothing of it was
   * @param ends where each of them ends
   * @param kept for how long Kafka keeps kills
   * @return their numbers
   */
  public static Set<Integer> lostAfter(
      Consumer<?, ?> consumer,
      Map<TopicPartition, Long> places,
      Map<TopicPartition, Long> ends,
      Duration kept,
      Instant now) {
    long since = now.minus(kept).toEpochMilli();
    Map<TopicPartition, Long> asked = new HashMap<>();
    for (Map.Entry<TopicPartition, Long> place : places.entrySet()) {
      // one offset is the mark of the transaction that was read last
      if (place.getValue() > 0 && place.getValue() + 1 < ends.get(place.getKey())) {
        asked.put(place.getKey(), since);
      }
    }
    Set<Integer> lost = new TreeSet<>();
    if (!asked.isEmpty()) {
      Map<TopicPartition, OffsetAndTimestamp> found = consumer.offsetsForTimes(asked);
      for (TopicPartition partition : asked.keySet()) {
        OffsetAndTimestamp first = found.get(partition);
        if (first == null || places.get(partition) < first.offset()) {
          lost.add(partition.partition());
        }
      }
    }
    return lost;
  }
}
