package copydesk.stage;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;

/**
 * How a client reaches Kafka. Its text names the servers only: the settings can hold passwords.
 *
 * @param servers the cluster, "host:port,…"
 * @param settings what every client needs besides, such as the settings for TLS and SASL
 */
public record KafkaClient(String servers, Map<String, String> settings) {
  public KafkaClient {
    settings = Map.copyOf(settings);
  }

  /** A client of servers that need no further settings. */
  public static KafkaClient of(String servers) {
    return new KafkaClient(servers, Map.of());
  }

  /** A map that the caller may add to, with all of this in it under Kafka's own names. */
  public Map<String, Object> toSettings() {
    Map<String, Object> all = new HashMap<>(settings);
    all.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, servers);
    return all;
  }

  @Override
  public String toString() {
    return "Kafka at " + servers;
  }
}
