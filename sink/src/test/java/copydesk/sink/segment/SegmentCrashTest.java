package copydesk.sink.segment;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.records.EnrichedArticle;
import copydesk.records.RecordJson;
import copydesk.sink.InventedChannel;
import copydesk.sink.ReadingKept;
import copydesk.sink.RecordForm;
import copydesk.sink.disk.CrashingDisk;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A crash at any step of writing, forcing, renaming and removing: the folder then says itself where
 * to go on, and in the end holds each article once, whole, as the channel has it.
 */
final class SegmentCrashTest {
  private static final int PARTITIONS = 2;
  private static final int RECORDS = 120;
  private static final int CRASHES = 25;
  private static final Instant BEGIN = Instant.parse("2026-11-28T22:00:00Z");

  @TempDir private Path temp;
  private final Set<String> halfWritten = new HashSet<>();
  private long now = BEGIN.toEpochMilli();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void crashAtAnyStep_losesAndDoublesNothing(long seed) throws IOException {
    Random random = new Random(seed);
    InventedChannel channel = new InventedChannel(random, PARTITIONS, RECORDS, BEGIN);
    Map<String, EnrichedArticle> standing = channel.standing();
    Compression compression =
        List.of(Compression.NONE, Compression.GZIP, Compression.ZSTD).get((int) (seed % 3));
    SegmentSettings settings = new SegmentSettings(6_000, Duration.ofMinutes(20), compression);
    for (int crash = 0; crash < CRASHES; crash++) {
      CrashingDisk disk = new CrashingDisk(random.nextInt(400), random);
      run(new Random(seed + crash), settings, disk, channel);
      requireNothingDoubled(seed, crash);
    }
    run(random, settings, new CrashingDisk(Long.MAX_VALUE, random), channel);

    ReadingKept kept = ReadingKept.of(reading());
    assertThat(kept.unreadable()).isEmpty();
    assertThat(kept.doubled()).isEmpty();
    assertThat(kept.found().keySet()).isEqualTo(standing.keySet());
    for (Map.Entry<String, EnrichedArticle> article : standing.entrySet()) {
      assertThat(kept.found().get(article.getKey()).bytes())
          .isEqualTo(RecordJson.toBytes(article.getValue()));
    }
    for (Path part : new SegmentFiles(temp.resolve("out")).leftOver()) {
      assertThat(part).as("left over").isNull();
    }
  }

  private SegmentFolderReading reading() {
    return new SegmentFolderReading(temp.resolve("out"), RecordForm.RECORD);
  }

  /**
   * Whoever reads after a crash, before the next start, finds nothing torn, and nothing twice but
   * articles at which one came, between its new record and the removal of the former.
   */
  private void requireNothingDoubled(long seed, int crash) throws IOException {
    if (temp.resolve("out").toFile().isDirectory()) {
      ReadingKept kept = ReadingKept.of(reading());
      assertThat(kept.doubled()).as("seed %d, crash %d", seed, crash).isSubsetOf(halfWritten);
      assertThat(kept.unreadable()).as("seed %d, crash %d", seed, crash).isEmpty();
    }
  }

  /** Reads the channel from where the folder says, as the sink does, until it is done or down. */
  private void run(
      Random random, SegmentSettings settings, CrashingDisk disk, InventedChannel channel)
      throws IOException {
    SegmentFolder folder =
        new SegmentFolder(
            temp.resolve("out"),
            "channel",
            RecordForm.RECORD,
            settings,
            () -> Instant.ofEpochMilli(now),
            disk);
    try (folder) {
      folder.open();
      long[] next = new long[PARTITIONS];
      for (int partition = 0; partition < PARTITIONS; partition++) {
        next[partition] = folder.next(partition);
      }
      boolean more = true;
      while (more) {
        more = false;
        int partition = random.nextInt(PARTITIONS);
        for (int i = random.nextInt(8); i >= 0; i--) {
          write(folder, channel.partition(partition), next[partition]++);
        }
        folder.flush();
        now += random.nextInt(600_000);
        folder.tick(each -> next[each]);
        for (int each = 0; each < PARTITIONS; each++) {
          more |= next[each] <= RECORDS;
        }
      }
    } catch (IOException e) {
      assertThat(disk.isCrashed()).as(e.toString()).isTrue();
    }
  }

  private void write(SegmentFolder folder, List<InventedChannel.Posted> records, long offset)
      throws IOException {
    if (offset < records.size()) {
      InventedChannel.Posted record = records.get((int) offset);
      halfWritten.add(record.id());
      record.to(folder);
      halfWritten.remove(record.id());
    }
  }
}
