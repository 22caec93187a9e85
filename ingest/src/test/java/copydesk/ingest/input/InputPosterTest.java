package copydesk.ingest.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import copydesk.ingest.ArticlePoster;
import copydesk.ingest.IngestCounter;
import copydesk.ingest.IngestSettings;
import copydesk.records.channel.Channels;
import copydesk.records.channel.CloudEvents;
import copydesk.stage.KafkaClient;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class InputPosterTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC);
  private static final String OBJECT = "{\"id\":\"a\",\"source\":\"urn:mna\",\"text\":\"One.\"}";

  private final MockProducer<byte[], byte[]> producer =
      new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
  private final List<String> refused = new ArrayList<>();

  private InputPoster poster(String source, Clock clock) {
    return new InputPoster(
        new ArticlePoster(new IngestSettings(KafkaClient.of("host:9092")), () -> producer),
        source,
        clock,
        (line, why) -> refused.add(line + " " + why));
  }

  private InputPoster poster() {
    return poster(null, CLOCK);
  }

  @Test
  void text_isOneArticle() throws Exception {
    String story = "Bridge opens\n\n\"It is open,\" Ann Lee said.\n";

    poster().post(in(story), "wire/1", "x/");
    poster("urn:wire", null).post(in(story), null, "x/");

    assertThat(ids()).first().isEqualTo("wire/1");
    assertThat(ids().get(1)).startsWith("x/sha256-");
    assertThat(producer.history())
        .allSatisfy(record -> assertThat(record.value()).asString(UTF_8).isEqualTo(story));
    assertThat(headers(CloudEvents.SOURCE)).containsExactly(InputPoster.SOURCE, "urn:wire");
    assertThat(headers(CloudEvents.TIME)).containsExactly("2026-11-24T10:00:00Z", null);
    assertThat(refused).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\uFEFF"})
  void firstLineThatIsAnObject_showsLines(String mark) throws Exception {
    poster().post(in(mark + OBJECT + "\r\n\n{\"id\":\"b\",\"text\":\"Two.\"}"), null, "x/");

    assertThat(ids()).containsExactly("x/a", "x/b");
    assertThat(headers(CloudEvents.SOURCE)).containsExactly("urn:mna", InputPoster.SOURCE);
    assertThat(headers(CloudEvents.CONTENT_TYPE)).containsOnly("application/json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\n  \"id\": \"a\",\n  \"text\": \"One.\"\n}\n",
        "{\"id\": \"a\",\n  \"text\": \"One.\"}\n",
        "{sic}\nOne.",
        "[London] One.",
        "{\"x\" is no field}, he said.\nTwo."
      })
  void everythingElse_isOneArticle(String text) throws Exception {
    poster().post(in(text), null, "");

    assertThat(producer.history()).hasSize(1);
    assertThat(producer.history().get(0).value()).asString(UTF_8).isEqualTo(text);
  }

  @Test
  void objectWithAnId_isOneArticle() throws Exception {
    poster().post(in(OBJECT), "given", "");

    assertThat(ids()).containsExactly("given");
  }

  @Test
  void badLines_areNamedAndTheRestGoesThrough() throws Exception {
    InputPoster poster = poster();
    String giant = "x".repeat(Channels.MAX_ARTICLE_BYTES + 1);
    poster.postLines(in("{\"id\":\"cut\n" + OBJECT + "\n\n[1]\n" + giant + "\n" + OBJECT), "");

    assertThat(ids()).containsExactly("a", "a");
    assertThat(refused)
        .satisfiesExactly(
            why -> assertThat(why).startsWith("1 undecodable: "),
            why -> assertThat(why).startsWith("4 unsupported-content-type: "),
            why -> assertThat(why).isEqualTo("5 is longer than 4194304 bytes"));
    assertThat(poster.counters().get(IngestCounter.REFUSED)).isEqualTo(3);
    assertThat(poster.counters().get(IngestCounter.POSTED)).isEqualTo(2);
  }

  @Test
  void linesAreNotTold_untilSaid() throws Exception {
    poster().postLines(in("# a comment\n" + OBJECT), "");

    assertThat(ids()).containsExactly("a");
    assertThat(refused).hasSize(1);
  }

  @Test
  void whatIsTooLargeOrEmpty_isRefused() throws Exception {
    poster().post(in("x".repeat(Channels.MAX_ARTICLE_BYTES + 1)), null, "");
    poster().post(in(""), null, "");

    assertThat(refused)
        .containsExactly(
            "0 is larger than 4194304 bytes, the most an article has",
            "0 empty: the article has no text");
    assertThat(producer.history()).isEmpty();
  }

  @Test
  void inputThatBreaks_isTold() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("pulled out");
          }

          @Override
          public int read(byte[] bytes, int offset, int length) throws IOException {
            throw new IOException("pulled out");
          }
        };

    assertThatThrownBy(() -> poster().post(broken, null, "")).hasMessage("pulled out");
  }

  private static InputStream in(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }

  private List<String> ids() {
    return producer.history().stream().map(record -> new String(record.key(), UTF_8)).toList();
  }

  private List<String> headers(String name) {
    List<String> values = new ArrayList<>();
    for (ProducerRecord<byte[], byte[]> record : producer.history()) {
      values.add(CloudEvents.get(record.headers(), name));
    }
    return values;
  }
}
