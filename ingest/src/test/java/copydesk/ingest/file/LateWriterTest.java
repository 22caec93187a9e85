package copydesk.ingest.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import copydesk.ingest.ArticlePoster;
import copydesk.ingest.IngestSettings;
import copydesk.records.channel.Channels;
import copydesk.stage.KafkaClient;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Writers that are not done when their file is posted; each look is a call, its time a number. */
final class LateWriterTest {
  @TempDir private Path folder;
  private final SteppingClock clock = new SteppingClock();
  private final MockProducer<byte[], byte[]> producer =
      new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
  private Inbox inbox;

  @BeforeEach
  void start() {
    inbox =
        new Inbox(
            folder,
            new FilePoster(
                new ArticlePoster(new IngestSettings(KafkaClient.of("host:9092")), () -> producer),
                new FileArticles(FileArticles.SOURCE, Received.NONE),
                new FileListener() {}),
            Duration.ofMillis(200),
            clock);
  }

  @Test
  void writerThatPauses_hasItsFilePostedWhole() throws Exception {
    try (OutputStream writer = Files.newOutputStream(folder.resolve("a.txt"))) {
      write(writer, "Half");
      look(2);
      assertThat(posted()).containsExactly("a: Half");
      clock.pass(Duration.ofSeconds(4));
      write(writer, " and half");
    }
    look(2);

    assertThat(posted()).containsExactly("a: Half", "a: Half and half");
    look(50);
    assertThat(posted()).as("once").hasSize(2);
    assertThat(folder.resolve(".done/a.txt")).hasContent("Half and half");
  }

  @Test
  void slowWriter_isPostedWheneverItRestsAndInTheEndWhole() throws Exception {
    StringBuilder whole = new StringBuilder();
    try (OutputStream writer = Files.newOutputStream(folder.resolve("a.txt"))) {
      for (int part = 0; part < 20; part++) {
        String words = "Part " + part + ". ";
        whole.append(words);
        write(writer, words);
        look(1 + part % 3);
        clock.pass(Duration.ofSeconds(part));
      }
    }
    look(2);

    assertThat(posted()).endsWith("a: " + whole).doesNotHaveDuplicates();
  }

  @Test
  void fileThatStillGrows_waitsForTwoLooks() throws Exception {
    try (OutputStream writer = Files.newOutputStream(folder.resolve("a.txt"))) {
      write(writer, "One");
      look(2);
      write(writer, " two");
      look(1);
      write(writer, " three");
      look(1);
      assertThat(posted()).containsExactly("a: One");
    }
    look(1);

    assertThat(posted()).containsExactly("a: One", "a: One two three");
  }

  @Test
  void emptyFile_isPostedOnceItIsWritten() throws Exception {
    try (OutputStream writer = Files.newOutputStream(folder.resolve("a.txt"))) {
      look(2);
      write(writer, "All of it");
    }
    look(2);

    assertThat(posted()).containsExactly("a: ", "a: All of it");
  }

  @Test
  void fileWrittenOnBetweenTwoRuns_isPostedWhole() throws Exception {
    try (OutputStream writer = Files.newOutputStream(folder.resolve("wire.txt"))) {
      write(writer, "Half");
      look(2);
      start();
      write(writer, " and half");
    }
    clock.pass(Duration.ofDays(9));
    look(2);

    assertThat(posted()).containsExactly("wire: Half", "wire: Half and half");
    start();
    look(3);
    assertThat(posted()).as("once").hasSize(2);
  }

  @Test
  void crashBetweenRememberingAndMoving_postsNothingOld() throws Exception {
    put("a.txt", "one");
    look(2);
    byte[] moved = Files.readAllBytes(folder.resolve(".done/a.txt"));
    FileTime modified = Files.getLastModifiedTime(folder.resolve(".done/a.txt"));
    put("a.txt", "another");
    look(2);
    Files.move(folder.resolve(".done/a.txt"), folder.resolve("a.txt"));
    Files.write(folder.resolve(".done/a.txt"), moved);
    Files.setLastModifiedTime(folder.resolve(".done/a.txt"), modified);
    start();
    look(3);

    assertThat(posted()).containsExactly("a: one", "a: another", "a: another");
    assertThat(folder.resolve(".done/a.txt")).hasContent("another");
  }

  @Test
  void memoryCutOffByACrash_isReadAsFarAsItGoes() throws Exception {
    OutputStream writer = Files.newOutputStream(folder.resolve("a.txt"));
    write(writer, "Half");
    look(2);
    Path memory = folder.resolve(".done/.posted");
    Files.writeString(memory, Files.readString(memory) + "\n{\"file\":\".done/b.t");
    start();
    put("c.txt", "three");
    look(2);
    start();
    write(writer, " and half");
    writer.close();
    look(2);

    assertThat(posted()).containsExactly("a: Half", "c: three", "a: Half and half");
  }

