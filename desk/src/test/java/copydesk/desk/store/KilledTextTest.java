package copydesk.desk.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import copydesk.desk.Generated;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is gone does not stay in SQLite's log, though somebody read or the desk was ended. */
final class KilledTextTest {
  private static final String TEXT = "Ann Lee";

  private final Generated generated = new Generated(5, 30);
  @TempDir private Path folder;

  @BeforeEach
  void fill() {
    try (DeskStore store = open(folder.resolve("one"))) {
      store.restart("channel", Map.of(0, 0L, 1, 0L, 2, 0L));
      store.apply(generated.records(200), generated.next());
    }
  }

  @Test
  void killWhileSomebodyReads_leavesNoText_onceItIsLookedAfter() throws IOException {
    try (DeskStore store = open(folder.resolve("one"))) {
      killWhileSomebodyReads(store);
      assertThat(onDisk("one")).contains(TEXT);
      store.emptyLogIfNeeded();
      assertThat(onDisk("one")).contains("wire/1").doesNotContain(TEXT);
    }
  }

  @Test
  void deskThatWasEndedThen_leavesNoText_onceItRunsAgain() throws IOException {
    try (DeskStore store = open(folder.resolve("one"))) {
      killWhileSomebodyReads(store);
      Files.createDirectory(folder.resolve("two"));
      for (String name : List.of("desk.sqlite", "desk.sqlite-wal")) {
        Files.copy(folder.resolve("one").resolve(name), folder.resolve("two").resolve(name));
      }
    }
    try (DeskStore again = open(folder.resolve("two"))) {
      assertThat(onDisk("two")).contains(TEXT);
      again.emptyLogIfNeeded();
      assertThat(onDisk("two")).contains("wire/1").doesNotContain(TEXT);
    }
  }

  @Test
  void restart_leavesNoText_onceItIsLookedAfter() throws IOException {
    try (DeskStore store = open(folder.resolve("one"))) {
      store.emptyLogIfNeeded();
      store.restart("another", Map.of(0, 0L));
      store.emptyLogIfNeeded();
      assertThat(onDisk("one")).doesNotContain(TEXT);
    }
  }

  private void killWhileSomebodyReads(DeskStore store) {
    List<FiledRecord> kills =
        IntStream.range(0, 30).mapToObj(i -> generated.kill("wire/" + i)).toList();
    try (Sql reader = new DeskFile(folder.resolve("one")).openReader()) {
      reader.transaction(
          () -> {
            assertThat(reader.number("SELECT count(*) FROM articles")).isPositive();
            store.apply(kills, generated.next());
          });
    }
  }

  private static DeskStore open(Path folder) {
    DeskStore store = new DeskStore(folder, Map.of());
    store.open();
    return store;
  }

  /** All that SQLite has there, its log too. */
  private String onDisk(String name) throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.list(folder.resolve(name))) {
      for (Path file : files.toList()) {
        all.append(Files.readString(file, ISO_8859_1));
      }
    }
    return all.toString();
  }
}
