package copydesk.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import copydesk.records.channel.CloudEvents;
import copydesk.records.contract.KafkaBinding;
import copydesk.stage.KafkaClient;
import copydesk.stage.StageFailureException;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

final class ArticlePosterTest {
  private static final IngestSettings SETTINGS = new IngestSettings(KafkaClient.of("host:9092"));

  private final MockProducer<byte[], byte[]> producer = producer(true);
  private final ArticlePoster poster = new ArticlePoster(SETTINGS, () -> producer);

  @Test
  void article_isPostedWithAllThatIsSaidOfIt() throws Exception {
    Instant time = Instant.parse("2026-03-01T12:00:00.123456Z");
    poster.post(new RawArticle("wire/é", bytes("<p>abc</p>"), "text/html", "urn:feed:x", time));

    ProducerRecord<byte[], byte[]> record = producer.history().get(0);
    assertThat(record.topic()).isEqualTo("articles.raw");
    assertThat(record.key()).isEqualTo(bytes("wire/é"));
    assertThat(record.value()).isEqualTo(bytes("<p>abc</p>"));
    assertThat(header(record, CloudEvents.SPEC_VERSION)).isEqualTo("1.0");
    assertThat(header(record, CloudEvents.SOURCE)).isEqualTo("urn:feed:x");
    assertThat(header(record, CloudEvents.TYPE)).isEqualTo("copydesk.article.raw");
    assertThat(header(record, CloudEvents.TIME)).isEqualTo("2026-03-01T12:00:00.123Z");
    assertThat(header(record, CloudEvents.CONTENT_TYPE)).isEqualTo("text/html");
  }

  @Test
  void whatNobodySaid_isNoHeader() throws Exception {
    poster.post(article("a", "abc"));

    ProducerRecord<byte[], byte[]> record = producer.history().get(0);
    assertThat(record.headers().lastHeader(CloudEvents.TIME)).isNull();
    assertThat(record.headers().lastHeader(CloudEvents.CONTENT_TYPE)).isNull();
  }

  @Test
  void whatIsPosted_isAnEvent() throws Exception {
    poster.post(article("grün 🌉", "abc"));
    poster.post(RawArticle.kill("a", "urn:wire:one", Instant.parse("2026-11-24T10:05:00Z")));

    assertThat(producer.history())
        .hasSize(2)
        .allSatisfy(record -> assertThat(KafkaBinding.faults(record.headers())).isEmpty());
  }

  @Test
  void sameBytesOfTheSameArticle_areTheSameEvent() throws Exception {
    poster.post(article("a", "abc"));
    poster.post(article("a", "abc"));
    poster.post(article("a", "abd"));
    poster.post(article("b", "abc"));

    assertThat(producer.history())
        .extracting(record -> header(record, CloudEvents.ID))
        .containsExactly(
            "a:ba7816bf8f01cfea", "a:ba7816bf8f01cfea", "a:a52d159f262b2c6d", "b:ba7816bf8f01cfea");
  }

  @Test
  void kill_isTheIdWithoutAValue() throws Exception {
    poster.post(RawArticle.kill("a", "urn:wire:one", null));

    ProducerRecord<byte[], byte[]> record = producer.history().get(0);
    assertThat(record.value()).isNull();
    assertThat(record.key()).isEqualTo(bytes("a"));
    assertThat(header(record, CloudEvents.ID)).isEqualTo("a:kill");
    assertThat(poster.counters().get(IngestCounter.BYTES)).isZero();
  }

  @Test
  void acknowledged_isOnePastTheLastOfThePartition() throws Exception {
    poster.post(article("a", "one"));
    poster.post(article("b", "three"));
    poster.flush();

    assertThat(poster.acknowledged()).isEqualTo(Map.of(new TopicPartition("articles.raw", 0), 2L));
    assertThat(poster.counters().get(IngestCounter.POSTED)).isEqualTo(2);
    assertThat(poster.counters().get(IngestCounter.BYTES)).isEqualTo(8);
  }

  @Test
  void articlesThatKafkaDoesNotTake_endThePosting() throws Exception {
    try (MockProducer<byte[], byte[]> slow = producer(false)) {
      ArticlePoster waiting = new ArticlePoster(SETTINGS, () -> slow);
      waiting.post(article("a", "one"));
      assertThat(waiting.counters().get(IngestCounter.POSTED)).as("not yet answered").isZero();
      slow.completeNext();
      waiting.post(article("b", "two"));
      slow.errorNext(new TimeoutException("waited in vain"));

      assertThatThrownBy(() -> waiting.post(article("c", "three")))
          .isInstanceOf(StageFailureException.class)
          .hasMessage(
              "Kafka at host:9092 did not take an article: waited in vain (1 were posted before)");
      assertThatThrownBy(waiting::flush).isInstanceOf(StageFailureException.class);
    }
  }

  @Test
  void kafkaThatRefusesAtOnce_endsThePosting() {
    producer.sendException = new KafkaException("too many");

    assertThatThrownBy(() -> poster.post(article("a", "one")))
        .isInstanceOf(StageFailureException.class)
        .hasMessageContaining("too many");
  }

  @Test
  void interruption_endsThePosting() {
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> poster.post(article("a", "one")))
        .isInstanceOf(InterruptedException.class);
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
    assertThat(producer.history()).isEmpty();
  }

  @Test
  void articleWithoutIdOrSource_isNone() {
    assertThatThrownBy(() -> new RawArticle(null, new byte[0], null, "urn:a", null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("id");
    assertThatThrownBy(() -> new RawArticle("a", new byte[0], null, null, null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("source");
  }

  @Test
  void producerSettings_loseNothing() {
    Map<String, Object> settings =
        new IngestSettings(new KafkaClient("host:9092", Map.of("security.protocol", "SSL")))
            .toProducerSettings();

    assertThat(settings)
        .containsEntry(ProducerConfig.ACKS_CONFIG, "all")
        .containsEntry(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true)
        .containsEntry("security.protocol", "SSL");
  }

  private static MockProducer<byte[], byte[]> producer(boolean answersAtOnce) {
    return new MockProducer<>(
        answersAtOnce, null, new ByteArraySerializer(), new ByteArraySerializer());
  }

  private static RawArticle article(String id, String text) {
    return new RawArticle(id, bytes(text), null, "urn:wire:one", null);
  }

  private static String header(ProducerRecord<byte[], byte[]> record, String name) {
    return CloudEvents.get(record.headers(), name);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
