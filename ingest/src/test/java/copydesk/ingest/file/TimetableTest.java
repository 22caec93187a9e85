package copydesk.ingest.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import copydesk.ingest.ArticlePoster;
import copydesk.ingest.IngestCounter;
import copydesk.ingest.IngestSettings;
import copydesk.stage.KafkaClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TimetableTest {
  @TempDir private Path folder;
  private final List<String> told = new ArrayList<>();
  private final MockProducer<byte[], byte[]> producer =
      new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
  private final FilePoster poster =
      new FilePoster(
          new ArticlePoster(new IngestSettings(KafkaClient.of("host:9092")), () -> producer),
          new FileArticles("urn:wire:one", Received.NONE),
          new FileListener() {
            @Override
            public void refused(Path file, String why) {
              told.add(file.getFileName() + " " + why);
            }
          });

  @Test
  void articles_standInTheOrderOfTheirTimes() throws Exception {
    write("a.txt", item("late", "\"versionCreated\": \"2026-03-01T12:00:00+01:00\""));
    write("b.txt", item("early", "\"versionCreated\": \"2026-03-01T10:59:59.5Z\""));
    write("c.txt", item("day", "\"published\": \"2026-03-01\""));
    write("d.txt", item("same", "\"versionCreated\": \"2026-03-01T11:00:00Z\""));

    Timetable timetable = timetable("*");

    assertThat(posted(timetable)).containsExactly("day", "early", "late", "same");
    assertThat(timetable.entries())
        .extracting(Timetable.Entry::time)
        .containsExactly(
            Instant.parse("2026-03-01T00:00:00Z"),
            Instant.parse("2026-03-01T10:59:59.5Z"),
            Instant.parse("2026-03-01T11:00:00Z"),
            Instant.parse("2026-03-01T11:00:00Z"));
    assertThat(timetable.withoutTime()).isZero();
  }

  @Test
  void articleWithoutATime_goesWithTheOneBeforeInTheOrderOfPaths() throws Exception {
    write("a.txt", "The bridge is open.");
    write("b.txt", item("late", "\"versionCreated\": \"2026-03-02T12:00:00Z\""));
    write("c.txt", "The bridge is closed.");
    write("d.txt", item("early", "\"versionCreated\": \"2026-03-01T12:00:00Z\""));
    write("e.txt", "");

    Timetable timetable = timetable("*");

    assertThat(posted(timetable)).containsExactly("a", "early", "e", "late", "c");
    assertThat(timetable.withoutTime()).isEqualTo(3);
    assertThat(timetable.entries().get(0).time()).isEqualTo(Instant.MIN);
  }

  @Test
  void linesOfSeveralFiles_standInOneOrder() throws Exception {
    write(
        "a.jsonl",
        item("2", "\"published\": \"2026-03-02\"")
            + "\n\nno JSON\n"
            + item("5", "\"published\": \"2026-03-05\""));
    write(
        "b.jsonl",
        item("4", "\"published\": \"2026-03-04\"")
            + "\r\n"
            + item("3", "\"published\": \"2026-03-03\"")
            + "\n");

    assertThat(posted(timetable("*.jsonl"))).containsExactly("2", "3", "4", "5");
    assertThat(told).hasSize(1).first().asString().startsWith("a.jsonl line 3: undecodable: ");
    assertThat(new String(producer.history().get(3).value(), UTF_8))
        .isEqualTo(item("5", "\"published\": \"2026-03-05\""));
  }

  @Test
  void messageOfSeveralArticles_hasTheTimeOfItsLatest() throws Exception {
    write(
        "feed.xml",
        """
        <rss version="2.0"><channel><title>Wire</title>
        <item><title>One</title><guid>1</guid><pubDate>Mon, 02 Mar 2026 10:00:00 GMT</pubDate>
        <description>The bridge over the river is open, the city said.</description></item>
        <item><title>Two</title><guid>2</guid><pubDate>Mon, 02 Mar 2026 11:30:00 GMT</pubDate>
        <description>The bridge over the river is closed, the city said.</description></item>
        </channel></rss>
        """);

    assertThat(timetable("*.xml").entries())
        .extracting(Timetable.Entry::time)
        .containsExactly(Instant.parse("2026-03-02T11:30:00Z"));
  }

  @Test
  void otherFiles_areCountedAndRefusedOnce() throws Exception {
    write("a.md", "none");
    Files.createSymbolicLink(folder.resolve("b.txt"), folder.resolve("gone"));
    Files.createDirectory(folder.resolve("c.jsonl"));

    assertThat(posted(timetable("*.txt"))).isEmpty();
    assertThat(poster.counters().get(IngestCounter.PASSED_OVER)).isEqualTo(1);
    assertThat(told).containsExactly("b.txt is a link to a file that is not there");
  }

  @Test
  void fileThatChangesAfterItsTimesWereRead_isRefused() throws Exception {
    write("a.jsonl", item("1", "\"published\": \"2026-03-01\"") + "\n");
    write("b.jsonl", "\n\n" + item("2", "\"published\": \"2026-03-01\"") + "\n");
    Timetable timetable = timetable("*.jsonl");
    write("a.jsonl", "");
    write("b.jsonl", "");

    assertThat(posted(timetable)).isEmpty();
    assertThat(told)
        .containsExactly("a.jsonl line 1 is there no more", "b.jsonl line 3 is there no more");
  }

  @Test
  void interruption_endsTheReading() throws Exception {
    write("a.jsonl", item("1", "\"published\": \"2026-03-01\""));
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> timetable("*")).isInstanceOf(InterruptedException.class);
  }

  private Timetable timetable(String include) throws InterruptedException {
    return poster.timetable(ArticleFiles.below(List.of(folder), include, ""), articles -> {});
  }

  private List<String> posted(Timetable timetable) throws InterruptedException {
    for (Timetable.Entry entry : timetable.entries()) {
      poster.post(entry);
    }
    return producer.history().stream().map(record -> new String(record.key(), UTF_8)).toList();
  }

  private static String item(String id, String time) {
    return "{\"id\": \"" + id + "\", \"text\": \"The bridge is open.\", " + time + "}";
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
