package copydesk.ingest.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import copydesk.ingest.ArticlePoster;
import copydesk.ingest.IngestCounter;
import copydesk.ingest.IngestSettings;
import copydesk.records.channel.Channels;
import copydesk.records.channel.CloudEvents;
import copydesk.stage.KafkaClient;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FilePosterTest {
  private static final IngestSettings SETTINGS = new IngestSettings(KafkaClient.of("host:9092"));
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-03-01T12:00:00.123456Z"), ZoneOffset.UTC);

  @TempDir private Path folder;
  private final List<String> told = new ArrayList<>();
  private final MockProducer<byte[], byte[]> producer =
      new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());

  @Test
  void bytes_arePostedExactlyAsTheyAre() throws Exception {
    byte[] bytes = "\uFEFFCaf\u00e9\r\n\r\n".getBytes(UTF_16LE);
    ProducerRecord<byte[], byte[]> record = posted(Received.NONE, bytes);

    assertThat(record.topic()).isEqualTo("articles.raw");
    assertThat(record.key()).isEqualTo("a".getBytes(UTF_8));
    assertThat(record.value()).isEqualTo(bytes);
  }

  @Test
  void headers_areCloudEvents() throws Exception {
    ProducerRecord<byte[], byte[]> record = posted(Received.NONE, "abc".getBytes(UTF_8));

    assertThat(header(record, CloudEvents.SPEC_VERSION)).isEqualTo("1.0");
    assertThat(header(record, CloudEvents.ID)).isEqualTo("a:ba7816bf8f01cfea");
    assertThat(header(record, CloudEvents.SOURCE)).isEqualTo("urn:wire:one");
    assertThat(header(record, CloudEvents.TYPE)).isEqualTo("copydesk.article.raw");
    assertThat(header(record, CloudEvents.TIME)).isNull();
    assertThat(header(record, CloudEvents.CONTENT_TYPE)).isEqualTo("text/plain; charset=UTF-8");
  }

  @Test
  void encoding_isDeclared() throws Exception {
    assertThat(contentType("Z\u00fcrich".getBytes(ISO_8859_1)))
        .isEqualTo("text/plain; charset=ISO-8859-1");
    assertThat(contentType("“Ja”".getBytes(Charset.forName("windows-1252"))))
        .isEqualTo("text/plain; charset=windows-1252");
    assertThat(contentType("Ja, Nein".getBytes(UTF_16LE)))
        .isEqualTo("text/plain; charset=UTF-16LE");
    assertThat(contentType(new byte[] {0, 1, 2})).isEqualTo("application/octet-stream");
  }

  @Test
  void time_isTheOneAskedFor() throws Exception {
    byte[] bytes = {'a'};
    assertThat(header(posted(Received.NOW, bytes), CloudEvents.TIME))
        .isEqualTo("2026-03-01T12:00:00.123Z");
    assertThat(header(posted(Received.MODIFIED, bytes), CloudEvents.TIME))
        .isEqualTo("2020-05-06T07:08:09Z");
  }

  @Test
  void fileWithoutBytes_isPosted() throws Exception {
    assertThat(posted(Received.NONE, new byte[0]).value()).isEmpty();
  }

  @Test
  void whatCannotBeRead_isRefusedAndTheRestGoesOn() throws Exception {
    write("a.txt", "one");
    Files.write(folder.resolve("b.txt"), new byte[Channels.MAX_ARTICLE_BYTES + 1]);
    Files.createSymbolicLink(folder.resolve("c.txt"), folder.resolve("gone"));
    Files.createSymbolicLink(folder.resolve("d.txt"), Files.createDirectory(folder.resolve("z")));
    write("e.txt", "two");
    write("f.md", "not one");
    FilePoster poster = poster(Received.NONE);

    poster.postAll(ArticleFiles.below(List.of(folder), "*.txt", ""));

    assertThat(producer.history())
        .extracting(record -> new String(record.key(), UTF_8))
        .containsExactly("a", "e");
    assertThat(told)
        .containsExactly(
            "posted a",
            "refused b.txt: is too large: 4194305 bytes; an article has at most 4194304",
            "refused c.txt: is a link to a file that is not there",
            "refused d.txt: is no regular file",
            "posted e",
            "passed over f.md");
    assertThat(poster.counters().get(IngestCounter.POSTED)).isEqualTo(2);
    assertThat(poster.counters().get(IngestCounter.BYTES)).isEqualTo(6);
    assertThat(poster.counters().get(IngestCounter.REFUSED)).isEqualTo(3);
    assertThat(poster.counters().get(IngestCounter.PASSED_OVER)).isEqualTo(1);
  }

  @Test
  void wiresOwnId_countsBeforeTheFilesName() throws Exception {
    String item = "{\"uri\": \"urn:one\", \"type\": \"text\", \"body_text\": \"It is open.\"}";
    write("a.txt", item);
    write("b.txt", "{\"type\": \"text\", \"text\": \"It is open.\"}");
    write("c.txt", "{\"uri\": \"urn:cut\", \"type\":");
    FilePoster poster = poster(Received.NONE);

    poster.postAll(ArticleFiles.below(List.of(folder), "*.txt", ""));
    poster.postAll(ArticleFiles.below(List.of(folder), "a.txt", "wire/"));
    poster.postAll(ArticleFiles.single(folder.resolve("a.txt"), "chosen"));

    assertThat(keys()).containsExactly("urn:one", "b", "c", "wire/a", "chosen");
    assertThat(producer.history().get(0).value()).isEqualTo(item.getBytes(UTF_8));
  }

  @Test
  void linesOfJson_areArticlesOfTheirOwn() throws Exception {
    Files.write(folder.resolve("lines.jsonl"), sample("lines-mixed.jsonl"));
    FilePoster poster = poster(Received.NONE);

    poster.postAll(ArticleFiles.below(List.of(folder), "*.jsonl", ""));

    assertThat(keys())
        .containsExactly(
            "line-1",
            "tag:mna.example,2026:item/9",
            "9007199254740993",
            "sep",
            "line-1",
            "line-1",
            "dated",
            "last");
    assertThat(producer.history())
        .allSatisfy(
            record -> assertThat(header(record, "content-type")).isEqualTo("application/json"));
    assertThat(told).hasSize(5).endsWith("posted lines.jsonl");
    assertThat(told.get(0)).startsWith("refused lines.jsonl: line 4: undecodable: ");
    assertThat(told.get(1)).startsWith("refused lines.jsonl: line 5: undecodable: ");
    assertThat(told.get(2)).startsWith("refused lines.jsonl: line 11: unsupported-content-type: ");
    assertThat(told.get(3))
        .isEqualTo("refused lines.jsonl: line 12: empty: the article has no text");
    assertThat(poster.counters().get(IngestCounter.REFUSED)).isEqualTo(4);
  }

  private List<String> keys() {
    return producer.history().stream().map(record -> new String(record.key(), UTF_8)).toList();
  }

  private static byte[] sample(String name) throws IOException {
    try (InputStream in = FilePosterTest.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    }
  }

  @Test
  void goneFile_isRefused() throws Exception {
    FilePoster poster = poster(Received.NONE);

    assertThat(poster.post(new ArticleFile(folder.resolve("gone.txt"), "gone"))).isFalse();
    assertThat(told).containsExactly("refused gone.txt: cannot be read: it does not exist");
  }

  @Test
  void largestArticle_isPosted() throws Exception {
    assertThat(posted(Received.NONE, new byte[Channels.MAX_ARTICLE_BYTES]).value())
        .hasSize(Channels.MAX_ARTICLE_BYTES);
  }

  @Test
  void interruption_endsThePosting() throws Exception {
    write("a.txt", "one");
    FilePoster poster = poster(Received.NONE);
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> poster.post(file("a"))).isInstanceOf(InterruptedException.class);
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
    assertThat(producer.history()).isEmpty();
  }

  @Test
  void nothingPosted_needsNoKafka() throws Exception {
    FilePoster poster =
        new FilePoster(
            new ArticlePoster(
                SETTINGS,
                () -> {
                  throw new AssertionError("connected");
                }),
            new FileArticles("urn:wire:one", Received.NONE, NOON),
            new FileListener() {});
    poster.postAll(ArticleFiles.below(List.of(folder), "*.txt", ""));
    poster.close();

    assertThat(poster.counters().get(IngestCounter.POSTED)).isZero();
  }

  @Test
  void close_closesTheProducer() throws Exception {
    write("a.txt", "one");
    FilePoster poster = poster(Received.NONE);
    poster.post(file("a"));
    poster.close();

    assertThat(producer.closed()).isTrue();
  }

  private String contentType(byte[] bytes) throws Exception {
    return header(posted(Received.NONE, bytes), CloudEvents.CONTENT_TYPE);
  }

  private ProducerRecord<byte[], byte[]> posted(Received received, byte[] bytes) throws Exception {
    Path file = Files.write(folder.resolve("a.txt"), bytes);
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2020-05-06T07:08:09Z")));
    poster(received).postAll(ArticleFiles.below(List.of(folder), "*.txt", ""));
    return producer.history().get(producer.history().size() - 1);
  }

  private FilePoster poster(Received received) {
    FileListener listener =
        new FileListener() {
          @Override
          public void posted(ArticleFile file) {
            told.add("posted " + file.id());
          }

          @Override
          public void refused(Path file, String why) {
            told.add("refused " + folder.relativize(file) + ": " + why);
          }

          @Override
          public void passedOver(Path file) {
            told.add("passed over " + folder.relativize(file));
          }
        };
    return new FilePoster(
        new ArticlePoster(SETTINGS, () -> producer),
        new FileArticles("urn:wire:one", received, NOON),
        listener);
  }

  private ArticleFile file(String id) {
    return new ArticleFile(folder.resolve(id + ".txt"), id);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private static String header(ProducerRecord<byte[], byte[]> record, String name) {
    return CloudEvents.get(record.headers(), name);
  }
}
