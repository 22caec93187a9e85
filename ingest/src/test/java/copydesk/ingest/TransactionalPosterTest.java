package copydesk.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import copydesk.records.channel.Channels;
import copydesk.stage.StageFailureException;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

final class TransactionalPosterTest {
  private final MockProducer<byte[], byte[]> producer =
      new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
  private final TransactionalPoster poster = new TransactionalPoster("host:9092", () -> producer);

  @Test
  void articlesAndNotes_areThereTogether() throws Exception {
    poster.open();
    post("a", "b");

    assertThat(producer.transactionInitialized()).isTrue();
    assertThat(producer.commitCount()).isEqualTo(1);
    assertThat(producer.history())
        .extracting(ProducerRecord::topic)
        .containsExactly("articles.raw", "articles.raw", "feeds");
    assertThat(producer.history().get(2).key()).isEqualTo("feed".getBytes(UTF_8));
  }

  @Test
  void recordsAndNotes_areThereTogether_withTheirHeaders() throws Exception {
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>("articles.raw", "a".getBytes(UTF_8), null);
    record.headers().add("x", new byte[] {1});
    poster.open();
    poster.postRecords(List.of(record), Channels.REDRIVEN, Map.of("1:5", new byte[] {2}));

    assertThat(producer.commitCount()).isEqualTo(1);
    assertThat(producer.history()).hasSize(2).contains(record);
    assertThat(producer.history().get(1).topic()).isEqualTo("articles.redriven");
  }

  @Test
  void commitThatFails_isTheEnd() throws Exception {
    poster.open();
    producer.commitTransactionException = new KafkaException("too late");

    assertThatThrownBy(() -> post("a"))
        .isInstanceOf(StageFailureException.class)
        .hasMessage("Kafka at host:9092 did not take articles: too late");
    assertThat(producer.history()).isEmpty();
  }

  @Test
  void secondOfTheName_isNamed() throws Exception {
    poster.open();
    producer.commitTransactionException = new ProducerFencedException("fenced");

    assertThatThrownBy(() -> post("a"))
        .isInstanceOf(StageFailureException.class)
        .hasMessage("another process posts under the same name to Kafka at host:9092");
  }

  @Test
  void kafkaThatIsNotThere_isTheEnd() {
    producer.initTransactionException = new KafkaException("nobody");

    assertThatThrownBy(poster::open)
        .isInstanceOf(StageFailureException.class)
        .hasMessageContaining("nobody");
  }

  @Test
  void interruption_postsNothing() throws Exception {
    poster.open();
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> post("a")).isInstanceOf(InterruptedException.class);
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
    assertThat(producer.history()).isEmpty();
  }

  private void post(String... ids) throws InterruptedException {
    List<RawArticle> articles =
        List.of(ids).stream()
            .map(id -> new RawArticle(id, id.getBytes(UTF_8), null, "urn:a", null))
            .toList();
    poster.post(articles, Channels.FEEDS, Map.of("feed", "note".getBytes(UTF_8)));
  }
}
