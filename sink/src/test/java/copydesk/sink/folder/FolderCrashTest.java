package copydesk.sink.folder;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.records.EnrichedArticle;
import copydesk.sink.InventedChannel;
import copydesk.sink.ReadingKept;
import copydesk.sink.RecordForm;
import copydesk.sink.Writing;
import copydesk.sink.disk.CrashingDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A crash at any step, and folders that are removed, emptied or restored from a backup between two
 * runs: the folder then says itself where to go on, and in the end holds each article once, whole,
 * as the channel has it.
 */
final class FolderCrashTest {
  private static final int PARTITIONS = 3;
  private static final int RECORDS = 90;
  private static final int CRASHES = 20;
  private static final int STEPS = 500;
  private static final Instant BEGIN = Instant.parse("2026-11-28T22:00:00Z");

  @TempDir private Path temp;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void crashAtAnyStep_losesAndDoublesNothing(long seed) throws IOException {
    Random random = new Random(seed);
    InventedChannel channel = new InventedChannel(random, PARTITIONS, RECORDS, BEGIN);
    for (int crash = 0; crash < CRASHES; crash++) {
      run(random, new CrashingDisk(random.nextInt(STEPS), random), channel);
      assertThat(read().unreadable()).as("seed %d, crash %d", seed, crash).isEmpty();
      switch (random.nextInt(8)) {
        case 0 -> remove(root());
        case 1 -> empty();
        case 2 -> backUp();
        case 3 -> restore();
        default -> {}
      }
    }
    run(random, new CrashingDisk(Long.MAX_VALUE, random), channel);

    ReadingKept kept = read();
    assertThat(kept.unreadable()).isEmpty();
    assertThat(kept.doubled()).isEmpty();
    assertThat(kept.found().keySet()).isEqualTo(channel.standing().keySet());
    for (Map.Entry<String, EnrichedArticle> article : channel.standing().entrySet()) {
      assertThat(kept.found().get(article.getKey()).bytes())
          .isEqualTo(Writing.expected(reading(), article.getValue()).bytes());
    }
  }

  /** Reads the channel from where the folder says, as the sink does, until it is done or down. */
  private void run(Random random, CrashingDisk disk, InventedChannel channel) throws IOException {
    ArticleFolder folder =
        new ArticleFolder(root(), "channel", RecordForm.RECORD, disk, Duration.ZERO);
    try (folder) {
      folder.open();
      Map<Integer, Long> next = new HashMap<>();
      for (int partition = 0; partition < PARTITIONS; partition++) {
        next.put(partition, folder.next(partition));
      }
      while (next.values().stream().anyMatch(offset -> offset < RECORDS)) {
        Map<Integer, Long> reached = new HashMap<>();
        for (int i = random.nextInt(12); i >= 0; i--) {
          int partition = random.nextInt(PARTITIONS);
          long offset = next.get(partition);
          if (offset < RECORDS) {
            channel.partition(partition).get((int) offset).to(folder);
            next.put(partition, offset + 1);
            reached.put(partition, offset + 1);
          }
        }
        folder.flush();
        folder.reached(reached);
        folder.tick(next::get);
      }
    } catch (IOException e) {
      assertThat(disk.isCrashed()).as(e.toString()).isTrue();
    }
  }

  private Path root() {
    return temp.resolve("out");
  }

  private ArticleFolderReading reading() {
    return new ArticleFolderReading(root(), RecordForm.RECORD);
  }

  private ReadingKept read() throws IOException {
    Files.createDirectories(root());
    return ReadingKept.of(reading());
  }

  /** As {@code rm -rf out/*} does. */
  private void empty() throws IOException {
    try (Stream<Path> entries = Files.list(root())) {
      for (Path entry : entries.filter(path -> !path.endsWith(FolderMark.OWN)).toList()) {
        remove(entry);
      }
    }
  }

  private void backUp() throws IOException {
    remove(temp.resolve("backup"));
    copy(root(), temp.resolve("backup"));
  }

  private void restore() throws IOException {
    if (Files.exists(temp.resolve("backup"))) {
      remove(root());
      copy(temp.resolve("backup"), root());
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    for (Path path : below(from)) {
      Files.copy(path, to.resolve(from.relativize(path)));
    }
  }

  private static void remove(Path folder) throws IOException {
    List<Path> paths = below(folder);
    for (int i = paths.size() - 1; i >= 0; i--) {
      Files.delete(paths.get(i));
    }
  }

  private static List<Path> below(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.toList();
    }
  }
}
