package copydesk.ingest.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import copydesk.ingest.ArticlePoster;
import copydesk.ingest.IngestSettings;
import copydesk.records.channel.Channels;
import copydesk.stage.KafkaClient;
import copydesk.stage.StageFailureException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class InboxTest {
  @TempDir private Path folder;
  private final MockProducer<byte[], byte[]> producer =
      new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer()) {
        @Override
        public synchronized void flush() {
          super.flush();
          betweenPostingAndMoving.run();
        }
      };
  private Runnable betweenPostingAndMoving = () -> {};
  private Runnable whenRefused = () -> {};

  @Test
  void fileThatStays_isPostedAtTheSecondLookAndMovedAway() throws Exception {
    write("a.txt", "one");
    write("wire/b.txt", "two");
    Inbox inbox = inbox();

    inbox.look();
    assertThat(posted()).as("it may be half written").isEmpty();
    inbox.look();

    assertThat(posted()).containsExactly("a", "wire/b");
    assertThat(folder.resolve(".done/a.txt")).hasContent("one");
    assertThat(folder.resolve(".done/wire/b.txt")).hasContent("two");
    assertThat(folder.resolve("a.txt")).doesNotExist();
  }

  @Test
  void fileThatGrows_isNotTaken() throws Exception {
    Inbox inbox = inbox();
    write("a.txt", "o");
    inbox.look();
    write("a.txt", "one");
    inbox.look();

    assertThat(posted()).isEmpty();
    inbox.look();
    assertThat(posted()).containsExactly("a");
  }

  @Test
  void hiddenAndPartialFiles_areLeftAlone() throws Exception {
    write(".hidden.txt", "one");
    write("b.txt.part", "two");
    write("c.tmp", "three");
    write(".done/old.txt", "four");
    Inbox inbox = inbox();
    inbox.look();
    inbox.look();

    assertThat(posted()).isEmpty();
    assertThat(folder.resolve("b.txt.part")).exists();
  }

  @Test
  void fileThatCannotBePosted_isMovedAsideAndTheRestGoesOn() throws Exception {
    Files.write(folder.resolve("big.txt"), new byte[Channels.MAX_ARTICLE_BYTES + 1]);
    write("ok.txt", "one");
    Inbox inbox = inbox();
    inbox.look();
    inbox.look();

    assertThat(posted()).containsExactly("ok");
    assertThat(folder.resolve(".refused/big.txt")).exists();
    assertThat(folder.resolve("big.txt")).doesNotExist();
  }

  @Test
  void secondFileOfTheSameName_takesTheFirstOnesPlace() throws Exception {
    Inbox inbox = inbox();
    for (String text : List.of("one", "two")) {
      write("a.txt", text);
      inbox.look();
      inbox.look();
    }

    assertThat(posted()).containsExactly("a", "a");
    assertThat(folder.resolve(".done/a.txt")).hasContent("two");
  }

  @Test
  void fileTakenAwayMeanwhile_doesNotStopIt() throws Exception {
    write("a.txt", "one");
    write("b.txt", "two");
    Inbox inbox = inbox();
    inbox.look();
    betweenPostingAndMoving = () -> assertThat(folder.resolve("a.txt").toFile().delete()).isTrue();
    inbox.look();

    assertThat(posted()).containsExactly("a", "b");
    assertThat(folder.resolve(".done/b.txt")).exists();
  }

  @Test
  void fileReplacedMeanwhile_isPostedToo() throws Exception {
    write("a.txt", "one");
    Inbox inbox = inbox();
    inbox.look();
    betweenPostingAndMoving = () -> writeUnchecked("a.txt", "another");
    inbox.look();
    assertThat(folder.resolve("a.txt")).hasContent("another");

    betweenPostingAndMoving = () -> {};
    inbox.look();
    inbox.look();
    assertThat(texts()).containsExactly("one", "another");
    assertThat(folder.resolve(".done/a.txt")).hasContent("another");
  }

  @Test
  void refusedFileReplacedMeanwhile_isPosted() throws Exception {
    Files.write(folder.resolve("a.txt"), new byte[Channels.MAX_ARTICLE_BYTES + 1]);
    Inbox inbox = inbox();
    inbox.look();
    whenRefused = () -> writeUnchecked("a.txt", "shorter");
    inbox.look();
    inbox.look();

    inbox.look();
    assertThat(texts()).containsExactly("shorter");
    assertThat(folder.resolve(".refused")).doesNotExist();
  }

  @Test
  void fileThatKafkaDoesNotTake_staysWhereItIs() throws Exception {
    write("a.txt", "one");
    Inbox inbox = inbox();
    inbox.look();
    producer.sendException = new TimeoutException("no answer");

    assertThatThrownBy(inbox::look).isInstanceOf(StageFailureException.class);
    assertThat(folder.resolve("a.txt")).exists();
  }

  @Test
  void started_itWatchesUntilItIsClosed() throws Exception {
    Path made = folder.resolve("made");
    try (Inbox inbox = new Inbox(made, poster(), Duration.ofMillis(10), Clock.systemUTC())) {
      inbox.start();
      Files.writeString(made.resolve("a.txt"), "one");
      await().until(() -> Files.exists(made.resolve(".done/a.txt")));
      assertThat(inbox.failure()).isNotDone();
    }

    assertThat(posted()).containsExactly("a");
    Files.writeString(made.resolve("b.txt"), "two");
    assertThat(posted()).containsExactly("a");
  }

  @Test
  void failure_isReportedWithItsCause() throws Exception {
    producer.sendException = new TimeoutException("no answer");
    write("a.txt", "one");
    try (Inbox inbox = new Inbox(folder, poster(), Duration.ofMillis(10), Clock.systemUTC())) {
      inbox.start();
      await().until(() -> inbox.failure().isDone());

      assertThat(inbox.failure().join()).hasMessageContaining("no answer");
    }
  }

  @Test
  void folderThatGoesAway_isAFailure() throws Exception {
    Path gone = Files.createDirectory(folder.resolve("gone"));
    try (Inbox inbox = new Inbox(gone, poster(), Duration.ofMillis(10), Clock.systemUTC())) {
      inbox.start();
      Files.delete(gone);
      await().until(() -> inbox.failure().isDone());

      assertThat(inbox.failure().join()).hasMessageContaining("gone");
    }
  }

  @Test
  void folderThatCannotBeMade_isAFailure() throws Exception {
    write("file", "one");
    try (Inbox inbox =
        new Inbox(
            folder.resolve("file/inbox"), poster(), Duration.ofMillis(10), Clock.systemUTC())) {
      assertThatThrownBy(inbox::start)
          .isInstanceOf(StageFailureException.class)
          .hasMessageContaining("cannot make the inbox");
    }
  }

  @Test
  void fileAndItsNameWithTxt_keepDifferentIds() throws Exception {
    write("a", "one");
    write("a.txt", "two");
    Inbox inbox = inbox();
    inbox.look();
    inbox.look();
    assertThat(posted()).containsExactly("a", "a.txt");

    write("a.txt", "three");
    inbox.look();
    inbox.look();
    assertThat(posted()).as("with the other one moved aside").endsWith("a.txt");
  }

  @Test
  void folderOfAFormerFilesName_isPostedAndMovedBeside() throws Exception {
    Inbox inbox = inbox();
    write("a", "one");
    lookTwice(inbox);
    write("a/b.txt", "two");
    lookTwice(inbox);
    write("a/b.txt", "three");
    lookTwice(inbox);

    assertThat(posted()).containsExactly("a", "a/b", "a/b");
    assertThat(folder.resolve(".done/a")).hasContent("one");
    assertThat(folder.resolve(".done-2/a/b.txt")).hasContent("three");
    assertThat(folder.resolve("a/b.txt")).doesNotExist();
  }

  @Test
  void fileOfAFormerFoldersName_isPostedAndMovedBeside() throws Exception {
    Inbox inbox = inbox();
    write("a/b.txt", "one");
    lookTwice(inbox);
    Files.delete(folder.resolve("a"));
    write("a", "two");
    lookTwice(inbox);
    write("a.txt", "three");
    lookTwice(inbox);

    assertThat(posted()).containsExactly("a/b", "a", "a.txt");
    assertThat(folder.resolve(".done/a/b.txt")).hasContent("one");
    assertThat(folder.resolve(".done-2/a")).hasContent("two");
    assertThat(folder.resolve(".done/a.txt")).hasContent("three");
  }

  @Test
  void refusedFolderOfAFormerFilesName_isMovedBeside() throws Exception {
    Inbox inbox = inbox();
    Files.write(folder.resolve("a"), new byte[Channels.MAX_ARTICLE_BYTES + 1]);
    lookTwice(inbox);
    Files.createDirectory(folder.resolve("a"));
    Files.write(folder.resolve("a/b"), new byte[Channels.MAX_ARTICLE_BYTES + 1]);
    lookTwice(inbox);

    assertThat(folder.resolve(".refused/a")).isRegularFile();
    assertThat(folder.resolve(".refused-2/a/b")).isRegularFile();
  }

  @Test
  void placeThatIsTakenMeanwhile_isFoundBesideAtTheNextLook() throws Exception {
    write("a", "one");
    Inbox inbox = inbox();
    inbox.look();
    betweenPostingAndMoving = () -> writeUnchecked(".done/a/b.txt", "somebody else's");
    inbox.look();
    assertThat(folder.resolve("a")).hasContent("one");

    inbox.look();
    assertThat(folder.resolve("a")).doesNotExist();
    assertThat(folder.resolve(".done-2/a")).hasContent("one");
  }

  @Test
  void fileWhoseFolderBecomesAFile_isGone() throws Exception {
    write("a/b.txt", "one");
    Inbox inbox = inbox();
    inbox.look();
    betweenPostingAndMoving =
        () -> {
          assertThat(folder.resolve("a/b.txt").toFile().delete()).isTrue();
          assertThat(folder.resolve("a").toFile().delete()).isTrue();
          writeUnchecked("a", "two");
        };
    inbox.look();
    betweenPostingAndMoving = () -> {};
    inbox.look();
    inbox.look();

    assertThat(texts()).containsExactly("one", "two");
    assertThat(folder.resolve(".done/a")).hasContent("two");
  }

  @Test
  void movedFileWhoseFolderBecomesAFile_isForgotten() throws Exception {
    Inbox inbox = inbox();
    write("a/b.txt", "one");
    lookTwice(inbox);
    Files.delete(folder.resolve(".done/a/b.txt"));
    Files.delete(folder.resolve(".done/a"));
    write(".done/a", "somebody else's");
    write("c.txt", "two");
    lookTwice(inbox);

    assertThat(posted()).containsExactly("a/b", "c");
  }

  private static void lookTwice(Inbox inbox) throws IOException, InterruptedException {
    inbox.look();
    inbox.look();
  }

  private Inbox inbox() {
    return new Inbox(folder, poster(), Duration.ofMillis(10), Clock.systemUTC());
  }

  private FilePoster poster() {
    return new FilePoster(
        new ArticlePoster(new IngestSettings(KafkaClient.of("host:9092")), () -> producer),
        new FileArticles(FileArticles.SOURCE, Received.NOW),
        new FileListener() {
          @Override
          public void refused(Path file, String why) {
            whenRefused.run();
          }
        });
  }

  private List<String> posted() {
    return producer.history().stream().map(record -> new String(record.key(), UTF_8)).toList();
  }

  private List<String> texts() {
    return producer.history().stream().map(record -> new String(record.value(), UTF_8)).toList();
  }

  private void writeUnchecked(String name, String text) {
    try {
      write(name, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
