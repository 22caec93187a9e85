package copydesk.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import copydesk.records.InvalidSettingException;
import copydesk.records.channel.Channels;
import copydesk.stage.KafkaClient;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.Test;

final class EnrichSettingsTest {
  private final Path stateDir = Path.of("state");

  @Test
  void settings_areThoseOfProduction() {
    Properties settings =
        new EnrichSettings(
                new KafkaClient("host:9092", Map.of("security.protocol", "SSL")),
                stateDir,
                "one",
                2,
                LifeRules.DEFAULT)
            .toProperties();

    assertThat(settings)
        .containsEntry(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2)
        .containsEntry(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 200)
        .containsEntry(StreamsConfig.NUM_STREAM_THREADS_CONFIG, 2)
        .containsEntry(StreamsConfig.STATE_DIR_CONFIG, stateDir.toString())
        .containsEntry("producer.linger.ms", 200)
        .containsEntry("producer.retry.backoff.ms", 10)
        .containsEntry("producer.batch.size", 131_072)
        .containsEntry("producer.compression.type", "lz4")
        .containsEntry("producer.transaction.timeout.ms", 10_000)
        .containsEntry("producer.max.request.size", Channels.MAX_DEAD_LETTER_BYTES)
        .containsEntry("consumer.session.timeout.ms", 6_000)
        .containsEntry("main.consumer.group.instance.id", "one")
        .containsEntry("security.protocol", "SSL");
    assertThatCode(() -> new StreamsConfig(settings)).doesNotThrowAnyException();
  }

  @Test
  void breakerOfLessThanNothing_isRefused() {
    assertThatThrownBy(
            () ->
                new EnrichSettings(
                    KafkaClient.of("host:9092"), stateDir, "one", 1, LifeRules.DEFAULT, -1))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessageContaining("not -1");
  }

  @Test
  void lessThanOneThread_isRefused() {
    assertThatThrownBy(
            () ->
                new EnrichSettings(
                    KafkaClient.of("host:9092"), stateDir, "one", 0, LifeRules.DEFAULT))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessageContaining("not 0");
  }
}
