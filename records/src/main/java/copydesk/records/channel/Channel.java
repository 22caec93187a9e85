package copydesk.records.channel;

import java.util.Map;
import org.apache.kafka.common.serialization.Serde;

/**
 * A Kafka topic and what travels on it.
 *
 * @param name the Kafka topic's name
 * @param key how keys are written
 * @param value how values are written
 * @param config the topic's own settings, with which it is created
 * @param <K> the key's type
 * @param <V> the value's type
 */
public record Channel<K, V>(String name, Serde<K> key, Serde<V> value, Map<String, String> config) {
  public Channel {
    config = Map.copyOf(config);
  }
}
