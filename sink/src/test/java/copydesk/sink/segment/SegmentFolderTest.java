package copydesk.sink.segment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import copydesk.records.Examples;
import copydesk.records.InvalidSettingException;
import copydesk.records.RecordJson;
import copydesk.sink.ArticleStore;
import copydesk.sink.ArticleStoreContract;
import copydesk.sink.Origin;
import copydesk.sink.ReadingKept;
import copydesk.sink.RecordForm;
import copydesk.sink.Writing;
import copydesk.sink.disk.Disk;
import copydesk.sink.folder.ArticleFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SegmentFolderTest extends ArticleStoreContract {
  private static final String DAY = "2026/11/28";
  private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");

  @TempDir private Path temp;
  private Instant now = NOON;
  private int doubled;

  @Override
  protected ArticleStore store() {
    return folder("contract", small());
  }

  /** Segments of a few records, so that every test sees some. */
  private static SegmentSettings small() {
    return new SegmentSettings(5_000, Duration.ofMinutes(10), Compression.NONE);
  }

  private SegmentFolder folder(String name, SegmentSettings settings) {
    return new SegmentFolder(
        temp.resolve(name), "channel-1", RecordForm.RECORD, settings, () -> now, Disk.real());
  }

  @Override
  protected SortedMap<String, byte[]> records() throws IOException {
    SortedMap<String, byte[]> records = new TreeMap<>();
    ReadingKept kept = kept("contract");
    assertThat(kept.unreadable()).isEmpty();
    doubled = kept.doubled().size();
    kept.found().forEach((id, record) -> records.put(id, record.bytes()));
    return records;
  }

  @Override
  protected int count() throws IOException {
    return records().size() + doubled;
  }

  private ReadingKept kept(String name) throws IOException {
    return ReadingKept.of(new SegmentFolderReading(temp.resolve(name), RecordForm.RECORD));
  }

  private List<String> files(String name) throws IOException {
    try (Stream<Path> files = Files.walk(temp.resolve(name))) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> temp.resolve(name).relativize(file).toString())
          .filter(file -> !file.startsWith(".") && !file.contains("/."))
          .sorted()
          .toList();
    }
  }

  private static Origin at(int partition, long offset) {
    return new Origin(partition, offset, NOON.toEpochMilli());
  }

  @ParameterizedTest
  @EnumSource(Compression.class)
  void close_makesSegmentsThatTellTheirOffsets(Compression compression) throws IOException {
    SegmentSettings settings = new SegmentSettings(1 << 20, Duration.ofMinutes(10), compression);
    try (SegmentFolder folder = folder("new", settings)) {
      folder.open();
      Writing.write(folder, at(3, 7), Examples.article("a"));
      Writing.write(folder, at(3, 9), Examples.article("b"));
      folder.flush();
      assertThat(files("new")).isEmpty();
      assertThat(kept("new").found()).containsOnlyKeys("a", "b");
    }

    String name = "p03-000000000000-000000000009.jsonl" + compression.suffix();
    assertThat(files("new")).containsExactly(DAY + "/manifest.json", DAY + "/" + name);
    assertThat(kept("new").found()).containsOnlyKeys("a", "b");
    assertThat(kept("new").unreadable()).isEmpty();
    if (compression == Compression.NONE) {
      assertThat(temp.resolve("new/" + DAY + "/" + name))
          .hasContent(line("a") + "\n" + line("b") + "\n");
    }
    try (SegmentFolder folder = folder("new", settings)) {
      folder.open();
      assertThat(folder.next(3)).isEqualTo(10);
      assertThat(folder.next(4)).isZero();
    }
  }

  private static String line(String id) {
    return new String(RecordJson.toBytes(Examples.article(id)), UTF_8);
  }

  @Test
  void quietDay_hasOneSegmentAPartition() throws IOException {
    SegmentSettings settings =
        new SegmentSettings(1 << 20, Duration.ofMinutes(10), Compression.GZIP);
    try (SegmentFolder folder = folder("quiet", settings)) {
      folder.open();
      for (int i = 0; i < 5; i++) {
        Writing.write(folder, at(0, i), Examples.article("a" + i));
        folder.flush();
        folder.tick(partition -> -1);
        assertThat(kept("quiet").found()).hasSize(i + 1);
        now = now.plus(Duration.ofMinutes(11));
        folder.tick(partition -> -1);
        assertThat(files("quiet"))
            .as("nothing is stuck")
            .containsExactly(
                DAY + "/manifest.json", DAY + "/p00-000000000000-00000000000" + i + ".jsonl.gz");
      }
      for (int i = 0; i < 5; i++) {
        now = now.plus(Duration.ofMinutes(11));
        folder.tick(partition -> -1);
      }
      assertThat(files("quiet")).hasSize(2);
    }
  }

  @Test
  void manySegments_eachHaveTheirRecordOnce() throws IOException {
    try (SegmentFolder folder = folder("many", small())) {
      folder.open();
      for (int i = 0; i < 50; i++) {
        Writing.write(folder, at(i % 2, i), Examples.article("a" + i));
      }
      folder.flush();
    }

    assertThat(files("many").size()).isGreaterThan(10);
    assertThat(kept("many").found()).hasSize(50);
    assertThat(kept("many").doubled()).isEmpty();
    assertThat(kept("many").unreadable()).isEmpty();
  }

  @Test
  void kill_goesOutOfAClosedSegmentWithinSeconds() throws IOException {
    try (SegmentFolder folder = folder("kill", small())) {
      folder.open();
      Writing.write(folder, at(0, 0), Examples.article("secret"));
      Writing.write(folder, at(0, 1), Examples.article("open"));
      folder.flush();
      now = now.plus(Duration.ofMinutes(11));
      folder.tick(partition -> -1);
      assertThat(folder.remove(at(0, 2), "secret", List.of("2021/07/09"))).isEqualTo(1);
      folder.flush();
      folder.tick(partition -> -1);
      assertThat(kept("kill").found()).containsOnlyKeys("open");
      now = now.plusMillis(SegmentFolder.REMOVE_WITHIN_MILLIS);
      folder.tick(partition -> -1);

      String segment = DAY + "/p00-000000000000-000000000001.jsonl";
      assertThat(files("kill")).containsExactly(DAY + "/manifest.json", segment);
      assertThat(temp.resolve("kill/" + segment)).hasContent(line("open") + "\n");
      assertThat(kept("kill").unreadable()).isEmpty();
    }
  }

  @Test
  void kill_goesOutOfTheJournalWithinSeconds() throws IOException {
    try (SegmentFolder folder = folder("journal", small())) {
      folder.open();
      Writing.write(folder, at(0, 0), Examples.article("secret"));
      Writing.write(folder, at(0, 1), Examples.article("open"));
      folder.flush();
      folder.tick(partition -> -1);
      assertThat(folder.remove(at(0, 2), "secret", List.of("2021/07/09"))).isEqualTo(1);
      folder.flush();
      folder.tick(partition -> -1);
      assertThat(journal("journal")).contains("secret");
      now = now.plusMillis(SegmentFolder.REMOVE_WITHIN_MILLIS);
      folder.tick(partition -> -1);

      assertThat(journal("journal")).doesNotContain("secret");
      assertThat(temp.resolve("journal/" + DAY + "/p00-000000000000-000000000002.jsonl"))
          .hasContent(line("open") + "\n");
      assertThat(kept("journal").found()).containsOnlyKeys("open");
      assertThat(kept("journal").unreadable()).isEmpty();
    }
  }

  @Test
  void killInTheJournal_goesAfterAStart_onceItCanBecomeASegment() throws IOException {
    SegmentFolder crashed = folder("journal", small());
    crashed.open();
    Writing.write(crashed, at(0, 0), Examples.article("secret"));
    Writing.write(crashed, at(0, 1), Examples.article("open"));
    crashed.remove(at(0, 2), "secret", List.of("2021/07/09"));
    crashed.flush();
    Path copy = copyOf("journal");
    crashed.close();

    try (SegmentFolder folder = folder(copy.getFileName().toString(), small())) {
      folder.open();
      folder.tick(partition -> 2);
      assertThat(journal("copy")).as("its last record comes again").contains("secret");
      now = now.plusMillis(SegmentFolder.REMOVE_WITHIN_MILLIS);
      folder.tick(partition -> 3);
      assertThat(journal("copy")).doesNotContain("secret");
      assertThat(kept("copy").found()).containsOnlyKeys("open");
    }
  }

  private String journal(String name) throws IOException {
    return Files.readString(temp.resolve(name + "/.copydesk/p00.journal"));
  }

  /** The folder as a crash at this moment would leave it. */
  private Path copyOf(String name) throws IOException {
    Path copy = temp.resolve("copy");
    try (Stream<Path> files = Files.walk(temp.resolve(name))) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(temp.resolve(name).relativize(file).toString()));
      }
    }
    return copy;
  }

  @Test
  void killOfAllThatADayHas_leavesNoFile() throws IOException {
    try (SegmentFolder folder = folder("empty", small())) {
      folder.open();
      Writing.write(folder, at(0, 0), Examples.article("a"));
    }
    try (SegmentFolder folder = folder("empty", small())) {
      folder.open();
      folder.remove(at(0, 1), "a", List.of("2021/07/09"));
    }

    assertThat(files("empty")).isEmpty();
    try (SegmentFolder folder = folder("empty", small())) {
      folder.open();
      assertThat(folder.next(0)).isEqualTo(2);
    }
  }

  @Test
  void recordsOfAnotherDay_beginASegment() throws IOException {
    now = NOON.plus(Duration.ofDays(2));
    try (SegmentFolder folder = folder("days", small())) {
      folder.open();
      Writing.write(folder, at(0, 0), Examples.article("a"));
      Writing.write(folder, new Origin(0, 1, now.toEpochMilli()), Examples.article("b"));
      Writing.write(folder, at(0, 2), Examples.article("late"));
      Writing.write(
          folder,
          new Origin(0, 3, now.plus(Duration.ofDays(9)).toEpochMilli()),
          Examples.article("future"));
    }

    assertThat(files("days"))
        .containsExactly(
            "2026/11/28/manifest.json",
            "2026/11/28/p00-000000000000-000000000000.jsonl",
            "2026/11/30/manifest.json",
            "2026/11/30/p00-000000000001-000000000003.jsonl");
  }

  @Test
  void manifest_tellsCountsAndSums() throws IOException {
    try (SegmentFolder folder = folder("told", small())) {
      folder.open();
      Writing.write(folder, at(1, 5), Examples.article("a"));
    }

    Days.Manifest manifest = Days.read(temp.resolve("told/" + DAY));
    Path segment = temp.resolve("told/" + DAY + "/p01-000000000000-000000000005.jsonl");
    assertThat(manifest.day()).isEqualTo(DAY);
    assertThat(manifest.records()).isEqualTo(1);
    assertThat(manifest.bytes()).isEqualTo(Files.size(segment));
    assertThat(manifest.segments())
        .containsExactly(
            Days.count(
                segment.getParent(),
                SegmentName.parse(segment.getFileName().toString()).orElseThrow()));
  }

  @Test
  void damage_isToldByReading() throws IOException {
    try (SegmentFolder folder = folder("torn", small())) {
      folder.open();
      Writing.write(folder, at(0, 0), Examples.article("a"));
      Writing.write(folder, at(1, 0), Examples.article("b"));
    }
    Path segment = temp.resolve("torn/" + DAY + "/p00-000000000000-000000000000.jsonl");
    byte[] whole = Files.readAllBytes(segment);
    Files.write(segment, java.util.Arrays.copyOf(whole, whole.length / 2));
    assertThat(kept("torn").found()).containsOnlyKeys("b");
    assertThat(kept("torn").unreadable())
        .containsExactly(DAY + "/" + segment.getFileName() + ": its last line has no end");

    Files.delete(segment);
    assertThat(kept("torn").unreadable())
        .containsExactly(DAY + "/manifest.json: it does not tell what lies beside it");
  }

  @Test
  void copyWithoutHiddenFilesOfDays_goesOn() throws IOException {
    try (SegmentFolder folder = folder("copy", small())) {
      folder.open();
      Writing.write(folder, at(0, 0), Examples.article("a"));
      Writing.write(folder, at(0, 1), Examples.article("b"));
    }
    Path segment = temp.resolve("copy/" + DAY + "/p00-000000000000-000000000001.jsonl");
    Files.delete(SegmentIndex.of(segment));
    try (SegmentFolder folder = folder("copy", small())) {
      folder.open();
      assertThat(folder.remove(at(0, 2), "a", List.of("2021/07/09"))).isEqualTo(1);
    }

    assertThat(kept("copy").found()).containsOnlyKeys("b");
  }

  @Test
  void anotherChannelOrLayout_isRefused() throws IOException {
    SegmentFolder first = folder("one", small());
    first.open();
    Writing.write(first, at(0, 0), Examples.article("a"));
    assertThatThrownBy(() -> folder("one", small()).open())
        .isInstanceOf(IOException.class)
        .hasMessage("another sink is writing there");
    first.close();

    SegmentFolder other =
        new SegmentFolder(temp.resolve("one"), "channel-2", RecordForm.RECORD, small());
    assertThatThrownBy(other::open)
        .isInstanceOf(InvalidSettingException.class)
        .hasMessageContaining("was written from another articles.enriched");
    other.close();
    ArticleFolder files = new ArticleFolder(temp.resolve("one"), "channel", RecordForm.RECORD);
    assertThatThrownBy(files::open)
        .isInstanceOf(InvalidSettingException.class)
        .hasMessageContaining("holds layout jsonl in form record, not layout articles");
    ArticleFolder articles = new ArticleFolder(temp.resolve("two"), "channel", RecordForm.RECORD);
    articles.open();
    Writing.write(articles, at(0, 0), Examples.article("a"));
    assertThatThrownBy(() -> folder("two", small()).open())
        .isInstanceOf(InvalidSettingException.class)
        .hasMessageContaining("holds layout articles in form record, not layout jsonl");
  }

  @Test
  void folderThatIsRemovedUnderWay_failsAtTheFlush() throws IOException {
    SegmentFolder folder = folder("gone", small());
    folder.open();
    Writing.write(folder, at(0, 0), Examples.article("a"));
    folder.flush();
    try (Stream<Path> files = Files.walk(temp.resolve("gone"))) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
    Writing.write(folder, at(0, 1), Examples.article("b"));

    assertThatThrownBy(folder::flush)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("was removed or replaced");
    folder.close();
    try (SegmentFolder again = folder("gone", small())) {
      again.open();
      assertThat(again.next(0)).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"p3-1-2.jsonl", "p03-000000000001-000000000002.json", "notes.txt"})
  void otherFiles_areNoSegments(String name) {
    assertThat(SegmentName.parse(name)).isEmpty();
  }
}