  @Test
  void fileOfTheSameName_comesAfterWhatTheFormerWasGiven() throws Exception {
    try (OutputStream writer = Files.newOutputStream(folder.resolve("a.txt"))) {
      write(writer, "Old");
      look(2);
      clock.pass(Duration.ofHours(1));
      look(1);
      put("a.txt", "A new story");
      look(1);
      write(writer, ", and more");
    }
    look(1);

    assertThat(posted()).containsExactly("a: Old", "a: Old, and more", "a: A new story");
    look(20);
    assertThat(posted()).hasSize(3);
    assertThat(folder.resolve(".done/a.txt")).hasContent("A new story");
  }

  @Test
  void fileRenamedIntoItsPlace_isTakenLikeAnyOther() throws Exception {
    put("a.txt.part", "One");
    look(3);
    assertThat(posted()).isEmpty();
    Files.move(folder.resolve("a.txt.part"), folder.resolve("a.txt"));
    look(2);
    put("a.txt.part", "One and two");
    Files.move(
        folder.resolve("a.txt.part"), folder.resolve("a.txt"), StandardCopyOption.REPLACE_EXISTING);
    look(2);

    assertThat(posted()).containsExactly("a: One", "a: One and two");
  }

  @Test
  void fileReplacedWhereItWasMoved_isPostedAgain() throws Exception {
    put("a.txt", "One");
    look(2);
    put(".done/a.txt", "One, corrected");
    look(2);

    assertThat(posted()).containsExactly("a: One", "a: One, corrected");
  }

  @Test
  void refusedFileThatIsMended_isPosted() throws Exception {
    Files.write(folder.resolve("a.txt"), new byte[Channels.MAX_ARTICLE_BYTES + 1]);
    look(2);
    assertThat(folder.resolve(".refused/a.txt")).exists();
    put(".refused/a.txt", "Shorter");
    look(2);

    assertThat(posted()).containsExactly("a: Shorter");
    assertThat(folder.resolve(".refused/a.txt")).doesNotExist();
    assertThat(folder.resolve(".done/a.txt")).hasContent("Shorter");
    look(20);
    assertThat(posted()).hasSize(1);
  }

  @Test
  void fileThatGrowsBeyondTheLimit_isRefusedOnceAndStays() throws Exception {
    put("a.txt", "One");
    look(2);
    Files.write(folder.resolve(".done/a.txt"), new byte[Channels.MAX_ARTICLE_BYTES + 1]);
    look(20);
    assertThat(inbox.counters())
        .hasToString("1 posted, 3 bytes, 1 refused, 0 unacknowledged, 0 passed-over");

    put(".done/a.txt", "One again");
    look(5);
    assertThat(posted()).containsExactly("a: One", "a: One again");
  }

  @Test
  void idStaysThatOfTheFirstTime() throws Exception {
    put("sub/a.txt", "One");
    look(2);
    put("sub/a", "Another");
    look(2);
    put(".done/sub/a.txt", "One and two");
    look(2);

    assertThat(posted()).containsExactly("sub/a: One", "sub/a: Another", "sub/a: One and two");
  }

  @Test
  void quietFile_isLookedAtEverMoreRarelyAndForgottenAfterADay() throws Exception {
    put("a.txt", "One");
    look(2);
    clock.pass(Duration.ofHours(8));
    look(1);
    put(".done/a.txt", "One and two");
    look(2);
    assertThat(posted()).as("not yet due").hasSize(1);
    clock.pass(Duration.ofHours(1));
    look(2);
    assertThat(posted()).containsExactly("a: One", "a: One and two");

    clock.pass(Duration.ofHours(25));
    look(1);
    put(".done/a.txt", "One, two and three");
    clock.pass(Duration.ofDays(9));
    look(5);
    assertThat(posted()).as("forgotten").hasSize(2);
  }

  @Test
  void fileTakenAway_isForgotten() throws Exception {
    put("a.txt", "One");
    look(2);
    Files.delete(folder.resolve(".done/a.txt"));
    look(1);
    put(".done/a.txt", "Somebody else's");
    look(3);

    assertThat(posted()).containsExactly("a: One");
  }

  @Test
  void memory_doesNotGrowWithWhatIsForgotten() throws Exception {
    for (int i = 0; i < 1_200; i++) {
      put("a.txt", "Version " + i);
      look(2);
    }

    assertThat(posted()).hasSize(1_200);
    assertThat(Files.readAllLines(folder.resolve(".done/.posted"))).hasSizeLessThan(500);
  }

  private void look(int times) throws IOException, InterruptedException {
    for (int i = 0; i < times; i++) {
      inbox.look();
      clock.pass(Duration.ofMillis(200));
    }
  }

  private void put(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static void write(OutputStream writer, String text) throws IOException {
    writer.write(text.getBytes(UTF_8));
    writer.flush();
  }

  private List<String> posted() {
    return producer.history().stream()
        .map(record -> new String(record.key(), UTF_8) + ": " + new String(record.value(), UTF_8))
        .toList();
  }

  /** Goes on when it is told to. */
  private static final class SteppingClock extends Clock {
    private Instant now = Instant.parse("2026-03-01T12:00:00Z");

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
