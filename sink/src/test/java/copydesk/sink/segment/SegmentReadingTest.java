package copydesk.sink.segment;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.records.Examples;
import copydesk.records.RecordJson;
import copydesk.sink.Origin;
import copydesk.sink.ReadingKept;
import copydesk.sink.RecordForm;
import copydesk.sink.StoreReading;
import copydesk.sink.Writing;
import copydesk.sink.disk.Disk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever reads while segments are made finds what stood when the reading began, each once. */
final class SegmentReadingTest {
  private static final int READINGS = 40;

  @TempDir private Path temp;
  private volatile Instant now = Instant.parse("2026-11-28T12:00:00Z");
  private SegmentFolder folder;
  private long offset;

  @BeforeEach
  void open() throws IOException {
    folder =
        new SegmentFolder(
            temp,
            "channel",
            RecordForm.RECORD,
            new SegmentSettings(20_000, Duration.ofMinutes(10), Compression.NONE),
            () -> now,
            Disk.real());
    folder.open();
  }

  @AfterEach
  void close() throws IOException {
    folder.close();
  }

  @Test
  void journalThatBecomesASegmentMeanwhile_isToldAsItWas() throws IOException {
    write("a");
    write("b");

    assertThat(found(this::rollUnchecked)).containsExactlyInAnyOrder("a", "b");
    assertThat(found(() -> {})).containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void segmentThatIsMergedMeanwhile_isFoundInTheMergedOne() throws IOException {
    write("a");
    write("b");
    write("c");
    roll();
    write("c");
    write("d");
    write(1, "other");

    SegmentFolderReading reading = reading();
    try (SegmentView view = SegmentView.of(temp)) {
      roll();
      List<String> ids = new ArrayList<>();
      for (int partition : view.files().partitions()) {
        reading.read(view.segments(partition), view.journal(partition), into(ids, () -> {}));
      }
      assertThat(ids).containsExactlyInAnyOrder("a", "b", "c", "d", "other");
    }
  }

  @Test
  void segmentThatIsMergedTwiceAndOneThatIsEmptied_areNeitherMissedNorDoubled() throws IOException {
    write("a");
    roll();
    write("b");
    try (SegmentView view = SegmentView.of(temp)) {
      roll();
      write("b");
      roll();
      write("z");
      roll();
      List<String> ids = new ArrayList<>();
      reading().read(view.segments(0), view.journal(0), into(ids, () -> {}));
      assertThat(ids).as("z came later").contains("a", "b").doesNotHaveDuplicates();
    }
  }

  @Test
  void manifestsAreNotHeldAgainstWhatIsChangingThem() throws IOException {
    write("a");
    roll();
    write("b");
    List<String> unreadable = new ArrayList<>();
    reading()
        .read(
            new StoreReading.Receiver() {
              @Override
              public void found(String where, String id, StoreReading.Kept record) {
                rollUnchecked();
              }

              @Override
              public void unreadable(String where, String why) {
                unreadable.add(where);
              }
            });

    assertThat(unreadable).isEmpty();
  }

  @Test
  void readingsWhileAnotherThreadMakesSegments_findEverythingThatStands() throws Exception {
    Set<String> standing = new TreeSet<>();
    for (int i = 0; i < 12; i++) {
      write("stays-" + i);
      standing.add("stays-" + i);
      if (i % 5 == 0) {
        roll();
      }
    }
    AtomicBoolean done = new AtomicBoolean();
    CompletableFuture<Void> writer =
        CompletableFuture.runAsync(
            () -> {
              for (int i = 0; !done.get(); i = (i + 1) % 7) {
                writeUnchecked("noise-" + i);
                rollUnchecked();
              }
            });
    try {
      for (int i = 0; i < READINGS; i++) {
        ReadingKept kept = ReadingKept.of(reading());
        assertThat(kept.found().keySet()).as("reading %d", i).containsAll(standing);
        assertThat(kept.doubled()).filteredOn(standing::contains).isEmpty();
        assertThat(kept.unreadable()).isEmpty();
      }
    } finally {
      done.set(true);
    }
    writer.get();
  }

  private SegmentFolderReading reading() {
    return new SegmentFolderReading(temp, RecordForm.RECORD);
  }

  /** The ids that a reading finds, in which something happens at the first of them. */
  private List<String> found(Runnable meanwhile) throws IOException {
    List<String> ids = new ArrayList<>();
    reading().read(into(ids, meanwhile));
    return ids;
  }

  private static StoreReading.Receiver into(List<String> ids, Runnable atTheFirst) {
    return new StoreReading.Receiver() {
      @Override
      public void found(String where, String id, StoreReading.Kept record) {
        assertThat(record.bytes()).isEqualTo(RecordJson.toBytes(Examples.article(id)));
        if (ids.isEmpty()) {
          atTheFirst.run();
        }
        ids.add(id);
      }

      @Override
      public void unreadable(String where, String why) {
        throw new AssertionError(where + ": " + why);
      }
    };
  }

  private void write(String id) throws IOException {
    write(0, id);
  }

  private void write(int partition, String id) throws IOException {
    Origin origin = new Origin(partition, offset++, now.toEpochMilli());
    Writing.write(folder, origin, Examples.article(id));
    folder.flush();
  }

  private void writeUnchecked(String id) {
    try {
      write(id);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes segments of what came. */
  private void roll() throws IOException {
    now = now.plus(Duration.ofMinutes(11));
    folder.tick(partition -> offset);
  }

  private void rollUnchecked() {
    try {
      roll();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
