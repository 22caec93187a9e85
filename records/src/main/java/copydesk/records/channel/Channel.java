package copydesk.records.channel;

import java.util.Map;
import org.apache.kafka.common.serialization.Serde;

/**
 * A Kafka topic and what travels on it.
 *
 * @param name the Kafka topic's name
 * @param key how keys are written
 * @param value how values are written
 * @param partitions how many partitions it has; {@link #AS_SET} where a setting says
 * @param config the topic's own settings, with which it is created
 * @param <K> the key's type
 * @param <V> the value's type
 */
public record Channel<K, V>(
    String name, Serde<K> key, Serde<V> value, int partitions, Map<String, String> config) {
  /** {@link #partitions} of a channel that has as many as {@link Channels#RAW}. */
  public static final int AS_SET = 0;

  public Channel {
    config = Map.copyOf(config);
  }

  /** A channel with as many partitions as a setting says. */
  public Channel(String name, Serde<K> key, Serde<V> value, Map<String, String> config) {
    this(name, key, value, AS_SET, config);
  }
}
