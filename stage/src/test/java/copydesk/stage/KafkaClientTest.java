package copydesk.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class KafkaClientTest {
  private final Map<String, String> given =
      new HashMap<>(Map.of("sasl.jaas.config", "password=secret", "bootstrap.servers", "other:1"));
  private final KafkaClient kafka = new KafkaClient("host:9092", given);

  @Test
  void settings_areTheGivenOnesAndTheServers() {
    given.clear();
    Map<String, Object> settings = kafka.toSettings();
    settings.put("client.id", "one");

    assertThat(settings)
        .containsEntry("sasl.jaas.config", "password=secret")
        .containsEntry("bootstrap.servers", "host:9092");
    assertThat(kafka.toSettings()).doesNotContainKey("client.id");
  }

  @Test
  void text_keepsSecrets() {
    assertThat(kafka).hasToString("Kafka at host:9092");
    assertThat(KafkaClient.of("host:9092").settings()).isEmpty();
  }
}
