package copydesk.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import copydesk.ingest.AnsweringPoster.Place;
import copydesk.stage.KafkaClient;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class AnsweringPosterTest {
  private final MockProducer<byte[], byte[]> producer =
      new MockProducer<>(false, null, new ByteArraySerializer(), new ByteArraySerializer());
  private final AnsweringPoster poster = new AnsweringPoster(() -> producer);

  @BeforeEach
  void start() {
    poster.start();
  }

  @Test
  void eachArticle_hasItsOwnAnswer() {
    CompletableFuture<Place> first = poster.post(article("a"));
    CompletableFuture<Place> second = poster.post(article("b"));
    CompletableFuture<Place> third = poster.post(RawArticle.kill("c", "urn:a", null));
    assertThat(first).isNotDone();

    producer.completeNext();
    producer.errorNext(new TimeoutException("waited in vain"));
    producer.completeNext();

    assertThat(first).isCompletedWithValue(new Place(0, 0));
    assertThat(second).isCompletedExceptionally();
    assertThat(third).isCompletedWithValueMatching(place -> place.partition() == 0);
    assertThat(poster.counters().get(IngestCounter.POSTED)).isEqualTo(2);
    assertThat(poster.counters().get(IngestCounter.BYTES)).isEqualTo(3);
    assertThat(poster.counters().get(IngestCounter.UNACKNOWLEDGED)).isEqualTo(1);
  }

  @Test
  void producerThatRefusesAtOnce_isAnAnswer_andTheNextArticleIsPosted() {
    producer.sendException = new KafkaException("too many");
    assertThat(poster.post(article("a"))).isCompletedExceptionally();

    producer.sendException = null;
    CompletableFuture<Place> next = poster.post(article("b"));
    producer.completeNext();
    assertThat(next).isCompleted();
  }

  @Test
  void closed_itAnswersStill() {
    poster.close();

    assertThat(poster.post(article("a"))).isCompletedExceptionally();
  }

  @Test
  void settings_answerInTimeAndLoseNothing() {
    Map<String, Object> settings =
        new IngestSettings(KafkaClient.of("host:9092")).toProducerSettings(Duration.ofSeconds(15));

    assertThat(settings)
        .containsEntry(ProducerConfig.ACKS_CONFIG, "all")
        .containsEntry(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true)
        .containsEntry(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 15_000)
        .containsEntry(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000L);
  }

  private static RawArticle article(String id) {
    return new RawArticle(id, "abc".getBytes(UTF_8), null, "urn:a", null);
  }
}
