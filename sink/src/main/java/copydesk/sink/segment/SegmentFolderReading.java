package copydesk.sink.segment;

import copydesk.records.EnrichedArticle;
import copydesk.sink.RecordForm;
import copydesk.sink.StoreReading;
import copydesk.sink.segment.PartitionSegments.Segment;
import copydesk.stage.FileTrouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What lies in a {@link SegmentFolder} at the moment at which the reading begins: its segments, and
 * what its journals have that is in none yet; a sink may make segments meanwhile. They are held
 * against the manifests. Holds the keys in the journals and one line.
 */
public final class SegmentFolderReading implements StoreReading {
  private static final int ATTEMPTS = 3;

  private final Path root;
  private final RecordForm form;

  /** Does no I/O. */
  public SegmentFolderReading(Path root, RecordForm form) {
    this.root = root;
    this.form = form;
  }

  @Override
  public String place() {
    return root.toString();
  }

  @Override
  public Kept expected(EnrichedArticle article, byte[] json) {
    return new Kept("", form.toLine(article, json));
  }

  @Override
  public void read(Receiver receiver) throws IOException {
    if (!Files.isDirectory(root)) {
      throw new NoSuchFileException(root.toString());
    }
    try (SegmentView view = SegmentView.of(root)) {
      for (int partition : view.files().partitions()) {
        read(view.segments(partition), view.journal(partition), receiver);
      }
      for (String day : view.files().days()) {
        checkManifest(day, receiver);
      }
    }
  }

  /** Reads a partition as a view has it. */
  void read(List<Segment> segments, Journal journal, Receiver receiver) throws IOException {
    boolean rolled = false;
    for (Segment segment : segments) {
      rolled |= journal != null && !journal.isEmpty() && segment.name().last() >= journal.last();
    }
    Set<ArticleKey> inJournal =
        journal == null || journal.isEmpty() ? Set.of() : journal.latest().keySet();
    Set<Segment> mergedSince = new HashSet<>();
    for (Segment segment : segments) {
      if (segments.stream().noneMatch(other -> other.name().replaces(segment.name()))) {
        boolean older = !inJournal.isEmpty() && segment.name().last() < journal.last();
        if (!read(segment, older ? inJournal : Set.of(), receiver)) {
          readMerged(segment, rolled ? Set.of() : inJournal, mergedSince, receiver);
        }
      }
    }
    if (journal != null && !rolled) {
      journal.standing((key, offset, record) -> found(journal.place(root), record, receiver));
    }
  }

  /**
   * A segment that is gone was merged with what came since, or emptied: then all that it had was
   * overtaken or killed.
   *
   * @param inJournal what the journal is told to have: the merged one has it, too
   */
  private void readMerged(
      Segment gone, Set<ArticleKey> inJournal, Set<Segment> read, Receiver receiver)
      throws IOException {
    for (SegmentName name : Days.segments(root.resolve(gone.day()))) {
      Segment merged = new Segment(gone.day(), name);
      if (name.replaces(gone.name()) && read.add(merged)) {
        if (!read(merged, inJournal, receiver)) {
          readMerged(merged, inJournal, read, receiver); // it was merged, too
        }
        return;
      }
    }
  }

  /** Reads a segment; false where it is gone. */
  private boolean read(Segment segment, Set<ArticleKey> overtaken, Receiver receiver) {
    String where = segment.day() + "/" + segment.name();
    try {
      SegmentLines.read(
          root.resolve(where),
          segment.name().compression(),
          line -> {
            if (overtaken.isEmpty() || !isOvertaken(line, overtaken)) {
              found(where, line, receiver);
            }
          });
    } catch (NoSuchFileException e) {
      return false;
    } catch (IOException e) {
      receiver.unreadable(where, FileTrouble.why(e));
    }
    return true;
  }

  private boolean isOvertaken(byte[] line, Set<ArticleKey> overtaken) {
    try {
      return overtaken.contains(ArticleKey.of(form.read(line)));
    } catch (IOException e) {
      return false; // it is told as what it is
    }
  }

  private void found(String where, byte[] line, Receiver receiver) {
    try {
      receiver.found(where, form.read(line).id(), new Kept("", line));
    } catch (IOException e) {
      receiver.unreadable(where, "a line is no " + form.name());
    }
  }

  /** Counts a day; one that changes each time is left out, as what changes meanwhile is. */
  private void checkManifest(String day, Receiver receiver) throws IOException {
    Path folder = root.resolve(day);
    for (int i = 0; i < ATTEMPTS && !Days.isChanging(folder); i++) {
      Days.Manifest before = Days.read(folder);
      Set<SegmentStats> counted = new HashSet<>();
      try {
        for (SegmentName name : Days.segments(folder)) {
          counted.add(Days.count(folder, name));
        }
      } catch (NoSuchFileException e) {
        continue; // merged meanwhile
      } catch (IOException e) {
        return; // told with the segment
      }
      // in this order: a change that ends between the two shows in the manifest
      boolean changed = Days.isChanging(folder) || !Objects.equals(before, Days.read(folder));
      if (!changed) {
        compare(day, before, counted, receiver);
        return;
      }
    }
  }

  private static void compare(
      String day, Days.Manifest manifest, Set<SegmentStats> counted, Receiver receiver) {
    boolean same =
        manifest == null
            ? counted.isEmpty()
            : counted.equals(new HashSet<>(manifest.segments()))
                && manifest.records() == counted.stream().mapToLong(SegmentStats::records).sum();
    if (!same) {
      receiver.unreadable(
          day + "/" + Days.MANIFEST,
          manifest == null ? "it is missing" : "it does not tell what lies beside it");
    }
  }
}
